import type { Counted, Voice } from '../../bot/texts/nl/year-voices.ts'
import { leans } from '../leaning.ts'
import { PARTS, type Part } from '../material.ts'
import { wordCount } from '../text.ts'
import { fairWays } from './fair.ts'
import type { YearImprovement } from './input.ts'
import { type Draft, quoted, sentence, type Telling } from './telling.ts'
import { naming, type Story, type YearTopic } from './topics.ts'

/** What a block tells of its subject: all of it, or one half where the style has a heading for each half. */
export type Half = 'all' | 'good' | 'better' | 'learned'

const OPENS: Record<Half, Part[]> = {
  all: ['good', 'better', 'learned'],
  good: ['good'],
  better: ['better'],
  learned: ['learned'],
}

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
  const first = sentence(fairly(key, ways), refs)
  if (topic.beside.length < 2 || asked.length < 6) return [first]
  return [first, sentence(choose('beside', fairWays(say.beside, asked, topic.beside))(topic.beside), refs)]
}

/** What was said before the first voice: whether there is only this one, and which team was named. */
interface Opened {
  alone: boolean
  named: string | null
}

/** Whole stories while there is room, what went well first; each half of it lets at least one voice speak. */
function voices(
  stories: Story[],
  half: Half,
  topic: YearTopic,
  telling: Telling,
  room: number,
  opened: Opened,
): Draft[] {
  const { per_blok: most } = telling.style.citaten
  const chosen: { story: Story; parts: Part[] }[] = []
  let left = room
  let quotes = 0
  const take = (story: Story, parts: Part[], must = false) => {
    const cost = parts.reduce((sum, part) => sum + wordCount(story.quotes[part]?.quote.text ?? '') + 9, 0)
    const fits = cost <= left && quotes + parts.length <= most
    if (parts.length === 0 || chosen.some((other) => other.story === story)) return
    if (!fits && !must && chosen.length > 0) return
    if (most === 0) return
    chosen.push({ story, parts })
    left -= cost
    quotes += parts.length
  }
  const partsIn = (story: Story) => understood(story, half, telling.told)
  // The honest half first: it must not fall off for want of room.
  for (const part of half === 'all' ? (['better', 'good', 'learned'] as const) : OPENS[half]) {
    if (chosen.some(({ parts }) => parts.includes(part))) continue
    const having = stories.filter((story) => partsIn(story).includes(part))
    const alone = having.find(({ quotes }) => !leans(quotes[part]?.quote.text ?? ''))
    const [first] = alone ? [alone] : having
    if (!first) continue
    const whole = partsIn(first)
    if (quotes + whole.length <= most) take(first, whole, chosen.length > 0 && part !== 'learned')
    // What went well and what can be better each have a voice, also where that makes the block longer.
    else if (quotes < most && first === alone) take(first, [part], part !== 'learned')
  }
  for (const story of stories) take(story, partsIn(story))
  const rank = ({ parts }: { parts: Part[] }) => PARTS.indexOf(parts[0] ?? 'learned')
  chosen.sort((a, b) => rank(a) - rank(b))
  return told(chosen, half, topic, telling, opened)
}

/**
 * What a story tells in this half, in an order in which it can be understood: words that lean on what went before come
 * behind the same giver's own words, or not at all.
 */
function understood({ source, quotes }: Story, half: Half, told: ReadonlySet<string>): Part[] {
  const given = PARTS.filter((part) => quotes[part])
  const asked = given.filter((part) => {
    if (half === 'good') return part === 'good' || (part === 'learned' && !quotes.better)
    return half === 'better' ? part !== 'good' : half === 'all' || part === half
  })
  const start = asked.findIndex((part) => !leans(quotes[part]?.quote.text ?? ''))
  if (start === 0) return asked
  const [first] = asked
  const before = given.filter(
    (part) =>
      first !== undefined &&
      PARTS.indexOf(part) < PARTS.indexOf(first) &&
      !leans(quotes[part]?.quote.text ?? '') &&
      !told.has(keyOf(source, part)),
  )
  if (before.length > 0) return [...before.slice(0, 1), ...asked]
  return start < 0 ? [] : asked.slice(start)
}

