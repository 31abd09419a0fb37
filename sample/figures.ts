import { addDays, type Day } from '../care/day.ts'
import { firstOfMonth, lastOfMonth } from './days.ts'
import { SAMPLE_TEAMS, type SampleTeam } from './organisation.ts'
import { chanceFrom } from './random.ts'
import { dutch, type Row, type SampleFile, sheet } from './sheet.ts'

const COLUMNS = ['soort', 'team', 'van', 'tot', 'categorie', 'aantal', 'noemer', 'peildatum', 'bron'] as const
type FigureRow = Row<(typeof COLUMNS)[number]>

/** Reports to the incident commission in a quarter, between low and high: only ever counts. */
const INCIDENTS: Record<SampleTeam, Record<string, [low: number, high: number]>> = {
  zorg: { val: [6, 13], medicatie: [5, 11], gedrag: [2, 6], overig: [1, 4] },
  ambulant: { val: [0, 2], medicatie: [1, 4], gedrag: [1, 4], overig: [0, 3] },
  dagbesteding: { val: [1, 3], medicatie: [0, 3], gedrag: [2, 5], overig: [0, 2] },
}

export function figuresFile(today: Day, seed: number): SampleFile {
  const chance = chanceFrom(seed + 3)
  const quarters = [4, 3, 2, 1].map((back) => quarter(today, back))
  const asOf = (until: Day) => {
    const later = addDays(until, 9)
    return dutch(later < today ? later : today)
  }
  const period = ({ from, until }: { from: Day; until: Day }) => ({
    van: dutch(from),
    tot: dutch(until),
    peildatum: asOf(until),
  })
  const incidentsOf = (of: typeof quarters): FigureRow[] =>
    of.flatMap((each) =>
      SAMPLE_TEAMS.flatMap((team) =>
        Object.entries(INCIDENTS[team]).map(([category, [low, high]]) => ({
          soort: 'mic',
          team,
          ...period(each),
          categorie: category,
          aantal: chance.between(low, high),
          bron: 'MIC-register',
        })),
      ),
    )
  const incidents = incidentsOf(quarters)
  const staff: FigureRow[] = quarters.map((each) => ({
    soort: 'mim',
    ...period(each),
    aantal: chance.between(0, 4),
    bron: 'MIM-register',
  }))
  const complaints: FigureRow[] = quarters.map((each, at) => ({
    soort: 'klacht',
    ...period(each),
    aantal: at === 1 ? 2 : at === 3 ? 1 : 0,
    bron: 'Klachtenregister',
  }))
  // A year to compare with.
  const before = incidentsOf([8, 7, 6, 5].map((back) => quarter(today, back)))
  const [, , third = quarter(today, 2), last = quarter(today, 1)] = quarters
  const surveys: FigureRow[] = [
    ...surveyed('cto', 'zorg', 15, 22),
    ...surveyed('cto', 'ambulant', 9, 17),
    ...surveyed('cto', 'dagbesteding', 10, 13),
  ].map((row) => ({ ...row, ...period(third), bron: 'Rapport cliënttevredenheid' }))
  const employees: FigureRow = {
    soort: 'mto',
    ...period(last),
    categorie: 'respons',
    aantal: 16,
    noemer: 21,
    bron: 'Rapport medewerkertevredenheid',
  }
  return sheet('cijfers.csv', COLUMNS, [
    ...before,
    ...incidents,
    ...staff,
    ...complaints,
    ...surveys,
    employees,
  ])
}

/** Forms that came back of those handed out, and how many of those people would recommend the care. */
function surveyed(soort: string, team: SampleTeam, back: number, out: number): FigureRow[] {
  return [
    { soort, team, categorie: 'respons', aantal: back, noemer: out },
    { soort, team, categorie: 'beveelt aan', aantal: back - 2, noemer: back },
  ]
}

/** The whole calendar quarter that lies `back` quarters before the current one. */
function quarter(today: Day, back: number): { from: Day; until: Day } {
  const intoQuarter = (Number(today.slice(5, 7)) - 1) % 3
  const from = firstOfMonth(today, intoQuarter + 3 * back)
  return { from, until: lastOfMonth(firstOfMonth(from, -2)) }
}
