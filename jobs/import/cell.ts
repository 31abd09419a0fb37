import { z } from 'zod'
import type { Day, Zone } from '../../care/day.ts'
import { passesElevenTest } from '../../care/screen/numbers.ts'
import { type Moment, readDay, readMoment } from './moment.ts'
import type { RefusalKind, Why } from './refusal.ts'

/** What is wrong with one cell. */
export class BadCell {
  readonly kind: RefusalKind
  readonly why: Why
  constructor(kind: RefusalKind, why: Why) {
    this.kind = kind
    this.why = why
  }
}

/** Turns the text of a cell that is not empty into its meaning. */
export type Cell<T> = (text: string) => T | BadCell

/** A cell that must be filled. */
export function required<T>(cell: Cell<T>) {
  return z
    .string()
    .default('')
    .transform((text, ctx) =>
      settle(text === '' ? new BadCell('missing', (t) => t.reasons.missing) : cell(text), ctx),
    )
}

/** A cell that may be empty: null when it is, undefined when the file has no such column. */
export function optional<T>(cell: Cell<T>) {
  return z
    .string()
    .optional()
    .transform((text, ctx): T | null | undefined => {
      if (text === undefined) return undefined
      return text === '' ? null : settle(cell(text), ctx)
    })
}

function settle<T>(read: T | BadCell, ctx: z.RefinementCtx): T {
  if (!(read instanceof BadCell)) return read
  ctx.addIssue({ code: 'custom', params: { bad: read } })
  return z.NEVER
}

export const text =
  (longest: number): Cell<string> =>
  (cell) =>
    cell.length > longest ? new BadCell('too_long', (t) => t.reasons.tooLong(longest)) : cell

/** A number or id of the organisation itself. */
export const ref = text(64)

/** An organisation's own number of a client. What may be a citizen service number is refused: it would be kept and shown. */
export const clientNumber: Cell<string> = (cell) =>
  cell.length === 9 && passesElevenTest(cell) ? new BadCell('privacy', (t) => t.reasons.bsn) : ref(cell)

/** One of a few words, in any case. */
export const word =
  <T extends string>(words: readonly T[]): Cell<T> =>
  (cell) =>
    words.find((known) => known.toLowerCase() === cell.toLowerCase()) ??
    new BadCell('unknown_value', (t) => t.reasons.oneOf(words))

export const yesNo: Cell<boolean> = (cell) => {
  const answer = word(['ja', 'nee'])(cell)
  return answer instanceof BadCell ? answer : answer === 'ja'
}

export const day: Cell<Day> = (cell) => readDay(cell) ?? new BadCell('not_a_date', (t) => t.reasons.notADate)

export const moment =
  (zone: Zone): Cell<Moment> =>
  (cell) => {
    const read = readMoment(cell, zone)
    if (read === 'not_a_date') return new BadCell(read, (t) => t.reasons.notADate)
    if (read === 'not_a_time') return new BadCell(read, (t) => t.reasons.notATime)
    return read
  }

/** Reads each text once: in a rota the same hours come again for everybody. */
export function remembered<T>(cell: Cell<T>): Cell<T> {
  const read = new Map<string, T | BadCell>()
  return (text) => {
    const before = read.get(text)
    if (before !== undefined) return before
    const found = cell(text)
    read.set(text, found)
    return found
  }
}

/** A number with a decimal comma or point, as plain decimal text without needless zeros. */
export const decimal: Cell<string> = (cell) => {
  const read = /^(-?)0*(\d{1,12})(?:[.,](\d{1,6}))?$/.exec(cell)
  if (read === null) return new BadCell('not_a_number', (t) => t.reasons.notANumber)
  const [, sign, whole = '0', fraction = ''] = read
  const digits = fraction.replace(/0+$/, '')
  const size = digits === '' ? whole : `${whole}.${digits}`
  return size === '0' ? '0' : `${sign}${size}`
}

const address = z.email()

/** An e-mail address in small letters: people type them in any case. */
export const email: Cell<string> = (cell) => {
  const small = cell.toLowerCase()
  return small.length <= 254 && address.safeParse(small).success
    ? small
    : new BadCell('not_an_email', (t) => t.reasons.notAnEmail)
}

/** The address of a page; no other scheme, for people will click on it. */
export const webAddress: Cell<string> = (cell) => {
  const url = URL.parse(cell)
  const safe = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
  if (!safe) return new BadCell('unknown_value', (t) => t.reasons.notAWebAddress)
  return text(2000)(cell)
}

/** Several cells in one, separated by `,` or `/`. */
export const several =
  <T>(cell: Cell<T>): Cell<T[]> =>
  (whole) => {
    const parts = whole.split(/[,/;]/).map((part) => part.trim())
    const read = parts.filter((part) => part !== '').map(cell)
    const bad = read.find((part) => part instanceof BadCell)
    if (bad instanceof BadCell) return bad
    if (read.length === 0) return new BadCell('missing', (t) => t.reasons.missing)
    return [...new Set(read as T[])]
  }
