import { yearPlain } from '../../bot/texts/nl/year-plain.ts'
import { strippedOfQuote } from '../check-quote.ts'
import { isEnglish } from '../english.ts'
import { leans } from '../leaning.ts'
import type { Part } from '../material.ts'
import { wordCount } from '../text.ts'
import { mainFigures } from './plain-figures.ts'
import { goals, madeOf, whatBecame } from './plain-goals.ts'
import { partIn } from './said.ts'
import type { Chapter, YearPart, YearSentence, YearText } from './year-text.ts'

/** What stands in the text already, checked there, or is made of it without a word of its own. */
export interface PlainSentence {
  text: string
  sources: string[]
}

export interface PlainPart {
  /** Null: straight under the heading of the chapter. */
  heading: string | null
  sentences: PlainSentence[]
  isList: boolean
}

export interface PlainChapter {
  id: string
  heading: string
  parts: PlainPart[]
}

/** Of what went well, and of what can be better. */
const QUOTES = 2
/** Longer words are hard to follow for who does not read such texts every day. */
const LONG = 35

/**
 * The version for a council: the public summary whole; of every other chapter what went well, what can be better, the main
 * counts and what was agreed. Each sentence can be understood where it stands.
 */
export function plainVersion(text: YearText): PlainChapter[] {
  return text.chapters
    .map((chapter, at) => ({
      id: chapter.id,
      heading: yearPlain.headings[chapter.id] ?? chapter.heading,
      parts: [...(at === 0 ? upTo(chapter) : []), ...partsOf(chapter, text)].filter(
        ({ sentences }) => sentences.length > 0,
      ),
    }))
    .filter(({ parts }) => parts.length > 0)
}

/** Of a year that is running the text begins with up to when it tells. */
function upTo({ sections }: Chapter): PlainPart[] {
  const first = sections[0]?.parts[0]
  return first?.kind === 'absent' ? [plain([{ text: first.text, sources: [] }])] : []
}

function partsOf(chapter: Chapter, text: YearText): PlainPart[] {
  const parts = chapter.sections.flatMap((section) => section.parts)
  if (chapter.role === 'public') return parts.map(whole)
  if (chapter.role === 'opening') return []
  if (chapter.role === 'lookback') return whatBecame(parts)
  const said = quotesIn(parts)
  return [
    plain(written(parts, text)),
    { ...plain(pick(said, 'good')), heading: yearPlain.good },
    { ...plain(pick(said, 'better')), heading: yearPlain.better },
    { ...plain(mainFigures(parts, text)), heading: yearPlain.figures },
    ...goals(parts, text.year),
  ]
}

const plain = (sentences: PlainSentence[]): PlainPart => ({ heading: null, sentences, isList: false })

function whole(part: YearPart): PlainPart {
  if (part.kind === 'bullets')
    return { ...plain(part.items.map(({ sentences }) => madeOf(sentences))), isList: true }
  return plain(
    part.kind === 'paragraph' ? part.sentences.map(({ text, sources }) => ({ text, sources })) : [],
  )
}

/** What a person or a model wrote in words of their own, where it can be read alone. */
function written(parts: YearPart[], { writer }: YearText): PlainSentence[] {
  return parts
    .flatMap((part) => (part.kind === 'paragraph' ? part.sentences : []))
    .filter(
      ({ author, quote, sources, text }) =>
        (author !== 'writer' || (writer !== 'extractive' && quote === null)) &&
        sources.some((source) => source.startsWith('r:')) &&
        !leans(text) &&
        !/reflectie|bouwsteen/i.test(text),
    )
    .slice(0, QUOTES)
    .map(({ text, sources }) => ({ text, sources }))
}

type Quoted = YearSentence & { quote: NonNullable<YearSentence['quote']> }

/** Words that can be read alone, of every paragraph apart. */
function quotesIn(parts: YearPart[]): Quoted[][] {
  return parts.map((part) =>
    part.kind !== 'paragraph'
      ? []
      : part.sentences.filter((one): one is Quoted => {
          if (one.quote === null || one.author !== 'writer') return false
          const { text } = one.quote
          return !leans(text) && !isEnglish(text) && wordCount(text) <= LONG
        }),
  )
}

/** One of every subject, the subject with most to say first. */
function pick(paragraphs: Quoted[][], part: Part): PlainSentence[] {
  return paragraphs
    .flatMap((said) => said.filter((one) => (one.part ?? partIn(strippedOfQuote(one))) === part).slice(0, 1))
    .slice(0, QUOTES)
    .map((one) => ({ text: yearPlain.quote(one.quote.by, marked(one)), sources: one.sources }))
}

function marked({ text, quote }: Quoted): string {
  const at = text.indexOf(quote.text)
  const [open, close] = text[at - 1] === '‘' ? ['‘', '’'] : ['“', '”']
  return `${open}${quote.text}${close}`
}
