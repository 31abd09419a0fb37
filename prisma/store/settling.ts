import type pg from 'pg'

const lock = 61926002

/**
 * Runs `work` while nobody else decides what an empty store becomes, or fills it: without this, a first start and a
 * first import at the same moment would mix invented people with real ones. Others wait.
 */
export async function settlingAlone<T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> {
  // The lock belongs to this session; the work itself uses other connections of the pool.
  const session = await pool.connect()
  try {
    await session.query('SELECT pg_advisory_lock($1)', [lock])
    return await work()
  } finally {
    await session.query('SELECT pg_advisory_unlock($1)', [lock]).catch(() => {})
    session.release()
  }
}
