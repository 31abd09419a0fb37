import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'

export type MigrationFault =
  | { kind: 'changed'; migration: string }
  | { kind: 'failed-earlier'; migration: string }
  | { kind: 'failed'; migration: string; reason: string }
  | { kind: 'newer'; migration: string }

/** Why the database cannot be brought up to date. The database is left as it was before the migration named. */
export class MigrationError extends Error {
  readonly fault: MigrationFault
  constructor(fault: MigrationFault) {
    super(`Migration ${fault.migration}: ${fault.kind}${fault.kind === 'failed' ? `: ${fault.reason}` : ''}`)
    this.name = 'MigrationError'
    this.fault = fault
  }
}

const folder = fileURLToPath(new URL('./migrations', import.meta.url))

// The key that Prisma's own engine locks, so that its CLI and this program never migrate at the same time.
const lock = 72707369

const bookkeeping = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

interface Migration {
  name: string
  sql: string
  checksum: string
}

interface Recorded {
  migration_name: string
  checksum: string
  finished_at: Date | null
}

/**
 * Brings the database up to date: applies every migration that it does not have yet, in order, each in one
 * transaction, and records them as Prisma's CLI does. Waits when another process is doing the same.
 * @returns the names of the migrations that were applied
 * @throws MigrationError when history and files disagree, or a migration fails
 */
export async function migrate(pool: pg.Pool, directory: string = folder): Promise<string[]> {
  // One session from begin to end: the lock belongs to the session.
  const session = await pool.connect()
  try {
    await session.query('SELECT pg_advisory_lock($1)', [lock])
    try {
      return await applyMissing(session, migrationsIn(directory))
    } finally {
      await session.query('SELECT pg_advisory_unlock($1)', [lock]).catch(() => {})
    }
  } finally {
    session.release()
  }
}

async function applyMissing(session: pg.ClientBase, migrations: Migration[]): Promise<string[]> {
  await session.query(bookkeeping)
  const { rows } = await session.query<Recorded>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  const missing = missingMigrations(migrations, rows)
  for (const migration of missing) await apply(session, migration)
  return missing.map((migration) => migration.name)
}

function missingMigrations(migrations: Migration[], recorded: Recorded[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of recorded) {
    const migration = known.get(row.migration_name)
    if (!row.finished_at) throw new MigrationError({ kind: 'failed-earlier', migration: row.migration_name })
    if (!migration) throw new MigrationError({ kind: 'newer', migration: row.migration_name })
    if (migration.checksum !== row.checksum) {
      throw new MigrationError({ kind: 'changed', migration: row.migration_name })
    }
  }
  const done = new Set(recorded.map((row) => row.migration_name))
  return migrations.filter((migration) => !done.has(migration.name))
}

async function apply(session: pg.ClientBase, migration: Migration): Promise<void> {
  const id = randomUUID()
  await session.query(
    'INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at) VALUES ($1, $2, $3, now())',
    [id, migration.checksum, migration.name],
  )
  try {
    await session.query('BEGIN')
    await session.query(migration.sql)
    await session.query(
      'UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1',
      [id],
    )
    await session.query('COMMIT')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    await session.query('ROLLBACK')
    // All of it was undone, so a next start may simply try again.
    await session.query('UPDATE _prisma_migrations SET logs = $2, rolled_back_at = now() WHERE id = $1', [
      id,
      reason,
    ])
    throw new MigrationError({ kind: 'failed', migration: migration.name, reason })
  }
}

function migrationsIn(directory: string): Migration[] {
  return readdirSync(directory)
    .sort()
    .map((name) => ({ name, file: path.join(directory, name, 'migration.sql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => {
      const sql = readFileSync(file, 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}
