import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { type Prisma, PrismaClient } from './generated/client.ts'

/** The client, or a transaction of it: store functions take either. */
export type Db = PrismaClient | Prisma.TransactionClient

export interface Store {
  prisma: PrismaClient
  pool: pg.Pool
  close(): Promise<void>
}

/**
 * Opens the store at a `postgres://` address.
 * @param onError hears of connections that dropped while idle; without a listener they would end the process.
 */
export function openStore(url: string, onError: (error: Error) => void = () => {}): Store {
  // Sessions run in UTC: with the server's own zone, the adapter shifts every timestamptz by its offset.
  const pool = new pg.Pool({ connectionString: url, max: 10, options: '-c TimeZone=UTC' })
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  return {
    prisma,
    pool,
    async close() {
      await prisma.$disconnect()
      if (!pool.ended) await pool.end()
    },
  }
}
