import type { draftingChecks } from '../bot/texts/nl/drafting-checks.ts'
import type { Figure } from '../care/figures/figure.ts'
import { type CitedForAll, claimsAll } from './check-all.ts'
import type { Earlier } from './check-earlier.ts'
import { isDutch } from './check-language.ts'
import { turnsRound } from './check-meaning.ts'
import { followsOrder } from './check-orders.ts'
import { type Agreed, isAgreed, isWhole, promises } from './check-promise.ts'
import { contentOf, isCarried } from './check-support.ts'
import { speaksForMany } from './check-voices.ts'
import type { Quote } from './text.ts'

/** What a sentence stands on. */
export interface Ground {
  /** What its sources say, and what they are about; only asked when the sentence says something. */
  carriers(): string[]
  /** How many people its sources came from; null where they are counts or decisions, which nobody said. */
  voices: number | null
  /** What was decided to be made better. */
  agreed: Agreed[]
  /** The sentence names as its sources all of `agreed`, and nothing else was decided. */
  citesAgreed?: boolean
  earlier: Earlier
  /** What it may claim of all or of none. */
  whole: CitedForAll
  /** What its source says, where it has one and that is somebody's; null where it has more, or a count. */
  only: (() => string) | null
  /** Words of the writer's own that bring in nothing. */
  phrases?: ReadonlySet<string>
}

/**
 * What is wrong with a sentence beside its numbers, names and quote, the same for whoever wrote it and for the text of a
 * month or a year; null when nothing is.
 * @param own the sentence without its quote and without names that belong to the house.
 */
export function checkSentence(
  own: string,
  quote: Quote | null,
  { carriers, voices, agreed, citesAgreed = false, earlier, whole, only, phrases }: Ground,
): keyof typeof draftingChecks.refused | null {
  if (followsOrder(own, quote)) return 'order'
  if (!isDutch(own)) return 'language'
  const isPromise = promises(own)
  if (isPromise && !(citesAgreed ? agreed.every(isWhole) : isAgreed(own, agreed))) return 'promise'
  if (voices !== null && voices < 2 && !isPromise && speaksForMany(own)) return 'manyVoices'
  if (!isPromise && claimsAll(own, quote, whole)) return 'all'
  if (quote === null && only !== null && turnsRound(own, only())) return 'turned'
  if (earlier(own, phrases) || (quote && earlier(quote.text))) return 'earlier'
  const decided = isPromise
    ? agreed.map(({ title, explanation, owner }) => `${title} ${explanation} ${owner}`)
    : []
  if (contentOf(own, phrases).length < 2) return null
  return isCarried(own, [...carriers(), ...decided], phrases) ? null : 'unsupported'
}

/** What a figure says in words. */
export function carriedBy({ label, how, category, source, moves = [] }: Figure): string {
  return [label, how, category ?? '', source, ...moves.map(({ reason }) => reason ?? '')].join(' ')
}
