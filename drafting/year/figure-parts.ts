import type { Figure } from '../../care/figures/figure.ts'
import { chartOf } from './charts.ts'
import { apart, groupOf, ORDER, REPORTS } from './figure-groups.ts'
import type { DraftPart } from './sections.ts'
import { type Draft, sentence, type Telling } from './telling.ts'
import { clash } from './year-figures.ts'

/** More rows than this is a register, not a table to read. */
const ROWS = 10
/** Of one group of figures: a page of pictures says less than one. */
const CHARTS = 1
/** Below this a team's count could be about one person. */
const ENOUGH = 5
/** From this many on a picture of the quarters shows something. */
const SHOWN = 20

/** The figures of a chapter: what they say, a table, and a chart where enough of them can be compared. */
export function figureParts(figures: Figure[], telling: Telling): DraftPart[] {
  const { words, input } = telling
  return ORDER.flatMap((group) => {
    const own = figures.filter((figure) => groupOf(figure) === group)
    if (own.length === 0) return []
    const kinds = [...Map.groupBy(own, ({ family, kind }) => `${family} ${kind}`).values()]
    const { faultless, others } =
      group === 'plans' ? alwaysInTime(kinds, telling) : { faultless: null, others: kinds }
    const told = [...others.map((kind) => tell(kind, telling)), ...(faultless ? [faultless] : [])]
    const sentences = [
      ...told.flatMap((one) => one.sentences),
      ...(group === 'plans' ? lowest(others, telling) : []),
    ]
    const all = [...new Set(told.flatMap((one) => one.rows))]
    const rows =
      all.length > ROWS ? [...new Set(told.flatMap((one) => one.rows.slice(-1)))].slice(0, ROWS) : all
    return [
      ...(sentences.length > 0 ? [{ kind: 'paragraph' as const, heading: null, sentences }] : []),
      ...(rows.length > 1
        ? [{ kind: 'figures' as const, caption: words.figures.captions[group](input.year), figures: rows }]
        : []),
      ...told.flatMap((one) => one.charts).slice(0, CHARTS),
    ]
  })
}

/** Kinds of which everything was in time need one sentence together. */
function alwaysInTime(kinds: Figure[][], telling: Telling): { faultless: Told | null; others: Figure[][] } {
  const total = (kind: Figure[]) =>
    kind[0]?.family === 'in_time' && !clash(kind) ? apart(kind, telling).total : undefined
  const perfect = kinds.filter((kind) => {
    const whole = total(kind)
    return whole?.of && whole.value === whole.of
  })
  if (perfect.length < 2) return { faultless: null, others: byWeight(kinds) }
  const totals = perfect.flatMap((kind) => total(kind) ?? [])
  const refs = totals.map(({ id }) => id)
  return {
    faultless: {
      sentences: [sentence(telling.words.figures.faultless(totals), refs)],
      rows: refs,
      charts: [],
    },
    others: byWeight(kinds.filter((kind) => !perfect.includes(kind))),
  }
}

/** Of several kinds, the one of which the smallest part was in time. */
function lowest(kinds: Figure[][], telling: Telling): Draft[] {
  const totals = kinds
    .filter((kind) => kind[0]?.family === 'in_time' && !clash(kind))
    .flatMap((kind) => apart(kind, telling).total ?? [])
    .filter(({ of }) => (of ?? 0) >= ENOUGH)
  const rate = ({ value, of }: Figure) => value / (of ?? 1)
  const [low] = totals.toSorted((a, b) => rate(a) - rate(b))
  if (!low || totals.length < 2 || low.value === low.of) return []
  return [
    sentence(
      telling.words.figures.lowest(low),
      totals.map(({ id }) => id),
    ),
  ]
}

/** What concerns the most comes first. */
function byWeight(kinds: Figure[][]): Figure[][] {
  const weight = (kind: Figure[]) => Math.max(...kind.map(({ of }) => of ?? 0))
  const talks = (kind: Figure[]) => Number(kind[0]?.family === 'planned')
  return kinds.toSorted((a, b) => talks(a) - talks(b) || weight(b) - weight(a))
}

interface Told {
  sentences: Draft[]
  rows: string[]
  charts: DraftPart[]
}

function tell(figures: Figure[], telling: Telling): Told {
  const [first] = figures
  if (!first) return { sentences: [], rows: [], charts: [] }
  if (clash(figures)) return contradiction(figures, telling)
  switch (first.family) {
    case 'in_time':
      return inTime(figures, telling)
    case 'meeting':
    case 'planned':
      return meetings(figures, telling)
    case 'moved':
      return moved(figures, telling)
    case 'required':
      return required(figures, telling)
    case 'training':
      return training(figures, telling)
    case 'imported':
      return REPORTS.includes(first.kind) ? reports(figures, telling) : surveys(figures, telling)
    case 'reflections':
      return { sentences: [], rows: [], charts: [] }
  }
}

function inTime(figures: Figure[], telling: Telling): Told {
  const { words, choose } = telling
  const { total, teams, quarters } = apart(figures, telling)
  if (!total?.of) return { sentences: [], rows: [], charts: [] }
  const [first, last] = [quarters.at(0), quarters.at(-1)]
  const enough = [first, last].every((one) => (one?.figure.of ?? 0) >= ENOUGH)
  const compare = enough && quarters.length > 2 && first && last && total.value !== total.of
  return {
    sentences: [
      sentence(choose('inTime', words.figures.inTime)(total), [total.id]),
      ...(compare
        ? [
            sentence(choose('quarters', words.figures.quarters)(first.figure, last.figure), [
              first.figure.id,
              last.figure.id,
            ]),
          ]
        : []),
    ],
    rows: [
      ...teams.filter(({ figure }) => (figure.of ?? 0) >= ENOUGH).map(({ figure }) => figure.id),
      total.id,
    ],
    charts: chartOf(
      total.of < SHOWN || total.value === total.of ? [] : quarters,
      { of: words.figures.series.due, value: words.figures.series.inTime },
      words.figures.captions.quarters(total.label, telling.input.year),
      total.unit,
      words,
    ),
  }
}

