import { dayOf, type Instant } from '../care/day.ts'
import { inService } from '../care/people.ts'
import type { Db } from '../prisma/client.ts'
import { dueOf, findDuties, recordHistory, type StoredDuty } from '../prisma/store/duties.ts'
import { listMembers, type StoredMember } from '../prisma/store/members.ts'
import { addMessages } from '../prisma/store/messages.ts'
import {
  bundleNudges,
  claimWaitingNudges,
  dropNudges,
  putOffNudges,
  type WaitingNudge,
} from '../prisma/store/nudges.ts'
import { loadRota } from '../prisma/store/shifts.ts'
import { type Audience, audienceAt } from './audience.ts'
import { askedAlready } from './awaited.ts'
import { isForDuty } from './due-nudges.ts'
import type { House } from './house.ts'

const DAY_MS = 86_400_000

/** What becomes of a nudge whose time to be sent has come. */
type Fate = { is: 'sent' } | { is: 'put off'; sendAt: Instant } | { is: 'dropped' } | { is: 'missed' }

/**
 * Stores one message a person, of all nudges that may go out now, with the job that sends it. Looks again at each: what
 * was done, planned or handed over since it was recorded is dropped, and who is not at work just now hears it later.
 */
export async function bundle(house: House, tx: Db, now: Instant): Promise<number> {
  const waiting = await claimWaitingNudges(tx, house.org, now)
  if (waiting.length === 0) return 0
  const ids = [...new Set(waiting.map(({ dutyId }) => dutyId))]
  const duties = new Map((await findDuties(tx, house.org, { ids })).map((duty) => [duty.id, duty]))
  const members = new Map((await listMembers(tx, house.org)).map((member) => [member.id, member]))
  const refs = new Set(waiting.flatMap(({ memberId }) => members.get(memberId)?.ref ?? []))
  const rota = await loadRota(tx, house.org, now, [...refs])
  const audience = audienceAt(now, [...members.values()], rota, house.settings)
  const asked = await askedAlready(tx, house.org, [...duties.values()], dayOf(now, house.settings.zone))
  const tomorrow: Fate = { is: 'put off', sendAt: new Date(now.getTime() + DAY_MS) }
  const judged = waiting.map((nudge) => {
    const duty = duties.get(nudge.dutyId)
    const fate = fateOf(house, nudge, duty, members, audience, now)
    // It stays until there is an answer, or none is waited for any more.
    const waits = fate.is === 'sent' && nudge.step !== 'later' && asked(duty, members.get(nudge.memberId))
    return { nudge, fate: waits ? tomorrow : fate }
  })
  const idsOf = (is: Fate['is']) => judged.filter(({ fate }) => fate.is === is).map(({ nudge }) => nudge.id)
  await dropNudges(tx, house.org, idsOf('dropped'), 'dropped')
  await dropNudges(tx, house.org, idsOf('missed'), 'missed')
  await recordHistory(
    tx,
    house.org,
    now,
    'kompasbot',
    judged.flatMap(({ nudge: { dutyId, step, memberId }, fate }) =>
      fate.is === 'missed' ? [{ dutyId, what: 'nudge_missed', detail: { step, member: memberId } }] : [],
    ),
  )
  await putOffNudges(
    tx,
    house.org,
    judged.flatMap(({ nudge: { id }, fate }) => (fate.is === 'put off' ? [{ id, sendAt: fate.sendAt }] : [])),
  )
  const sent = judged.filter(({ fate }) => fate.is === 'sent').map(({ nudge }) => nudge)
  return store(house, tx, sent, now)
}

async function store(house: House, tx: Db, nudges: WaitingNudge[], now: Instant): Promise<number> {
  const byMember = Map.groupBy(nudges, (nudge) => nudge.memberId)
  const messages = await addMessages(
    tx,
    house.org,
    now,
    [...byMember].map(([memberId, own]) => ({
      memberId,
      key: `nudge:${own[0]?.id}`,
      content: { kind: 'nudge', duties: [...new Set(own.map((nudge) => nudge.dutyId))] },
    })),
  )
  for (const { id, memberId } of messages) {
    const own = byMember.get(memberId) ?? []
    await bundleNudges(
      tx,
      house.org,
      own.map((nudge) => nudge.id),
      id,
    )
  }
  await house.queue.add(
    tx,
    'deliver',
    messages.map((message) => ({ message: message.id, again: false })),
  )
  return messages.length
}

function fateOf(
  { settings }: House,
  nudge: WaitingNudge,
  duty: StoredDuty | undefined,
  members: Map<string, StoredMember>,
  audience: Audience,
  now: Instant,
): Fate {
  const today = dayOf(now, settings.zone)
  const member = members.get(nudge.memberId)
  if (!duty || !member || !['open', 'late'].includes(duty.state)) return { is: 'dropped' }
  const { meeting } = duty.reckoned
  // A planned day is told because it is planned; once it is over there is nothing left to prepare.
  if (
    meeting
      ? nudge.step !== 'held?' && meeting.day < today
      : nudge.step !== 'later' && isPlanned(duty, today, now)
  ) {
    return { is: 'dropped' }
  }
  const taker = duty.handedTo === null ? undefined : members.get(duty.handedTo)
  const lies = taker !== undefined && taker.id !== member.id && inService(taker, today)
  if (lies && duty.reckoned.responsible.includes(member.ref)) return { is: 'dropped' }
  const from = audience.hears(member.ref, { due: dueOf(duty.reckoned) })
  // Whoever was on duty goes home; it was for those hours only.
  if (isForDuty(nudge) && from?.getTime() !== now.getTime()) return { is: 'dropped' }
  if (from === null) return { is: 'missed' }
  return from > now ? { is: 'put off', sendAt: from } : { is: 'sent' }
}

/** Whether it stands planned for a day to come, and its term has not passed: a plan silences reminders until then. */
function isPlanned({ reckoned }: StoredDuty, today: string, now: Instant): boolean {
  if (reckoned.planned === null || reckoned.planned <= today) return false
  const due = dueOf(reckoned)
  return due.kind === 'unknown' || (due.kind === 'day' ? due.day >= today : due.at >= now)
}
