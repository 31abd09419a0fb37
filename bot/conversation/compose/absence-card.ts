import type { Instant } from '../../../care/day.ts'
import type { Duty } from '../../../care/duty.ts'
import { type Audience, audienceAt } from '../../../jobs/audience.ts'
import { nextInLine } from '../../../jobs/due-nudges.ts'
import { knownDuties } from '../../../jobs/reckon.ts'
import { type Absence, findAbsence } from '../../../prisma/store/absences.ts'
import { listMembers, type StoredMember } from '../../../prisma/store/members.ts'
import { loadRota } from '../../../prisma/store/shifts.ts'
import type { Card } from '../../cards/card.ts'
import { daysText } from '../absence-days.ts'
import { plainCard, type Reader } from './reader.ts'

/** Tells a coordinator who is away, and with whom the open duties of that person lie meanwhile. Never why. */
export async function absenceCard(reader: Reader, id: string): Promise<Card> {
  const { house, texts, member, now, today } = reader
  const t = texts.away
  const { zone } = house.settings
  const absence = await findAbsence(house.store.prisma, house.org, id)
  const members = await listMembers(house.store.prisma, house.org)
  const who = members.find((one) => one.id === absence?.memberId)
  if (!absence || !who) return plainCard(t.noticeTitle, t.gone)
  if (absence.until <= now) return plainCard(t.noticeTitle, t.over(who.name))
  return {
    title: t.noticeTitle,
    notice: t.noticeTitle,
    blocks: [
      { kind: 'text', text: t.notice(who.name, daysText(absence, member.language, zone, today)) },
      ...(await passedOn(reader, absence, who, members)).map((text) => ({ kind: 'text' as const, text })),
    ],
    actions: [],
  }
}

/** One line for each group of people that open duties go to, the largest first. */
async function passedOn(
  reader: Reader,
  absence: Absence,
  who: StoredMember,
  members: StoredMember[],
): Promise<string[]> {
  const { house, texts, now } = reader
  const { prisma } = house.store
  const t = texts.away
  const { known } = await knownDuties(prisma, house.org, house.settings, now)
  const own = known
    .map(({ duty }) => duty)
    .filter((duty) => ['open', 'late'].includes(duty.state) && duty.responsible.includes(who.ref))
  if (own.length === 0) return [t.noDuties]
  const audience = await audienceOn(
    reader,
    members,
    new Date(Math.max(absence.from.getTime(), now.getTime())),
  )
  const nameOf = (ref: string) => members.find((one) => one.ref === ref)?.name ?? ref
  const groups = Map.groupBy(own, (duty) => instead(duty, who.ref, audience).map(nameOf).join('\n'))
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([names, { length }]) =>
      names === '' ? t.toNobody(length) : t.passedOn(length, series(names.split('\n'), t.and)),
    )
}

async function audienceOn({ house }: Reader, members: StoredMember[], at: Instant): Promise<Audience> {
  const refs = members.map(({ ref }) => ref)
  return audienceAt(at, members, await loadRota(house.store.prisma, house.org, at, refs), house.settings)
}

/** Who hears of a duty while one of its people is away. */
function instead(duty: Duty, away: string, audience: Audience): string[] {
  const there = (ref: string) => ref !== away && !audience.isAway(ref)
  const others = duty.responsible.filter(there)
  return others.length > 0 ? others : nextInLine(duty, new Set(duty.responsible), audience).filter(there)
}

const series = (names: string[], and: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`
