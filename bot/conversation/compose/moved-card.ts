import { findDuties, type Reckoned, type StoredDuty } from '../../../prisma/store/duties.ts'
import type { Move } from '../../../prisma/store/messages.ts'
import type { Card } from '../../cards/card.ts'
import { dayText, momentText } from '../../texts/when.ts'
import type { Reader } from './reader.ts'

/** What a correction moved: which duties by rule and code, from which day to which. It names nothing of a client. */
export async function movedCard(reader: Reader, moves: Move[]): Promise<Card> {
  const { house, texts } = reader
  const ids = moves.map(({ duty }) => duty)
  const duties = await findDuties(house.store.prisma, house.org, { ids })
  const { title, notice } = texts.correct.moved
  return {
    title,
    notice,
    blocks: moveLines(reader, moves, duties).map((text) => ({ kind: 'text', text })),
    actions: [],
  }
}

/** One sentence for each move. */
export function moveLines(
  { house, texts, member, now, today }: Pick<Reader, 'house' | 'texts' | 'member' | 'now' | 'today'>,
  moves: Move[],
  duties: StoredDuty[],
): string[] {
  const t = texts.correct.moved
  const day = (due: Reckoned['due']) => {
    if (due.kind === 'unknown') return t.noDay
    if (due.kind === 'day') return dayText(due.day, member.language, today)
    return momentText(new Date(due.at), member.language, house.settings.zone, now)
  }
  const plan = (planned: typeof today | null) =>
    planned === null ? t.noPlan : dayText(planned, member.language, today)
  const byId = new Map(duties.map((duty) => [duty.id, duty]))
  const line = (move: Move, what: string): string => {
    switch (move.move) {
      case 'due':
        return t.due(what, day(move.from), day(move.to))
      case 'reopened':
      case 'arose':
        return t[move.move](what, day(move.to))
      case 'plan':
        return t.plan(what, plan(move.from), plan(move.to))
      case 'closed':
        return t.closed[move.as](what)
    }
  }
  return moves.flatMap((move) => {
    const duty = byId.get(move.duty)
    const name = duty && (house.settings.rules[duty.rule]?.naam[member.language] ?? duty.rule)
    return duty ? [line(move, `${name} (${duty.code})`)] : []
  })
}
