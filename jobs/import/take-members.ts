import { isDeepStrictEqual } from 'node:util'
import type { Ledger } from './ledger.ts'
import type { Placed } from './read.ts'
import type { Fault } from './refusal.ts'
import type { Row } from './row.ts'
import { endsEarly, saidOtherwise, type Take, type TakeTerms, unknownTeam, type Verdict } from './take.ts'

type MemberRow = Placed<Row<'medewerkers'>>

export const takeMembers: Take<Row<'medewerkers'>> = (ledger, rows, terms) => {
  const said = new Map<string, MemberRow>()
  const faults = rows.map((placed): Fault[] => {
    const { row } = placed
    const before = said.get(row.medewerker)
    if (before && !isDeepStrictEqual(before.row, row)) return [saidOtherwise('medewerker', placed, before)]
    said.set(row.medewerker, placed)
    return [
      ...row.teams.flatMap((team) => unknownTeam(ledger, 'teams', team)).slice(0, 1),
      ...endsEarly('uit_dienst', row.in_dienst, row.uit_dienst),
    ]
  })
  refuseSharedEmail(ledger, rows, faults)
  return rows.map(({ row }, index): Verdict => {
    const wrong = faults[index] ?? []
    return wrong.length > 0 ? wrong : keep(ledger, row, terms)
  })
}

/**
 * An address belongs to one person once all rows are in, so two people may swap theirs. A refused row leaves its person
 * with the old address, which can take it from another row again: hence until nothing more is refused.
 */
function refuseSharedEmail(ledger: Ledger, rows: MemberRow[], faults: Fault[][]): void {
  for (let refusedOne = true; refusedOne; ) {
    refusedOne = false
    const good = rows.filter((_, index) => faults[index]?.length === 0)
    const speaking = new Set(good.map(({ row }) => row.medewerker))
    const owner = new Map<string, string>()
    for (const member of ledger.members.all()) {
      if (!speaking.has(member.ref)) owner.set(member.email.toLowerCase(), member.ref)
    }
    for (const [index, { row }] of rows.entries()) {
      if (faults[index]?.length !== 0) continue
      const of = owner.get(row.email) ?? row.medewerker
      owner.set(row.email, of)
      if (of === row.medewerker) continue
      faults[index] = [{ column: 'email', kind: 'duplicate', why: (t) => t.reasons.sameEmail }]
      refusedOne = true
    }
  }
}

function keep(ledger: Ledger, row: Row<'medewerkers'>, terms: TakeTerms): Verdict {
  const known = ledger.members.get(row.medewerker)
  return ledger.members.put({
    id: known?.id ?? terms.newId(),
    ref: row.medewerker,
    name: row.naam,
    email: row.email,
    roles: row.rollen,
    language: row.taal ?? known?.language ?? 'nl',
    workdays: row.werkdagen === undefined ? (known?.workdays ?? []) : (row.werkdagen ?? []),
    employedFrom: row.in_dienst === undefined ? (known?.employedFrom ?? null) : row.in_dienst,
    employedUntil: row.uit_dienst === undefined ? (known?.employedUntil ?? null) : row.uit_dienst,
    teamIds: row.teams.map((ref) => ledger.teams.get(ref)?.id ?? '').sort(),
  })
}
