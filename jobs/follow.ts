import { dayOf, type Instant } from '../care/day.ts'
import type { Duty } from '../care/duty.ts'
import type { Db } from '../prisma/client.ts'
import { type Followed, followDuties } from '../prisma/store/follow.ts'
import { holdDuties } from '../prisma/store/hold.ts'
import { messagesAbout, messagesWith } from '../prisma/store/messages.ts'
import type { House } from './house.ts'
import { dealtWith, nextMoment } from './next-moment.ts'
import { reckon } from './reckon.ts'

/**
 * Lets the stored duties follow from the facts, in the caller's transaction, and puts messages about what changed on
 * the queue to be shown again, for everybody who got them.
 * @param episodes only what is about these; none: what is about no client; left out: everything.
 */
export async function followFacts(
  house: Pick<House, 'org' | 'settings' | 'queue'>,
  db: Db,
  now: Instant,
  by: string,
  episodes?: string[],
): Promise<Followed> {
  await holdDuties(db, house.org, episodes ?? 'all')
  const { duties } = await reckon(
    db,
    house.org,
    house.settings,
    now,
    episodes ? { episodes, others: episodes.length === 0 } : {},
  )
  const isClients = (duty: Duty) => duty.subject.kind === 'client'
  const concerned =
    episodes === undefined ? duties : duties.filter((duty) => isClients(duty) === episodes.length > 0)
  const followed = await followDuties(db, house.org, concerned, {
    scope: episodes === undefined ? 'all' : episodes.length > 0 ? { episodes } : 'no client',
    now,
    today: dayOf(now, house.settings.zone),
    by,
    nextAt: (duty: Duty, stored) => nextMoment(duty, dealtWith(stored, now), now, house.settings.zone),
  })
  await showAgain(house, db, followed.changedIds)
  return followed
}

/** Puts every message about these duties on the queue to be shown again. */
export async function showAgain(
  house: Pick<House, 'org' | 'queue'>,
  db: Db,
  dutyIds: string[],
): Promise<void> {
  await deliverAgain(house, db, await messagesAbout(db, house.org, dutyIds))
}

/** Puts every message about one round, draft or digest on the queue to be shown again. */
export async function showAgainMessages(
  house: Pick<House, 'org' | 'queue'>,
  db: Db,
  about: { round: string } | { draft: string } | { month: string },
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
