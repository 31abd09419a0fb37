import { drafting } from '../bot/texts/nl/drafting.ts'
import type { Instant } from '../care/day.ts'
import type { Figure } from '../care/figures/figure.ts'
import type { Month } from '../care/figures/month.ts'
import { checkYear } from '../drafting/year/check.ts'
import { sentencesOf } from '../drafting/year/edit.ts'
import type { YearInput } from '../drafting/year/input.ts'
import type { YearPart, YearSentence, YearText } from '../drafting/year/year-text.ts'
import type { StoredDraft, StoredSentence } from '../prisma/store/drafts.ts'
import { listTeams } from '../prisma/store/teams.ts'
import type { StoredYear } from '../prisma/store/year-documents.ts'
import { yearSources } from '../prisma/store/year-sources.ts'
import type { CountedYear } from './counted-year.ts'
import { monthDesk } from './draft.ts'
import type { House } from './house.ts'
import { yearDesk } from './year.ts'

type OfHouse = Pick<House, 'store' | 'org' | 'settings'>

/** A sentence that passed once and would not pass now. */
export interface Failing<At> {
  at: At
  text: string
  reason: string
  /** What stands in its place where it is listed as taken out: words that nobody may quote are not shown there either. */
  shown?: string
}

const why = drafting.refused

/**
 * What also holds for the words of a person, who answers for what they say: that nobody's words are taken over without
 * consent, that a reflection is still there, and that nobody can be known by them.
 */
const OF_ANYBODY = new Set([
  why.unknownSource,
  why.quoteAltered,
  why.quoteUnasked,
  why.looseQuote,
  why.personal,
])

/** Of these a year's text, which many may read, does not go on showing the words. */
const NOT_SHOWN = new Set([why.quoteUnasked, why.looseQuote, why.personal])

const isOurs = ({ author }: { author: string }): boolean => author === 'writer'

/**
 * Of a person's own sentence only what was said counts as its source: figures are hers to answer for. One that cites
 * nobody is read beside what may be cited here, for it may take over words as well; marks around a name are no quote then.
 */
function said<S extends { author: string; text: string; sources: string[] }>(
  sentence: S,
  citable: string[],
): S {
  if (isOurs(sentence)) return sentence
  const spoken = spokenIn(sentence)
  if (spoken.length > 0) return { ...sentence, sources: spoken }
  return { ...sentence, text: sentence.text.replace(/[“”"„«»‘‚]/g, ''), sources: citable.slice(0, 1) }
}

const spokenIn = ({ sources }: { sources: string[] }): string[] =>
  sources.filter((source) => source.startsWith('r:'))

const counts = (sentence: { author: string }, reason: string): boolean =>
  isOurs(sentence) || OF_ANYBODY.has(reason)

/**
 * Holds sentences of a month's concepts against what there is now, as they were when they were written: a reflection may
 * be gone, the consent for a quote taken back, a figure put right.
 * @returns what to ask for each concept: which of these sentences fail, by their positions.
 */
export async function monthChecker(
  house: OfHouse,
  month: Month,
  now: Instant,
): Promise<(draft: StoredDraft, sentences?: StoredSentence[]) => Failing<number>[]> {
  const { materials, check } = await monthDesk(house, { month, now })
  return (draft, sentences = draft.sentences) => {
    const material = materials.find(
      ({ framework, bouwsteen, team }) =>
        framework === draft.framework && bouwsteen === draft.bouwsteen && team.ref === draft.team,
    )
    return sentences.flatMap((sentence) => {
      const { position: at, text, heading } = sentence
      if (!material) {
        const leans = isOurs(sentence) || spokenIn(sentence).length > 0
        return leans ? [{ at, text, reason: why.unknownSource }] : []
      }
      const citable = [...material.figures, ...material.reflections].map(({ id }) => id)
      const blocks = [{ heading, sentences: [said(sentence, citable)] }]
      const reason = check({ writer: draft.writer, blocks }, material).refused[0]?.reason
      return reason !== undefined && counts(sentence, reason) ? [{ at, text, reason }] : []
    })
  }
}

/**
 * The same for the text of a year. What it counted stands as it was counted: it says until which day. Counting the year
 * again takes longer than somebody waits for an answer, so that is done only where the figures as they were kept, which
 * is without what kind they are, do not carry every sentence.
 */
export async function failingInYear(
  house: OfHouse,
  of: StoredYear,
  now: Instant,
): Promise<Failing<string>[]> {
  const { year, framework, kind } = of
  const run = { year, framework, kind, now }
  const teams = await listTeams(house.store.prisma, house.org)
  const figures = of.text.figures.map((figure) => ({ ...figure, kind: '' }) as Figure)
  const kept: CountedYear = { figures, missing: [], teams, small: new Set<string>() }
  const failing = await failingAt(await yearDesk(house, run, kept), house, of)
  return failing.length === 0 ? [] : failingAt(await yearDesk(house, run), house, of)
}

async function failingAt(
  { input, check }: Awaited<ReturnType<typeof yearDesk>>,
  house: OfHouse,
  { text }: StoredYear,
): Promise<Failing<string>[]> {
  const known = sentencesOf(text)
  const counted = asCounted(input, text)
  const citable = [
    ...counted.figures.map(({ id }) => id),
    ...input.blocks.flatMap(({ sentences }) => sentences.flatMap(({ sources }) => sources)),
  ]
  const chapters = withSentences(text, (sentence) => said(sentence, citable))
  const checked = checkYear({ ...text, refused: [], chapters }, counted, check)
  const stays = new Set(sentencesOf(checked).map(({ id }) => id))
  const fails = known.filter(({ id }) => !stays.has(id))
  const gone = await goneReflections(house, text)
  return known.flatMap((sentence) => {
    const { id: at, text: words, sources } = sentence
    if (sources.some((source) => gone.has(source))) return [{ at, text: words, reason: why.unknownSource }]
    const reason = stays.has(at) ? undefined : checked.refused[fails.indexOf(sentence)]?.reason
    if (reason === undefined || !counts(sentence, reason)) return []
    return [{ at, text: words, reason, ...(NOT_SHOWN.has(reason) && { shown: drafting.hidden }) }]
  })
}

/** Reflections of which nothing is left: not those of which only the words were removed in time. */
async function goneReflections({ store, org }: OfHouse, text: YearText): Promise<Set<string>> {
  const sources = await yearSources(store.prisma, org, text)
  return new Set(
    sources.flatMap((one) =>
      one.kind === 'removed' && one.of === 'reflection' && one.month === '' ? [one.id] : [],
    ),
  )
}

function asCounted(input: YearInput, text: YearText): YearInput {
  const counted = new Map(input.figures.map((figure) => [figure.id, figure]))
  for (const figure of text.figures)
    counted.set(figure.id, { ...counted.get(figure.id), ...figure } as YearInput['figures'][number])
  return { ...input, figures: [...counted.values()] }
}

function withSentences(
  { chapters }: YearText,
  change: (sentence: YearSentence) => YearSentence,
): YearText['chapters'] {
  const ofPart = (part: YearPart): YearPart => {
    if (part.kind === 'paragraph') return { ...part, sentences: part.sentences.map(change) }
    if (part.kind !== 'bullets') return part
    return { ...part, items: part.items.map((item) => ({ ...item, sentences: item.sentences.map(change) })) }
  }
  return chapters.map((chapter) => ({
    ...chapter,
    sections: chapter.sections.map((section) => ({ ...section, parts: section.parts.map(ofPart) })),
  }))
}
