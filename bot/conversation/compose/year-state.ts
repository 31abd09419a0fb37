import type { Block } from '../../cards/card.ts'
import { beforeAdopting } from '../adopting.ts'
import { mayPassYear } from '../may-year.ts'
import type { Reader } from './reader.ts'
import { atTurn, gateLines, gatesBehind, saidBy, type YearRead } from './year-read.ts'

/** Where it waits and for whom; who may adopt it reads what to know first. */
export function stateBlocks(reader: Reader, read: YearRead): Block[] {
  const t = reader.texts.year
  const { gate } = read.standing
  if (gate === null) return [{ kind: 'text', text: t.adopted, tone: 'good' }]
  const names = atTurn(read, reader)
  return [
    { kind: 'text', text: t.concept(gate.name), tone: 'warning' },
    names.length > 0
      ? { kind: 'text', text: t.waitsFor(names.join(', ')), tone: 'subtle' }
      : { kind: 'text', text: t.nobody, tone: 'attention' },
    ...adoptingLines(reader, read).map((text): Block => ({ kind: 'text', text, tone: 'warning' })),
  ]
}

/** What to know before adopting it, for who may do so now; nothing for anybody else. */
export function adoptingLines(reader: Reader, { year, standing, remarks }: YearRead): string[] {
  const isLast = standing.gate !== null && standing.gate === standing.gates.at(-1)
  return isLast && mayPassYear(reader.member, standing) ? beforeAdopting(year, remarks, reader) : []
}

/** The steps that were taken, and what was said there. */
export function folds(reader: Reader, read: YearRead): Block[] {
  const { texts } = reader
  return [
    ...lines(texts.gates.fold(gatesBehind(read), read.standing.gates.length), gateLines(read, reader)),
    ...(read.remarks.length > 0
      ? [
          {
            kind: 'more' as const,
            label: texts.year.remarksFold(read.remarks.length),
            blocks: read.remarks.flatMap((remark): Block[] => [
              { kind: 'quote', text: remark.text, by: saidBy(read, remark, reader) },
              ...(remark.answer ? [{ kind: 'text' as const, text: texts.year.answer(remark.answer) }] : []),
            ]),
          },
        ]
      : []),
  ]
}

/** A list, folded away. */
export const lines = (label: string, texts: string[]): Block[] =>
  texts.length === 0
    ? []
    : [{ kind: 'more', label, blocks: texts.map((text) => ({ kind: 'text', text: `• ${text}` })) }]
