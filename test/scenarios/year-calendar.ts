import {
  addDays,
  asDay,
  type Day,
  dayOf,
  endOfDay,
  type Instant,
  isoIn,
  startOfDay,
  weekday,
} from '../../care/day.ts'
import { dutiesAt } from '../../care/duties.ts'
import type { Duty } from '../../care/duty.ts'
import type { Rule, RuleBook } from '../../care/rule.ts'
import { ruleBook } from '../../care/rulebook.ts'
import type { World } from '../../care/world.ts'
import { presetLayers, readPreset } from '../../organisation.ts'
import type { Preset } from '../../organisation-file.ts'
import { settings, ZONE } from '../care/a-world.ts'

const HALF_HOUR_MS = 1_800_000
const WEEKDAYS = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za']
const ENDS = { done: 'gedaan', cancelled: 'vervallen', missed: 'gemist' } as const

/** Some rules of a preset, each put on or changed key by key where the house of a story does so. */
export function presetRules(
  preset: Preset,
  only: string[],
  change: Record<string, Record<string, unknown>> = {},
): RuleBook {
  const own = { read: readPreset(preset), under: [], value: change }
  const book = ruleBook(readPreset('standaard'), ...presetLayers(preset), own)
  return Object.fromEntries(only.map((id): [string, Rule] => [id, found(book, id)]))
}

function found(book: RuleBook, id: string): Rule {
  const rule = book[id]
  if (rule === undefined) throw new Error(`No rule ${id}`)
  return rule
}

/**
 * What happens from one day to another, one line each: what becomes visible and by when it is due, who is nudged, what
 * is still open on its last day, and what closes it. The house is looked at at the end of each day, and every half-hour
 * when something with an hour happens or a term in hours runs. Hours stand only with such terms.
 */
export function calendar(book: RuleBook, world: World, from: string, to: string): string[] {
  const lines: { at: Instant; text: string }[] = []
  const seen = new Set<string>()
  let before = startOfDay(asDay(from), ZONE)
  const first = before
  const say = (duty: Duty, what: string, at: Instant, text: string) => {
    const key = `${duty.key} ${what}`
    if (!seen.has(key) && at >= first) {
      lines.push({ at, text: `${stamp(at, duty)}  ${nameOf(duty)}: ${text}` })
    }
    seen.add(key)
  }
  const look = (on: Instant, isEnd: boolean) => {
    const duties = dutiesAt(book, world, { ...settings, vouchesFrom: asDay(from) }, on)
    for (const duty of duties) {
      const { visibleFrom, steps, due, closing } = duty
      const shown =
        visibleFrom !== null && visibleFrom <= on && (closing === null || visibleFrom < closing.at)
      if (shown) say(duty, 'visible', visibleFrom, `zichtbaar, ${dueOf(duty)}`)
      for (const { id, at, to } of steps.filter(({ at }) => at >= before && at <= on && at >= first)) {
        say(duty, id, at, `seintje ${id} aan ${to.join(' en ')}`)
      }
      if (isEnd && closing === null && due.kind === 'day' && due.day === dayOf(on, ZONE)) {
        say(duty, 'last', on, 'laatste dag voorbij')
      }
      if (closing !== null) say(duty, 'closed', closing.at, `${ENDS[closing.as]} (${closing.because})`)
    }
    before = on
    return duties.some(({ due, closing }) => due.kind === 'instant' && closing === null)
  }
  const hours = [
    ...world.episodes.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt ?? []].flat()),
    ...world.facts.flatMap(({ at }) => at ?? []),
  ]
  const withHours = new Set(hours.map((at) => dayOf(at, ZONE)))
  let runs = false
  for (let day = asDay(from); day <= to; day = addDays(day, 1)) {
    for (const on of looks(day, runs || withHours.has(day))) runs = look(on, on >= endOfDay(day, ZONE))
  }
  return lines.sort((a, b) => a.at.getTime() - b.at.getTime()).map(({ text }) => text)
}

/** The instants of a day at which the house is looked at. */
function looks(day: Day, byHour: boolean): Instant[] {
  const end = endOfDay(day, ZONE)
  if (!byHour) return [end]
  const found: Instant[] = []
  for (let ms = startOfDay(day, ZONE).getTime(); ms < end.getTime(); ms += HALF_HOUR_MS)
    found.push(new Date(ms))
  return [...found, end]
}

function stamp(at: Instant, { due }: Duty): string {
  const day = dayOf(at, ZONE)
  const hour = due.kind === 'instant' ? ` ${isoIn(at, ZONE).slice(11, 16)}` : ''
  return `${WEEKDAYS[weekday(day) % 7]} ${short(day)}${hour}`
}

function nameOf({ rule, subject, reference, count }: Duty): string {
  const about = [subject.kind === 'organisation' ? null : subject.ref, reference, count?.period]
  return [rule, ...about].filter((word) => word != null).join(' ')
}

function dueOf({ due, planBy, count }: Duty): string {
  if (due.kind === 'unknown') return 'datum onbekend'
  if (due.kind === 'instant')
    return `uiterlijk ${short(dayOf(due.at, ZONE))} ${isoIn(due.at, ZONE).slice(11, 16)}`
  const plan = planBy === null || planBy === due.day ? '' : `, plannen voor ${short(planBy)}`
  return `${count === null ? '' : `${count.required} keer, `}uiterlijk ${short(due.day)}${plan}`
}

const short = (day: Day): string => day.split('-').reverse().join('-')
