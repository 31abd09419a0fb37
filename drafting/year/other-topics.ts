import { leans } from '../leaning.ts'
import { wordCount } from '../text.ts'
import { leadOf, OPENS } from './chosen-voices.ts'
import { type Draft, quoted, sentence, type Telling } from './telling.ts'
import type { Half } from './topic-block.ts'
import { naming, type YearTopic } from './topics.ts'

/** Subjects of one reflection together, and those of which no words can be given. */
export function othersBlock(
  topics: YearTopic[],
  half: Half,
  telling: Telling,
): { sentences: Draft[]; silent: YearTopic[] } {
  const { words, style } = telling
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
    const { about } = words.voices
    const lead =
      topic.about === null ? leadOf(part, said.quote, telling)(name) : about[part](topic.about, name)
    out.push({ ...sentence(quoted(lead, said.quote, style), said.alike, said.quote), part })
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
