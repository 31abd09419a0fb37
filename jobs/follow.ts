import { dayOf, type Instant, type Zone } from '../care/day.ts'
import { localClock } from '../care/local-clock.ts'
import type { Db } from '../prisma/client.ts'
import type { NextAt } from '../prisma/store/compare-duties.ts'
import { episodeChunks, goneEpisodes } from '../prisma/store/episode-chunks.ts'
import { type Followed, followDuties } from '../prisma/store/follow.ts'
import { holdDuties } from '../prisma/store/hold.ts'
import { messagesAbout, messagesWith } from '../prisma/store/messages.ts'
import type { House } from './house.ts'
import { dealtWith, nextMoment } from './next-moment.ts'
import { reckonWhole } from './reckon.ts'
import { type Broken, isOf } from './reckon-apart.ts'

const CHUNK = 1000

/** What was done to the stored duties, and what could not be reckoned and was left as it was. */
export interface FollowedFacts extends Followed {
  broken: Broken[]
}

/**
 * Lets the stored duties follow from the facts, in the caller's transaction, and puts messages about what changed on
 * the queue to be shown again, for everybody who got them. What cannot be reckoned is left as it was, and told in the
 * log.
 * @param episodes only what is about these; none: what is about no client; left out: everything.
 */
export async function followFacts(
  house: FollowHouse,
  db: Db,
  now: Instant,
  by: string,
  episodes?: string[],
): Promise<FollowedFacts> {
  await holdDuties(db, house.org, episodes ?? 'all')
  const followed =
    episodes === undefined
      ? await followEverything(house, db, now, by)
      : await followSome(house, db, now, by, episodes)
  await showAgain(house, db, followed.changedIds)
  return followed
}

type FollowHouse = Pick<House, 'org' | 'settings' | 'queue' | 'log'>

/** Chunk by chunk, for all facts of a large organisation together do not fit in memory. */
async function followEverything(
  house: FollowHouse,
  db: Db,
  now: Instant,
  by: string,
): Promise<FollowedFacts> {
  const total: FollowedFacts = { added: 0, changed: 0, unchanged: 0, changedIds: [], broken: [] }
  const add = (some: FollowedFacts) => {
    total.added += some.added
    total.changed += some.changed
    total.unchanged += some.unchanged
    total.changedIds.push(...some.changedIds)
    total.broken.push(...some.broken)
  }
  for await (const chunk of episodeChunks(db, house.org, CHUNK)) {
    add(await followSome(house, db, now, by, chunk))
  }
  const gone = await goneEpisodes(db, house.org)
  if (gone.length > 0) add(await followSome(house, db, now, by, gone))
  add(await followSome(house, db, now, by, []))
  return total
}

async function followSome(
  house: FollowHouse,
  db: Db,
  now: Instant,
  by: string,
  episodes: string[],
): Promise<FollowedFacts> {
  const { zone } = house.settings
  const { duties, broken } = await reckonWhole(db, house, now, episodes)
  logBroken(house, broken)
  const isBroken = isOf(broken)
  const followed = await followDuties(db, house.org, duties, {
    scope: episodes.length > 0 ? { episodes } : 'no client',
    now,
    today: dayOf(now, zone),
    by,
    nextAt: nextAtOf(now, zone),
    leave: ({ rule, reckoned: { subject } }) => isBroken({ rule, subject }),
  })
  return { ...followed, broken }
}

/** Reports what could not be reckoned, by ids. */
export function logBroken({ log }: Pick<House, 'log'>, broken: Broken[]): void {
  for (const one of broken) log.error(one, 'could not be reckoned, set aside')
}

/** When something must next happen to a duty, as seen at an instant. */
export function nextAtOf(now: Instant, zone: Zone): NextAt {
  const { endOf } = localClock(zone, '00:00')
  return (duty, stored) => nextMoment(duty, dealtWith(stored, now), now, zone, endOf)
}

/** Puts every message about these duties on the queue to be shown again. */
export async function showAgain(
  house: Pick<House, 'org' | 'queue'>,
  db: Db,
  dutyIds: string[],
): Promise<void> {
  await deliverAgain(house, db, await messagesAbout(db, house.org, dutyIds))
}

/** Puts every message about one round, draft, digest, year's text or absence on the queue to be shown again. */
export async function showAgainMessages(
  house: Pick<House, 'org' | 'queue'>,
  db: Db,
  about:
    | { round: string }
    | { draft: string }
    | { month: string }
    | { year: string }
    | { absence: string }
    | { kind: 'improvements' },
): Promise<void> {
  await deliverAgain(house, db, await messagesWith(db, house.org, about))
}

async function deliverAgain(house: Pick<House, 'queue'>, db: Db, messages: string[]): Promise<void> {
  await house.queue.add(
    db,
    'deliver',
    messages.map((message) => ({ message, again: true })),
  )
}
