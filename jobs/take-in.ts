import type { Instant } from '../care/day.ts'
import { dayOf } from '../care/day.ts'
import { anyOf, screen } from '../care/screen/screen.ts'
import type { Language } from '../care/world.ts'
import type { OrganisationSettings } from '../organisation.ts'
import type { Db } from '../prisma/client.ts'
import { logAccess } from '../prisma/store/access-log.ts'
import { namesToScreen } from '../prisma/store/client-names.ts'
import { type MovedDate, movedAt } from '../prisma/store/moved-dates.ts'
import { followFacts } from './follow.ts'
import type { House } from './house.ts'
import type { Changed } from './import/changed.ts'
import { importFiles } from './import/import-files.ts'
import { knownKinds } from './import/known-kinds.ts'
import type { GivenFile } from './import/plan.ts'
import type { Progress } from './import/progress.ts'
import type { ImportReport } from './import/refusal.ts'
import { offerTakeOn } from './take-on.ts'

/** What came of an import, with the last days that it moved; in a trial what would come of it. */
export interface TakenIn extends ImportReport {
  moved: (MovedDate & { name: { nl: string; en: string } })[]
}

/**
 * Settings under which all duties followed once. Rules and days off may have changed while the program was not running, so
 * its first import lets everything follow, and those after it only what they change.
 */
const followedUnder = new WeakSet<OrganisationSettings>()

/** More at once is everything: that goes in chunks, and holds each client no more than once. */
const MANY = 1000

/** Takes files in, and lets the duties follow from the new facts in the same transaction. */
export async function takeIn(
  house: House,
  files: GivenFile[],
  how: {
    dryRun: boolean
    partial: boolean
    actor: string
    now: Instant
    language: Language
    progress?: Progress | undefined
  },
): Promise<TakenIn> {
  const { store, org, settings } = house
  const today = dayOf(how.now, settings.zone)
  const names = await namesToScreen(store.prisma, org)
  let followed = false
  let moved: MovedDate[] = []
  const { files: reports } = await importFiles(store, org, files, {
    ...how,
    zone: settings.zone,
    knownKinds: knownKinds(settings.rules),
    screen: (text, also) => screen(text, { today, names: also ? anyOf(names, also) : names }),
    afterFacts: async (tx, changed) => {
      await followChanged(house, tx, how.now, changed)
      await offerTakeOn(house, tx, how.now)
      moved = await movedAt(tx, org, how.now, 'import')
      await logMoved(tx, org, moved, how)
      followed = true
    },
  })
  if (followed && !how.dryRun) followedUnder.add(settings)
  return {
    files: reports,
    moved: moved.map((one) => {
      const { rule } = one
      return { ...one, name: settings.rules[rule]?.naam ?? { nl: rule, en: rule } }
    }),
  }
}

/** Whose last days moved, and by whose import. */
function logMoved(tx: Db, org: string, moved: MovedDate[], by: { actor: string; now: Instant }) {
  const { actor, now } = by
  const entries = moved.map(({ code, about }) => ({
    at: now,
    actor,
    action: 'change',
    object: `duty:${code}`,
    about,
    outcome: 'ok',
  }))
  return logAccess(tx, org, entries)
}

async function followChanged(house: House, tx: Db, now: Instant, changed: Changed): Promise<void> {
  const isNew = !followedUnder.has(house.settings)
  if (isNew || changed === 'everything' || changed.episodes.length > MANY) {
    await followFacts(house, tx, now, 'import')
    return
  }
  if (changed.episodes.length > 0) await followFacts(house, tx, now, 'import', changed.episodes)
  if (changed.others) await followFacts(house, tx, now, 'import', [])
}
