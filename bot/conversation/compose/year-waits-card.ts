import { asDay } from '../../../care/day.ts'
import type { Card } from '../../cards/card.ts'
import { dayText } from '../../texts/when.ts'
import { plainCard, type Reader } from './reader.ts'
import { readYear } from './year-read.ts'

/** A text waits at a gate for who reads this: reading comes before passing it on. When it went on, the card says so. */
export async function yearWaitsCard(
  reader: Reader,
  { year: id, gate: gateId }: { year: string; gate: string },
): Promise<Card> {
  const { texts, member, today } = reader
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
      ...(gate.until
        ? [
            {
              kind: 'text' as const,
              text: t.until(dayText(asDay(`${read.year.year + 1}-${gate.until}`), member.language, today)),
              tone: 'warning' as const,
            },
          ]
        : []),
      ...(gate.isCouncil ? [{ kind: 'text' as const, text: t.council, tone: 'subtle' as const }] : []),
    ],
    actions: [
      { kind: 'intent', label: texts.year.read, intent: { do: 'show_year', year: id }, style: 'primary' },
      { kind: 'page', label: texts.year.page, path: `/year/${id}` },
    ],
  }
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
