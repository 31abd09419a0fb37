import pg from 'pg'
import type { Db } from './client.ts'

export type DatabaseHealth =
  | { kind: 'well'; version: number }
  | { kind: 'unreachable' }
  | { kind: 'refused' }
  | { kind: 'absent' }
  | { kind: 'too-old'; version: number }
  | { kind: 'other'; code: string }

/** The oldest major version of PostgreSQL that is served. */
export const oldest = 15

const kinds: Record<string, 'unreachable' | 'refused' | 'absent'> = {
  ECONNREFUSED: 'unreachable',
  ENOTFOUND: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ETIMEDOUT: 'unreachable',
  EAI_AGAIN: 'unreachable',
  '28000': 'refused',
  '28P01': 'refused',
  '3D000': 'absent',
}

/** The major version of the server: 18. */
export async function serverVersion(server: pg.Pool | pg.Client): Promise<number> {
  const { rows } = await server.query<{ version: number }>(
    "SELECT current_setting('server_version_num')::int / 10000 AS version",
  )
  return rows[0]?.version ?? 0
}

/** Whether a database answers, and if not, what is the matter. Gives up after ten seconds. */
export async function databaseHealth(url: string): Promise<DatabaseHealth> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const version = await serverVersion(client)
    return version < oldest ? { kind: 'too-old', version } : { kind: 'well', version }
  } catch (error) {
    const { code = '', message = '' } = error as { code?: string; message?: string }
    if (message.includes('timeout')) return { kind: 'unreachable' }
    const kind = kinds[code]
    return kind ? { kind } : { kind: 'other', code: code || 'onbekend' }
  } finally {
    await client.end().catch(() => {})
  }
}

/** Whether the store that is open answers still; rejects when it does not. */
export async function answers(db: Db): Promise<true> {
  await db.$queryRaw`SELECT 1`
  return true
}
