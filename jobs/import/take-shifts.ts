import { isDeepStrictEqual } from 'node:util'
import { addDays, type Instant, startOfDay } from '../../care/day.ts'
import type { ShiftRecord } from '../../prisma/store/shifts.ts'
import { shiftKey } from './ledger.ts'
import type { Moment } from './moment.ts'
import type { Placed } from './read.ts'
import type { Fault } from './refusal.ts'
import type { Row } from './row.ts'
import { endsEarly, saidOtherwise, type Take, type TakeTerms, unknownMember, unknownTeam } from './take.ts'

/** The rota. The same member and beginning is the same shift, so that another end or kind replaces what was known. */
export const takeShifts: Take<Row<'rooster'>> = (ledger, rows, terms) => {
  const said = new Map<string, Placed<unknown>>()
  return rows.map((placed) => {
    const { file, row } = placed
    const from = beginning(row.van, terms)
    const until = end(row.tot, terms)
    const faults = [
      ...unknownMember(ledger, 'medewerker', row.medewerker),
      ...unknownTeam(ledger, 'team', row.team),
      ...timeless(row),
      ...endsEarly('tot', from, until),
    ]
    if (faults.length > 0) return faults
    if (from.getTime() === until.getTime()) {
      return [{ column: 'tot', kind: 'contradiction', why: (t) => t.reasons.noShiftLength }]
    }

    const memberId = ledger.members.get(row.medewerker)?.id ?? ''
    const key = shiftKey(memberId, from)
    const known = ledger.shifts.get(key)
    const shift: ShiftRecord = {
      id: known?.id ?? terms.newId(),
      memberId,
      from,
      until,
      kind: row.dienst,
      teamId: teamOf(row.team, known, (ref) => ledger.teams.get(ref)?.id ?? null),
      source: known?.source ?? `import:${file}`,
    }
    const before = said.get(key) ?? placed
    said.set(key, before)
    if (isDeepStrictEqual(known, shift)) return 'unchanged'
    if (before !== placed) return [saidOtherwise('van', placed, before)]
    return ledger.shifts.put({ ...shift, source: `import:${file}` })
  })
}

/** An empty cell is no team; a file without the column says nothing of it. */
function teamOf(
  ref: string | null | undefined,
  known: ShiftRecord | undefined,
  idOf: (ref: string) => string | null,
): string | null {
  if (ref === undefined) return known?.teamId ?? null
  return ref === null ? null : idOf(ref)
}

const beginning = ({ day, at }: Moment, { zone }: TakeTerms): Instant => at ?? startOfDay(day, zone)

/** A last day without an hour counts whole. */
const end = ({ day, at }: Moment, { zone }: TakeTerms): Instant => at ?? startOfDay(addDays(day, 1), zone)

/** Somebody is off for whole days; any other shift has its hours. */
function timeless({ dienst, van, tot }: Row<'rooster'>): Fault[] {
  if (dienst === 'vrij') return []
  return Object.entries({ van, tot }).flatMap(([column, { at }]) =>
    at === null ? [{ column, kind: 'not_a_time' as const, why: (t) => t.reasons.notATime }] : [],
  )
}
