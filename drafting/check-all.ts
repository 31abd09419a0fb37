import type { Figure } from '../care/figures/figure.ts'
import { isOneVoice } from './check-voices.ts'
import { numbersIn } from './numbers.ts'
import type { Quote } from './text.ts'

/** A claim that leaves nobody and nothing out; `bijna altijd` and `niet iedereen` claim no such thing. */
const LESS = '(?<!(?:niet|bijna|vrijwel|haast|nagenoeg|lang niet) )'
const PEOPLE = '(?:collega|medewerker|begeleider|teamlid|bewoner|cliënt|deelnemer|familie|team|locatie|huis)'
const WORK = '(?:plan|zorgplan|evaluatie|melding|klacht|gesprek|bijeenkomst|scholing|afspraak)'
const ALL = new RegExp(
  String.raw`(?<!\p{L})${LESS}(?:alle|allen|alles|allemaal|allebei|iedereen|altijd|(?:elke?|iedere?) (?:${PEOPLE}|${WORK}))(?!\p{L})`,
  'giu',
)
const NONE =
  /(?<!\p{L})(?<!(?:bijna|vrijwel|haast|nagenoeg) )(?:nooit|niemand|nergens|geen enkele?)(?!\p{L})/giu

/** `alle drie noemen`, `allebei de reflecties`: they count what the sentence cites, which is counted elsewhere. */
const COUNTED = /(?<!\p{L})(?:alle(?: van)? (?:de )?(\p{L}+|\d+)|allebei)(?!\p{L})/giu

export interface CitedForAll {
  figures: Pick<Figure, 'value' | 'of'>[]
  /** What the cited reflections say. */
  said: string[]
  /** What people decided or said at a gate, where that is cited. */
  decided: string[]
  /** What a sentence may count of its sources: the reflections, teams or months that it cites. */
  counts: number[]
}

/**
 * Whether a sentence claims something of all, of everybody or of always, or of none, that no source counted: no figure
 * of which the whole is met, no number of the sources themselves, no words of a quote, and no colleague who says so.
 */
export function claimsAll(
  own: string,
  quote: Quote | null,
  { figures, said, decided, counts }: CitedForAll,
): boolean {
  const rest = own.replaceAll(COUNTED, (all, word?: string) => {
    const [n = word === undefined ? '2' : undefined] = numbersIn(word ?? '').counts
    return n !== undefined && counts.includes(Number(n)) ? ' ' : all
  })
  const isWhole = figures.some(({ value, of }) => of !== null && of > 0 && value === of)
  const isNone = figures.some(({ value }) => value === 0)
  const spoken = [...(quote ? [quote.text] : []), ...decided, ...(isOneVoice(own) ? said : [])].join(' ')
  const isSpoken = (claim: string) => new RegExp(`(?<!\\p{L})${claim}(?!\\p{L})`, 'iu').test(spoken)
  const claims = (pattern: RegExp) => (rest.match(pattern) ?? []).map((claim) => claim.toLowerCase())
  return (
    (!isWhole && claims(ALL).some((claim) => !isSpoken(claim))) ||
    (!isWhole && !isNone && claims(NONE).some((claim) => !isSpoken(claim)))
  )
}
