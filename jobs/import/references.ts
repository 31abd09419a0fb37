import type { FileKind } from './file-kind.ts'
import type { Ledger } from './ledger.ts'
import type { Fault } from './refusal.ts'
import { unknownClient, unknownMember, unknownTeam } from './take.ts'

type Check = (ledger: Ledger, column: string, ref: string) => Fault[]

const team = { team: unknownTeam }
const medewerker = { medewerker: unknownMember }
const client = { client: unknownClient }
const someTeams: Check = (ledger, column, refs) =>
  refs
    .split(/[,/;]/)
    .flatMap((ref) => unknownTeam(ledger, column, ref.trim()))
    .slice(0, 1)

const REFERENCES: Record<FileKind, Record<string, Check>> = {
  teams: {},
  medewerkers: { teams: someTeams },
  clienten: { ...team, evv: unknownMember, coordinator: unknownMember, schaduw: unknownMember },
  namen: client,
  rooster: { ...medewerker, ...team },
  gebeurtenissen: client,
  scholing: medewerker,
  bijeenkomsten: team,
  cijfers: team,
  reflecties: team,
}

/** Whom a row names that is refused already for what stands in it, so that one round tells all that is wrong with it. */
export function unknownIn(kind: FileKind, cells: Record<string, string>, ledger: Ledger): Fault[] {
  return Object.entries(REFERENCES[kind]).flatMap(([column, check]) => {
    const ref = cells[column]
    return ref ? check(ledger, column, ref) : []
  })
}
