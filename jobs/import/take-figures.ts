import { isDeepStrictEqual } from 'node:util'
import type { FigureRecord } from '../../prisma/store/register.ts'
import type { Placed } from './read.ts'
import type { Row } from './row.ts'
import { endsEarly, personal, saidOtherwise, type Take, unknownTeam } from './take.ts'

/** Figures of registers. The same kind, team, period, category and source is the same figure, counted again. */
export const takeFigures: Take<Row<'cijfers'>> = (ledger, rows, terms) => {
  const said = new Map<string, Placed<unknown>>()
  return rows.map((placed) => {
    const { row } = placed
    const faults = [
      ...unknownTeam(ledger, 'team', row.team),
      ...endsEarly('tot', row.van, row.tot),
      ...personal({ soort: row.soort, categorie: row.categorie, bron: row.bron }, terms),
    ]
    if (faults.length > 0) return faults

    const kind = row.soort.toLowerCase()
    const key = JSON.stringify([kind, row.team || null, row.van, row.tot, row.categorie || null, row.bron])
    const known = ledger.figures.get(key)
    const figure: FigureRecord = {
      id: known?.id ?? terms.newId(),
      key,
      kind,
      teamId: row.team ? (ledger.teams.get(row.team)?.id ?? null) : null,
      from: row.van,
      until: row.tot,
      category: row.categorie ?? null,
      value: row.aantal,
      outOf: row.noemer ?? null,
      asOf: row.peildatum,
      source: row.bron,
      recordedAt: known?.recordedAt ?? terms.now,
    }
    const before = said.get(key) ?? placed
    said.set(key, before)
    if (isDeepStrictEqual(known, figure)) return 'unchanged'
    if (before !== placed) return [saidOtherwise('soort', placed, before)]
    return ledger.figures.put({ ...figure, recordedAt: terms.now })
  })
}
