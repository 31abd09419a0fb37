import type { Voice } from '../../bot/texts/nl/year-voices.ts'
import { isEnglish } from '../english.ts'
import { attribution } from '../material.ts'
import type { HouseStyle } from '../style.ts'
import type { Quote } from '../text.ts'
import type { YearInput } from './input.ts'
import { type Choose, variety } from './variety.ts'
import type { YearWords } from './words.ts'
import type { YearSentence } from './year-text.ts'

/** What every part of the writer works with while one text is made. */
export interface Telling {
  input: YearInput
  style: HouseStyle
  words: YearWords
  voice: Voice
  choose: Choose
  /** What the figures are of: the year, or the part of it that has passed. */
  span: string
  /** What headings may name. */
  values: Record<string, string | number>
  /** What was quoted already: a source with its part, so that nobody's words stand twice for want of others. */
  told: Set<string>
  /** How a team is called in a sentence, by reference. */
  teamName(ref: string): string
}

export function tellingOf(input: YearInput, words: YearWords): Telling {
  const { organisation, year, style, framework, kind, teams, until } = input
  const names = new Map(teams.map((team) => [team.ref, attribution(team)]))
  return {
    input,
    style,
    words,
    voice: { stem: style.stem, organisation, year, next: year + 1, isRunning: until !== undefined },
    span: words.span(year, until ?? null),
    choose: variety(`${organisation} ${year} ${framework.id} ${kind}`),
    values: { jaar: year, volgend_jaar: year + 1, organisatie: organisation },
    told: new Set(),
    teamName: (ref) => names.get(ref) ?? attribution({ ref: ref || null, name: ref }),
  }
}

/** A sentence that has not been given its id yet. */
export type Draft = Omit<YearSentence, 'id'>

export function sentence(text: string, sources: Iterable<string>, quote: Quote | null = null): Draft {
  return { text, sources: [...new Set(sources)], quote, author: 'writer' }
}

/**
 * Words between the marks of the style, after a lead, with the team behind them where the style wants that.
 * @param named whether the sentence before already says which team it is.
 */
export function quoted(lead: string, quote: Quote, style: HouseStyle, named = false): string {
  const [open, close] = style.citaten.tekens === 'enkel' ? ['‘', '’'] : ['“', '”']
  const marked = `${open}${quote.text}${close}`
  const behind = style.citaten.bij === 'haakjes' && !named ? ` (${quote.by})` : ''
  const ends = /[.!?…]$/.test(quote.text)
  const spoken = isEnglish(quote.text) ? lead.replace(/:$/, ' (in het Engels):') : lead
  return `${spoken} ${marked}${behind}${ends ? '' : '.'}`
}
