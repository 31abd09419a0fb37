import type { ShownSource } from '../../../prisma/store/draft-sources.ts'
import type { YearSource } from '../../../prisma/store/year-sources.ts'
import type { Block } from '../../cards/card.ts'
import { monthText } from '../../texts/when.ts'
import { maySeeReflections } from '../may-year.ts'
import { figureValue } from './figure-text.ts'
import type { Reader } from './reader.ts'

/** A source as a reader may see it: a reflection without its giver, a figure with how it was counted. */
export function sourceBlock(reader: Reader, source: YearSource): Block {
  const { texts, member } = reader
  const told = toldInALine(reader, source)
  if (told !== null) return { kind: 'text', text: told, tone: 'subtle' }
  if (source.kind === 'reflection') {
    // No day: with a schedule beside it, it would tell who wrote this.
    const by = `${source.team || texts.gathering.smallTeam}, ${monthText(source.month, member.language)}`
    return { kind: 'quote', text: reflectionText({ texts }, source), by }
  }
  if (source.kind === 'removed') return { kind: 'text', text: removedText(reader, source), tone: 'subtle' }
  if (source.kind === 'figure') {
    const { label, how, source: from } = source.figure
    return {
      kind: 'text',
      text: `${label}: ${figureValue(source.figure, { texts, member })}. ${how} (${from})`,
      tone: 'subtle',
    }
  }
  return { kind: 'text', text: source.id, tone: 'subtle' }
}

/** What stays of a source after its words were removed: of which team and month it was. */
function removedText({ texts, member }: Reader, source: Extract<ShownSource, { kind: 'removed' }>): string {
  const { id, month, team, of } = source
  if (of === 'figure' || month === '') return texts.digest.draft.removed(id)
  const whose = team ? `team ${team}` : texts.gathering.smallTeam
  return texts.gathering.removed(whose, monthText(month, member.language), id)
}

/** What there is to tell of a source of which a reader gets one line; null for one that is shown in whole. */
export function toldInALine({ texts, member, house }: Reader, source: YearSource): string | null {
  const t = texts.year
  switch (source.kind) {
    case 'improvement':
      return t.fromImprovement(source.title, source.quarter)
    case 'remark': {
      const gate = house.settings.yearGates.find(({ id }) => id === source.gate)
      return t.fromRemark(gate?.name ?? source.gate, source.year)
    }
    case 'removed':
      return source.month === '' ? t.removed(source.id) : null
    case 'reflection':
      return maySeeReflections(member) ? null : t.hiddenSource(source.id)
    case 'figure':
      return null
  }
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
