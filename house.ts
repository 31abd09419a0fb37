import path from 'node:path'
import pino, { type Logger } from 'pino'
import type { Config } from './config.ts'
import type { House } from './jobs/house.ts'
import { openQueue } from './jobs/queue.ts'
import { openStoreOf } from './open-store.ts'
import { type OrganisationSettings, readOrganisation } from './organisation.ts'
import type { Store } from './prisma/client.ts'
import {
  findOrganisation,
  hasNobody,
  type StoredOrganisation,
  settleOrganisation,
} from './prisma/store/organisation.ts'
import { settleGates } from './prisma/store/settle-gates.ts'
import { settlingAlone } from './prisma/store/settling.ts'

export interface OpenHouse {
  house: House
  /** Whether nobody was in the store when it was opened. */
  isNew: boolean
  /** Takes over how far the clock was moved, here or by another process; only the sample's ever moves. */
  readClock(): Promise<void>
  /** Finishes the queued work that is in hand and takes no more. */
  finishWork(): Promise<void>
  close(): Promise<void>
}

/** How a process uses the house: `bot` does the queued work too; `command` works beside a running bot. */
export type Use =
  | { use: 'command' }
  | {
      use: 'bot'
      /** What a store becomes in which nobody is yet. */
      whenEmpty: 'organisation' | 'sample'
      /** Loads the sample, or goes on where a start that was cut off left it. Others wait until it is done. */
      loadSample: (open: OpenHouse) => Promise<void>
    }

const SAMPLE_FILE = path.join(import.meta.dirname, 'sample', 'organisatie.yaml')

/** Opens the database, brings it up to date and puts together what commands and the bot work with. */
export async function openHouse(config: Config, use: Use): Promise<OpenHouse> {
  const log = logger(config)
  const onError = (error: Error) =>
    log.error({ error: error.name, code: (error as { code?: string }).code }, 'database or queue')
  // Before a database is made or opened for nothing.
  settingsFor(config, false)
  const { store, url, close } = await openStoreOf(config, onError)

  const furnish = async (organisation: StoredOrganisation, isNew: boolean): Promise<OpenHouse> => {
    const settings = settingsFor(config, organisation.isSample)
    const gates = settings.gates.map(({ id }) => id)
    if (use.use === 'bot') await settleGates(store.prisma, organisation.id, gates)
    const queue = await openQueue(url, { serve: use.use === 'bot', onError })
    let shift = organisation.clockShiftMs
    const now = () => new Date(Date.now() + shift)
    let finished: Promise<void> | undefined
    const finishWork = () => {
      finished ??= queue.stop()
      return finished
    }
    return {
      house: {
        store,
        org: organisation.id,
        isSample: organisation.isSample,
        settings,
        model: settings.modelAllowed ? config.model : undefined,
        queue,
        log,
        now,
      },
      isNew,
      async readClock() {
        shift = (await findOrganisation(store.prisma))?.clockShiftMs ?? shift
      },
      finishWork,
      async close() {
        await finishWork()
        await close()
      },
    }
  }

  try {
    const found = await findOrganisation(store.prisma)
    if (found && (await isSettled(store, found, use))) return await furnish(found, false)
    return await settlingAlone(store.pool, async () => {
      const { organisation, isNew } = await settle(store, config, use)
      const open = await furnish(organisation, isNew)
      try {
        if (use.use === 'bot' && organisation.isSample) await use.loadSample(open)
      } catch (error) {
        await open.finishWork()
        throw error
      }
      return open
    })
  } catch (error) {
    await close()
    throw error
  }
}

/** A sample that no bot has served yet may be half loaded; only the bot minds. */
async function isSettled(store: Store, found: StoredOrganisation, use: Use): Promise<boolean> {
  if (use.use === 'bot' && found.isSample && !found.hasBeaten) return false
  return !(await hasNobody(store.prisma, found.id))
}

/** Decides what an empty store becomes; whoever was there first has decided already. */
async function settle(
  store: Store,
  config: Config,
  use: Use,
): Promise<{ organisation: StoredOrganisation; isNew: boolean }> {
  const found = await findOrganisation(store.prisma)
  const isNew = found === null || (await hasNobody(store.prisma, found.id))
  if (found && (!isNew || use.use === 'command')) return { organisation: found, isNew }
  const isSample = use.use === 'bot' && use.whenEmpty === 'sample'
  const { name } = settingsFor(config, isSample)
  return { organisation: await settleOrganisation(store.prisma, { name, isSample }), isNew }
}

/** The sample has an organisation file of its own; it never reads yours, nor yours the sample's. */
export function settingsFor(config: Config, isSample: boolean): OrganisationSettings {
  return readOrganisation(isSample ? SAMPLE_FILE : config.organisationFile)
}

function logger({ logLevel }: Config): Logger {
  return pino({ name: 'kompasbot', level: logLevel }, pino.destination({ dest: 2, sync: true }))
}
