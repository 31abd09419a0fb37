import { addPeriod, type Day } from '../day.ts'
import type { Sighting } from './finding.ts'

const MONTHS = 'jan feb maa mrt mar apr mei may jun jul aug sep okt oct nov dec'.split(' ')
const MONTH_OF = [1, 2, 3, 3, 3, 4, 5, 5, 6, 7, 8, 9, 10, 10, 11, 12]
const MONTH =
  '(jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|mrt|march|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|aug(?:ustus|ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const BEFORE = '(?<![\\d])(?<!\\d[-./])'
const AFTER = '(?![-./]?\\d)'
const NUMERIC = new RegExp(`${BEFORE}(\\d{1,2}) ?([-./]) ?(\\d{1,2}) ?\\2 ?('?\\d{2}|\\d{4})${AFTER}`, 'gu')
const ISO = new RegExp(`${BEFORE}(\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2})${AFTER}`, 'gu')
const WRITTEN = new RegExp(
  `${BEFORE}(\\d{1,2})(?:e|de|ste)?[ -]?${MONTH}[ -]?,? ?('?\\d{2}|\\d{4})(?!\\d)(?! ?(?:uur|u)\\b)(?!:\\d)`,
  'giu',
)

const BORN =
  '(?:geb(?:oren|oortedatum|oortejaar|oortedag|\\.? ?dat(?:um)?|dat)?|gb\\.? ?d|gebd|born|date of birth|dob)'
const BORN_BEFORE = new RegExp(
  `(?<!\\p{L})${BORN}(?!\\p{L})[^\\d\\n\\p{L}]{0,6}(?:(?:is|op|in|te|on)(?!\\p{L})[^\\d\\n\\p{L}]{0,3}){0,2}(?:\\p{L}{1,20} (?:op|in) )?('?\\d{1,4}(?:(?:e|ste)? ?${MONTH}(?: ?'?\\d{2,4})?|(?:[ ./-]{1,3}\\d{1,4}){1,2}|\\d{0,4})(?!\\d)|${MONTH} ?\\d{2,4})`,
  'giu',
)
const BIRTHDAY = new RegExp(
  `(?<!\\p{L})(?:jarig|verjaardag)(?: is)?(?: op)?:? (\\d{1,2} ${MONTH}|\\d{1,2}[-/]\\d{1,2}(?![-/\\d]))`,
  'giu',
)
const BORN_AFTER = new RegExp(`^[ ,(]{1,3}(?:is )?${BORN}(?!\\p{L})`, 'iu')
const NO_DATE_AFTER = /(?:paragraaf|hoofdstuk|versie|artikel|art\.?|par\.?|§|v) ?$/iu

/**
 * Dates. Said to be somebody's birth they are a birthdate always; a full date is one when it lies further than
 * 18 months back or 36 months ahead. Other dates are the bot's own business, and are explained so that no one
 * takes them for a number: 33 dates of 2026 pass the test of a BSN.
 */
export function dates(text: string, today: Day): Sighting[] {
  const born = [...text.matchAll(BORN_BEFORE), ...text.matchAll(BIRTHDAY)].map((match) => {
    const end = match.index + match[0].trimEnd().length
    return { kind: 'birthdate' as const, start: match.index, end }
  })
  const from = addPeriod(today, 'P1M', -18)
  const until = addPeriod(today, 'P1M', 36)
  const full = [...numeric(text), ...iso(text), ...written(text)].map(({ start, end, days }) => {
    const near = days.some((day) => day >= from && day <= until)
    const birth = BORN_AFTER.test(text.slice(end, end + 24))
    return { kind: near && !birth ? null : ('birthdate' as const), start, end }
  })
  return [...born, ...full, ...yearSpans(text)]
}

interface Read {
  start: number
  end: number
  /** Two digits of a year can mean two centuries. */
  days: string[]
}

function numeric(text: string): Read[] {
  return [...text.matchAll(NUMERIC)].flatMap((m) =>
    NO_DATE_AFTER.test(text.slice(Math.max(0, m.index - 12), m.index)) || isPartOfMore(text, m)
      ? []
      : read(m, m[4], m[3], m[1]),
  )
}

/** `123 - 45 - 67 - 82` holds no date, though two thirds of it look like one. */
function isPartOfMore(text: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length
  const before = text.slice(Math.max(0, match.index - 4), match.index)
  return (
    match[0].includes(' ') && (/\d ?[-./] ?$/.test(before) || /^ ?[-./] ?\d/.test(text.slice(end, end + 4)))
  )
}

function iso(text: string): Read[] {
  return [...text.matchAll(ISO)].flatMap((m) => read(m, m[1], m[3], m[4]))
}

function written(text: string): Read[] {
  return [...text.matchAll(WRITTEN)].flatMap((m) => {
    const month = MONTH_OF[MONTHS.indexOf((m[2] ?? '').slice(0, 3).toLowerCase())]
    return read(m, m[3], String(month), m[1])
  })
}

function read(match: RegExpExecArray, year = '', month = '', day = ''): Read[] {
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return []
  const digits = year.replace("'", '')
  const years = digits.length === 2 ? [`20${digits}`, `19${digits}`] : [digits]
  if (!years.some((y) => y >= '1880' && y <= '2100')) return []
  const days = years.map((y) => `${y}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return [{ start: match.index, end: match.index + match[0].length, days }]
}

/** `2021-2025`, `2024 2025`: eight digits that are no number of a person. */
function yearSpans(text: string): Sighting[] {
  return [...text.matchAll(/(?<![\d.-])(?:19|20)\d\d(?: ?[-/ ] ?(?:19|20)\d\d){1,12}(?![-.]?\d)/gu)].map(
    (m) => ({
      kind: null,
      start: m.index,
      end: m.index + m[0].length,
    }),
  )
}
