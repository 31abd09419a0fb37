import { ENOUGH_CLIENTS } from '../../care/figures/few-clients.ts'
import type { Figure } from '../../care/figures/figure.ts'
import { isEnglish } from '../english.ts'
import { leans } from '../leaning.ts'
import { OF_WORK, subjectsOf } from '../subjects.ts'
import { wordCount } from '../text.ts'
import { isOfMany } from './fair.ts'
import type { DraftPart, DraftSection } from './sections.ts'
import { type Draft, quoted, sentence, type Telling } from './telling.ts'
import { lengthOf } from './topic-block.ts'
import { naming, type Story, type YearTopic } from './topics.ts'

/** A quote longer than this is too much for a page that somebody reads standing up. */
const SHORT = 24

/** The page for clients and relatives: what the year was about, a few figures, what can be better, what comes next. */
export function publicSummary(topics: YearTopic[], telling: Telling): DraftSection[] {
  const { words, voice, input, style } = telling
  const say = words.public
  const used = new Set<string>()
  const plans = input.next.slice(0, 3)
  const planned = plans.map((one) => sentence(say.plan(one), [`v:${one.id}`]))
  let left = style.samenvatting.tot - lengthOf(planned)
  const fitting = (drafts: (Draft | null)[]): Draft[] =>
    drafts.flatMap((draft) => {
      const length = draft === null ? 0 : wordCount(draft.text)
      if (draft === null || length > left) return []
      left -= length
      return [draft]
    })
  const lead =
    plans.length === 0
      ? []
      : [
          sentence(
            say.plans(plans.length, input.next.length, voice),
            plans.map(({ id }) => `v:${id}`),
          ),
        ]
  // What comes next must be said, so it takes its room first.
  const next = fitting(lead)
  const about = fitting(heard(topics, telling, used))
  const counted = fitting(plain(input.figures, input.year).map((figure) => figureSentence(figure, telling)))
  const better = fitting(canBeBetter(topics, telling, used))
  const became = fitting([done(telling)])
  const lesson =
    better.length === 0 ? [] : fitting([voiceOf(topics, aboutsBetter(topics), 'learned', telling, used)])
  const paragraphs = [about, counted, [...better, ...lesson], [...became, ...next]]
  const parts = paragraphs.flatMap((sentences): DraftPart[] =>
    sentences.length > 0 ? [{ kind: 'paragraph', heading: null, sentences }] : [],
  )
  if (planned.length > 0 && next.length > 0)
    parts.push({ kind: 'bullets', items: planned.map((one) => ({ title: null, sentences: [one] })) })
  return parts.length === 0 ? [] : [{ heading: null, parts }]
}

/** How many reflections there were, what they were about, and one of them. */
function heard(topics: YearTopic[], telling: Telling, used: Set<string>): (Draft | null)[] {
  const { words, voice } = telling
  const refs = new Set(topics.flatMap(({ mentions }) => mentions.map(({ source }) => source)))
  if (refs.size < 2) return []
  const isMany = isOfMany(topics.flatMap(({ mentions }) => mentions))
  const teams = new Set(topics.flatMap(({ mentions }) => mentions.map(({ team }) => team)))
  const most = merged(topics).slice(0, 3)
  const abouts = most.map(({ about }) => about)
  return [
    sentence(words.public.start(refs.size, isMany ? teams.size : 1, voice), refs),
    most.length === 0
      ? null
      : sentence(
          words.public.topics(abouts),
          most.flatMap(({ refs }) => refs),
        ),
    voiceOf(topics, abouts, 'good', telling, used),
  ]
}

const mostBetter = (topics: YearTopic[]) =>
  merged(topics.map((topic) => ({ ...topic, mentions: naming(topic.mentions, 'better') }))).slice(0, 3)
const aboutsBetter = (topics: YearTopic[]): string[] => mostBetter(topics).map(({ about }) => about)
const isOfWork = ({ about }: YearTopic): boolean => OF_WORK.has(about ?? '')

function canBeBetter(topics: YearTopic[], telling: Telling, used: Set<string>): (Draft | null)[] {
  const say = telling.words.public
  const most = mostBetter(topics)
  const refs = most.flatMap(({ refs }) => refs)
  if (refs.length === 0) return []
  const abouts = most.map(({ about }) => about)
  const said = topics.flatMap(({ mentions }) => mentions.filter(({ source }) => refs.includes(source)))
  const told = isOfMany(said)
    ? sentence(say.better(abouts), refs)
    : sentence(say.betterOne(abouts[0] ?? ''), most[0]?.refs ?? [])
  return [told, voiceOf(topics, abouts, 'better', telling, used)]
}

function done({ words, voice, input: { previous } }: Telling): Draft | null {
  const ready = previous.filter(({ state }) => state === 'done')
  if (ready.length === 0) return null
  return sentence(
    words.public.done(ready.length, previous.length, voice),
    previous.map(({ id }) => `v:${id}`),
  )
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

/** Somebody's own words on a subject that was just named: of what a client notices first, and then of the work itself. */
function voiceOf(
  topics: YearTopic[],
  abouts: string[],
  part: 'good' | 'better' | 'learned',
  telling: Telling,
  used: Set<string>,
): Draft | null {
  const { words, style } = telling
  const fits = (story: Story) => {
    const said = story.quotes[part]
    if (!said || said.alike.length > 1 || used.has(story.source)) return false
    const { text } = said.quote
    return wordCount(text) <= SHORT && !leans(text) && !isEnglish(text)
  }
  const told = topics
    .filter(({ about }) => about !== null && abouts.includes(about))
    .sort((a, b) => Number(isOfWork(a)) - Number(isOfWork(b)))
    .flatMap(({ about, stories }) => stories.toReversed().map((story) => ({ about, story })))
    .filter(({ story }) => fits(story))
  const names = ({ about, story }: (typeof told)[number]) =>
    subjectsOf(story.quotes[part]?.quote.text ?? '').some((subject) => subject.about === about)
  const { story } = told.find(names) ?? told[0] ?? {}
  const said = story?.quotes[part]
  if (!story || !said) return null
  used.add(story.source)
  const name = style.citaten.bij === 'haakjes' ? null : said.quote.by
  const say = { good: words.public.good, better: words.public.betterQuote, learned: words.public.learned }
  const lead = say[part](name)
  return sentence(quoted(lead, said.quote, style), said.alike, said.quote)
}

/** The few figures that matter to who receives care; none of so few of them that it would be about one. */
function plain(figures: Figure[], year: number): Figure[] {
  const whole = figures.filter(({ team, id }) => team === null && id.endsWith(`-${year}`))
  const pick = (test: (figure: Figure) => boolean) => whole.filter(test).slice(0, 1)
  return [
    ...pick(
      ({ family, kind, of }) =>
        family === 'in_time' && kind.startsWith('zorgplan_definitief') && (of ?? 0) >= ENOUGH_CLIENTS,
    ),
    ...pick(
      ({ kind, category, of }) => kind === 'cto' && category === 'beveelt aan' && (of ?? 0) >= ENOUGH_CLIENTS,
    ),
    ...pick(({ kind, category }) => kind === 'klacht' && category === null),
  ]
}

function figureSentence(figure: Figure, { words, voice }: Telling): Draft {
  const say = words.public
  if (figure.kind === 'cto') return sentence(say.survey(figure, voice), [figure.id])
  return sentence(figure.kind === 'klacht' ? say.complaints(figure) : say.inTime(figure), [figure.id])
}
