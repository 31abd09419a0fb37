import type { Day } from '../../../care/day.ts'
import type { Block, Card } from '../../cards/card.ts'
import { dayText } from '../../texts/when.ts'
import { lastDayOf } from '../gate-day.ts'
import { plainCard, type Reader } from './reader.ts'
import { readYear } from './year-read.ts'

/** A text waits at a gate for who reads this: reading comes before passing it on. When it went on, the card says so. */
export async function yearWaitsCard(
  reader: Reader,
  { year: id, gate: gateId }: { year: string; gate: string },
): Promise<Card> {
  const { texts, house } = reader
  const t = texts.gates.waiting
  const read = await readYear(reader, id)
  if (!read) return plainCard(texts.digest.draftsTitle, texts.year.gone, t.notice)
  const { gate } = read.standing
  const { title } = read.year.text
  if (gate?.id !== gateId) return plainCard(title, t.past, t.notice)
  return {
    title: t.title(title),
    notice: t.notice,
    blocks: [
      { kind: 'text', text: t.text(gate.name) },
      ...lastDay(reader, lastDayOf(gate, read.year.year, house.settings.calendar)),
      ...(gate.isCouncil ? [{ kind: 'text' as const, text: t.council, tone: 'subtle' as const }] : []),
    ],
    actions: [
      { kind: 'intent', label: texts.year.read, intent: { do: 'show_year', year: id }, style: 'primary' },
      { kind: 'page', label: texts.year.page, path: `/year/${id}` },
    ],
  }
}

/** By when it is asked for; of a day that has passed, that it has. */
function lastDay({ texts, member, today }: Reader, last: Day | null): Block[] {
  if (last === null) return []
  const t = texts.gates.waiting
  const day = dayText(last, member.language, today)
  return [
    last < today
      ? { kind: 'text', text: t.missed(day), tone: 'attention' }
      : { kind: 'text', text: t.until(day), tone: 'warning' },
  ]
}

/** Told to management when a text went through all its gates. */
export async function yearAdoptedCard(reader: Reader, id: string): Promise<Card> {
  const { texts } = reader
  const t = texts.gates.done
  const read = await readYear(reader, id)
  if (!read) return plainCard(texts.digest.draftsTitle, texts.year.gone, t.notice)
  return {
    title: t.title(read.year.text.title),
    notice: t.notice,
    blocks: [{ kind: 'text', text: t.text, tone: 'good' }],
    actions: [
      { kind: 'intent', label: texts.year.read, intent: { do: 'show_year', year: id } },
      { kind: 'page', label: texts.year.page, path: `/year/${id}` },
    ],
  }
}
