import { type PlainPart, plainVersion } from '../../../drafting/year/plain.ts'
import type { Block, Card } from '../../cards/card.ts'
import type { Reader } from './reader.ts'
import { gateActions, pageOf } from './year-gate-actions.ts'
import { readYear } from './year-read.ts'
import { folds, stateBlocks } from './year-state.ts'

/** The version in plain language, with room for the reaction. */
export async function councilCard(reader: Reader, id: string): Promise<Card | null> {
  const read = await readYear(reader, id)
  if (!read) return null
  const { texts } = reader
  const t = texts.year
  return {
    title: t.plainTitle(read.year.text.title),
    notice: t.notice,
    blocks: [
      { kind: 'text', text: t.plainIntro, tone: 'subtle' },
      ...stateBlocks(reader, read),
      ...plainVersion(read.year.text).flatMap(({ heading, parts }): Block[] => [
        { kind: 'heading', text: heading },
        ...parts.map((part) => ({ kind: 'text' as const, text: partText(part) })),
      ]),
      ...folds(reader, read),
    ],
    actions: [...gateActions(reader, read), pageOf(reader, id)],
    whole: { page: `/year/${id}` },
  }
}

function partText({ heading, sentences, isList }: PlainPart): string {
  const texts = sentences.map(({ text }) => text)
  const said = isList ? texts.map((text) => `• ${text}`).join('\n') : texts.join(' ')
  return heading === null ? said : `${heading}:\n${said}`
}
