import type { Figure } from '../../care/figures/figure.ts'
import type { DraftPart } from './sections.ts'
import type { Draft, Telling } from './telling.ts'

/** Figures that stand together under one table. */
export type Group = 'plans' | 'meetings' | 'training' | 'surveys' | 'reports' | 'others'
export const ORDER: Group[] = ['plans', 'meetings', 'training', 'surveys', 'reports', 'others']
export const REPORTS = ['mic', 'mim', 'klacht', 'audit']
const SURVEYS = ['cto', 'mto']

/** What is told of one kind of figure: sentences, the rows of its table, its pictures. */
export interface Told {
  sentences: Draft[]
  rows: string[]
  charts: DraftPart[]
}

/** The figure of the whole, those of teams, and those of quarters. */
export function apart(figures: Figure[], { input, teamName, words }: Telling) {
  const isQuarter = ({ id }: Figure) => /-K\d(-\d+)?$/i.test(id)
  const whole = figures.filter((figure) => !isQuarter(figure))
  const teams = input.teams.flatMap(({ ref }) => {
    const figure = whole.find(({ team }) => team === ref)
    return figure ? [{ label: teamName(ref).replace(/^team /, ''), figure }] : []
  })
  const quarters = figures
    .filter((figure) => isQuarter(figure) && figure.of !== 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((figure) => ({ label: words.figures.label(Number(/-K(\d)/i.exec(figure.id)?.[1])), figure }))
  const total = whole.find(({ team }) => team === null) ?? (teams.length === 1 ? teams[0]?.figure : undefined)
  return { total, teams: total && teams.length === 1 && total === teams[0]?.figure ? [] : teams, quarters }
}

export function groupOf({ family, kind }: Figure): Group {
  if (family === 'in_time') return 'plans'
  if (family === 'planned') return kind.startsWith('z') ? 'plans' : 'meetings'
  if (family === 'meeting' || family === 'moved' || family === 'required') return 'meetings'
  if (family === 'training') return 'training'
  if (SURVEYS.includes(kind)) return 'surveys'
  return REPORTS.includes(kind) ? 'reports' : 'others'
}
