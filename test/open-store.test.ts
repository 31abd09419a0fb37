import pg from 'pg'
import { expect, it } from 'vitest'
import { openStoreOf } from '../open-store.ts'
import { oldest, serverVersion } from '../prisma/health.ts'
import { problemLines } from '../problem.ts'
import { emptyDatabase } from './database.ts'

const open = (databaseUrl: string, version: number) =>
  openStoreOf(
    { databaseUrl, dataFolder: '/nergens' },
    () => {},
    async () => version,
  )

it('makes nothing on a server that is too old, and says which one is right', async () => {
  const { url, drop } = await emptyDatabase()
  const error = await open(url, oldest - 1).catch((thrown: unknown) => thrown)
  expect(problemLines(error)).toEqual(['De server is PostgreSQL 14. Neem PostgreSQL 15 of nieuwer.'])
  const pool = new pg.Pool({ connectionString: url })
  const { rows } = await pool.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
  expect(rows).toEqual([])
  expect(await serverVersion(pool)).toBeGreaterThanOrEqual(oldest)
  await pool.end()
  await drop()
})

it('brings the oldest server that is served up to date', async () => {
  const { url, drop } = await emptyDatabase()
  const { store, close } = await open(url, oldest)
  expect(await store.prisma.organisation.count()).toBe(0)
  await close()
  await drop()
})
