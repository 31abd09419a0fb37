import path from 'node:path'
import { clusterVersion } from './embedded/cluster.ts'
import { openEmbedded } from './embedded/open.ts'

export { DatabaseError, type DatabaseFault } from './embedded/fault.ts'

export interface Database {
  /** `postgres://…` */
  url: string
  embedded: boolean
  /** Gives it up. The last one to do so stops the embedded server. */
  close(): Promise<void>
}

/**
 * The database that the settings ask for: the one at `databaseUrl`, else the embedded one in `<dataFolder>/postgres`,
 * which is started when nobody did, and shared with whoever did. Close your own connections before `close`.
 * @param onTrouble hears what befalls the embedded server later on
 * @throws DatabaseError, with what to tell the person
 */
export async function openDatabase(options: {
  databaseUrl?: string | undefined
  dataFolder: string
  onTrouble?: (error: Error) => void
}): Promise<Database> {
  const { databaseUrl, dataFolder, onTrouble = () => {} } = options
  if (databaseUrl) return { url: databaseUrl, embedded: false, close: async () => {} }
  const { url, close } = await openEmbedded(path.resolve(dataFolder, 'postgres'), onTrouble)
  return { url, embedded: true, close }
}

/** Whether there is a database to open without making one: an address was given, or the embedded one was made before. */
export function hasDatabase({
  databaseUrl,
  dataFolder,
}: {
  databaseUrl?: string | undefined
  dataFolder: string
}): boolean {
  return databaseUrl !== undefined || clusterVersion(path.resolve(dataFolder, 'postgres')) !== undefined
}
