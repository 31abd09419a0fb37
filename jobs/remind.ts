import type { Instant } from '../care/day.ts'
import type { Duty } from '../care/duty.ts'
import { reachableFrom } from '../care/reachable.ts'
import type { Member } from '../care/world.ts'
import type { Db } from '../prisma/client.ts'
import { findDuties, recordHistory, type StoredDuty } from '../prisma/store/duties.ts'
import { followDuties } from '../prisma/store/follow.ts'
import { memberIds } from '../prisma/store/members.ts'
import { addMessages } from '../prisma/store/messages.ts'
import {
  addNudges,
  bundleNudges,
  claimDueDuties,
  claimWaitingNudges,
  dropNudges,
  moveOn,
  type NewNudge,
  type WaitingNudge,
} from '../prisma/store/nudges.ts'
import { showAgain } from './follow.ts'
import type { House } from './house.ts'
import { nextMoment, stepsAfter } from './next-moment.ts'
import { reckon, takenOver } from './reckon.ts'

/** How many duties one transaction takes; a small provider stays below it, so that each person gets one message. */
const BATCH = 1000
const POISON_PAUSE_MS = 3_600_000

export interface Reminded {
  /** Duties at which something had to happen. */
  claimed: number
  /** Due moments recorded. */
  nudges: number
  /** Messages stored, one a person. */
  messages: number
  /** Duties that could not be reckoned; they are tried again in an hour. */
  setAside: number
}

/**
 * Claims all that is due at `now` and stores one bundled message a person with the job that sends it, each batch in one
 * transaction. What is due is a fact in the store, so a lost run costs delay and never a nudge; a second run at the same
 * instant adds nothing.
 */
export async function remind(house: House, now: Instant): Promise<Reminded> {
  const total: Reminded = { claimed: 0, nudges: 0, messages: 0, setAside: 0 }
  for (;;) {
    const batch = await house.store.prisma.$transaction((tx) => remindBatch(house, tx, now), {
      timeout: 60_000,
    })
    total.claimed += batch.claimed
    total.nudges += batch.nudges
    total.messages += batch.messages
    total.setAside += batch.setAside
    if (batch.claimed < BATCH) return total
  }
}

async function remindBatch(house: House, tx: Db, now: Instant): Promise<Reminded> {
  const claimed = await claimDueDuties(tx, house.org, now, BATCH)
  const { reckoned, members, setAside } = await reckonClaimed(house, tx, claimed, now)
  const ids = await memberIds(tx, house.org)
  const refOf = new Map([...ids].map(([ref, id]) => [id, ref]))
  const nudges = reckoned.flatMap(({ stored, duty }) => {
    const taker = stored.handedTo ? refOf.get(stored.handedTo) : undefined
    return nudgesOf(house, stored, taker ? takenOver(duty, taker) : duty, members, ids, now)
  })
  const added = await addNudges(tx, house.org, nudges)
  await recordHistory(
    tx,
    house.org,
    now,
    'kompasbot',
    nudges
      .filter((nudge) => nudge.state === 'missed')
      .map((nudge) => ({
        dutyId: nudge.dutyId,
        what: 'nudge_missed',
        detail: { step: nudge.step, member: nudge.memberId },
      })),
  )
  await moveOn(tx, house.org, [
    ...reckoned.map(({ stored, duty }) => ({
      id: stored.id,
      stepsDoneTo: now,
      nextAt: nextMoment(duty, now, now, house.settings.zone),
    })),
    ...setAside.map((stored) => ({
      id: stored.id,
      stepsDoneTo: stored.stepsDoneTo ?? stored.createdAt,
      nextAt: new Date(now.getTime() + POISON_PAUSE_MS),
    })),
  ])
  const followed = await followDuties(
    tx,
    house.org,
    reckoned.map(({ duty }) => duty),
    {
      scope: { episodes: [] },
      now,
      by: 'kompasbot',
      nextAt: (duty) => nextMoment(duty, now, now, house.settings.zone),
    },
  )
  await showAgain(house, tx, followed.changedIds)
  const messages = await bundle(house, tx, now)
  return { claimed: claimed.length, nudges: added, messages, setAside: setAside.length }
}

