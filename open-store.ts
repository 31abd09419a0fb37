import type { Config } from './config.ts'
import { openStore, type Store } from './prisma/client.ts'
import { hasDatabase, openDatabase } from './prisma/embedded.ts'
import { databaseHealth, oldest, serverVersion } from './prisma/health.ts'
import { migrate } from './prisma/migrate.ts'
import { findOrganisation, type StoredOrganisation } from './prisma/store/organisation.ts'
import { DatabaseUnwell } from './problem.ts'

export interface OpenedStore {
  store: Store
  /** `postgres://…` */
  url: string
  close(): Promise<void>
}

/**
 * Opens the database of the settings and brings it up to date.
 * @throws DatabaseError, MigrationError or DatabaseUnwell, with what to tell the person
 */
export async function openStoreOf(
  config: Pick<Config, 'databaseUrl' | 'dataFolder'>,
  onError: (error: Error) => void,
  versionOf = serverVersion,
): Promise<OpenedStore> {
  const { databaseUrl, dataFolder } = config
  const database = await openDatabase({ databaseUrl, dataFolder, onTrouble: onError })
  const store = openStore(database.url, onError)
  const close = async () => {
    await store.close()
    await database.close()
  }
  try {
    // Before anything is made: an older server would take some of the steps and stop half-way.
    const version = await versionOf(store.pool)
    if (version < oldest) throw new DatabaseUnwell({ kind: 'too-old', version })
    await migrate(store.pool)
    return { store, url: database.url, close }
  } catch (error) {
    await close()
    if (error instanceof DatabaseUnwell) throw error
    const health = databaseUrl === undefined ? null : await databaseHealth(databaseUrl)
    throw health && health.kind !== 'well' ? new DatabaseUnwell(health) : error
  }
}

/**
 * Looks into the store when there is one, and makes none: for commands that work without it as well.
 * @returns null when there is no store, or no organisation in it
 */
export async function lookInto<T>(
  config: Config,
  look: (store: Store, organisation: StoredOrganisation) => Promise<T>,
): Promise<T | null> {
  if (!hasDatabase(config)) return null
  const { store, close } = await openStoreOf(config, () => {})
  try {
    const found = await findOrganisation(store.prisma)
    return found && (await look(store, found))
  } finally {
    await close()
  }
}
