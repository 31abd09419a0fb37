import { sentencesOf } from '../../../drafting/year/edit.ts'
import type { Chapter, Section, YearPart, YearSentence } from '../../../drafting/year/year-text.ts'
import { yearSources } from '../../../prisma/store/year-sources.ts'
import type { Block } from '../../cards/card.ts'
import type { Reader } from './reader.ts'
import { sourceBlock } from './source-block.ts'
import { withTeamNames } from './team-names.ts'
import { nameIn, type YearRead } from './year-read.ts'
import { figureRows } from './year-rows.ts'

const EMPTY: Omit<Chapter, 'sections'> = { id: '', role: 'bouwsteen', bouwsteen: null, heading: '' }

const sentencesIn = ({ sections }: Pick<Chapter, 'sections'>): YearSentence[] =>
  sentencesOf({ chapters: [{ ...EMPTY, sections }] })

export const sentenceCount = (chapter: Chapter): number => sentencesIn(chapter).length

/** What a chapter says, section by section, each with its sources folded away. */
export async function chapterBlocks(reader: Reader, read: YearRead, chapter: Chapter): Promise<Block[]> {
  const blocks = await Promise.all(
    chapter.sections.map(async (section) => [
      ...(section.heading ? [{ kind: 'heading' as const, text: section.heading }] : []),
      ...section.parts.flatMap((part) => partBlocks(reader, read, part)),
      ...ownWords(reader, read, section),
      ...(await sourceFold(reader, read, section)),
    ]),
  )
  const all = blocks.flat()
  return all.length > 0 ? all : [{ kind: 'text', text: reader.texts.year.nothingHere, tone: 'subtle' }]
}

function partBlocks(reader: Reader, read: YearRead, part: YearPart): Block[] {
  const t = reader.texts.year
  switch (part.kind) {
    case 'paragraph': {
      const text = joined(part.sentences)
      return [{ kind: 'text', text: part.heading ? `${part.heading}. ${text}` : text }]
    }
    case 'bullets': {
      const items = part.items.map(({ title, sentences }) =>
        title ? `• ${title}: ${joined(sentences)}` : `• ${joined(sentences)}`,
      )
      return [{ kind: 'text', text: items.join('\n') }]
    }
    case 'figures': {
      const facts = figureRows(reader, read, part.figures).map(({ label, value }) => ({ label, value }))
      return facts.length === 0 ? [] : [{ kind: 'facts', facts }]
    }
    case 'chart':
      return [{ kind: 'text', text: captioned(part.caption, part.chart.alt) }]
    case 'improvements':
      return part.improvements.map(
        (one): Block => ({
          kind: 'item',
          title: one.title,
          lines: [
            reader.texts.improvements.line(one.owner, one.quarter),
            one.explanation,
            ...(one.outcome ? [one.outcome] : []),
          ],
          badge: {
            text: reader.texts.improvements.state[one.state],
            tone: one.state === 'done' ? 'good' : 'plain',
          },
          actions: [],
        }),
      )
    case 'absent':
      return [{ kind: 'text', text: part.text || t.nothingHere, tone: 'warning' }]
  }
}

/** What a drawing shows begins with what it is called, as a rule. */
const captioned = (caption: string, alt: string): string =>
  alt.toLowerCase().startsWith(caption.toLowerCase()) ? alt : `${caption}. ${alt}`

const joined = (sentences: YearSentence[]): string => sentences.map(({ text }) => text).join(' ')

/** A sentence that a person wrote or changed says so. */
function ownWords({ texts }: Reader, read: YearRead, section: Section): Block[] {
  const authors = sentencesIn({ sections: [section] })
    .map(({ author }) => author)
    .filter((author) => author !== 'writer')
  const names = [...new Set(authors)].map((id) => nameIn(read, id)).filter(Boolean)
  return names.length === 0
    ? []
    : [{ kind: 'text', text: texts.year.ownWords(names.join(', ')), tone: 'subtle' }]
}

async function sourceFold(reader: Reader, { year }: YearRead, section: Section): Promise<Block[]> {
  const { house, texts } = reader
  const chapters = [{ ...EMPTY, sections: [section] }]
  const sources = await yearSources(house.store.prisma, house.org, { ...year.text, chapters })
  if (sources.length === 0) return []
  const blocks = (await withTeamNames(reader, sources)).map((source) => sourceBlock(reader, source))
  return [{ kind: 'more', label: texts.year.sources(sources.length), blocks }]
}
