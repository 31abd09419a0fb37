import path from 'node:path'
import pg from 'pg'
import { address, createCluster, startCluster, stopCluster } from '../prisma/embedded/cluster.ts'
import { freePort } from '../prisma/embedded/port.ts'
import { type Clearing, temporaryFolder } from './clearing.ts'

const password = 'bench'

/** A PostgreSQL server with the settings of the embedded one, fsync on, and nothing in it. */
export interface BarePostgres {
  /** Its data folder. */
  folder: string
  /** Address of one of its databases. */
  url(database: string): string
  start(): Promise<void>
  stop(): Promise<void>
}

/** Makes the data folder; the server is not started yet. */
export async function barePostgres(clearing: Clearing): Promise<BarePostgres> {
  const folder = path.join(temporaryFolder(clearing), 'postgres')
  await createCluster(folder, password)
  const port = await freePort()
  return {
    folder,
    url: (database) => address(port, password, database),
    start: () => startCluster(folder, port),
    stop: () => stopCluster(folder),
  }
}

/** Runs one statement on a connection of its own. */
export async function command(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
