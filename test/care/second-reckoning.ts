/**
 * The same terms, reckoned again in another way: days as whole numbers since 1 March of the year 0, Easter by Gauss,
 * clock changes by rule. It shares no line with the product and no library with it.
 */

/** A day of the proleptic Gregorian calendar, as a count. Two days differ by their difference. */
export function numberOf(text: string): number {
  const [y = 0, m = 0, d = 0] = text.split('-').map(Number)
  const year = m < 3 ? y - 1 : y
  const fromMarch = Math.floor((153 * ((m + 9) % 12) + 2) / 5)
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + fromMarch + d
}

export function textOf(n: number): string {
  let y = Math.floor(n / 365.2425) + 1
  while (numberOf(`${y}-1-1`) > n) y--
  let m = 12
  while (numberOf(`${y}-${m}-1`) > n) m--
  const d = n - numberOf(`${y}-${m}-1`) + 1
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
}

/** 1 Monday to 7 Sunday: 1 January 2024 was a Monday. */
export const weekdayOf = (n: number) => ((((n - numberOf('2024-01-01')) % 7) + 7) % 7) + 1

function easter(year: number): number {
  const a = year % 19
  const k = Math.floor(year / 100)
  const m = (15 - Math.floor((13 + 8 * k) / 25) + k - Math.floor(k / 4)) % 30
  const d = (19 * a + m) % 30
  const r = d === 29 || (d === 28 && a > 10) ? d - 1 : d
  const full = numberOf(`${year}-3-21`) + r
  return full + (7 - (weekdayOf(full) % 7))
}

const holidays = new Map<number, Set<number>>()

/** The days of the Algemene termijnenwet art. 3, with Goede Vrijdag and every 5 May. */
function holidaysOf(year: number): Set<number> {
  const known = holidays.get(year)
  if (known) return known
  const e = easter(year)
  const king = numberOf(`${year}-4-27`)
  const days = new Set([
    numberOf(`${year}-1-1`),
    e - 2,
    e + 1,
    weekdayOf(king) === 7 ? king - 1 : king,
    numberOf(`${year}-5-5`),
    e + 39,
    e + 50,
    numberOf(`${year}-12-25`),
    numberOf(`${year}-12-26`),
  ])
  holidays.set(year, days)
  return days
}

export const isWorked = (n: number) => weekdayOf(n) < 6 && !holidaysOf(Number(textOf(n).slice(0, 4))).has(n)

/** `n` months on, on the same day of the month or, where there is none, on the last. */
export function monthsOn(from: number, n: number): number {
  const [y = 0, m = 0, d = 0] = textOf(from).split('-').map(Number)
  const count = y * 12 + (m - 1) + n
  const first = numberOf(`${Math.floor(count / 12)}-${(count % 12) + 1}-1`)
  const next = numberOf(`${Math.floor((count + 1) / 12)}-${((count + 1) % 12) + 1}-1`)
  return Math.min(first + d - 1, next - 1)
}

/** The last permitted day and the day by which it is best planned. `law`: whether a day off lengthens the term. */
export function ends(from: number, term: { weeks: number } | { months: number }, law: boolean) {
  const end = 'weeks' in term ? from + 7 * term.weeks : monthsOn(from, term.months)
  let due = end
  if (law) while (!isWorked(due)) due++
  let planBy = end
  while (!isWorked(planBy)) planBy--
  return { due: textOf(due), planBy: textOf(planBy) }
}

/** The last Sunday of March or October: the day on which the clock changes in Europe. */
function changes(year: number, month: 3 | 10): number {
  let n = numberOf(`${year}-${month}-31`)
  while (weekdayOf(n) !== 7) n--
  return n
}

/** Hours ahead of UTC in Amsterdam, at an instant given in hours UTC since day 0. */
function ahead(utcHours: number): number {
  const year = Number(textOf(Math.floor(utcHours / 24)).slice(0, 4))
  return utcHours >= changes(year, 3) * 24 + 1 && utcHours < changes(year, 10) * 24 + 1 ? 2 : 1
}

/**
 * What the clock shows so many hours later, with its offset. A local hour that does not exist is read as the hour
 * after; one that comes twice as the first.
 */
export function hoursOn(day: string, hour: number, hours: number): string {
  const local = numberOf(day) * 24 + hour
  const summer = local - 2
  const start = ahead(summer) === 2 ? summer : local - 1
  const end = start + hours
  const offset = ahead(end)
  const shown = end + offset
  return `${textOf(Math.floor(shown / 24))}T${String(shown % 24).padStart(2, '0')}:00:00+0${offset}:00`
}
