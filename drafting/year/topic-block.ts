import type { Counted, Voice } from '../../bot/texts/nl/year-voices.ts'
import { wordCount } from '../text.ts'
import { OPENS, voices } from './chosen-voices.ts'
import { fairWays } from './fair.ts'
import type { YearImprovement } from './input.ts'
import { type Draft, sentence, type Telling } from './telling.ts'
import { naming, type YearTopic } from './topics.ts'

/** What a block tells of its subject: all of it, or one half where the style has a heading for each half. */
export type Half = 'all' | 'good' | 'better' | 'learned'

/**
 * The block about one subject: how often it came back, what went well, what can be better and what was learned, in
 * somebody's own words where they may be given. Empty when there is nothing to say in this half.
 * @param taken words that what was agreed takes from its room.
 */
export function topicBlock(topic: YearTopic, half: Half, telling: Telling, taken: number): Draft[] {
  const { about } = topic
  if (about === null) return []
  const asked = half === 'all' ? topic.mentions : naming(topic.mentions, half)
  const prose = half === 'all' || half === 'good' ? topic.prose : []
  if (asked.length + prose.length === 0) return []
  const stories = topic.stories.filter(({ quotes }) => OPENS[half].some((part) => quotes[part]))
  const out: Draft[] = asked.length > 1 ? opening(topic, asked, half, telling) : []
  const [first, ...others] = new Set(asked.map(({ team }) => team))
  const named = others.length === 0 && out[0]?.text.includes(telling.teamName(first ?? '')) ? first : null
  out.push(...prose.map(({ text, sources, quote, author }) => ({ text, sources, quote, author })))
  const room = telling.style.blok.tot - lengthOf(out) - taken
  out.push(
    ...voices(stories, half, topic, telling, room, { alone: asked.length === 1, named: named ?? null }),
  )
  return out
}

function opening(topic: YearTopic, asked: YearTopic['mentions'], half: Half, telling: Telling): Draft[] {
  const { words, choose, voice, input } = telling
  const refs = asked.map(({ source }) => source)
  const teams = input.teams.filter(({ ref }) => asked.some(({ team }) => team === ref))
  const good = naming(asked, 'good')
  const better = naming(asked, 'better')
  const counted: Counted = {
    about: topic.about ?? '',
    reflections: asked.length,
    months: new Set(asked.map(({ month }) => month)).size,
    teams: teams.map(({ ref }) => telling.teamName(ref)),
    allTeams: input.teams.length,
    good: good.length,
    better: better.length,
  }
  const say = words.voices
  const fairly = (key: string, ways: ((of: Counted, by: Voice) => string)[]) =>
    choose(key, fairWays(ways, asked, counted, voice))(counted, voice)
  if (half !== 'all') return [sentence(fairly(`opening ${half}`, words.halves[half]), refs)]
  if (asked.length < 3) return [sentence(fairly('opening', say.opening), refs)]
  const [key, ways] =
    better.length === 0
      ? (['onlyGood', say.onlyGood] as const)
      : good.length === 0
        ? (['onlyBetter', say.onlyBetter] as const)
        : (['balance', say.balance] as const)
  return [sentence(fairly(key, ways), refs)]
}

/** What was agreed on a subject. It stands apart: that it follows from what somebody wrote, nobody recorded. */
export function agreed(
  { about, mentions }: YearTopic,
  follows: YearImprovement[],
  telling: Telling,
): Draft[] {
  const { words, choose, voice } = telling
  return follows.slice(0, 1).map((improvement) => {
    const named = improvement.sources.filter((source) => mentions.some((one) => one.source === source))
    const text = choose('follows', words.follows)(improvement, about ?? '', voice)
    return sentence(text, [`v:${improvement.id}`, ...named])
  })
}

export const lengthOf = (sentences: { text: string }[]): number =>
  sentences.reduce((sum, { text }) => sum + wordCount(text), 0)
