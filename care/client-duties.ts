import { addPeriod, asDay, type Day, daysBetween, type Instant } from './day.ts'
import type { Closing, Due, Duty, Reckoning } from './duty.ts'
import { type Happened, subjectKey } from './fact-index.ts'
import type { Moment } from './moment.ts'
import type { About } from './people.ts'
import type { ClientRule, RuleClass } from './rule.ts'
import { firstClosing, isNudged, plannedSince, stateOf } from './standing.ts'
import { termSteps } from './steps.ts'
import { dayTerm, hoursIn, hourTerm, inHours } from './term.ts'
import type { Assignment, Episode } from './world.ts'

/** Where one duty of a chain runs from: care start, or a fact. */
interface Start {
  day: Day
  at: Instant
  by: Happened | null
}

/** The duties of one rule for one episode, from each start so far. */
export function clientDuties(id: string, rule: ClientRule, episode: Episode, moment: Moment): Duty[] {
  const ruleClass = classFor(rule, episode)
  if (ruleClass === null || episode.startsAt > moment.on) return []
  const starts = startsOf(rule, episode, moment)
  return starts.map((start, i) =>
    clientDuty(id, rule, ruleClass, episode, start, starts[i + 1] ?? null, moment),
  )
}

/** The assignment in force on a day; before the first one, the first. */
export function assignmentOn(episode: Episode, day: Day): Assignment | null {
  const inForce = episode.assignments.findLast(({ from }) => from <= day)
  return inForce ?? episode.assignments[0] ?? null
}

function classFor(rule: ClientRule, episode: Episode): RuleClass | null {
  if (episode.wzd && rule.bij_wzd !== undefined) return rule.bij_wzd === 'wet' ? 'wet' : null
  return rule.kaders[episode.frame] ?? null
}

function startsOf(rule: ClientRule, episode: Episode, { clock, facts }: Moment): Start[] {
  if (rule.begint === 'start') return [{ day: clock.dayOf(episode.startsAt), at: episode.startsAt, by: null }]
  const subject = subjectKey({ kind: 'client', episode: episode.id })
  return rule.begint.na
    .flatMap(({ feit, uitkomst, kaders }, step) =>
      kaders !== undefined && !kaders.includes(episode.frame)
        ? []
        : facts
            .happened(subject, feit)
            .filter(
              ({ fact, at }) => uitkomst.some((one) => one === fact.outcome) && !endedBefore(episode, at),
            )
            .map((by) => ({ day: by.fact.day, at: by.at, by, step })),
    )
    .sort(
      (a, b) => a.at.getTime() - b.at.getTime() || a.step - b.step || (a.by.fact.id < b.by.fact.id ? -1 : 1),
    )
}

function endedBefore(episode: Episode, at: Instant): boolean {
  return episode.endsAt !== null && episode.endsAt < at
}

function clientDuty(
  id: string,
  rule: ClientRule,
  ruleClass: RuleClass,
  episode: Episode,
  start: Start,
  next: Start | null,
  moment: Moment,
): Duty {
  const hours = inHours(rule.termijn)
  const reckoned = hours
    ? hourTerm(start.at, rule.termijn)
    : dayTerm(start.day, rule.termijn, ruleClass, moment.calendar)
  const { due, planBy } = reckoned
  const subject = subjectKey({ kind: 'client', episode: episode.id })
  const closing = firstClosing(
    [...factClosings(id, rule, subject, start, next, moment), careEnd(episode), windowEnd(rule, due, moment)],
    moment,
  )
  const assignment = assignmentOn(episode, moment.today)
  const about: About = { team: assignment?.team ?? null, assignment, employee: null }
  const asked = moment.people.asked(rule, about)
  const startedByItself = start.by?.fact.kind === id
  const planned =
    closing === null
      ? plannedSince(moment.facts.plannedDays(subject, [id]), start.day, startedByItself)
      : null
  const visibleFrom = visibility(rule, start, due, planBy, moment)
  const state = stateOf(closing, due, visibleFrom, moment)
  const anchors = { starts: start.at, due, planBy, planned }
  return {
    key: `${id}|${subject}|${start.by?.fact.id ?? 'start'}`,
    rule: id,
    class: ruleClass,
    subject: { kind: 'client', ref: episode.client, episode: episode.id },
    team: about.team,
    frame: episode.frame,
    starts: { day: start.day, at: hours ? start.at : null },
    due,
    planBy,
    planned,
    state,
    ...asked,
    count: null,
    visibleFrom,
    steps: isNudged(state) ? termSteps(rule.stappen, anchors, asked, about, moment) : [],
    closing,
    reckoning: [startMove(start, hours), ...reckoned.moves],
  }
}