/** Reckons the claimed duties together; when that throws, one by one, so that one broken row never stops the others. */
async function reckonClaimed(
  house: House,
  tx: Db,
  claimed: StoredDuty[],
  now: Instant,
): Promise<{
  reckoned: { stored: StoredDuty; duty: Duty }[]
  members: Map<string, Member>
  setAside: StoredDuty[]
}> {
  const episodes = claimed.flatMap(({ reckoned: { subject } }) =>
    subject.kind === 'client' ? [subject.episode] : [],
  )
  try {
    const { world, duties } = await reckon(tx, house.org, house.settings, now, { episodes })
    const byKey = new Map(duties.map((duty) => [duty.key, duty]))
    return {
      reckoned: claimed.flatMap((stored) => {
        const duty = byKey.get(stored.key)
        return duty ? [{ stored, duty }] : []
      }),
      members: new Map(world.members.map((member) => [member.ref, member])),
      setAside: claimed.filter((stored) => !byKey.has(stored.key)),
    }
  } catch (error) {
    if (claimed.length === 1 && claimed[0]) {
      house.log.error({ duty: claimed[0].id, error: nameOf(error) }, 'duty set aside for an hour')
      return { reckoned: [], members: new Map(), setAside: claimed }
    }
    const parts = []
    for (const stored of claimed) parts.push(await reckonClaimed(house, tx, [stored], now))
    return {
      reckoned: parts.flatMap((part) => part.reckoned),
      members: new Map(parts.flatMap((part) => [...part.members])),
      setAside: parts.flatMap((part) => part.setAside),
    }
  }
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : typeof error)

/** The last step that passed becomes a nudge; those that passed before it, while nobody looked, were missed. */
function nudgesOf(
  house: House,
  stored: StoredDuty,
  duty: Duty,
  members: Map<string, Member>,
  ids: Map<string, string>,
  now: Instant,
): NewNudge[] {
  if (duty.state !== 'open' && duty.state !== 'late') return []
  const passed = stepsAfter(duty, stored.stepsDoneTo, now).filter((step) => step.at <= now)
  const last = passed.at(-1)
  return passed.flatMap((step) =>
    step.to.flatMap((ref): NewNudge[] => {
      const member = members.get(ref)
      const memberId = ids.get(ref)
      if (!member || !memberId) return []
      const { quietHours, zone, calendar } = house.settings
      const sendAt = reachableFrom(member, now, quietHours, zone, calendar.isHoliday)
      const inTime = step.at.getTime() === last?.at.getTime() && sendAt !== null
      return [
        {
          dutyId: stored.id,
          memberId,
          step: step.id,
          dueAt: step.at,
          sendAt: sendAt ?? now,
          state: inTime ? 'waiting' : 'missed',
        },
      ]
    }),
  )
}

/** One message a person, of all nudges that may go out now and whose duty is still open. */
async function bundle(house: House, tx: Db, now: Instant): Promise<number> {
  const waiting = await claimWaitingNudges(tx, house.org, now)
  const duties = new Map(
    (await findDuties(tx, house.org, { ids: [...new Set(waiting.map((nudge) => nudge.dutyId))] })).map(
      (duty) => [duty.id, duty],
    ),
  )
  const stillOpen = (nudge: WaitingNudge) => ['open', 'late'].includes(duties.get(nudge.dutyId)?.state ?? '')
  await dropNudges(
    tx,
    house.org,
    waiting.filter((nudge) => !stillOpen(nudge)).map((nudge) => nudge.id),
    'dropped',
  )
  const byMember = Map.groupBy(waiting.filter(stillOpen), (nudge) => nudge.memberId)
  const messages = await addMessages(
    tx,
    house.org,
    now,
    [...byMember].map(([memberId, nudges]) => ({
      memberId,
      key: `nudge:${nudges[0]?.id}`,
      content: { kind: 'nudge', duties: [...new Set(nudges.map((nudge) => nudge.dutyId))] },
    })),
  )
  for (const message of messages) {
    const nudges = byMember.get(message.memberId) ?? []
    await bundleNudges(
      tx,
      house.org,
      nudges.map((nudge) => nudge.id),
      message.id,
    )
  }
  await house.queue.add(
    tx,
    'deliver',
    messages.map((message) => ({ message: message.id, again: false })),
  )
  return messages.length
}
