import { type Figure, percentage } from '../care/figures/figure.ts'
import { type Material, PARTS, type Reflection } from './material.ts'
import { numbersIn } from './numbers.ts'
import { once } from './once.ts'
import type { Quote } from './text.ts'

export interface Cited {
  reflections: Reflection[]
  figures: Figure[]
  material: Material
}

/** Amounts without a number; said of people they claim a count all the same. */
const VAGUE = /(?<!\p{L})(helft|driekwart|merendeel|meerderheid|meesten?|iedereen|niemand)(?!\p{L})/giu

/**
 * What is wrong with the numbers of a sentence, its quote left out; null when each is a value or denominator of a cited
 * figure, a share reckoned from them, a number that a cited reflection names, or the count of the cited reflections.
 */
export function checkNumbers(
  text: string,
  quote: Quote | null,
  cited: Cited,
): 'number' | 'date' | 'quantity' | null {
  const own = withoutNames(text, cited.material)
  const said = numbersIn(own)
  const allowed = allowedBy(cited)
  if (said.percentages.some((n) => !allowed.percentages.has(n))) return 'number'
  if (said.counts.some((n) => !allowed.counts.has(n))) return 'number'
  if (said.days.some((day) => !allowed.days.has(day)) || said.years.some((year) => !allowed.years.has(year)))
    return 'date'
  const vague = (own.match(VAGUE) ?? []).map((word) => word.toLowerCase())
  if (vague.length === 0) return null
  const sources = textOf(cited).toLowerCase()
  const zero = cited.figures.some((figure) => figure.value === 0)
  const uncounted = vague.filter((word) => !sources.includes(word) && !(word === 'niemand' && zero))
  return quote === null && uncounted.length > 0 ? 'quantity' : null
}

function allowedBy(cited: Cited) {
  const { reflections, figures, material } = cited
  const counts = new Set<string>([String(reflections.length)])
  const percentages = new Set<string>()
  const days = new Set<string>()
  const years = new Set<string>([material.month.slice(0, 4)])
  for (const reflection of reflections) {
    const said = numbersOf(reflection)
    for (const n of said.counts) counts.add(n)
    for (const n of said.percentages) percentages.add(n)
    for (const day of [...said.days, reflection.day.slice(5)]) days.add(day)
    for (const year of said.years) years.add(year)
  }
  for (const figure of figures) {
    const { value, of, period, asOf, how, label, source } = figure
    counts.add(String(value))
    if (of !== null) counts.add(String(of))
    const share = percentage(figure)
    if (share !== null) for (const digits of [0, 1, 2]) percentages.add(String(Number(share.toFixed(digits))))
    // A name such as "VV5" or "Dit vind ik ervan 2" is no count of ours.
    for (const n of numbersIn(`${label} ${source} ${figure.category ?? ''}`).counts) counts.add(n)
    for (const day of [...period, asOf]) {
      days.add(day.slice(5))
      years.add(day.slice(0, 4))
    }
    for (const day of numbersIn(how).days) days.add(day)
    for (const move of figure.moves) for (const n of numbersIn(move.reason ?? '').counts) counts.add(n)
  }
  return { counts, percentages, days, years }
}

/** A team, framework or subject may have a number or a capital in its name. */
export function withoutNames(text: string, material: Material): string {
  return namesIn(material).reduce((rest, name) => rest.replaceAll(` ${name}`, ' '), ` ${text}`)
}

const namesIn = once(({ team, title, topics }: Material): string[] => {
  const subjects = topics.flatMap(({ about, heading, points }) => [
    about,
    heading,
    ...points.map((p) => p.about),
  ])
  return [...new Set([team.name, title, ...subjects])].filter(
    (name): name is string => name !== null && /\p{L}/u.test(name),
  )
})

const numbersOf = once((reflection: Reflection) =>
  numbersIn(PARTS.map((part) => reflection[part] ?? '').join(' ')),
)

/** All that the cited sources say. */
export function textOf({ reflections, figures }: Cited): string {
  return [
    ...reflections.flatMap((r) => PARTS.map((part) => r[part] ?? '')),
    ...figures.flatMap((f) => [f.label, f.how, f.source, f.category ?? '', f.kind, f.unit]),
  ].join(' ')
}
