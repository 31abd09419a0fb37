import { countsFewClients, ENOUGH_CLIENTS as ENOUGH } from '../../care/figures/few-clients.ts'
import type { Figure } from '../../care/figures/figure.ts'
import { chartOf } from './charts.ts'
import { apart, type Group, groupOf, ORDER, REPORTS, type Told } from './figure-groups.ts'
import { betweenTeams, ENOUGH_FOR_TREND, overTheYear, rate } from './figure-meaning.ts'
import { reports, SHOWN } from './figure-reports.ts'
import { surveys } from './figure-surveys.ts'
import { clash } from './register-sums.ts'
import type { DraftPart } from './sections.ts'
import { type Draft, sentence, type Telling } from './telling.ts'

/** More rows than this is a register, not a table to read. */
const ROWS = 10
/** What a register counts has periods of its own; these are counted up to the day itself. */
const COUNTED_HERE: Group[] = ['plans', 'meetings', 'training']
/** Of one group of figures: a page of pictures says less than one. */
const CHARTS = 1

/** The figures of a chapter: what they say, a table, and a chart where enough of them can be compared. */
export function figureParts(figures: Figure[], telling: Telling): DraftPart[] {
  const { words } = telling
  return ORDER.flatMap((group) => {
    const own = figures.filter((figure) => groupOf(figure) === group)
    if (own.length === 0) return []
    const kinds = [...Map.groupBy(own, ({ family, kind }) => `${family} ${kind}`).values()]
    const { faultless, others } =
      group === 'plans' ? alwaysInTime(kinds, telling) : { faultless: null, others: kinds }
    const told = [...others.map((kind) => tell(kind, telling)), ...(faultless ? [faultless] : [])]
    // What it comes down to goes before the counts.
    const first = group === 'plans' ? [...lowest(others, telling), ...(faultless?.sentences ?? [])] : []
    const counts = told.filter((one) => one !== faultless).flatMap(({ sentences }) => sentences)
    const paragraphs = [first, counts].filter((sentences) => sentences.length > 0)
    const few = new Set(own.filter(countsFewClients).map(({ id }) => id))
    const shown = (rows: string[]) => [...new Set(rows)].filter((id) => !few.has(id))
    const all = shown(told.flatMap((one) => one.rows))
    const rows =
      all.length > ROWS
        ? shown(told.flatMap((one) => (one === faultless ? one.rows : one.rows.slice(-1)))).slice(0, ROWS)
        : all
    return [
      ...paragraphs.map((sentences) => ({ kind: 'paragraph' as const, heading: null, sentences })),
      ...(rows.length > 1
        ? [
            {
              kind: 'figures' as const,
              caption: words.figures.captions[group](
                COUNTED_HERE.includes(group) ? telling.span : String(telling.input.year),
              ),
              figures: rows,
            },
          ]
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
      rows: totals.filter(({ of }) => (of ?? 0) >= ENOUGH).map(({ id }) => id),
      charts: [],
    },
    others: byWeight(kinds.filter((kind) => !perfect.includes(kind))),
  }
}

/** Of several kinds, the one of which the smallest part was in time; where all are few, the one most often late. */
function lowest(kinds: Figure[][], telling: Telling): Draft[] {
  const totals = kinds
    .filter((kind) => kind[0]?.family === 'in_time' && !clash(kind))
    .flatMap((kind) => apart(kind, telling).total ?? [])
    .filter(({ of }) => (of ?? 0) >= ENOUGH)
  const many = totals.filter(({ of }) => (of ?? 0) >= ENOUGH_FOR_TREND)
  const late = ({ value, of }: Figure) => (of ?? 0) - value
  const [low] =
    many.length > 0
      ? many.toSorted((a, b) => rate(a) - rate(b))
      : totals.toSorted((a, b) => late(b) - late(a))
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

/** A team of few clients, or what is left for it, could be reckoned from the whole and the others: then none is told of. */
function shownTeams<T extends { figure: Figure }>(teams: T[], whole: Figure | undefined): T[] {
  const left = (whole?.of ?? 0) - teams.reduce((sum, { figure }) => sum + (figure.of ?? 0), 0)
  const rest = whole && { ...whole, team: '', value: 0, of: left }
  return [rest, ...teams.map(({ figure }) => figure)].some((one) => one && countsFewClients(one)) ? [] : teams
}

function inTime(figures: Figure[], telling: Telling): Told {
  const { words, choose } = telling
  const { total, teams: all, quarters } = apart(figures, telling)
  const teams = shownTeams(all, total)
  if (!total?.of) return { sentences: [], rows: [], charts: [] }
  if (countsFewClients(total))
    return { sentences: [sentence(words.figures.tooFew(total), [total.id])], rows: [], charts: [] }
  const isWhole = total.value === total.of
  return {
    sentences: [
      sentence(choose('inTime', words.figures.inTime)(total), [total.id]),
      ...(isWhole ? [] : [...overTheYear(quarters, telling), ...betweenTeams(teams, telling)]),
    ],
    rows: [...teams.map(({ figure }) => figure.id), total.id],
    charts: chartOf(
      total.of < SHOWN || total.value === total.of ? [] : quarters,
      { of: words.figures.series.due, value: words.figures.series.inTime },
      words.figures.captions.quarters(total.label, telling.span),
      total.unit,
      words,
    ),
  }
}

function meetings(figures: Figure[], telling: Telling): Told {
  const { words, choose, teamName } = telling
  const { total, teams: all } = apart(figures, telling)
  const teams = shownTeams(all, total)
  if (!total?.of || countsFewClients(total)) return { sentences: [], rows: [], charts: [] }
  const whole =
    total.value === total.of
      ? []
      : teams.filter(({ figure: { value, of } }) => (of ?? 0) >= ENOUGH && value === of)
  return {
    sentences: [
      total.family === 'planned'
        ? sentence(words.figures.agenda(total), [total.id])
        : sentence(choose('meeting', words.figures.meeting)(total), [total.id]),
      ...(whole.length > 0
        ? [
            sentence(
              words.figures.wholeTeams(whole.map(({ figure }) => teamName(figure.team ?? ''))),
              whole.map(({ figure }) => figure.id),
            ),
          ]
        : []),
    ],
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
  const { words, teamName } = telling
  const { total, teams } = apart(figures, telling)
  if (!total?.of) return { sentences: [], rows: [], charts: [] }
  const whole = teams.filter(({ figure: { value, of } }) => (of ?? 0) >= ENOUGH && value === of)
  return {
    sentences: [
      sentence(telling.choose('training', words.figures.training)(total), [total.id]),
      ...(total.value === total.of || total.of === 1
        ? []
        : [sentence(words.figures.untrained(total), [total.id])]),
      ...(total.value !== total.of && whole.length > 0
        ? [
            sentence(
              words.figures.trainedTeams(whole.map(({ figure }) => teamName(figure.team ?? ''))),
              whole.map(({ figure }) => figure.id),
            ),
          ]
        : []),
    ],
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
