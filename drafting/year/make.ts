import type { Day } from '../../care/day.ts'
import { countsFewClients } from '../../care/figures/few-clients.ts'
import { type FigureRecord, recordOf } from '../../care/figures/figure.ts'
import { filled } from '../style.ts'
import type { ApprovedBlock, YearInput } from './input.ts'
import { lookBack } from './look-back.ts'
import { publicSummary } from './public-summary.ts'
import { type Said, said } from './said.ts'
import { type ChapterMaterial, type DraftPart, type DraftSection, sectionsOf } from './sections.ts'
import { sentence, type Telling, tellingOf } from './telling.ts'
import { lengthOf } from './topic-block.ts'
import { topicsOf, type YearTopic } from './topics.ts'
import type { YearWords } from './words.ts'
import type { Chapter, ChapterRole, YearPart, YearText } from './year-text.ts'

/**
 * Makes the text of a year from what was approved, counted and decided, in the shape of the house style. The same input
 * gives the same text, in whatever order its blocks come.
 */
export function yearText(input: YearInput, words: YearWords): YearText {
  const telling = tellingOf(input, words)
  const read = said(input.blocks)
  const missing = [...input.missing, ...notHeard(input, telling)]
  const chapters: Chapter[] = []
  const materials = input.framework.bouwstenen.map(({ number, title }) =>
    material(number, title, read, input),
  )
  for (const { deel, kop } of input.style.opbouw) {
    const nth = () => chapters.filter(({ role }) => role !== 'public').length + 1
    const heading = kop === undefined ? '' : filled(kop, { ...telling.values, hoofdstuk: nth() })
    const add = (id: string, role: ChapterRole, sections: DraftSection[]) => {
      if (sections.length > 0) chapters.push(chapter(id, role, null, heading, sections))
    }
    if (deel === 'publiek')
      add(
        'public',
        'public',
        publicSummary(
          materials.flatMap(({ topics }) => topics),
          telling,
        ),
      )
    else if (deel === 'inleiding') add('opening', 'opening', opening(read, telling))
    else if (deel === 'terugblik') add('lookback', 'lookback', lookBack(telling))
    else
      for (const one of materials) {
        const made = bouwsteenChapter(one, nth(), telling)
        chapters.push(made.chapter)
        missing.push(...made.missing)
      }
  }
  const asksGoals = planOf(input).some(({ deel }) => deel === 'verbeteringen')
  const bare = materials.filter((one) => asksGoals && hasMaterial(one) && one.next.length === 0)
  if (bare.length > 0)
    missing.push(
      words.missing.improvements(
        input.year + 1,
        bare.map(({ title }) => title),
      ),
    )
  const cited = new Set(
    chapters.flatMap((one) => one.sections.flatMap(({ parts }) => parts.flatMap(figuresIn))),
  )
  const few = { ofFew: true } as const
  const figures: FigureRecord[] = [
    ...input.figures.map((figure) => (countsFewClients(figure) ? { ...figure, ...few } : figure)),
    ...input.earlier,
  ]
  if (input.until !== undefined) chapters[0]?.sections[0]?.parts.unshift(soFar(input, input.until, telling))
  return {
    organisation: input.organisation,
    year: input.year,
    framework: { id: input.framework.id, name: input.framework.name },
    kind: input.kind,
    title: filled(input.style.titel[input.kind], telling.values),
    writer: 'extractive',
    style: input.style.id,
    chapters,
    figures: figures.filter(({ id }) => cited.has(id)).map(recordOf),
    missing,
    refused: [],
  }
}

function material(number: number, title: string, read: Said, input: YearInput): ChapterMaterial {
  const here = <T extends { bouwsteen: number }>(all: T[]) =>
    all.filter(({ bouwsteen }) => bouwsteen === number)
  return {
    number,
    title,
    topics: topicsOf(read, number),
    figures: here(input.figures),
    next: here(input.next),
    previous: here(input.previous),
  }
}

const hasMaterial = ({ topics, figures, next, previous }: ChapterMaterial): boolean =>
  topics.length + figures.length + next.length + previous.length > 0

const planOf = ({ kind, style, framework }: YearInput) =>
  kind === 'voortgangsbericht'
    ? style.voortgang
    : (style.bouwsteen.kaders[framework.id] ?? style.bouwsteen.onderdelen)

