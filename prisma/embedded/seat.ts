import pg from 'pg'
import { address, readPassword, user } from './cluster.ts'

// Everyone who uses the server holds this lock together; whoever wants to stop the server must have it alone.
const lock = 61926001
const database = 'kompasbot'

/** A place at the running server, for as long as its session lives. Nobody stops the server under a taken seat. */
export interface Seat {
  port: number
  url: string
  session: pg.Client
}

/**
 * Takes a seat at the server that listens on `port`, and makes the database when it is not there yet. Waits when
 * another process is deciding whether to stop; rejects when it does.
 */
export async function takeSeat(folder: string, port: number): Promise<Seat> {
  const password = readPassword(folder)
  const session = new pg.Client({ connectionString: address(port, password, 'postgres'), keepAlive: true })
  // Without a listener, a server that goes away would end this process.
  session.on('error', () => {})
  await session.connect()
  try {
    await session.query('SELECT pg_advisory_lock_shared($1)', [lock])
    await makeDatabase(session)
    return { port, url: address(port, password, database), session }
  } catch (error) {
    await session.end().catch(() => {})
    throw error
  }
}

/**
 * Gives up the seat.
 * @param stop stops the server; called when this was the last seat and nobody else is connected
 */
export async function leaveSeat(seat: Seat, stop: () => Promise<void>): Promise<void> {
  try {
    // First let go, then ask: two who leave together and hold on would each take the other for a user.
    await seat.session.query('SELECT pg_advisory_unlock_shared($1)', [lock])
    const { rows } = await seat.session.query<{ last: boolean }>('SELECT pg_try_advisory_lock($1) AS last', [
      lock,
    ])
    if (rows[0]?.last && (await isQuiet(seat.session))) await stop()
  } finally {
    await seat.session.end().catch(() => {})
  }
}

/** Connections that were just closed need a moment to go. One who waits for a seat means to stay. */
async function isQuiet(session: pg.Client): Promise<boolean> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const { rows } = await session.query<{ others: number; waiting: number }>(
      `SELECT count(*)::int AS others, count(*) FILTER (WHERE wait_event_type = 'Lock')::int AS waiting
       FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    )
    if (rows[0]?.others === 0) return true
    if (rows[0]?.waiting) return false
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}

async function makeDatabase(session: pg.Client): Promise<void> {
  const { rowCount } = await session.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
  if (rowCount) return
  const madeByAnother = ['42P04', '23505']
  await session.query(`CREATE DATABASE ${database} OWNER ${user}`).catch((error) => {
    if (!madeByAnother.includes(error.code)) throw error
  })
}
