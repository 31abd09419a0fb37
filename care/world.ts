import type { Day, Instant } from './day.ts'

/** The laws under which small providers give care. WLZ in kind and WLZ by pgb differ in what the law asks. */
export const FRAMES = ['WLZ-ZIN', 'WLZ-PGB', 'WMO', 'ZVW', 'JEUGD'] as const
export type Frame = (typeof FRAMES)[number]

export const ROLES = ['zorgverlener', 'evv', 'coordinator', 'management', 'raad', 'functionaris'] as const
export type Role = (typeof ROLES)[number]

export const TEAM_KINDS = ['zorg', 'ambulant', 'dagbesteding', 'wonen', 'staf'] as const
export type TeamKind = (typeof TEAM_KINDS)[number]

export type Language = 'nl' | 'en'

/** References (`ref`) are the organisation's own, as imported; `id` is ours. */
export interface Team {
  ref: string
  name: string
  kind: TeamKind
  language: Language
}

export interface Member {
  ref: string
  name: string
  roles: Role[]
  teams: string[]
  language: Language
  /** ISO weekdays, 1 = Monday. Empty: not stated, read as Monday to Friday. */
  workdays: number[]
  employedFrom: Day | null
  employedUntil: Day | null
}

/** Who looks after an episode from a day on: team and member references. */
export interface Assignment {
  from: Day
  team: string
  evv: string | null
  coordinator: string | null
  shadow: string | null
}

/** One stretch of care of one client under one law. */
export interface Episode {
  id: string
  client: string
  frame: Frame
  startsAt: Instant
  endsAt: Instant | null
  wzd: boolean
  /** Oldest first; at least one. */
  assignments: Assignment[]
}

export const OUTCOMES = ['gehouden', 'geweigerd', 'gepland', 'verzet', 'vervallen', 'ingetrokken'] as const
export type Outcome = (typeof OUTCOMES)[number]

export type FactSubject =
  | { kind: 'client'; episode: string }
  | { kind: 'employee'; member: string }
  | { kind: 'team'; team: string }
  | { kind: 'organisation' }

/** Something that happened, is planned or was moved. `kind` is a rule id, a training or a kind of meeting. */
export interface Fact {
  id: string
  kind: string
  subject: FactSubject
  day: Day
  /** Present when the hour is known. */
  at: Instant | null
  outcome: Outcome
  movedTo: Day | null
  validUntil: Day | null
  reason: string | null
  reference: string | null
  source: string
}

/** All that duties follow from. */
export interface World {
  teams: Team[]
  members: Member[]
  episodes: Episode[]
  facts: Fact[]
  /** By key the duties that somebody set aside, and when. */
  setAside?: ReadonlyMap<string, Instant>
  /** Of the employees only this one is reckoned; the others are there to be asked. Left out: each of them. */
  onlyEmployee?: string
}
