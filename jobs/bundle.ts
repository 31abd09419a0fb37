import { dayOf, type Instant } from '../care/day.ts'
import type { Db } from '../prisma/client.ts'
import { findDuties, recordHistory } from '../prisma/store/duties.ts'
import { listMembers } from '../prisma/store/members.ts'
import { addMessages } from '../prisma/store/messages.ts'
import {
  bundleNudges,
  claimWaitingNudges,
  dropNudges,
  putOffNudges,
  type WaitingNudge,
} from '../prisma/store/nudges.ts'
import { loadRota } from '../prisma/store/shifts.ts'
import { audienceAt } from './audience.ts'
import { askedAlready } from './awaited.ts'
import { type Fate, fateOf, footingOf } from './fate.ts'
import type { House } from './house.ts'

const DAY_MS = 86_400_000

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
  const today = dayOf(now, house.settings.zone)
  const asked = await askedAlready(tx, house.org, [...duties.values()], today)
  const everybody = [...members.values()]
  const judged = waiting.map((nudge) => {
    const duty = duties.get(nudge.dutyId)
    const member = members.get(nudge.memberId)
    const footing = duty && member ? footingOf(duty, everybody, today) : null
    const moment = { now, today, isAsked: asked(duty, member) }
    return { nudge, fate: fateOf({ step: nudge.step, to: member?.ref ?? '' }, footing, audience, moment) }
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
  const tomorrow = new Date(now.getTime() + DAY_MS)
  await putOffNudges(
    tx,
    house.org,
    judged.flatMap(({ nudge: { id }, fate }) => {
      if (fate.is === 'awaiting') return [{ id, sendAt: tomorrow }]
      return fate.is === 'put off' ? [{ id, sendAt: fate.sendAt }] : []
    }),
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
