import { type Chain, chainsOf, type Start } from './chains.ts'
import { clientClosing, doneBy } from './client-closing.ts'
import { addPeriod, type Day, type Instant } from './day.ts'
import type { Due, Duty, Reckoning } from './duty.ts'
import { subjectKey } from './fact-index.ts'
import type { Moment } from './moment.ts'
import type { About } from './people.ts'
import type { ClientRule, RuleClass } from './rule.ts'
import { isNudged, plannedSince, stateOf } from './standing.ts'
import { termSteps } from './steps.ts'
import { dayTerm, hoursIn, hourTerm, inHours } from './term.ts'
import type { Assignment, Episode } from './world.ts'

/** The duties of one rule for one episode: one from each start so far, in each chain. */
export function clientDuties(id: string, rule: ClientRule, episode: Episode, moment: Moment): Duty[] {
  const ruleClass = classFor(rule, episode)
  if (ruleClass === null || episode.startsAt > moment.on) return []
  const duties = chainsOf(id, rule, episode, moment).flatMap((chain) =>
    chain.starts.map((start, i) =>
      clientDuty(id, rule, ruleClass, episode, { chain, start, next: chain.starts[i + 1] ?? null }, moment),
    ),
  )
  return rule.per_kenmerk ? eachOnce(duties) : duties
}

/** Chains that go on from the same fact go on as one. */
function eachOnce(duties: Duty[]): Duty[] {
  return [...new Map(duties.map((duty) => [duty.key, duty])).values()]
}

/** The assignment in force on a day; before the first one, the first. */
export function assignmentOn(episode: Episode, day: Day): Assignment | null {
  const inForce = episode.assignments.findLast(({ from }) => from <= day)
  return inForce ?? episode.assignments[0] ?? null
}

/** The class of a rule for an episode; null when it does not hold there. */
export function classFor(rule: ClientRule, episode: Episode): RuleClass | null {
  if (isByWzd(rule, episode)) return rule.bij_wzd === 'wet' ? 'wet' : null
  const ruleClass = rule.kaders[episode.frame]
  return ruleClass === undefined || ruleClass === 'nee' ? null : ruleClass
}

/** Whether it is the Wzd, and not the law under which care is given, that says what a rule is for this client. */
const isByWzd = (rule: ClientRule, episode: Episode) => episode.wzd && rule.bij_wzd !== undefined

function clientDuty(
  id: string,
  rule: ClientRule,
  ruleClass: RuleClass,
  episode: Episode,
  { chain, start, next }: { chain: Chain; start: Start; next: Start | null },
  moment: Moment,
): Duty {
  const hours = inHours(start.term)
  const reckoned = hours
    ? hourTerm(start.at, start.term)
    : dayTerm(start.day, start.term, ruleClass, moment.calendar)
  const { due, planBy } = reckoned
  const subject = subjectKey({ kind: 'client', episode: episode.id })
  const closing = clientClosing(id, rule, episode, { chain, start, next, due }, moment)
  const assignment = assignmentOn(episode, moment.today)
  const about: About = { team: assignment?.team ?? null, assignment, employee: null }
  const asked = moment.people.asked(rule, about)
  const startedByItself = start.by !== null && doneBy(id, rule).includes(start.by.fact.kind)
  const planned =
    closing === null
      ? plannedSince(
          moment.facts.plannedDays(subject, doneBy(id, rule), chain.isAbout),
          start.day,
          startedByItself,
        )
      : null
  const visibleFrom = visibility(rule, start, due, planBy, moment)
  const state = stateOf(closing, due, visibleFrom, moment)
  const anchors = { starts: start.at, due, planBy, planned }
  return {
    key: `${id}|${subject}|${start.by?.fact.id ?? start.from}`,
    rule: id,
    class: ruleClass,
    subject: { kind: 'client', ref: episode.client, episode: episode.id },
    team: about.team,
    frame: episode.frame,
    reference: chain.reference,
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
    reckoning: [
      { move: 'class', frame: episode.frame, wzd: isByWzd(rule, episode) },
      startMove(start, hours),
      ...reckoned.moves,
    ],
  }
}

function startMove({ from, by, day, at }: Start, hours: boolean): Reckoning {
  if (by === null) {
    const fact = from === 'einde' ? 'care_end' : 'care_start'
    return { move: 'start', fact, day, at: hours ? at : null, source: null }
  }
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
  const { zichtbaar } = rule
  if (zichtbaar === 'meteen' || due.kind === 'unknown') return start.at
  const hours = inHours(zichtbaar)
  if (due.kind === 'instant' && hours) return later(start.at, new Date(due.at.getTime() - hoursIn(zichtbaar)))
  const end = planBy ?? (due.kind === 'day' ? due.day : clock.dayOf(due.at))
  return later(start.at, clock.startOf(hours ? end : addPeriod(end, zichtbaar, -1)))
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b
}
