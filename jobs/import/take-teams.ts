import { isDeepStrictEqual } from 'node:util'
import type { Placed } from './read.ts'
import type { Row } from './row.ts'
import { saidOtherwise, type Take } from './take.ts'

export const takeTeams: Take<Row<'teams'>> = (ledger, rows, terms) => {
  const said = new Map<string, Placed<Row<'teams'>>>()
  return rows.map((placed) => {
    const { row } = placed
    const before = said.get(row.team)
    if (before && !isDeepStrictEqual(before.row, row)) return [saidOtherwise('team', placed, before)]
    said.set(row.team, placed)

    const known = ledger.teams.get(row.team)
    return ledger.teams.put({
      id: known?.id ?? terms.newId(),
      ref: row.team,
      name: row.naam,
      location: row.locatie === undefined ? (known?.location ?? null) : row.locatie,
      kind: row.soort,
      language: row.taal ?? known?.language ?? 'nl',
    })
  })
}
