import type { Instant } from '../../care/day.ts'
import type { NameList } from '../../care/screen/screen.ts'
import type { Ledger, Taken } from './ledger.ts'
import type { Placed } from './read.ts'
import type { Fault, Why } from './refusal.ts'
import type { RowTerms } from './row.ts'

/** The privacy screen, with names besides those that it knows already. */
export type Screening = (text: string, also?: NameList) => { kind: string }[]

/** What taking rows in depends on besides the rows and the register. */
export interface TakeTerms extends RowTerms {
  now: Instant
  /** The privacy screen: what it finds in a text, by kind. */
  screen: Screening
  newId: () => string
  /** A short public id of a reflection. */
  newRef: () => string
}

/** What became of one row. */
export type Verdict = Taken | Fault[]

/** Takes all rows of one kind into the ledger; one verdict a row, in their order. A refused row changes nothing. */
export type Take<T> = (ledger: Ledger, rows: Placed<T>[], terms: TakeTerms) => Verdict[]

/**
 * The fault of a row that says otherwise than one before it about the same thing.
 * @param remedy of a kind of file that has a `kenmerk`: with one of their own, they are two things.
 */
export function saidOtherwise(
  column: string,
  here: Placed<unknown>,
  before: Placed<unknown>,
  remedy: 'one line' | 'one line or mark' = 'one line',
): Fault {
  const why: Why = (t) => {
    if (here.file !== before.file) return t.reasons.twiceElsewhere(before.file, before.line)
    return remedy === 'one line' ? t.reasons.twice(before.line) : t.reasons.twiceOrMark(before.line)
  }
  return { column, kind: 'duplicate', why }
}

export function unknownTeam(ledger: Ledger, column: string, ref: string | null | undefined): Fault[] {
  if (!ref || ledger.teams.get(ref)) return []
  return [{ column, kind: 'unknown_reference', why: (t) => t.reasons.unknownTeam }]
}

export function unknownMember(ledger: Ledger, column: string, ref: string | null | undefined): Fault[] {
  if (!ref || ledger.members.get(ref)) return []
  return [{ column, kind: 'unknown_reference', why: (t) => t.reasons.unknownMember }]
}

export function unknownClient(ledger: Ledger, column: string, ref: string): Fault[] {
  if (ledger.clients.get(ref)) return []
  return [{ column, kind: 'unknown_reference', why: (t) => t.reasons.unknownClient }]
}

/** Refuses an end that lies before its start. Days compare as text, instants as numbers. */
export function endsEarly<T extends string | Date>(
  column: string,
  start: T | null | undefined,
  end: T | null | undefined,
): Fault[] {
  if (!start || !end || end >= start) return []
  return [{ column, kind: 'contradiction', why: (t) => t.reasons.endsBeforeStart }]
}

/** What a mark may look like and a text may not: it is a number itself, and `k1` need not be a room. */
const MARK_MAY_BE = ['number', 'room']

/** Shorter than a BSN is written today: one in eleven of these would be taken for an old one of eight digits. */
const PLAIN_NUMBER = /^\d{1,8}$/

/** Refuses a `kenmerk` in which the privacy screen finds a person. That it is a number is what it is for. */
export const personalMark = (mark: string | null | undefined, terms: TakeTerms): Fault[] =>
  mark && PLAIN_NUMBER.test(mark) ? [] : personal({ kenmerk: mark }, terms, MARK_MAY_BE)

/** Refuses texts in which the privacy screen finds something; names what kind of thing, never the text. */
export function personal(
  texts: Record<string, string | null | undefined>,
  terms: TakeTerms,
  except: readonly string[] = [],
): Fault[] {
  return Object.entries(texts).flatMap(([column, text]) => {
    if (!text) return []
    const found = new Set(terms.screen(text).map((hit) => hit.kind))
    const kinds = [...found].filter((kind) => !except.includes(kind))
    if (kinds.length === 0) return []
    const fault: Fault = {
      column,
      kind: 'privacy',
      why: (t) => t.reasons.privacy(kinds.map((kind) => t.screenKinds[kind] ?? kind)),
    }
    return [fault]
  })
}
