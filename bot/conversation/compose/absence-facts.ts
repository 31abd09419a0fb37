import { type Absence, absencesOf } from '../../../prisma/store/absences.ts'
import { momentText } from '../../texts/when.ts'
import { daysText } from '../absence-days.ts'
import type { Reader } from './reader.ts'

/** What is kept of when the reader is away or wants quiet. */
export async function absenceFacts(reader: Reader): Promise<{ label: string; value: string }[]> {
  const { data } = reader.texts.away
  const { away, pause } = await ownAbsences(reader)
  return [
    { label: data.away, value: away.map((absence) => awayText(reader, absence)).join('; ') || data.none },
    ...(pause ? [{ label: data.pause, value: untilText(reader, pause) }] : []),
  ]
}

export async function ownAbsences({
  house,
  member,
  now,
}: Reader): Promise<{ away: Absence[]; pause: Absence | null }> {
  const all = await absencesOf(house.store.prisma, house.org, member.id, now)
  return {
    away: all.filter(({ kind }) => kind === 'afwezig'),
    pause: all.find(({ kind }) => kind === 'pauze') ?? null,
  }
}

export const awayText = ({ member, house, today }: Reader, absence: Absence): string =>
  daysText(absence, member.language, house.settings.zone, today)

export const untilText = ({ member, house, now }: Reader, { until }: Absence): string =>
  momentText(until, member.language, house.settings.zone, now)
