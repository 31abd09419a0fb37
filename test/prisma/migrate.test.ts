import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../../prisma/migrate.ts'
import { emptyDatabase } from '../database.ts'

let directory: string
let pool: pg.Pool
let drop: () => Promise<void>

beforeEach(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'migrations-'))
  const database = await emptyDatabase()
  drop = database.drop
  pool = new pg.Pool({ connectionString: database.url })
  write(
    '1_first',
    'CREATE SCHEMA IF NOT EXISTS "public"; CREATE TABLE apple (id int); INSERT INTO apple VALUES (1)',
  )
})

afterEach(async () => {
  await pool.end()
  await drop()
  rmSync(directory, { recursive: true })
})

function write(name: string, sql: string) {
  mkdirSync(path.join(directory, name), { recursive: true })
  writeFileSync(path.join(directory, name, 'migration.sql'), sql)
}

const apples = async () => (await pool.query('SELECT id FROM apple')).rows.length

describe('migrating', () => {
  it('applies all migrations in the order of their names', async () => {
    write('2_second', 'ALTER TABLE apple ADD COLUMN colour text')
    expect(await migrate(pool, directory)).toEqual(['1_first', '2_second'])
    expect((await pool.query('SELECT colour FROM apple')).rows).toEqual([{ colour: null }])
  })

  it('does nothing the second time', async () => {
    await migrate(pool, directory)
    expect(await migrate(pool, directory)).toEqual([])
    expect(await apples()).toBe(1)
  })

  it('applies only what is new', async () => {
    await migrate(pool, directory)
    write('2_second', 'INSERT INTO apple VALUES (2)')
    expect(await migrate(pool, directory)).toEqual(['2_second'])
    expect(await apples()).toBe(2)
  })

  it('applies each once when several processes start at the same time', async () => {
    const applied = await Promise.all([1, 2, 3].map(() => migrate(pool, directory)))
    expect(applied.flat()).toEqual(['1_first'])
    expect(await apples()).toBe(1)
  })

  it('records what it did where Prisma looks for it', async () => {
    await migrate(pool, directory)
    const { rows } = await pool.query(
      'SELECT migration_name, checksum, finished_at, logs FROM _prisma_migrations',
    )
    expect(rows).toEqual([
      {
        migration_name: '1_first',
        checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
        finished_at: expect.any(Date),
        logs: null,
      },
    ])
  })

  it('refuses a migration that was changed after it was applied', async () => {
    await migrate(pool, directory)
    write('1_first', 'CREATE TABLE pear (id int)')
    await expect(migrate(pool, directory)).rejects.toMatchObject({
      fault: { kind: 'changed', migration: '1_first' },
    })
  })

  it('refuses a database of a newer version', async () => {
    write('2_second', 'SELECT 1')
    await migrate(pool, directory)
    rmSync(path.join(directory, '2_second'), { recursive: true })
    await expect(migrate(pool, directory)).rejects.toMatchObject({
      fault: { kind: 'newer', migration: '2_second' },
    })
  })

  it('undoes all of a migration that fails, and takes it again once it is mended', async () => {
    write('2_second', 'INSERT INTO apple VALUES (2); SELECT * FROM nowhere')
    await expect(migrate(pool, directory)).rejects.toMatchObject({
      fault: { kind: 'failed', migration: '2_second', reason: expect.stringContaining('nowhere') },
    })
    expect(await apples()).toBe(1)

    write('2_second', 'INSERT INTO apple VALUES (2)')
    expect(await migrate(pool, directory)).toEqual(['2_second'])
    expect(await apples()).toBe(2)
  })

  it('refuses to go on where an earlier start broke off half-way', async () => {
    await migrate(pool, directory)
    await pool.query('UPDATE _prisma_migrations SET finished_at = NULL')
    await expect(migrate(pool, directory)).rejects.toMatchObject({
      fault: { kind: 'failed-earlier', migration: '1_first' },
    })
  })

  it('leaves the lock free for the next', async () => {
    await migrate(pool, directory)
    const { rows } = await pool.query(
      `SELECT count(*)::int AS held FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
       WHERE locktype = 'advisory' AND datname = current_database()`,
    )
    expect(rows).toEqual([{ held: 0 }])
  })
})
