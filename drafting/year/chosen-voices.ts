import { isEnglish } from '../english.ts'
import { leans } from '../leaning.ts'
import { PARTS, type Part } from '../material.ts'
import { type Quote, wordCount } from '../text.ts'
import { type Draft, quoted, sentence, type Telling } from './telling.ts'
import type { Half } from './topic-block.ts'
import type { Story, YearTopic } from './topics.ts'

/** Which questions may open a story in a half. */
export const OPENS: Record<Half, Part[]> = {
  all: ['good', 'better', 'learned'],
  good: ['good'],
  better: ['better'],
  learned: ['learned'],
}

/** What was said before the first voice: whether there is only this one, and which team was named. */
export interface Opened {
  alone: boolean
  named: string | null
}

/** Whole stories while there is room, what went well first; each half of it lets at least one voice speak. */
export function voices(
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

/** Words in another language get the plainest lead: behind it stands which language it is. */
export function leadOf(
  part: Part,
  { text }: Quote,
  { words, choose }: Telling,
): (team: string | null) => string {
  const leads = words.voices.leads[part]
  const [plainest] = leads
  return isEnglish(text) && plainest ? plainest : choose(`lead ${part}`, leads)
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
  // Behind what went well; behind what can be better there is nothing to turn to.
  let turnsHere = false
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
      else lead = leadOf(part, quote, telling)(name)
      const turns = part === 'better' && nth === 0 && turnsHere && alike.length === 1
      if (turns && choose('turn', [true, false])) lead = choose('pivot', say.pivot)(name)
      out.push({ ...sentence(quoted(lead, quote, style, nth > 0), refs, quote), part })
      telling.told.add(keyOf(story.source, part))
      turnsHere = half === 'all' && (part === 'good' || (turnsHere && part === 'learned'))
    }
    team = story.team
  }
  return out
}