function meetings(figures: Figure[], telling: Telling): Told {
  const { words, choose } = telling
  const { total, teams } = apart(figures, telling)
  if (!total?.of) return { sentences: [], rows: [], charts: [] }
  return {
    sentences: [sentence(choose('meeting', words.figures.meeting)(total), [total.id])],
    rows: [...teams.map(({ figure }) => figure.id), total.id],
    charts: [],
  }
}

function moved(figures: Figure[], telling: Telling): Told {
  const { total } = apart(figures, telling)
  if (!total || total.moves.length === 0) return { sentences: [], rows: [], charts: [] }
  return { sentences: [sentence(telling.words.figures.moved(total), [total.id])], rows: [], charts: [] }
}

function required(figures: Figure[], telling: Telling): Told {
  const { words, choose } = telling
  return {
    sentences: figures.map((figure) =>
      sentence(choose('required', words.figures.required)(figure), [figure.id]),
    ),
    rows: figures.map(({ id }) => id),
    charts: [],
  }
}

function training(figures: Figure[], telling: Telling): Told {
  const { words } = telling
  const { total, teams } = apart(figures, telling)
  if (!total?.of) return { sentences: [], rows: [], charts: [] }
  return {
    sentences: [sentence(telling.choose('training', words.figures.training)(total), [total.id])],
    rows: [...teams.map(({ figure }) => figure.id), total.id],
    charts: chartOf(
      teams,
      { of: words.figures.series.needed, value: words.figures.series.valid },
      words.figures.captions.perTeam(total.label),
      total.unit,
      words,
    ),
  }
}

/** Reports and complaints: how many over the year, of which kinds most, and how the quarters compare. */
function reports(figures: Figure[], telling: Telling): Told {
  const { words, input } = telling
  const year = String(input.year)
  const isYear = ({ period }: Figure) => period[0] === `${year}-01-01` && period[1] === `${year}-12-31`
  const whole = figures.filter((figure) => isYear(figure) && figure.team === null)
  const kinds = whole.filter(({ category }) => category !== null).sort((a, b) => b.value - a.value)
  const total = whole.find(({ category }) => category === null)
  const most = kinds.filter(({ value }) => value > 0).slice(0, 2)
  const quarters = figures
    .filter((f) => f.team === null && f.category === null && !isYear(f))
    .sort((a, b) => (a.period[0] < b.period[0] ? -1 : 1))
    .map((figure) => ({
      label: words.figures.label(Math.ceil(Number(figure.period[1].slice(5, 7)) / 3)),
      figure,
    }))
  const [first, second] = quarters.map(({ figure }) => figure).toSorted((a, b) => b.value - a.value)
  const busiest = first && second && first.value > second.value ? first : undefined
  if (!total) {
    const raw = figures.filter(({ category }) => category === null)
    return { sentences: raw.map((f) => sentence(words.figures.shared(f), [f.id])), rows: [], charts: [] }
  }
  return {
    sentences: [
      sentence(words.figures.counted(total), [total.id]),
      ...(busiest && total.value >= SHOWN
        ? [
            sentence(
              words.figures.busiest(busiest),
              quarters.map(({ figure }) => figure.id),
            ),
          ]
        : []),
      ...(most.length > 1
        ? [
            sentence(
              words.figures.kinds(most),
              most.map(({ id }) => id),
            ),
          ]
        : []),
    ],
    rows: [...kinds.map(({ id }) => id), total.id],
    charts: chartOf(
      total.value < SHOWN ? [] : quarters,
      { of: null, value: words.figures.series.number },
      words.figures.captions.quarters(total.label.replace(/ bij elkaar$/, ''), input.year),
      total.unit,
      words,
    ),
  }
}

function surveys(figures: Figure[], telling: Telling): Told {
  const { words } = telling
  const sentences: Draft[] = []
  const charts: DraftPart[] = []
  const byCategory = [...Map.groupBy(figures, ({ category }) => category)].sort(([a]) =>
    a === 'respons' ? -1 : 1,
  )
  for (const [, same] of byCategory) {
    const { total, teams } = apart(same, telling)
    for (const figure of total ? [total] : same)
      sentences.push(sentence(words.figures.shared(figure), [figure.id]))
    if (total && same[0]?.category === 'respons')
      charts.push(
        ...chartOf(
          teams,
          { of: words.figures.series.out, value: words.figures.series.back },
          words.figures.captions.perTeam(total.label),
          total.unit,
          words,
        ),
      )
  }
  const rows = byCategory.flatMap(([, same]) => {
    const { total, teams } = apart(same, telling)
    return [...teams.map(({ figure }) => figure.id), ...(total ? [total.id] : same.map(({ id }) => id))]
  })
  return { sentences, rows: [...new Set(rows)], charts }
}

function contradiction(figures: Figure[], { words }: Telling): Told {
  const groups = Map.groupBy(figures, ({ team, category, period }) =>
    JSON.stringify([team, category, period]),
  )
  const clashing = [...groups.values()].filter((group) => clash(group))
  return {
    sentences: clashing.map((group) =>
      sentence(
        words.figures.contradiction(group),
        group.map(({ id }) => id),
      ),
    ),
    rows: figures.map(({ id }) => id),
    charts: [],
  }
}
