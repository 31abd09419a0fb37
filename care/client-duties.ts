import { clientClosing } from './client-closing.ts'
import { addPeriod, type Day, type Instant } from './day.ts'
import type { Due, Duty, Reckoning } from './duty.ts'
import { type Happened, subjectKey } from './fact-index.ts'
import type { Moment } from './moment.ts'
import type { About } from './people.ts'
import type { ClientRule, RuleClass } from './rule.ts'
import { isNudged, plannedSince, stateOf } from './standing.ts'
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
function assignmentOn(episode: Episode, day: Day): Assignment | null {
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
  const closing = clientClosing(id, rule, episode, { start: start.by, next: next?.by ?? null, due }, moment)
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
