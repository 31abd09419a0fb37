import type { FigureRecord } from '../../../care/figures/figure.ts'
import { bareTeam } from './duty-item.ts'
import { figureValue } from './figure-text.ts'
import type { Reader } from './reader.ts'
import type { YearRead } from './year-read.ts'

/** A figure of a table in the text of a year. */
export interface FigureRow {
  figure: FigureRecord
  label: string
  value: string
}

/** The figures of a table, each with whose it is where they are not all of the whole organisation. */
export function figureRows(reader: Reader, read: YearRead, ids: string[]): FigureRow[] {
  const figures = ids.flatMap((id) => read.year.text.figures.find((one) => one.id === id) ?? [])
  const isOfAll = figures.every(({ team }) => team === null)
  return figures.map((figure) => ({
    figure,
    label: isOfAll ? figure.label : `${figure.label}, ${whose(reader, read, figure)}`,
    value: figureValue(figure, reader),
  }))
}

/** What a figure that is cited counts: of a team it names which. */
export const citedLabel = (reader: Reader, read: YearRead, figure: FigureRecord): string =>
  figure.team === null ? figure.label : `${figure.label}, ${whose(reader, read, figure)}`

function whose({ texts }: Reader, { teams }: YearRead, { team }: FigureRecord): string {
  if (team === '') return texts.gathering.smallTeam
  return team === null ? texts.gathering.wholeOrganisation.toLowerCase() : bareTeam(teams.get(team) ?? team)
}
