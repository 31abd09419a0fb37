import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { address, createCluster, startCluster, stopCluster } from '../prisma/embedded/cluster.ts'
import { freePort } from '../prisma/embedded/port.ts'
import { migrate } from '../prisma/migrate.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the test server without a database name: `postgres://…/`. */
    postgres: string
  }
}

export const template = 'template_kompasbot'

/** One PostgreSQL server for the whole run, with a migrated database to copy from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = mkdtempSync(path.join(tmpdir(), 'kompasbot-test-'))
  // PostgreSQL runs as another user when the tests run as root.
  chmodSync(home, 0o755)
  const folder = path.join(home, 'postgres')
  await createCluster(folder, 'test', false)
  const port = await freePort()
  await startCluster(folder, port, false)
  const server = address(port, 'test', '')

  const maintenance = new pg.Pool({ connectionString: `${server}postgres` })
  await maintenance.query(`CREATE DATABASE ${template}`)
  await maintenance.end()
  const model = new pg.Pool({ connectionString: server + template })
  await migrate(model)
  await model.end()

  project.provide('postgres', server)
  return async () => {
    await stopCluster(folder, 'immediate')
    rmSync(home, { recursive: true, force: true })
  }
}
