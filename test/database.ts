import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { openStore, type Store } from '../prisma/client.ts'
import { template } from './global-setup.ts'

export interface TestDatabase {
  url: string
  store: Store
  /** The one organisation that is in it. */
  organisationId: string
  close(): Promise<void>
}

/**
 * A database of its own, migrated, with one organisation in it. Call it at the top of a test file or in `beforeAll`;
 * it is closed after the last test of the file.
 */
export async function freshDatabase(): Promise<TestDatabase> {
  const { url, drop } = await emptyDatabase(template)
  const store = openStore(url)
  const { id: organisationId } = await store.prisma.organisation.create({ data: { name: 'De Linde' } })
  let closed = false
  const close = async () => {
    if (closed) return
    closed = true
    await store.close()
    await drop()
  }
  afterAll(close)
  return { url, store, organisationId, close }
}

/** A database without tables, or a copy of another. */
export async function emptyDatabase(from = 'template0'): Promise<{ url: string; drop(): Promise<void> }> {
  const server = inject('postgres')
  const name = `test_${randomBytes(6).toString('hex')}`
  await command(server, `CREATE DATABASE ${name} TEMPLATE ${from} STRATEGY file_copy`)
  return { url: server + name, drop: () => dropWhenFree(server, name) }
}

/** PostgreSQL waits some seconds for sessions that are on their way out; the server itself goes after the run. */
async function dropWhenFree(server: string, name: string): Promise<void> {
  const stillInUse = '55006'
  await command(server, `DROP DATABASE ${name}`).catch((error) => {
    if (error.code !== stillInUse) throw error
  })
}

async function command(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}postgres` })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
