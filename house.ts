import path from 'node:path'
import pino, { type Logger } from 'pino'
import type { Config } from './config.ts'
import type { House } from './jobs/house.ts'
import { openQueue } from './jobs/queue.ts'
import { type OrganisationSettings, readOrganisation } from './organisation.ts'
import { openStore } from './prisma/client.ts'
import { openDatabase } from './prisma/embedded.ts'
import { migrate } from './prisma/migrate.ts'
import {
  findOrganisation,
  hasNobody,
  type StoredOrganisation,
  settleOrganisation,
} from './prisma/store/organisation.ts'

export interface OpenHouse {
  house: House
  organisation: StoredOrganisation
  database: { url: string; embedded: boolean }
  /** Whether nobody is in the store yet. */
  isNew: boolean
  /** Moves the organisation's clock on; only the sample's. */
  shiftClock(ms: number): void
  close(): Promise<void>
}

const SAMPLE_FILE = path.join(import.meta.dirname, 'sample', 'organisatie.yaml')

/**
 * Opens the database, brings it up to date and puts together what commands and the bot work with.
 * @param use `bot` does the queued work too; `command` works beside a running bot.
 * @param whenEmpty what an empty store gets: an organisation from the settings, or the invented one.
 */
export async function openHouse(
  config: Config,
  { use, whenEmpty = 'organisation' }: { use: 'bot' | 'command'; whenEmpty?: 'organisation' | 'sample' },
): Promise<OpenHouse> {
  const log = logger(config)
  const onError = (error: Error) =>
    log.error({ error: error.name, code: (error as { code?: string }).code }, 'database or queue')
  const database = await openDatabase({
    databaseUrl: config.databaseUrl,
    dataFolder: config.dataFolder,
    onTrouble: onError,
  })
  try {
    const store = openStore(database.url, onError)
    await migrate(store.pool)
    const found = await findOrganisation(store.prisma)
    const isEmpty = found === null || (!found.isSample && (await hasNobody(store.prisma, found.id)))
    const isSample = isEmpty ? whenEmpty === 'sample' : found.isSample
    const settings = settingsFor(config, isSample)
    const organisation = isEmpty
      ? await settleOrganisation(store.prisma, { name: settings.name, isSample })
      : found
    const queue = await openQueue(database.url, { serve: use === 'bot', onError })
    let shift = organisation.clockShiftMs
    const house: House = {
      store,
      org: organisation.id,
      isSample,
      settings: { ...settings, vouchesFrom: settings.vouchesFrom ?? organisation.vouchesFrom },
      queue,
      log,
      now: () => new Date(Date.now() + shift),
    }
    return {
      house,
      organisation,
      database,
      isNew: isEmpty,
      shiftClock: (ms) => {
        shift = ms
      },
      close: async () => {
        await queue.stop()
        await store.close()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** The sample has an organisation file of its own; it never reads yours, nor yours the sample's. */
export function settingsFor(config: Config, isSample: boolean): OrganisationSettings {
  return readOrganisation(isSample ? SAMPLE_FILE : config.organisationFile)
}

function logger({ logLevel }: Config): Logger {
  return pino({ name: 'kompasbot', level: logLevel }, pino.destination({ dest: 2, sync: true }))
}
