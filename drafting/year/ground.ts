import { yearWords } from '../../bot/texts/nl/year-words.ts'
import type { Figure } from '../../care/figures/figure.ts'
import type { Earlier } from '../check-earlier.ts'
import { carriedBy, type Ground } from '../check-sentence.ts'
import type { Reflection } from '../material.ts'
import { setPhrases } from '../set-phrases.ts'
import { SUBJECTS } from '../subjects.ts'
import { words } from '../terms.ts'
import type { YearInput } from './input.ts'
import type { Mention } from './said.ts'
import { voicesOver } from './voices.ts'
import type { YearSentence } from './year-text.ts'

/** Words of the year's own sentences, and what subjects are called: a year counts and joins. */
const PHRASES = new Set([...setPhrases(yearWords), ...SUBJECTS.flatMap(({ about }) => words(about))])

/** What is known of the sources of a year. */
export interface Sources {
  mentions: Map<string, Mention>
  figures: Map<string, Figure>
  /** What each source says, in words. */
  texts: Map<string, string>
  /** Reflections of which the words are still kept. */
  reflections: Reflection[]
  earlier: Earlier
}

/** What a sentence of a year stands on. */
export function yearGround(
  { sources }: Pick<YearSentence, 'sources'>,
  { previous, next, teams }: Pick<YearInput, 'previous' | 'next' | 'teams'>,
  { mentions, figures, texts, reflections, earlier }: Sources,
): Ground {
  const isSpoken = sources.every((source) => source.startsWith('r:'))
  const cited = [...previous, ...next].filter(({ id }) => sources.includes(`v:${id}`))
  const counted = sources.flatMap((source) => figures.get(source) ?? [])
  const said = sources.map((source) => texts.get(source) ?? '')
  const [only = '', ...others] = sources
  return {
    carriers: () => [...said, ...counted.map(carriedBy)],
    voices: isSpoken ? voicesOver(sources, mentions, reflections) : null,
    agreed: cited,
    citesAgreed: cited.length > 0,
    earlier,
    whole: {
      figures: counted,
      said,
      decided: sources.filter((source) => /^[vo]:/.test(source)).map((source) => texts.get(source) ?? ''),
      counts: countsOf(sources, mentions, teams.length),
    },
    only: isSpoken && others.length === 0 ? () => texts.get(only) ?? '' : null,
    phrases: PHRASES,
  }
}

/** What may be called all: the reflections, months and teams that are cited, these only where it is every one. */
function countsOf(sources: string[], mentions: Map<string, Mention>, teams: number): number[] {
  const cited = sources.flatMap((source) => mentions.get(source) ?? [])
  const heard = new Set(cited.map(({ team }) => team)).size
  return [cited.length, new Set(cited.map(({ month }) => month)).size, ...(heard === teams ? [heard] : [])]
}
