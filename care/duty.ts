import type { Day, Instant } from './day.ts'
import type { Preparation, RuleClass } from './rule.ts'
import type { Frame } from './world.ts'

/** Whom or what a duty is about. `ref` is the number or id as it was imported. */
export type Subject =
  | { kind: 'client'; ref: string; episode: string }
  | { kind: 'employee'; ref: string }
  | { kind: 'team'; ref: string }
  | { kind: 'organisation'; ref: 'organisation' }

export const DUTY_STATES = ['upcoming', 'open', 'late', 'unconfirmed', 'done', 'cancelled', 'missed'] as const
export type DutyState = (typeof DUTY_STATES)[number]

/** A term in days ends with a whole local day; a term in hours at an instant; without evidence there is none. */
export type Due = { kind: 'day'; day: Day } | { kind: 'instant'; at: Instant } | { kind: 'unknown' }

/** One moment at which somebody is to be nudged. `id` names the step in the rule book, such as `P7D` or `due+P1D`. */
export interface Step {
  id: string
  at: Instant
  to: string[]
}

/** How often something must happen in a period, and how often it did. */
export interface Count {
  done: number
  planned: number
  required: number
  /** `2026`, `2026-H2`, `2026-Q4` or `2026-11`. */
  period: string
}

/** One move in the reckoning of a date, so that *why this date?* is answered from the values that reckoned it. */
export type Reckoning =
  | {
      move: 'start'
      fact: 'care_start' | 'care_end' | 'employment' | 'period' | 'date' | 'fact'
      day: Day
      at: Instant | null
      source: string | null
      kind?: string
    }
  /** Why a rule has this class for a client: the law under which care is given, or the Wzd when that decides. */
  | { move: 'class'; frame: Frame; wzd: boolean }
  | { move: 'term'; term: string; to: Due }
  | { move: 'valid_until'; to: Day }
  | { move: 'fixed_date'; to: Day }
  | { move: 'extended'; from: Day; to: Day; because: 'saturday' | 'sunday' | 'holiday' }
  | { move: 'plan_by'; from: Day; to: Day }
  | { move: 'not_extended'; because: 'class' | 'length' | 'hours' }
  | { move: 'no_evidence' }
  | { move: 'count'; required: number; period: string }

/** What ended a duty. */
export interface Closing {
  as: 'done' | 'cancelled' | 'missed'
  at: Instant
  /** The fact that ended it, where one did. */
  fact: string | null
  because:
    | 'held'
    | 'refused'
    | 'implied'
    | 'ended'
    | 'care_ended'
    | 'employment_ended'
    | 'window_closed'
    | 'period_full'
    | 'superseded'
    | 'set_aside'
}

/** What a planned day asks, for an item that is about the day itself and not about a term. */
export interface Meeting {
  day: Day
  /** The day from which it was moved. */
  from: Day | null
  /** The day to which it was moved. */
  to: Day | null
  /** The file in which it was planned, or `chat`. */
  source: string
  /** What must be ready beforehand, soonest first. */
  preparation: { at: Instant; to: string[]; what: Preparation['wat'] }[]
}

/** One rule applied to one subject from one starting fact, as it stands at one instant. */
export interface Duty {
  /** rule, subject and starting fact: the same for the life of the duty. */
  key: string
  rule: string
  class: RuleClass
  subject: Subject
  team: string | null
  frame: Frame | null
  /** The kenmerk of the measure that it is about, for what comes round for each measure. */
  reference: string | null
  /** The day from which the term runs; for a term in hours the instant; null without evidence. */
  starts: { day: Day; at: Instant | null } | null
  due: Due
  /** The last working day on or before the end of the calendar term; null for terms in hours and without evidence. */
  planBy: Day | null
  planned: Day | null
  state: DutyState
  /** Member references, in order of whom to ask first. */
  responsible: string[]
  backup: string[]
  count: Count | null
  visibleFrom: Instant | null
  steps: Step[]
  closing: Closing | null
  reckoning: Reckoning[]
  /** Set for something that stands planned on a day: no duty of its own, and never counted as one. */
  meeting?: Meeting
}
