import {
  addDays,
  addPeriod,
  asDay,
  type Day,
  dayOf,
  endOfDay,
  type Instant,
  isoIn,
  startOfDay,
} from '../../care/day.ts'
import { dutiesAt } from '../../care/duties.ts'
import type { Duty } from '../../care/duty.ts'
import type { meetingsAt } from '../../care/meetings.ts'
import { ruleBook } from '../../care/rulebook.ts'
import type { Fact, FactSubject, World } from '../../care/world.ts'
import { presetLayers, readPreset } from '../../organisation.ts'
import type { Preset } from '../../organisation-file.ts'
import { at, fact, settings, ZONE } from '../care/a-world.ts'

type Changes = Record<string, unknown>
type Line = { rule: string; subject: string; text: string }

/** The facts of a world, each with the moment at which it was told. */
export type Told = { from: Instant; fact: Fact }

/** What is told of the future, such as a plan: known from this local moment on. */
export const told = (from: string, ...facts: Fact[]): Told[] =>
  facts.map((one) => ({ from: at(from), fact: one }))

/** What happened: known from when it happened. */
export const happened = (...facts: Fact[]): Told[] =>
  facts.map((one) => ({ from: one.at ?? startOfDay(one.day, ZONE), fact: one }))

export const about = (episode: string): { subject: FactSubject } => ({
  subject: { kind: 'client', episode },
})

/** Something about an episode other than the first. */
export const factOf = (episode: string, ...[kind, on, outcome, change]: Parameters<typeof fact>): Fact =>
  fact(kind, on, outcome, { ...about(episode), ...change })

/** The rules of a preset, with an organisation's own choices. */
export function bookOf(preset: Preset, choices: Changes = {}) {
  const standard = readPreset('standaard')
  return ruleBook(standard, ...presetLayers(preset), { read: standard, under: [], value: choices })
}

/**
 * Walks through a stretch of the calendar, from month to month and from moment to moment at which something is told or
 * is to happen, and writes down what a calendar of that organisation would say: what opens, is planned, is nudged and to
 * whom, becomes late and is closed. What was over before the first day is left out.
 */
export function walk(
  book: ReturnType<typeof bookOf>,
  world: Omit<World, 'facts'>,
  facts: Told[],
  [first, last]: [string, string],
  reckon: typeof dutiesAt | typeof meetingsAt = dutiesAt,
): Calendar {
  const lines: Line[] = []
  const seen = new Map<string, Duty>()
  const ends = endOfDay(asDay(last), ZONE)
  const ahead = new Set<number>()
  let now = startOfDay(asDay(first), ZONE)
  const lookAt = (instants: (Instant | null)[]) => {
    for (const one of instants) if (one !== null && one > now && one <= ends) ahead.add(one.getTime())
  }
  lookAt([
    ...monthsFrom(asDay(first), asDay(last)),
    ...facts.flatMap((one) => [one.from, one.fact.at]),
    ...world.episodes.flatMap((one) => [one.startsAt, one.endsAt]),
    ...world.members.flatMap((one) => [dayStart(one.employedFrom, 0), dayStart(one.employedUntil, 1)]),
  ])
  let before: Instant | null = null
  for (;;) {
    const known = facts.flatMap((one) => (one.from <= now ? [one.fact] : []))
    for (const duty of reckon(book, { ...world, facts: known }, settings, now)) {
      lines.push(...whatIsNew(duty, seen.get(duty.key), before, now))
      seen.set(duty.key, duty)
      lookAt([...duty.steps.map((step) => step.at), duty.visibleFrom, firstLate(duty)])
    }
    if (ahead.size === 0) break
    before = now
    now = new Date(Math.min(...ahead))
    ahead.delete(now.getTime())
  }
  return {
    of: (subject, ...rules) =>
      lines
        .filter((line) => line.subject === subject && (rules.length === 0 || rules.includes(line.rule)))
        .map(({ text }) => text),
  }
}

interface Calendar {
  /** The lines about one client, employee, team or `organisation`, of all rules or of these. */
  of(subject: string, ...rules: string[]): string[]
}

function monthsFrom(first: Day, last: Day): Instant[] {
  const months = []
  for (let day = asDay(`${first.slice(0, 7)}-01`); day <= last; day = addPeriod(day, 'P1M'))
    months.push(startOfDay(day, ZONE))
  return months
}

const dayStart = (day: Day | null, later: number) =>
  day === null ? null : startOfDay(addDays(day, later), ZONE)

function firstLate({ due }: Duty): Instant | null {
  if (due.kind === 'unknown') return null
  return due.kind === 'day' ? dayStart(due.day, 1) : new Date(due.at.getTime() + 1)
}

const CLOSED = ['done', 'cancelled', 'missed']

function whatIsNew(duty: Duty, known: Duty | undefined, before: Instant | null, now: Instant): Line[] {
  const said: string[] = []
  const isClosed = CLOSED.includes(duty.state)
  if (known === undefined && isClosed && before === null) return []
  const was = known?.state ?? 'upcoming'
  if (was !== duty.state && duty.state === 'open')
    said.push(`open ${terms(duty)} ${duty.responsible.join('+')}`)
  if (was !== duty.state && duty.state === 'late') said.push('te laat')
  // A planned day that came and was held is told by its count.
  const passed = duty.planned === null && (known?.planned ?? '') <= dayOf(now, ZONE)
  if (!isClosed && !passed && known?.planned !== duty.planned)
    said.push(duty.planned === null ? 'niet meer gepland' : `gepland ${named(duty.planned)}`)
  if (duty.count && known?.count && known.count.done !== duty.count.done)
    said.push(`${duty.count.done} van ${duty.count.required}`)
  for (const { id, at: moment, to } of duty.steps)
    if (moment <= now && (before === null ? moment.getTime() === now.getTime() : moment > before))
      said.push(`seintje ${id} > ${to.join('+')}`)
  const line = (what: string, when: Instant): Line => ({
    rule: duty.rule,
    subject: duty.subject.ref,
    text: `${stamp(when)} ${duty.rule}${duty.reference ? ` [${duty.reference}]` : ''}${duty.count ? ` ${duty.count.period}` : ''}: ${what}`,
  })
  const lines = said.map((what) => line(what, now))
  const { closing } = duty
  // What nobody was asked for yet ends in silence, unless it was done.
  if (closing && was !== duty.state && (was !== 'upcoming' || closing.as === 'done'))
    lines.push(line(`${closing.as} ${closing.because}`, closing.at))
  return lines
}

function terms({ class: strength, due, planBy }: Duty): string {
  if (due.kind === 'unknown') return `${strength}, zonder datum,`
  if (due.kind === 'instant') return `${strength}, tot ${stamp(due.at)},`
  const early = planBy === null || planBy === due.day ? '' : ` plan ${named(planBy)},`
  return `${strength},${early} tot ${named(due.day)},`
}

const DAYS = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za']
/** Of another year than 2026 the year is told too. */
const named = (day: Day): string => {
  const [year, month, date] = day.split('-')
  return `${DAYS[new Date(day).getUTCDay()]} ${date}-${month}${year === '2026' ? '' : `-${year}`}`
}
/** Midnight goes without saying. */
const stamp = (instant: Instant): string => {
  const time = isoIn(instant, ZONE).slice(11, 16)
  return `${named(dayOf(instant, ZONE))}${time === '00:00' ? '' : ` ${time}`}`
}
