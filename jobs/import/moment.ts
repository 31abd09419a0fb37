import {
  type Day,
  dayOf,
  type Instant,
  instantAt,
  parseDay,
  parseInstant,
  type Zone,
} from '../../care/day.ts'

/** A day, and the instant when the hour was given too. */
export interface Moment {
  day: Day
  at: Instant | null
}

export type NotAMoment = 'not_a_date' | 'not_a_time'

const DUTCH_DAY = /^(\d{1,2})-(\d{1,2})-(\d{4})$/
const TIME = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/
const OFFSET = /T.*(Z|[+-]\d{2}:?\d{2})$/i
// Outside these years it is a slip of the keyboard, and other programs stumble over it.
const FIRST = '1900-01-01'
const LAST = '2199-12-31'

/** Reads `dd-mm-jjjj` (also `d-m-jjjj`) or `jjjj-mm-dd`; null when there is no such day. */
export function readDay(text: string): Day | null {
  const dutch = DUTCH_DAY.exec(text)
  const iso = dutch ? `${dutch[3]}-${dutch[2]?.padStart(2, '0')}-${dutch[1]?.padStart(2, '0')}` : text
  const day = parseDay(iso)
  return day !== null && day >= FIRST && day <= LAST ? day : null
}

/** Reads a day, or a day and a time: local in `zone` unless an ISO text carries its own offset. */
export function readMoment(text: string, zone: Zone): Moment | NotAMoment {
  if (OFFSET.test(text)) {
    if (readDay(text.slice(0, 10)) === null) return 'not_a_date'
    const at = parseInstant(text, zone)
    return at === null ? 'not_a_time' : { day: dayOf(at, zone), at }
  }
  const [datePart = '', timePart, ...rest] = text.split(/T|\s+/i)
  const day = readDay(datePart)
  if (day === null) return 'not_a_date'
  if (timePart === undefined) return { day, at: null }
  const time = TIME.exec(timePart.replace(/\.\d{1,3}$/, ''))
  if (time === null || rest.length > 0) return 'not_a_time'
  const [, hour = '', minute = '', second = '00'] = time
  const at = instantAt(day, `${hour.padStart(2, '0')}:${minute}:${second}`, zone)
  return { day: dayOf(at, zone), at }
}
