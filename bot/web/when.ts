import type { Day, Instant, Zone } from '../../care/day.ts'
import type { Due } from '../../care/duty.ts'
import type { Language } from '../../care/world.ts'

const LOCALE: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' }

/** `vrijdag 27 november 2026 om 08:30` */
export function longMoment(instant: Instant, zone: Zone, language: Language): string {
  const shape = { dateStyle: 'full', timeStyle: 'short', timeZone: zone } as const
  return new Intl.DateTimeFormat(LOCALE[language], shape).format(instant)
}

/** `vr 27 nov 08:30` */
export function shortMoment(instant: Instant, zone: Zone, language: Language): string {
  const shape = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  return new Intl.DateTimeFormat(LOCALE[language], { ...shape, timeZone: zone }).format(instant)
}

/** `vrijdag 27 november 2026` */
export function longDay(day: Day, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(day),
  )
}

/** `maandag 23 november` */
export function dayName(day: Day, language: Language): string {
  const shape = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(LOCALE[language], shape).format(new Date(day))
}

/** `23 november` */
export function dayAndMonth(day: Day, language: Language): string {
  const shape = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(LOCALE[language], shape).format(new Date(day))
}

/** `14:00` */
export function clockTime(instant: Instant, zone: Zone, language: Language): string {
  const shape = { hour: '2-digit', minute: '2-digit', timeZone: zone } as const
  return new Intl.DateTimeFormat(LOCALE[language], shape).format(instant)
}

/** `november 2026`, from `2026-11`. */
export function monthName(month: string, language: Language): string {
  const shape = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(LOCALE[language], shape).format(new Date(`${month}-01`))
}

/** The end of a term as a person says it; null when it is not known. */
export function longDue(due: Due, zone: Zone, language: Language): string | null {
  if (due.kind === 'unknown') return null
  return due.kind === 'day' ? longDay(due.day, language) : longMoment(due.at, zone, language)
}

/** `di 24 nov` */
export function shortDay(day: Day, language: Language): string {
  const shape = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(LOCALE[language], shape).format(new Date(day))
}

/** As `longDue`, for lists. */
export function shortDue(due: Due, zone: Zone, language: Language): string | null {
  if (due.kind === 'unknown') return null
  return due.kind === 'day' ? shortDay(due.day, language) : shortMoment(due.at, zone, language)
}