function startMove({ by, day, at }: Start, hours: boolean): Reckoning {
  if (by === null) return { move: 'start', fact: 'care_start', day, at: hours ? at : null, source: null }
  return {
    move: 'start',
    fact: 'fact',
    day,
    at: hours ? at : null,
    source: by.fact.source,
    kind: by.fact.kind,
  }
}

/** What facts say of the end of a duty. What comes first in this list holds when two are of one instant. */
function factClosings(
  id: string,
  rule: ClientRule,
  subject: string,
  start: Start,
  next: Start | null,
  { facts }: Moment,
): (Closing | null)[] {
  const held = (kind: string) =>
    facts.happened(subject, kind).filter(({ fact }) => fact.outcome === 'gehouden')
  const after = (list: Happened[]) => list.find((one) => start.by === null || isAfter(one, start.by))
  const own = after(
    facts.happened(subject, id).filter(({ fact }) => rule.klaar.uitkomsten.some((o) => o === fact.outcome)),
  )
  const newer = next?.by
  return [
    closing(own, 'done', own?.fact.outcome === 'geweigerd' ? 'refused' : 'held'),
    ...rule.ook_klaar_door.map((kind) => closing(after(held(kind)), 'done', 'implied')),
    ...rule.vervalt_door.map((kind) => closing(after(held(kind)), 'cancelled', 'implied')),
    closing(newer ?? undefined, 'cancelled', 'superseded'),
  ]
}

function isAfter(one: Happened, start: Happened): boolean {
  if (one.fact.id === start.fact.id) return false
  if (one.at.getTime() !== start.at.getTime()) return one.at > start.at
  return one.fact.kind !== start.fact.kind || one.fact.id > start.fact.id
}

function closing(by: Happened | undefined, as: Closing['as'], because: Closing['because']): Closing | null {
  return by === undefined ? null : { as, at: by.at, fact: by.fact.id, because }
}

function careEnd({ endsAt }: Episode): Closing | null {
  return endsAt === null ? null : { as: 'cancelled', at: endsAt, fact: null, because: 'care_ended' }
}

function windowEnd({ venster }: ClientRule, due: Due, { clock }: Moment): Closing | null {
  if (venster === undefined || due.kind === 'unknown') return null
  const at =
    due.kind === 'day'
      ? clock.endOf(addPeriod(due.day, venster))
      : new Date(due.at.getTime() + daysIn(venster))
  return { as: 'missed', at, fact: null, because: 'window_closed' }
}

/** A window after a term in hours is elapsed time too. */
function daysIn(window: string): number {
  const epoch = asDay('1970-01-01')
  return daysBetween(epoch, addPeriod(epoch, window)) * 86_400_000
}

function visibility(
  rule: ClientRule,
  start: Start,
  due: Due,
  planBy: Day | null,
  { clock }: Moment,
): Instant {
  if (rule.zichtbaar === 'meteen' || due.kind === 'unknown') return start.at
  if (due.kind === 'instant') {
    return later(
      start.at,
      new Date(due.at.getTime() - (inHours(rule.zichtbaar) ? hoursIn(rule.zichtbaar) : 0)),
    )
  }
  const shown = inHours(rule.zichtbaar)
    ? (planBy ?? due.day)
    : addPeriod(planBy ?? due.day, rule.zichtbaar, -1)
  return later(start.at, clock.startOf(shown))
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b
}
