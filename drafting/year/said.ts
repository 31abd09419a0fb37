import type { Month } from '../../care/figures/month.ts'
import { strippedOfQuote } from '../check-quote.ts'
import { PARTS, type Part } from '../material.ts'
import { SUBJECTS, subjectsOf } from '../subjects.ts'
import type { Quote } from '../text.ts'
import type { ApprovedBlock, ApprovedSentence } from './input.ts'

/** What one reflection is known to have said, from the approved blocks alone. */
export interface Mention {
  /** `r:…` */
  source: string
  team: string
  month: Month
  bouwsteen: number
  /** As it goes in a sentence; null: no subject is known. */
  about: string | null
  parts: Set<Part>
  /** Its own words, where they were approved as a quote. */
  quotes: Partial<Record<Part, { quote: Quote; alike: string[] }>>
}

/** A sentence that a person or a model wrote: it is taken over word for word. */
export interface Prose extends ApprovedSentence {
  month: Month
  team: string
  bouwsteen: number
  about: string | null
}

export interface Said {
  mentions: Mention[]
  prose: Prose[]
}

/**
 * Reads back from the approved blocks which reflection said something about what. It needs no reflection itself, so a
 * year can be made after their words were removed.
 */
export function said(blocks: ApprovedBlock[]): Said {
  const mentions = new Map<string, Mention>()
  const prose: Prose[] = []
  const ordered = [...blocks].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  for (const block of ordered) {
    let part: Part = 'good'
    let heading: string | null = null
    for (const sentence of block.sentences) {
      const voices = sentence.sources.filter((source) => source.startsWith('r:'))
      if (voices.length === 0) continue
      if (sentence.heading !== heading) [heading, part] = [sentence.heading, 'good']
      const lead = strippedOfQuote(sentence)
      const own = partIn(lead)
      part = own ?? part
      const [first = ''] = voices
      const before = mentions.get(first)?.about ?? null
      const about = aboutOf(sentence, block, lead) ?? before
      if (block.writer !== 'extractive' || sentence.author !== 'writer')
        prose.push({
          ...sentence,
          month: block.month,
          team: block.team ?? '',
          bouwsteen: block.bouwsteen,
          about,
        })
      for (const source of voices) {
        const mention = mentions.get(source) ?? {
          source,
          team: block.team ?? '',
          month: block.month,
          bouwsteen: block.bouwsteen,
          about,
          parts: new Set(),
          quotes: {},
        }
        mention.about ??= about
        if (own !== null || sentence.quote !== null) mention.parts.add(part)
        mentions.set(source, mention)
      }
      if (sentence.quote && sentence.author === 'writer' && block.writer === 'extractive') {
        const speaker = mentions.get(sentence.quote.source)
        if (speaker) speaker.quotes[part] ??= { quote: sentence.quote, alike: voices }
      }
    }
  }
  return { mentions: [...mentions.values()].sort((a, b) => (a.source < b.source ? -1 : 1)), prose }
}

const orderOf = ({ month, bouwsteen, team }: ApprovedBlock): string => `${month} ${bouwsteen} ${team}`

/** Which of the three questions a sentence answers, by the word that says so; null when it says none. */
export function partIn(lead: string): Part | null {
  const words: Record<Part, RegExp> = {
    good: /goed ging|ging goed|^over (?!wat beter)\S.* schrijft/iu,
    better: /\bbeter\b/iu,
    learned: /leer(de|t)\b|\bleren\b|geleerd|\bles\b/iu,
  }
  const found = PARTS.filter((part) => words[part].test(lead))
  return found.length === 1
    ? (found[0] ?? null)
    : found.includes('better') && found.length === 2
      ? 'better'
      : null
}

/** The sentence that opens a block about one subject. */
const OPENING = /^Over ([^:“‘]+?) (?:kwamen|schreven)/u

/** What a sentence is about: as its heading says; under a heading for all sorts, as the sentence says. */
function aboutOf({ heading, quote }: ApprovedSentence, block: ApprovedBlock, lead: string): string | null {
  const known = SUBJECTS.find((subject) => subject.heading === heading.replace(/^[^\p{L}]+/u, ''))
  if (known) return known.about
  const named = /^(?:Over|Rond) (?!wat beter)(.+?) (?:schrijft|leerde|kan) /u.exec(lead)?.[1]
  if (named) return named
  const opening = block.sentences.find(
    (s) => s.heading === heading && s.quote === null && OPENING.test(s.text),
  )
  if (opening) return OPENING.exec(opening.text)?.[1] ?? null
  const [first, ...others] = subjectsOf(quote?.text ?? lead)
  return first && (quote !== null || others.length === 0) ? first.about : null
}
