import { plainVersion } from '../../../drafting/year/plain.ts'
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
      ...plainVersion(read.year.text).flatMap(({ heading, sentences, improvements }): Block[] => [
        { kind: 'heading', text: heading },
        ...(sentences.length > 0 ? [{ kind: 'text' as const, text: sentences.join(' ') }] : []),
        ...(improvements.length > 0
          ? [
              {
                kind: 'text' as const,
                text: [
                  t.improvementsIntro,
                  ...improvements.map((one) => `• ${t.improvement(one.title, one.owner, one.quarter)}`),
                ].join('\n'),
              },
            ]
          : []),
      ]),
      ...folds(reader, read),
    ],
    actions: [...gateActions(reader, read), pageOf(reader, id)],
  }
}
