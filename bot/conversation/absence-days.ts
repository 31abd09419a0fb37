import { type Day, dayOf, type Zone } from '../../care/day.ts'
import type { Stretch } from '../../care/rota.ts'
import type { Language } from '../../care/world.ts'
import { textsIn } from '../texts/texts.ts'
import { dayText } from '../texts/when.ts'

/** The first and the last day of an absence. */
export function daysOf({ from, until }: Stretch, zone: Zone): { first: Day; last: Day } {
  return { first: dayOf(from, zone), last: dayOf(new Date(until.getTime() - 1), zone) }
}

/** `ma 23 november tot en met vr 4 december`. */
export function daysText(stretch: Stretch, language: Language, zone: Zone, today: Day): string {
  const { first, last } = daysOf(stretch, zone)
  return textsIn(language).away.days(dayText(first, language, today), dayText(last, language, today))
}