const keyOf = (source: string, part: Part): string => `${source} ${part}`

function told(
  chosen: { story: Story; parts: Part[] }[],
  half: Half,
  topic: YearTopic,
  telling: Telling,
  { alone, named }: Opened,
): Draft[] {
  const { words, choose, style } = telling
  const say = words.voices
  const out: Draft[] = []
  let team: string | null = null
  let hadGood = false
  for (const { story, parts } of chosen) {
    for (const [nth, part] of parts.entries()) {
      const said = story.quotes[part]
      if (!said) continue
      const isNamed = out.length === 0 && story.team === named
      const name = style.citaten.bij === 'haakjes' || isNamed ? null : said.quote.by
      const { quote, alike } = said
      const refs = nth === 0 || alike.length > 1 ? alike : [story.source]
      let lead: string
      if (alike.length > 1) lead = say.alike(alike.length)
      else if (nth > 0) lead = choose(`same ${part}`, say.same[part])
      else if (alone && out.length === 0) lead = say.about[part](topic.about ?? '', name)
      else if (story.team === team && name !== null) lead = choose(`another ${part}`, say.another[part])(null)
      else lead = choose(`lead ${part}`, say.leads[part])(name)
      const turns = half === 'all' && part === 'better' && nth === 0 && hadGood && alike.length === 1
      if (turns && choose('turn', [true, false])) lead = choose('pivot', say.pivot)(name)
      out.push(sentence(quoted(lead, quote, style, nth > 0), refs, quote))
      telling.told.add(keyOf(story.source, part))
      hadGood ||= part === 'good'
    }
    team = story.team
  }
  return out
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

/** Subjects of one reflection together, and those of which no words can be given. */
export function othersBlock(
  topics: YearTopic[],
  half: Half,
  telling: Telling,
): { sentences: Draft[]; silent: YearTopic[] } {
  const { words, choose, style } = telling
  const out: Draft[] = []
  let left = style.blok.tot
  const silent: YearTopic[] = []
  // What fits under no subject is told voice by voice.
  const each = topics.flatMap((topic) =>
    topic.about === null && topic.stories.length > 0
      ? topic.stories.map((story) => ({
          ...topic,
          stories: [story],
          mentions: topic.mentions.filter(({ source }) => source === story.source),
        }))
      : [topic],
  )
  for (const topic of each) {
    const asked = half === 'all' ? topic.mentions : naming(topic.mentions, half)
    if (asked.length === 0) continue
    const [found] = topic.stories.flatMap((story) => {
      const part = OPENS[half].find((one) => !leans(story.quotes[one]?.quote.text ?? 'dat'))
      return part ? [{ story, part }] : []
    })
    const { story, part } = found ?? {}
    const said = part && story?.quotes[part]
    const cost = said ? wordCount(said.quote.text) + 12 : 0
    if (!said || cost > left) {
      silent.push(topic)
      continue
    }
    left -= cost
    const name = style.citaten.bij === 'haakjes' ? null : said.quote.by
    const { about, leads } = words.voices
    const lead =
      topic.about === null ? choose(`lead ${part}`, leads[part])(name) : about[part](topic.about, name)
    out.push(sentence(quoted(lead, said.quote, style), said.alike, said.quote))
  }
  return { sentences: out, silent }
}

/**
 * In one line what else it was about. Nothing when no subject of them is known.
 * @param isFirst whether it stands straight under its heading.
 */
export function besides(topics: YearTopic[], half: Half, telling: Telling, isFirst: boolean): Draft[] {
  const { only, besides } = telling.words.voices
  const named = topics.filter(({ about }) => about !== null)
  const refs = named.flatMap(({ mentions }) =>
    (half === 'all' ? mentions : naming(mentions, half)).map(({ source }) => source),
  )
  if (refs.length === 0) return []
  const say = isFirst ? only : telling.choose('besides', besides)
  const abouts = [...new Set(named.map(({ about }) => about ?? ''))]
  return [sentence(say(abouts, new Set(refs).size), refs)]
}

export const lengthOf = (sentences: { text: string }[]): number =>
  sentences.reduce((sum, { text }) => sum + wordCount(text), 0)
