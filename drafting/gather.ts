import type { Figure, Figures } from '../care/figures/figure.ts'
import { type Month, periodOf } from '../care/figures/month.ts'
import { type Framework, type Placement, placeFigure, placeReflection } from './framework.ts'
import { type Material, PARTS, type Point, type Reflection, type Topic } from './material.ts'
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
  /** Kind of figure → bouwstenen, as the rule book says. */
  ownPlaces: Record<string, string[]>
  /** The line that asks for what can be better, when nobody named it. */
  noBetter: string
}

/**
 * What there is to write about: one material for each bouwsteen and team that has a reflection or a figure.
 * Figures of the whole organisation are carried by one team only, so that no two blocks say the same.
 */
export function gather(input: GatherInput): Material[] {
  const { month, frameworks, placement, teams, figures } = input
  const materials: Material[] = []
  for (const framework of frameworks) {
    const said = new Said(input.reflections)
    for (const { number: bouwsteen, title } of framework.bouwstenen) {
      const here = (kind: string) =>
        placeFigure(kind, input.ownPlaces[kind] ?? [], framework, placement) === bouwsteen
      const reflections = input.reflections.filter(
        (r) => placeReflection(r, framework, placement) === bouwsteen,
      )
      const own = figures.figures.filter((figure) => here(figure.kind))
      const missing = figures.missing.filter((line) => here(line.kind))
      const hasOwn = (team: string) =>
        reflections.some((r) => r.team === team) || own.some((figure) => figure.team === team)
      const carrier =
        teams.find((team) => team.kind === 'staf') ?? teams.find((team) => hasOwn(team.ref)) ?? teams[0]
      for (const team of teams) {
        const belongs = (of: string | null) => of === team.ref || (of === null && team === carrier)
        const voices = reflections.filter((r) => r.team === team.ref)
        const counted = own.filter((figure) => belongs(figure.team))
        if (voices.length === 0 && counted.length === 0) continue
        materials.push({
          month,
          period: periodOf(month),
          framework: framework.id,
          bouwsteen,
          title,
          team: { ref: team.ref, name: team.name },
          reflections: voices,
          topics: topicsOf(voices, counted, said),
          figures: counted,
          missing: [
            ...missing.filter((line) => belongs(line.team)).map((line) => line.text),
            ...(voices.length > 0 && voices.every((r) => !r.better?.trim()) ? [input.noBetter] : []),
          ],
        })
      }
    }
  }
  return materials
}

/** Subjects that more than one reflection is about stand on their own; the rest goes together. */
function topicsOf(reflections: Reflection[], figures: Figure[], said: Said): Topic[] {
  const named = Map.groupBy(reflections, (reflection) => topicName(reflection).about)
  const alone = named.size <= 1
  const topics: Topic[] = []
  const rest: Reflection[] = []
  for (const [about, group] of named) {
    const first = group[0]
    if (!first || about === null || (group.length === 1 && !alone)) rest.push(...group)
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
    points: pointsOf(group, said),
    figures: figures.filter((figure) => bare === figure.kind || bare === `${figure.kind}scholing`),
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
      .flatMap((r) =>
        r[part]?.trim()
          ? [{ id: r.id, text: r[part].trim(), mayQuote: r.mayQuote, about: topicName(r).about }]
          : [],
      )
      .sort((a, b) => Number(b.mayQuote) - Number(a.mayQuote))
    return foldSimilar(voices, (voice) => voice.text).flatMap((same): Point[] => {
      const [first] = same
      if (!first) return []
      const quotable = first.mayQuote && said.first(first.text)
      return [
        { part, text: first.text, about: first.about, sources: same.map((voice) => voice.id), quotable },
      ]
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
