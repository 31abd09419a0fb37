import { dayOf, type Instant } from '../care/day.ts'
import type { Duty } from '../care/duty.ts'
import type { Db } from '../prisma/client.ts'
import { startedWithoutDuties } from '../prisma/store/clients.ts'
import { recordHistory, type StoredDuty } from '../prisma/store/duties.ts'
import { closeGone, followDuties } from '../prisma/store/follow.ts'
import { memberIds } from '../prisma/store/members.ts'
import { addNudges, claimDueDuties, moveOn, noteOnDuty } from '../prisma/store/nudges.ts'
import { loadRota } from '../prisma/store/shifts.ts'
import { audienceAt } from './audience.ts'
import { bundle } from './bundle.ts'
import { dueNudges, isForDuty } from './due-nudges.ts'
import { followFacts, showAgain } from './follow.ts'
import type { House } from './house.ts'
import { nextMoment } from './next-moment.ts'
import { asTaken, takersOn } from './reckon.ts'
import { type Claimed, reckonClaimed } from './reckon-claimed.ts'
import { offerTakeOn } from './take-on.ts'
import { tellTeams } from './tell-teams.ts'

const POISON_PAUSE_MS = 3_600_000

export interface Reminded {
  /** Duties at which something had to happen. */
  claimed: number
  /** Due moments recorded. */
  nudges: number
  /** Messages stored, one a person. */
  messages: number
  /** Lists stored of what was due before dates were vouched for. */
  takeOnLists: number
  /** Duties that could not be reckoned; they are tried again in an hour. */
  setAside: number
}

/**
 * Claims all that is due at `now` and stores one bundled message a person with the job that sends it. What is due is a
 * fact in the store, so a lost run costs delay and never a nudge; a second run at the same instant adds nothing.
 * @param batch how many duties one transaction takes; messages are put together with the last of them.
 */
export async function remind(house: House, now: Instant, { batch = 1000 } = {}): Promise<Reminded> {
  await followStarts(house, now)
  const total: Reminded = { claimed: 0, nudges: 0, messages: 0, takeOnLists: 0, setAside: 0 }
  for (;;) {
    const done = await house.store.prisma.$transaction((tx) => remindBatch(house, tx, now, batch), {
      timeout: 60_000,
    })
    total.claimed += done.claimed
    total.nudges += done.nudges
    total.messages += done.messages
    total.setAside += done.setAside
    if (done.claimed < batch) break
  }
  total.takeOnLists = await house.store.prisma.$transaction((tx) => offerTakeOn(house, tx, now), {
    timeout: 60_000,
  })
  return total
}

/** Care that was entered beforehand gets its duties when it begins: its hours do not wait for the night. */
async function followStarts(house: House, now: Instant): Promise<void> {
  const started = await startedWithoutDuties(house.store.prisma, house.org, now)
  if (started.length === 0) return
  await house.store.prisma.$transaction((tx) => followFacts(house, tx, now, 'kompasbot', started), {
    timeout: 60_000,
  })
}

async function remindBatch(
  house: House,
  tx: Db,
  now: Instant,
  batch: number,
): Promise<Omit<Reminded, 'takeOnLists'>> {
  const claimed = await claimDueDuties(tx, house.org, now, batch)
  const { nudges, setAside } =
    claimed.length === 0 ? { nudges: 0, setAside: 0 } : await takeInHand(house, tx, claimed, now)
  const isLast = claimed.length < batch
  const messages = isLast ? await bundle(house, tx, now) : 0
  if (isLast) await tellTeams(house, tx, now)
  return { claimed: claimed.length, nudges, messages, setAside }
}

async function takeInHand(
  house: House,
  tx: Db,
  claimed: StoredDuty[],
  now: Instant,
): Promise<Pick<Reminded, 'nudges' | 'setAside'>> {
  const found = await reckonClaimed(house, tx, claimed, now)
  const nudges = await recordNudges(house, tx, found, now)
  await settle(house, tx, found, now)
  return { nudges, setAside: found.broken.length }
}

async function recordNudges(
  house: House,
  tx: Db,
  { reckoned, world }: Claimed,
  now: Instant,
): Promise<number> {
  const ids = await memberIds(tx, house.org)
  const kept = reckoned.map(({ stored }) => stored)
  const takers = await takersOn(tx, house.org, dayOf(now, house.settings.zone), kept)
  const taken = reckoned.map(({ stored, duty }) => ({ stored, duty: asTaken(duty, stored, takers) }))
  const asked = new Set(
    taken.flatMap(({ duty }) => [...duty.backup, ...duty.steps.flatMap((step) => step.to)]),
  )
  const rota = await loadRota(tx, house.org, now, [...asked])
  const audience = audienceAt(now, world.members, rota, house.settings)
  const nudges = taken.flatMap(({ stored, duty }) => dueNudges(stored, duty, audience, ids, now))
  const added = await addNudges(tx, house.org, nudges)
  await noteOnDuty(tx, house.org, nudges.filter(isForDuty))
  await recordHistory(
    tx,
    house.org,
    now,
    'kompasbot',
    nudges
      .filter((nudge) => nudge.state === 'missed')
      .map(({ dutyId, step, memberId }) => ({
        dutyId,
        what: 'nudge_missed',
        detail: { step, member: memberId },
      })),
  )
  return added
}

/** Moves every claimed duty on, so that none is due at this instant any more. */
async function settle(
  house: House,
  tx: Db,
  { reckoned, gone, broken }: Claimed,
  now: Instant,
): Promise<void> {
  const { zone } = house.settings
  const today = dayOf(now, zone)
  const nextAt = (duty: Duty) => nextMoment(duty, { upTo: now, isNew: false }, now, zone)
  await moveOn(tx, house.org, [
    ...reckoned.map(({ stored, duty }) => ({ id: stored.id, stepsDoneTo: now, nextAt: nextAt(duty) })),
    ...broken.map(({ id, stepsDoneTo }) => {
      return { id, stepsDoneTo, nextAt: new Date(now.getTime() + POISON_PAUSE_MS) }
    }),
  ])
  const duties = reckoned.map(({ duty }) => duty)
  const about = { scope: 'these' as const, now, today, by: 'kompasbot', nextAt }
  const followed = await followDuties(tx, house.org, duties, about)
  const closed = await closeGone(tx, house.org, gone, about)
  await showAgain(house, tx, [...followed.changedIds, ...closed])
}
