import { yearWords } from '../../bot/texts/nl/year-words.ts'
import type { Earlier } from '../check-earlier.ts'
import type { Ground } from '../check-sentence.ts'
import type { Reflection } from '../material.ts'
import { setPhrases } from '../set-phrases.ts'
import { SUBJECTS } from '../subjects.ts'
import { words } from '../terms.ts'
import type { YearInput } from './input.ts'
import type { YearSentence } from './year-text.ts'

/** Words of the year's own sentences, and what subjects are called: a year counts and joins. */
const PHRASES = new Set([...setPhrases(yearWords), ...SUBJECTS.flatMap(({ about }) => words(about))])

/**
 * What a sentence of a year stands on.
 * @param said what each of its sources says.
 * @param kept reflections of which the words are still kept: only of these is it known who speaks twice.
 */
export function yearGround(
  { sources }: Pick<YearSentence, 'sources'>,
  said: string[],
  { previous, next }: YearInput,
  earlier: Earlier,
  kept: Reflection[],
): Ground {
  const isSpoken = sources.every((source) => source.startsWith('r:'))
  const cited = [...previous, ...next].filter(({ id }) => sources.includes(`v:${id}`))
  return {
    carriers: () => said,
    voices: isSpoken ? new Set(sources.map((source) => voiceOf(source, kept))).size : null,
    agreed: cited,
    citesAgreed: cited.length > 0,
    earlier,
    phrases: PHRASES,
  }
}

/** Givers are numbered within a month. */
function voiceOf(source: string, kept: Reflection[]): string {
  const reflection = kept.find(({ id }) => id === source)
  return reflection?.voice === undefined ? source : `${reflection.day.slice(0, 7)} ${reflection.voice}`
}
