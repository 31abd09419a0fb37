import { PARTS, type Part } from '../material.ts'
import { type Quote, wordCount } from '../text.ts'
import type { YearInput } from '../year/input.ts'
import type { Said } from '../year/said.ts'
import type { Chapter, YearPart, YearSentence, YearText } from '../year/year-text.ts'

export type Paragraph = Extract<YearPart, { kind: 'paragraph' }>

/** A sentence that a model may write from. */
export interface Given {
  text: string
  sources: string[]
  quote: Quote | null
  /** `2026-03`; null where it is of no month. */
  month: string | null
  isBetter: boolean
}

/** A place in the text of a year where a model may write: a paragraph about one subject, or the summary. */
export interface Spot {
  /** The text of these paragraphs that tells what people said comes together in the first. */
  paragraphs: Paragraph[]
  /** What the text there is about; null: all that fits nowhere else. */
  about: string | null
  /** What goes to the model, under the name of its subject. */
  given: { name: string; sentences: Given[] }[]
  /** Words there is room for. */
  most: number
  mayTell(sentence: YearSentence): boolean
  mayQuote: boolean
}

/** With less than this there is nothing to bring together. */
const LEAST = 2

/**
 * The paragraphs of a chapter in which people are quoted, with all that was approved about their subject. What is
 * counted, decided, or written by a person stays as it is.
 */
export function spotsIn(chapter: Chapter, input: YearInput, read: Said): Spot[] {
  const approved = input.blocks
    .filter(({ bouwsteen }) => bouwsteen === chapter.bouwsteen)
    .flatMap(({ month, writer, sentences }) => sentences.map((one) => ({ ...one, month, writer })))
    .filter(({ author }) => author === 'writer')
  const words = new Set(approved.map(({ text }) => text))
  const told = (sentence: YearSentence) =>
    sentence.author === 'writer' &&
    sentence.sources.every((source) => source.startsWith('r:')) &&
    (sentence.quote !== null || words.has(sentence.text))
  return chapter.sections
    .flatMap(({ parts }) => parts)
    .flatMap((part): Spot[] => {
      if (part.kind !== 'paragraph' || part.sentences.some(({ author }) => author !== 'writer')) return []
      const own = part.sentences.filter(told)
      if (own.length === 0) return []
      const refs = new Set(part.sentences.flatMap(({ sources }) => sources))
      const halves = new Set(own.flatMap(({ quote }) => partOf(quote, read) ?? []))
      const isWhole = halves.has('good') && halves.has('better')
      const sentences = approved.flatMap((one): Given[] => {
        const half = partOf(one.quote, read)
        const isHere = own.some(({ text }) => text === one.text)
        const fits = half === null ? isHere || (isWhole && isProse(one)) : halves.has(half)
        if (!fits || !one.sources.every((source) => source.startsWith('r:') && refs.has(source))) return []
        const { text, sources, quote, month } = one
        return [{ text, sources, quote, month, isBetter: half === 'better' }]
      })
      if (sentences.length < LEAST) return []
      const about = part.heading
      const subject = read.mentions.find((one) => refs.has(one.source) && one.about !== null)?.about
      const most = input.style.blok.tot - wordsOf(part.sentences.filter((one) => !told(one)))
      return [
        {
          paragraphs: [part],
          about,
          given: [{ name: about ?? subject ?? '', sentences }],
          most,
          mayTell: told,
          mayQuote: true,
        },
      ]
    })
}

/**
 * The summary for clients and relatives, made from what the chapters say by then.
 * @param written what a model wrote for them.
 */
export function summarySpot(text: YearText, input: YearInput, written: ReadonlySet<string>): Spot | null {
  const chapter = text.chapters.find(({ role }) => role === 'public')
  if (!chapter) return null
  const approved = new Set(input.blocks.flatMap(({ sentences }) => sentences.map((one) => one.text)))
  const isSaid = ({ author, sources, quote, text }: YearSentence) =>
    author === 'writer' &&
    sources.every((source) => source.startsWith('r:')) &&
    (quote !== null || approved.has(text) || written.has(text))
  const paragraphs = chapter.sections
    .flatMap(({ parts }) => parts)
    .filter((part) => part.kind === 'paragraph')
    .filter(({ sentences }) => sentences.some((one) => one.quote !== null))
  const given = text.chapters
    .filter(({ role }) => role === 'bouwsteen')
    .flatMap(({ bouwsteen, sections }) => {
      const sentences = sections
        .flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'paragraph' ? part.sentences : [])))
        .filter(isSaid)
        .map(({ text, sources, quote }): Given => ({ text, sources, quote, month: null, isBetter: false }))
      const { title = '' } = input.framework.bouwstenen.find(({ number }) => number === bouwsteen) ?? {}
      return sentences.length === 0 ? [] : [{ name: title, sentences }]
    })
  if (paragraphs.length === 0 || given.length === 0) return null
  const all = chapter.sections.flatMap(({ parts }) => parts)
  const quoted = paragraphs.flatMap(({ sentences }) => sentences.filter(({ quote }) => quote !== null))
  const taken = all.reduce((sum, part) => sum + wordsOf(sentencesOf(part)), 0) - wordsOf(quoted)
  const most = input.style.samenvatting.tot - taken
  return { paragraphs, about: null, given, most, mayTell: ({ quote }) => quote !== null, mayQuote: false }
}

/** Which of the three questions a quote answers. */
function partOf(quote: Quote | null, { mentions }: Said): Part | null {
  if (quote === null) return null
  const mention = mentions.find(({ source }) => source === quote.source)
  return PARTS.find((part) => mention?.quotes[part]?.quote.text === quote.text) ?? null
}

/** A model's own sentence of a month; the counting sentences of a month are of that month only. */
const isProse = ({ writer }: { writer: string }): boolean => writer !== 'extractive'

const wordsOf = (sentences: { text: string }[]): number =>
  sentences.reduce((sum, { text }) => sum + wordCount(text), 0)

function sentencesOf(part: YearPart): YearSentence[] {
  if (part.kind === 'paragraph') return part.sentences
  return part.kind === 'bullets' ? part.items.flatMap(({ sentences }) => sentences) : []
}
