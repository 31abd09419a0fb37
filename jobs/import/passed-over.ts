import type { Day } from '../../care/day.ts'
import type { Erasable } from '../../prisma/store/erasures.ts'
import type { FileKind } from './file-kind.ts'
import type { Ledger } from './ledger.ts'
import type { Row } from './row.ts'

/**
 * Whether a row is about somebody who was erased: it is no news, and brings nobody back. Care or employment that began
 * after the erasure is news.
 */
export function isPassedOver(kind: FileKind, row: unknown, ledger: Ledger): boolean {
  switch (kind) {
    case 'clienten': {
      const { client, start_zorg } = row as Row<'clienten'>
      return tells(ledger, 'client', client, start_zorg.day)
    }
    case 'gebeurtenissen': {
      const { client, datum } = row as Row<'gebeurtenissen'>
      return tells(ledger, 'client', client, isHere(ledger, 'client', client) ? datum.day : null)
    }
    case 'namen': {
      const { client } = row as Row<'namen'>
      return !isHere(ledger, 'client', client) && tells(ledger, 'client', client, null)
    }
    case 'medewerkers': {
      const { medewerker, in_dienst } = row as Row<'medewerkers'>
      const isUndated = in_dienst === undefined || in_dienst === null
      if (isUndated && isHere(ledger, 'member', medewerker)) return false
      return tells(ledger, 'member', medewerker, isUndated ? null : in_dienst)
    }
    case 'scholing': {
      const { medewerker, datum } = row as Row<'scholing'>
      return tells(ledger, 'member', medewerker, isHere(ledger, 'member', medewerker) ? datum.day : null)
    }
    case 'rooster': {
      const { medewerker, van } = row as Row<'rooster'>
      return tells(ledger, 'member', medewerker, isHere(ledger, 'member', medewerker) ? van.day : null)
    }
    default:
      return false
  }
}

const PEOPLE = ['evv', 'coordinator', 'schaduw'] as const

/** A row about a client that names colleagues who were erased says nothing of who they were. */
export function withoutErased(row: Row<'clienten'>, ledger: Ledger): Row<'clienten'> {
  const gone = PEOPLE.filter((column) => {
    const ref = row[column]
    return ref && !isHere(ledger, 'member', ref) && ledger.erased('member', ref) !== null
  })
  return gone.length === 0
    ? row
    : { ...row, ...Object.fromEntries(gone.map((column) => [column, undefined])) }
}

/** @param day what the row tells of; null: no day that could be after the erasure. */
function tells(ledger: Ledger, kind: Erasable, ref: string, day: Day | null): boolean {
  const until = ledger.erased(kind, ref)
  return until !== null && (day === null || day <= until)
}

const isHere = (ledger: Ledger, kind: Erasable, ref: string): boolean =>
  (kind === 'client' ? ledger.clients : ledger.members).get(ref) !== undefined
