import { DateTime } from 'luxon'
import { type Day, dayOf, daysBetween, endOfDay, type Instant, type Zone } from '../../care/day.ts'
import type { Due } from '../../care/duty.ts'
import type { Language } from '../../care/world.ts'
import { textsIn } from './texts.ts'

const locale = (language: Language) => (language === 'nl' ? 'nl-NL' : 'en-GB')

/** A day as people write it: `vr 28 november`, with the year when it is not this one; always with it without a today. */
export function dayText(day: Day, language: Language, today: Day | null): string {
  const sameYear = day.slice(0, 4) === today?.slice(0, 4)
  return DateTime.fromISO(day, { locale: locale(language) }).toFormat(
    sameYear ? 'ccc d LLLL' : 'ccc d LLLL yyyy',
  )
}

/** A moment as people write it: `vr 28 november, 14:00`; always with the year without a now. */
export function momentText(at: Instant, language: Language, zone: Zone, now: Instant | null): string {
  return `${dayText(dayOf(at, zone), language, now && dayOf(now, zone))}, ${timeText(at, zone)}`
}

/** The local time of a moment, `14:00`. */
export function timeText(at: Instant, zone: Zone): string {
  return DateTime.fromJSDate(at, { zone }).toFormat('HH:mm')
}

/** `2026-10` as `okt`. */
export function shortMonth(month: string, language: Language): string {
  return DateTime.fromISO(`${month}-01`, { locale: locale(language) })
    .toFormat('LLL')
    .replace('.', '')
}

/** `2026-10` as `oktober 2026`. */
export function monthText(month: string, language: Language): string {
  return DateTime.fromISO(`${month}-01`, { locale: locale(language) }).toFormat('LLLL yyyy')
}

/** A period of counting in words: `2026-11` as `november 2026`, `2026-Q4` as `het 4e kwartaal van 2026`. */
export function periodText(name: string, language: Language): string {
  const { period } = textsIn(language).duty
  const [, year = '', kind, nth] = /^(\d{4})-([QH])(\d)$/.exec(name) ?? []
  if (kind === 'Q') return period.quarter(Number(nth), year)
  if (kind === 'H') return period.half(Number(nth), year)
  return /^\d{4}$/.test(name) ? name : monthText(name, language)
}

/** The end of a term in words, and how long is left; null while it is unknown. */
export function dueText(
  due: Due,
  language: Language,
  zone: Zone,
  now: Instant,
): { day: string; left: string } | null {
  if (due.kind === 'unknown') return null
  const today = dayOf(now, zone)
  if (due.kind === 'day') {
    return { day: dayText(due.day, language, today), left: daysLeft(daysBetween(today, due.day), language) }
  }
  return { day: momentText(due.at, language, zone, now), left: hoursLeft(due.at, now, language) }
}

function daysLeft(days: number, language: Language): string {
  const { left } = textsIn(language).duty
  if (days < 0) return left.lateDays(-days)
  if (days === 0) return left.today
  if (days === 1) return left.tomorrow
  return days >= 21 ? left.weeks(Math.floor(days / 7)) : left.days(days)
}

function hoursLeft(at: Instant, now: Instant, language: Language): string {
  const { left } = textsIn(language).duty
  const hours = (at.getTime() - now.getTime()) / 3_600_000
  if (hours < -48) return left.lateDays(Math.floor(-hours / 24))
  if (hours < 0) return left.lateHours(Math.max(1, Math.floor(-hours)))
  return hours < 1 ? left.lessThanHour : left.hours(Math.floor(hours))
}

/** Whether a due moment has passed at `now`; a day lasts until its local midnight. */
export function isPast(due: Due, zone: Zone, now: Instant): boolean {
  if (due.kind === 'unknown') return false
  return (due.kind === 'day' ? endOfDay(due.day, zone) : due.at) < now
}
