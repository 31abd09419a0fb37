import { PARTS, type Part } from '../material.ts'
import { mostTelling } from '../salience.ts'
import { foldSimilar } from '../similar.ts'
import { SUBJECTS } from '../subjects.ts'
import type { Mention, Prose, Said } from './said.ts'

/** What one reflection told in its own words: what went well, what can be better, what was learned. */
export interface Story {
  source: string
  team: string
  quotes: Mention['quotes']
}

/** What the year says about one subject in one bouwsteen. */
export interface YearTopic {
  heading: string
  /** As it goes in a sentence; null: what fits nowhere else. */
  about: string | null
  mentions: Mention[]
  /** The most telling first. */
  stories: Story[]
  prose: Prose[]
}

/** The subjects of a bouwsteen, the one that came back most first. The order of the blocks does not matter. */
export function topicsOf({ mentions, prose }: Said, bouwsteen: number): YearTopic[] {
  const here = mentions.filter((mention) => mention.bouwsteen === bouwsteen)
  const written = prose.filter((sentence) => sentence.bouwsteen === bouwsteen)
  const abouts = [...new Set([...here, ...written].map(({ about }) => about))]
  return abouts
    .map((about): YearTopic => {
      const own = here.filter((mention) => mention.about === about)
      return {
        heading: headingOf(about),
        about,
        mentions: own,
        stories: storiesOf(own),
        prose: written.filter((sentence) => sentence.about === about),
      }
    })
    .sort(
      (a, b) =>
        Number(a.about === null) - Number(b.about === null) ||
        b.mentions.length - a.mentions.length ||
        (a.heading < b.heading ? -1 : 1),
    )
}

function headingOf(about: string | null): string {
  if (about === null) return ''
  const known = SUBJECTS.find((subject) => subject.about === about)
  return known?.heading ?? about.charAt(0).toUpperCase() + about.slice(1)
}

/** Near-duplicates are told once, with everybody who said so; whole stories come before single remarks. */
function storiesOf(mentions: Mention[]): Story[] {
  const voices = mentions.flatMap((mention) =>
    PARTS.flatMap((part) => {
      const said = mention.quotes[part]
      return said ? [{ mention, part, ...said }] : []
    }),
  )
  const kept = new Map<string, Story>()
  for (const same of foldSimilar(voices, ({ quote }) => quote.text)) {
    const [first] = same
    if (!first) continue
    const { mention, part, quote } = first
    const story = kept.get(mention.source) ?? { source: mention.source, team: mention.team, quotes: {} }
    story.quotes[part] = { quote, alike: [...new Set(same.flatMap(({ alike }) => alike))].sort() }
    kept.set(mention.source, story)
  }
  const stories = [...kept.values()]
  const words = (story: Story) => PARTS.flatMap((part) => story.quotes[part]?.quote.text ?? [])
  const ranked = mostTelling(
    stories.map((story) => words(story).join(' ')),
    stories.length,
  ).flatMap((i) => stories[i] ?? [])
  return ranked.sort((a, b) => Number(words(b).length > 1) - Number(words(a).length > 1))
}

/** How many of the mentions named a part, as those mentions. */
export function naming(mentions: Mention[], part: Part): Mention[] {
  return mentions.filter(({ parts }) => parts.has(part))
}
