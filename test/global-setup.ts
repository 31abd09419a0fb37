import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { address, createCluster, startCluster, stopCluster } from '../prisma/embedded/cluster.ts'
import { freePort } from '../prisma/embedded/port.ts'
import { isAlive } from '../prisma/embedded/postmaster.ts'
import { migrate } from '../prisma/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the test server without a database name: `postgres://…/`. */
    postgres: string
  }
}

export const template = 'template_kompasbot'

const prefix = 'kompasbot-test-'

/** One PostgreSQL server for the whole run, with a migrated database to copy from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await clearKilledRuns()
  const home = mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`))
  // PostgreSQL runs as another user when the tests run as root.
  chmodSync(home, 0o755)
  const folder = path.join(home, 'postgres')
  await createCluster(folder, 'test', false)
  const port = await freePort()
  await startCluster(folder, port, false)
  const server = address(port, 'test', '')
  try {
    await makeTemplate(server)
  } catch (error) {
    await clear(home)
    throw error
  }
  project.provide('postgres', server)
  return () => clear(home)
}

async function makeTemplate(server: string): Promise<void> {
  const maintenance = new pg.Pool({ connectionString: `${server}postgres` })
  await maintenance.query(`CREATE DATABASE ${template}`)
  await maintenance.end()
  const model = new pg.Pool({ connectionString: server + template })
  model.on('error', () => {})
  try {
    await migrate(model)
  } finally {
    await model.end()
  }
}

async function clear(home: string): Promise<void> {
  await stopCluster(path.join(home, 'postgres'), 'immediate').catch(() => {})
  rmSync(home, { recursive: true, force: true })
}

/** A run that was killed could not clear up after itself. */
async function clearKilledRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const runner = name.startsWith(prefix)
      ? Number(name.slice(prefix.length).match(/^(\d+)-/)?.[1])
      : Number.NaN
    if (runner && !isAlive(runner)) await clear(path.join(tmpdir(), name))
  }
}