function bouwsteenChapter(
  one: ChapterMaterial,
  hoofdstuk: number,
  telling: Telling,
): { chapter: Chapter; missing: string[] } {
  const { style, input, words, values } = telling
  const { number, title } = one
  const id = `${input.framework.id}-${number}`
  const heading = filled(style.bouwsteen.koppen[id] ?? style.bouwsteen.kop, {
    ...values,
    nummer: number,
    titel: title,
    hoofdstuk,
  })
  if (!hasMaterial(one)) {
    const parts: DraftPart[] = [{ kind: 'absent', text: words.nothing(title) }]
    return { chapter: chapter(id, 'bouwsteen', number, heading, [{ heading: null, parts }]), missing: [] }
  }
  const plan = planOf(input)
  // What must be said has its place first; subjects share what is left.
  const topical = (deel: string) => ['onderwerpen', 'goed', 'beter', 'geleerd'].includes(deel)
  const fixed = plan.map((section) => (topical(section.deel) ? null : sectionsOf(section, one, telling, 0)))
  let room = style.hoofdstuk.tot - fixed.reduce((sum, made) => sum + wordsIn(made?.sections ?? []), 0)
  const halves = plan.filter(({ deel }) => topical(deel)).length
  let toGo = halves
  const left: YearTopic[] = []
  const sections = plan.flatMap((section, at) => {
    const ready = fixed[at]
    if (ready) return ready.sections
    const made = sectionsOf(section, one, telling, Math.floor(room / toGo))
    toGo -= 1
    room -= wordsIn(made.sections)
    left.push(...made.left)
    return made.sections
  })
  const abouts = [...new Set(left.flatMap(({ about }) => about ?? []))]
  return {
    chapter: chapter(id, 'bouwsteen', number, heading, sections),
    missing: [...(abouts.length > 0 ? [words.missing.left(title, abouts)] : [])],
  }
}

function opening({ mentions }: Said, { words, input, voice }: Telling): DraftSection[] {
  if (mentions.length === 0) return []
  const refs = mentions.map(({ source }) => source)
  const months = new Set(mentions.map(({ month }) => month)).size
  const sentences = [
    sentence(words.opening.what(input.organisation, input.framework.name, voice), refs),
    sentence(words.opening.from(mentions.length, months), refs),
  ]
  return [{ heading: null, parts: [{ kind: 'paragraph', heading: null, sentences }] }]
}

/** Of a year that is running a reader must know at once up to when it tells. */
function soFar({ year, blocks }: YearInput, until: Day, { words }: Telling): YearPart {
  const last =
    blocks
      .map(({ month }) => month)
      .sort()
      .at(-1) ?? null
  return { kind: 'absent', text: words.soFar(year, until, last) }
}

/** Gives every sentence the id that it keeps while the text around it stays. */
function chapter(
  id: string,
  role: ChapterRole,
  bouwsteen: number | null,
  heading: string,
  sections: DraftSection[],
): Chapter {
  let nth = 0
  const named = <T extends object>(drafts: T[]) => drafts.map((draft) => ({ ...draft, id: `${id}.${++nth}` }))
  return {
    id,
    role,
    bouwsteen,
    heading,
    sections: sections.map((section) => ({
      heading: section.heading,
      parts: section.parts.map((part): YearPart => {
        if (part.kind === 'paragraph') return { ...part, sentences: named(part.sentences) }
        if (part.kind === 'bullets')
          return { ...part, items: part.items.map((item) => ({ ...item, sentences: named(item.sentences) })) }
        return part
      }),
    })),
  }
}

/** Words of running text; tables, charts and boxes are not counted. */
export function wordsIn(sections: { parts: (DraftPart | YearPart)[] }[]): number {
  return sections.reduce(
    (sum, { parts }) =>
      sum +
      parts.reduce((words, part) => {
        if (part.kind === 'paragraph') return words + lengthOf(part.sentences)
        if (part.kind === 'bullets')
          return words + part.items.reduce((n, item) => n + lengthOf(item.sentences), 0)
        return words
      }, 0),
    0,
  )
}

function figuresIn(part: YearPart): string[] {
  if (part.kind === 'paragraph') return part.sentences.flatMap(({ sources }) => sources)
  if (part.kind === 'bullets')
    return part.items.flatMap(({ sentences }) => sentences.flatMap(({ sources }) => sources))
  if (part.kind === 'figures') return part.figures
  return part.kind === 'chart' ? part.chart.sources : []
}

/** Months without an approved block, and teams that were not heard. */
function notHeard({ blocks, months, teams }: YearInput, { words, teamName }: Telling): string[] {
  const heard = (test: (block: ApprovedBlock) => boolean) => blocks.some(test)
  return [
    ...months
      .filter((month) => !heard((block) => block.month === month))
      .map((month) => words.missing.month(words.month(month))),
    ...teams
      .filter(({ ref }) => !heard(({ team }) => team === ref))
      .map(({ ref }) => words.missing.team(teamName(ref))),
  ]
}
