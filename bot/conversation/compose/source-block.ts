import type { ShownSource } from '../../../prisma/store/draft-sources.ts'
import type { Block } from '../../cards/card.ts'
import { dayText } from '../../texts/when.ts'
import { figureValue } from './figure-text.ts'
import type { Reader } from './reader.ts'

/** A source as a reader may see it: a reflection without its giver, a figure with how it was counted. */
export function sourceBlock({ texts, member, today }: Reader, source: ShownSource): Block {
  if (source.kind === 'reflection') {
    return {
      kind: 'quote',
      text: reflectionText({ texts }, source),
      by: `${source.team}, ${dayText(source.day, member.language, today)}`,
    }
  }
  if (source.kind === 'figure') {
    const { label, how, source: from } = source.figure
    return {
      kind: 'text',
      text: `${label}: ${figureValue(source.figure, { texts, member })}. ${how} (${from})`,
      tone: 'subtle',
    }
  }
  return { kind: 'text', text: texts.digest.draft.removed(source.id), tone: 'subtle' }
}

/** What a reflection says, each answer behind its question. */
export function reflectionText(
  { texts }: Pick<Reader, 'texts'>,
  { good, better, learned }: Extract<ShownSource, { kind: 'reflection' }>,
): string {
  const { form } = texts.reflection
  const parts: [string, string | null][] = [
    [form.good, good],
    [form.better, better],
    [form.learned, learned],
  ]
  return parts.flatMap(([question, answer]) => (answer ? [`${question} ${answer}`] : [])).join(' ')
}
