import type { Figure } from '../../care/figures/figure.ts'
import { wordCount } from '../text.ts'
import type { DraftSection } from './sections.ts'
import { type Draft, quoted, sentence, type Telling } from './telling.ts'
import { lengthOf } from './topic-block.ts'
import { naming, type Story, type YearTopic } from './topics.ts'

/** A quote longer than this is too much for a page that somebody reads standing up. */
const SHORT = 24

/** The page for clients and relatives: what the year was about, what can be better, a few figures, what comes next. */
export function publicSummary(topics: YearTopic[], telling: Telling): DraftSection[] {
  const { words, voice, input, style } = telling
  const say = words.public
  const mentions = topics.flatMap((topic) => topic.mentions)
  const out: Draft[] = []
  let turn = -1
  const room = style.samenvatting.tot
  const add = (draft: Draft | null) => {
    if (draft && lengthOf(out) + wordCount(draft.text) <= room) out.push(draft)
  }
  if (mentions.length > 1) {
    const refs = mentions.map(({ source }) => source)
    add(sentence(say.start(new Set(refs).size, voice), refs))
    const most = merged(topics).slice(0, 3)
    if (most.length > 0)
      add(
        sentence(
          say.topics(most.map(({ about }) => about)),
          most.flatMap(({ refs }) => refs),
        ),
      )
    const used = new Set<string>()
    add(voiceOf(topics, 'good', telling, used))
    for (const figure of plain(input.figures, input.year)) add(figureSentence(figure, telling))
    const better = merged(
      topics.map((topic) => ({ ...topic, mentions: naming(topic.mentions, 'better') })),
    ).slice(0, 3)
    if (better.length > 0) {
      turn = out.length
      add(
        sentence(
          new Set(better.flatMap(({ refs }) => refs)).size > 1
            ? say.better(better.map(({ about }) => about))
            : say.betterOne(better[0]?.about ?? ''),
          better.flatMap(({ refs }) => refs),
        ),
      )
      add(voiceOf(topics, 'better', telling, used))
    }
  } else for (const figure of plain(input.figures, input.year)) add(figureSentence(figure, telling))
  const done = input.previous.filter(({ state }) => state === 'done')
  if (done.length > 0)
    add(
      sentence(
        say.done(done.length, input.previous.length, voice),
        input.previous.map(({ id }) => `v:${id}`),
      ),
    )
  const plans = input.next.slice(0, 3)
  if (plans.length > 0)
    add(
      sentence(
        say.plans(
          plans.map(({ title }) => title),
          voice,
        ),
        plans.map(({ id }) => `v:${id}`),
      ),
    )
  if (out.length === 0) return []
  const paragraphs = [
    ...Map.groupBy(out, (one) =>
      one.sources.some((source) => source.startsWith('v:'))
        ? 'plans'
        : turn >= 0 && out.indexOf(one) >= turn
          ? 'better'
          : 'good',
    ).values(),
  ]
  return [
    {
      heading: null,
      parts: paragraphs.map((sentences) => ({ kind: 'paragraph', heading: null, sentences })),
    },
  ]
}

/** The same subject in several bouwstenen is one subject here. */
function merged(topics: Pick<YearTopic, 'about' | 'mentions'>[]): { about: string; refs: string[] }[] {
  const refs = new Map<string, string[]>()
  for (const { about, mentions } of topics)
    if (about !== null) refs.set(about, [...(refs.get(about) ?? []), ...mentions.map(({ source }) => source)])
  return [...refs]
    .map(([about, refs]) => ({ about, refs }))
    .filter(({ refs }) => refs.length > 0)
    .sort((a, b) => b.refs.length - a.refs.length || (a.about < b.about ? -1 : 1))
}

function voiceOf(
  topics: YearTopic[],
  part: 'good' | 'better',
  telling: Telling,
  used: Set<string>,
): Draft | null {
  const { words, style } = telling
  const fits = (story: Story) => {
    const said = story.quotes[part]
    return said && said.alike.length === 1 && !used.has(story.source) && wordCount(said.quote.text) <= SHORT
  }
  const story = topics.flatMap(({ stories }) => stories.toReversed()).find(fits)
  const said = story?.quotes[part]
  if (!story || !said) return null
  used.add(story.source)
  const name = style.citaten.bij === 'haakjes' ? null : said.quote.by
  const lead = part === 'good' ? words.public.good(name) : words.public.betterQuote
  return sentence(quoted(lead, said.quote, style), said.alike, said.quote)
}

/** The few figures that matter to who receives care. */
function plain(figures: Figure[], year: number): Figure[] {
  const whole = figures.filter(({ team, id }) => team === null && id.endsWith(`-${year}`))
  const pick = (test: (figure: Figure) => boolean) => whole.filter(test).slice(0, 1)
  return [
    ...pick(
      ({ family, kind, of }) =>
        family === 'in_time' && kind.startsWith('zorgplan_definitief') && (of ?? 0) > 0,
    ),
    ...pick(({ kind, category }) => kind === 'cto' && category === 'beveelt aan'),
    ...pick(({ kind, category }) => kind === 'klacht' && category === null),
  ]
}

function figureSentence(figure: Figure, { words }: Telling): Draft {
  const say = words.public
  if (figure.kind === 'cto') return sentence(say.survey(figure), [figure.id])
  return sentence(figure.kind === 'klacht' ? say.complaints(figure) : say.inTime(figure), [figure.id])
}
