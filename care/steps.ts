import { addDays, addPeriod, type Day, daysBetween, type Instant } from './day.ts'
import type { Due, Step } from './duty.ts'
import type { Moment } from './moment.ts'
import type { About, Asked } from './people.ts'
import type { CountRule, StepRule } from './rule.ts'
import { hoursIn } from './term.ts'

/** What the moments of nudging of one duty hang on. */
export interface Anchors {
  starts: Instant
  due: Due
  planBy: Day | null
  planned: Day | null
}

/**
 * The moments at which people are nudged about a term, in order. Before the start there are none; before a planned
 * day neither, but a plan never silences what comes after the term. Repeats are worked out up to the first one
 * after now.
 */
export function termSteps(
  rules: StepRule[],
  anchors: Anchors,
  asked: Asked,
  about: About,
  moment: Moment,
): Step[] {
  return rules
    .flatMap((rule) => {
      const to = rule.aan === undefined ? asked.responsible : moment.people.named(rule.aan, about)
      return moments(rule, anchors, moment).map(({ id, at }) => ({ id, at, to }))
    })
    .filter(({ at, to }) => to.length > 0 && at >= anchors.starts && !silenced(at, anchors, moment))
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
}

function moments(rule: StepRule, anchors: Anchors, moment: Moment): Pick<Step, 'id' | 'at'>[] {
  const id = stepId(rule)
  const first = firstMoment(rule, anchors, moment)
  if (first === null) return []
  if (rule.elke === undefined) return [{ id, at: first.at }]
  const found = [{ id, at: first.at }]
  for (let n = 1; last(found).at <= moment.on; n++) {
    found.push({ id: `${id}/${n}`, at: moment.clock.nudgeOn(addPeriod(first.day, rule.elke, n)) })
  }
  return found
}

function stepId({ voor, na, vanaf }: StepRule): string {
  if (voor !== undefined) return voor
  const anchor = vanaf === 'start' ? 'start' : 'due'
  return na === undefined ? anchor : `${anchor}+${na}`
}

function firstMoment(rule: StepRule, anchors: Anchors, moment: Moment): { at: Instant; day: Day } | null {
  const { clock } = moment
  const shift = rule.na ?? rule.voor
  if (rule.vanaf === 'start') return shifted(anchors.starts, rule.na, 1, moment)
  switch (anchors.due.kind) {
    case 'unknown':
      return null
    case 'instant':
      return shifted(anchors.due.at, shift, rule.voor === undefined ? 1 : -1, moment)
    case 'day': {
      const anchor = rule.voor !== undefined && anchors.planBy !== null ? anchors.planBy : anchors.due.day
      if (shift?.startsWith('PT'))
        return shifted(clock.nudgeOn(anchor), shift, rule.voor === undefined ? 1 : -1, moment)
      const day = shift === undefined ? anchor : addPeriod(anchor, shift, rule.voor === undefined ? 1 : -1)
      return { at: clock.nudgeOn(day), day }
    }
  }
}

function shifted(from: Instant, shift: string | undefined, direction: 1 | -1, { clock }: Moment) {
  if (shift === undefined) return { at: from, day: clock.dayOf(from) }
  if (!shift.startsWith('PT')) {
    const day = addPeriod(clock.dayOf(from), shift, direction)
    return { at: clock.nudgeOn(day), day }
  }
  const at = new Date(from.getTime() + direction * hoursIn(shift))
  return { at, day: clock.dayOf(at) }
}

function silenced(at: Instant, { due, planned }: Anchors, { clock }: Moment): boolean {
  if (planned === null || at >= clock.startOf(planned)) return false
  return due.kind === 'unknown' || at <= (due.kind === 'instant' ? due.at : clock.endOf(due.day))
}

/** Nudges about a count: none while enough is planned. `missing` is how many are neither held nor planned. */
export function countSteps(
  nudge: CountRule['nudge'],
  period: { first: Day; last: Day },
  missing: number,
  asked: Asked,
  { clock }: Moment,
): Step[] {
  if (missing <= 0 || asked.responsible.length === 0) return []
  const on = (id: string, day: Day): Step => {
    return { id, at: clock.nudgeOn(day < period.first ? period.first : day), to: asked.responsible }
  }
  if (nudge === 'half_en_laatste_week') {
    const half = addDays(period.first, Math.floor((daysBetween(period.first, period.last) + 1) / 2))
    return [on('half', half), on('last_week', addDays(period.last, -6))]
  }
  const room = nudge.weken_per_stuk
  return Array.from({ length: missing }, (_, i) => missing - i).flatMap((left) => {
    const runsOut = addDays(period.last, 1 - room * left * 7)
    const again = left === 1 ? every(PATIENCE_DAYS, runsOut, period.last) : []
    return [on(`P${room * left}W`, runsOut), ...again.map((day, n) => on(`P${room * left}W/${n + 1}`, day))]
  })
}

/** When there is room for one only, it is said again after four weeks, for nobody may have heard it. */
export const PATIENCE_DAYS = 28

function every(days: number, from: Day, until: Day): Day[] {
  const next = addDays(from, days)
  return next > until ? [] : [next, ...every(days, next, until)]
}

function last<T>(list: [T, ...T[]] | T[]): T {
  return list[list.length - 1] as T
}
