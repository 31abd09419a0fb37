import { type Absence, absencesOf } from '../../../prisma/store/absences.ts'
import type { Action, Card } from '../../cards/card.ts'
import { daysText } from '../absence-days.ts'
import type { Reader } from './reader.ts'

/** When the reader is away, each with a way back. */
export async function awayCard(reader: Reader): Promise<Card> {
  const { texts, house, member, now } = reader
  const t = texts.away
  const absences = await absencesOf(house.store.prisma, house.org, member.id, now, 'afwezig')
  return {
    title: t.cardTitle,
    notice: t.cardTitle,
    blocks:
      absences.length === 0
        ? [{ kind: 'text', text: t.none }]
        : absences.map((absence) => ({
            kind: 'item',
            title: daysText(absence, member.language, house.settings.zone, reader.today),
            lines: [],
            ...(absence.from <= now && { badge: { text: t.cardNow, tone: 'subtle' } }),
            actions: [backAction(reader, absence)],
          })),
    actions: [
      {
        kind: 'intent',
        label: absences.length === 0 ? t.button : t.moreButton,
        intent: { do: 'away', more: true },
      },
    ],
  }
}

/** Ends an absence that has begun, and takes back one that has not. */
export function backAction({ texts, now }: Reader, { id, from }: Absence): Action {
  return {
    kind: 'intent',
    label: from <= now ? texts.away.backButton : texts.away.dropButton,
    intent: { do: 'back', absence: id },
  }
}
