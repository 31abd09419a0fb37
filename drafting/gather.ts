import type { Figure, Figures } from '../care/figures/figure.ts'
import { type Month, monthBefore, periodOf } from '../care/figures/month.ts'
import { type SmallTeamWords, withoutSmallTeams } from '../care/figures/small-teams.ts'
import { trendsOf } from '../care/figures/trend.ts'
import { type Framework, type Placement, placeFigure, placeReflection } from './framework.ts'
import { type Material, PARTS, type Point, type Reflection, type Topic, voicesOf } from './material.ts'
import { foldSimilar } from './similar.ts'
import { subjectsOf } from './subjects.ts'

export interface GatherInput {
  month: Month
  frameworks: Framework[]
  placement: Placement
  teams: { ref: string; name: string; kind: string }[]
  /** Those of the month, of all teams. */
  reflections: Reflection[]
  figures: Figures
  /** Those of the period before, to compare with. */
  earlier?: Figure[]
  /** Teams that do not stand on their own, see `care/figures/small-teams.ts`. */
  small?: ReadonlySet<string>
  words: GatherWords
  /** Kind of figure → bouwstenen, as the rule book says. */
  ownPlaces: Record<string, string[]>
}

export interface GatherWords {
  /** What the block of no team in particular is called. */
  wholeOrganisation: string
  /** The line that asks for what can be better, when nobody named it. */
  noBetter: string
  smallTeams: SmallTeamWords
}

/**
 * What there is to write about: one material for each bouwsteen and team that has a reflection or a figure, and one
 * without a team for the figures of the whole organisation and for teams too small to stand on their own.
 */
export function gather(input: GatherInput): Material[] {
  const { month, frameworks, placement, words, small = new Set<string>() } = input
  const figures = withoutSmallTeams(input.figures, small, month, words.smallTeams)
  const { figures: earlier } = withoutSmallTeams(
    { figures: input.earlier ?? [], missing: [] },
    small,
    monthBefore(periodOf(month)[0]),
    words.smallTeams,
  )
  const all = input.reflections.map((r) => (small.has(r.team ?? '') ? { ...r, team: null } : r))
  const teams: Material['team'][] = [
    ...input.teams.filter(({ ref }) => !small.has(ref)),
    { ref: null, name: words.wholeOrganisation },
  ]
  const materials: Material[] = []
  for (const framework of frameworks) {
    const said = new Said(all)
    for (const { number: bouwsteen, title } of framework.bouwstenen) {
      const here = (kind: string) =>
        placeFigure(kind, input.ownPlaces[kind] ?? [], framework, placement) === bouwsteen
      const reflections = all.filter((r) => placeReflection(r, framework, placement) === bouwsteen)
      const own = figures.figures.filter((figure) => here(figure.kind))
      const missing = figures.missing.filter((line) => here(line.kind))
      for (const team of teams) {
        const voices = reflections.filter((r) => r.team === team.ref)
        const counted = own.filter((figure) => figure.team === team.ref)
        if (voices.length === 0 && counted.length === 0) continue
        materials.push({
          month,
          period: periodOf(month),
          framework: framework.id,
          bouwsteen,
          title,
          team: { ref: team.ref, name: team.name },
          reflections: voices,
          topics: topicsOf(voices.filter(isWritten), counted, said),
          figures: counted,
          before: comparable(counted, earlier),
          missing: [
            ...missing.filter((line) => line.team === team.ref).map((line) => line.text),
            ...(voices.length > 0 && voices.every((r) => !r.better?.trim()) ? [words.noBetter] : []),
          ],
        })
      }
    }
  }
  return materials
}

/** The figures of the period before that these may be held against. */
function comparable(figures: Figure[], earlier: Figure[]): Figure[] {
  const before = trendsOf(figures, earlier).flatMap(({ trend }) =>
    trend.kind === 'comparable' ? [trend.before] : [],
  )
  return [...new Set(before)]
}

/** Whether somebody wrote anything: of a reflection without words there is nothing to tell. */
const isWritten = (reflection: Reflection): boolean => PARTS.some((part) => reflection[part]?.trim())

/** Subjects that more than one person wrote about stand on their own; the rest goes together. */
function topicsOf(reflections: Reflection[], figures: Figure[], said: Said): Topic[] {
  const named = Map.groupBy(reflections, (reflection) => topicName(reflection).about)
  const alone = named.size <= 1
  const topics: Topic[] = []
  const rest: Reflection[] = []
  for (const [about, group] of named) {
    const first = group[0]
    if (!first || about === null || (voicesOf(group) === 1 && !alone)) rest.push(...group)
    else topics.push(topic(topicName(first).heading, about, group, figures, said))
  }
  topics.sort((a, b) => b.reflections.length - a.reflections.length || (a.heading < b.heading ? -1 : 1))
  if (rest.length > 0) topics.push(topic('', null, rest, figures, said))
  return topics
}

function topic(
  heading: string,
  about: string | null,
  group: Reflection[],
  figures: Figure[],
  said: Said,
): Topic {
  const bare = about?.replace(/^(de|het) /, '').toLowerCase()
  return {
    heading,
    about,
    reflections: group.map((reflection) => reflection.id),
    voices: voicesOf(group),
    points: pointsOf(group, said),
    figures: figures.filter(
      (figure) => !figure.ofSmallTeams && (bare === figure.kind || bare === `${figure.kind}scholing`),
    ),
  }
}

/** How the subject of a reflection is called: as its theme says, else by what it writes about. */
export function topicName(reflection: Reflection): { heading: string; about: string | null } {
  const theme = reflection.theme?.trim()
  if (theme) {
    const known = subjectsOf(theme)[0]
    if (known) return { heading: known.heading, about: known.about }
    const about = /^\p{Lu}\p{Ll}/u.test(theme) ? theme.charAt(0).toLowerCase() + theme.slice(1) : theme
    return { heading: theme.charAt(0).toUpperCase() + theme.slice(1), about }
  }
  const [first] = subjectsOf(PARTS.map((part) => reflection[part] ?? '').join(' '))
  return first ? { heading: first.heading, about: first.about } : { heading: '', about: null }
}

function pointsOf(reflections: Reflection[], said: Said): Point[] {
  return PARTS.flatMap((part) => {
    const voices = reflections
      .flatMap((r) => (r[part]?.trim() ? [{ ...r, text: r[part].trim(), about: topicName(r).about }] : []))
      .sort((a, b) => Number(b.mayQuote) - Number(a.mayQuote))
    return foldSimilar(voices, (voice) => voice.text).flatMap((same): Point[] => {
      const [first] = same
      if (!first) return []
      const quotable = first.mayQuote && said.first(first.text)
      const sources = same.map((voice) => voice.id)
      return [{ part, text: first.text, about: first.about, sources, voices: voicesOf(same), quotable }]
    })
  })
}

/** Remembers what a framework's texts may quote already, so that no two bouwstenen quote nearly the same words. */
class Said {
  readonly #groupOf = new Map<string, number>()
  readonly #quoted = new Set<number>()

  constructor(reflections: Reflection[]) {
    const texts = reflections.flatMap((r) => PARTS.flatMap((part) => r[part]?.trim() || []))
    for (const [index, group] of foldSimilar([...new Set(texts)], (text) => text).entries())
      for (const text of group) this.#groupOf.set(text, index)
  }

  /** Whether these words were not given out before; from now on they are. */
  first(text: string): boolean {
    const group = this.#groupOf.get(text) ?? -1
    if (this.#quoted.has(group)) return false
    this.#quoted.add(group)
    return true
  }
}
