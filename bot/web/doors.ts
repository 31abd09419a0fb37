import type { Day, Instant, Zone } from '../../care/day.ts'
import type { Due, DutyState } from '../../care/duty.ts'
import type { RuleClass } from '../../care/rule.ts'
import type { Frame, Language, Role } from '../../care/world.ts'
import type { Action, Card } from '../cards/card.ts'
import type { Converse } from '../channel.ts'

/**
 * Everything that the web channel asks of the rest of the house. It gets plain values and renders them itself.
 * Each door checks what this person may see: null means "not there, or not for you", and the page does not tell which.
 */
export interface WebDoors {
  /** True when a request can be served: the database answers and is up to date. */
  ready(): Promise<boolean>
  now(): Instant
  zone(): Zone
  converse: Converse
  /** The member's last 50 messages, oldest first, composed in the member's language. */
  history(member: string): Promise<ShownMessage[]>
  /** Uses up a single-use link. Null when it is unknown, used or too old. */
  signIn(token: string): Promise<NewSession | null>
  /** Null when the session is unknown, ended or expired. Reckons with the real clock, not the sample's. */
  session(token: string): Promise<Viewer | null>
  signOut(token: string): Promise<void>
  dutyPage(member: string, code: string): Promise<DutyPage | null>
  draftPage(member: string, id: string): Promise<DraftPage | null>
  /** `month` is `YYYY-MM`. */
  digestPage(member: string, month: string): Promise<DigestPage | null>
  weekPage(member: string): Promise<WeekPage>
  /** Only with the invented organisation; null otherwise. */
  sample: SampleDoors | null
}

/** Looking around as somebody else and moving the clock: never with real people. */
export interface SampleDoors {
  organisation(): Promise<string>
  people(): Promise<Person[]>
  choose(member: string): Promise<NewSession | null>
  /** Never backwards. Resolves when the clock stands there; what falls due then arrives as messages. */
  moveClock(to: Instant): Promise<void>
}

export interface NewSession {
  /** Goes into the cookie; the store keeps no more than its hash. */
  token: string
  expiresAt: Instant
}

/** Who is looking. */
export interface Viewer {
  member: string
  name: string
  language: Language
  roles: Role[]
  organisation: string
}

export interface Person {
  member: string
  name: string
  roles: Role[]
  /** Names of teams. */
  teams: string[]
}

export interface ShownMessage {
  id: string
  at: Instant
  card: Card
}

export type DutySubject =
  | { kind: 'client'; number: string; recordUrl: string | null }
  | { kind: 'employee'; name: string }
  | { kind: 'team'; name: string }
  | { kind: 'organisation'; name: string }

export interface DutyPage {
  code: string
  /** The rule's name in the viewer's language. */
  title: string
  class: RuleClass
  state: DutyState
  subject: DutySubject
  team: string | null
  frame: Frame | null
  starts: Day | null
  due: Due
  planBy: Day | null
  planned: Day | null
  /** Names. */
  responsible: string[]
  backup: string[]
  /** Why this date, one step a line, in the viewer's language. */
  why: string[]
  /** Oldest first. */
  history: { at: Instant; by: string; what: string }[]
  /** What the viewer may do now, labelled in the viewer's language. */
  actions: Action[]
}

export type DraftSource =
  | { kind: 'reflection'; ref: string; team: string; day: Day; text: string }
  | { kind: 'figure'; ref: string; label: string; value: string; how: string; source: string }
  /** Its text was removed by retention; the marker stays. */
  | { kind: 'removed'; ref: string; team: string; month: string }

export interface DraftSentence {
  position: number
  text: string
  quote: { by: string } | null
  /** The name of who wrote or changed it; null when the writer did. */
  editedBy: string | null
  sources: DraftSource[]
}

export interface DraftPage {
  id: string
  version: number
  month: string
  framework: string
  bouwsteen: number
  bouwsteenTitle: string
  team: string
  status: 'concept' | 'waiting' | 'approved' | 'refused'
  /** Whose turn it is, for a concept or one that waits. */
  waitsFor: string | null
  writer: 'extractive' | 'model'
  blocks: { heading: string; sentences: DraftSentence[] }[]
  missing: string[]
  refused: { text: string; reason: string }[]
  decisions: { at: Instant; by: string; what: string }[]
  /** Whether the viewer may approve, refuse and edit this version. */
  mayDecide: boolean
}

export interface DigestPage {
  month: string
  organisation: string
  /** A few sentences that tell the month. */
  summary: string[]
  figures: { label: string; team: string | null; value: string; note: string | null }[]
  /** What is new, what changed, in this order, one sentence each. */
  sections: { title: string; lines: string[] }[]
  missing: string[]
  drafts: { id: string; title: string; team: string; status: DraftPage['status'] }[]
  approved: { by: string; at: Instant } | null
  mayApprove: boolean
}

export interface WeekPage {
  /** Open and late duties of the viewer, ordered by due moment. */
  duties: {
    code: string
    title: string
    team: string | null
    due: Due
    planBy: Day | null
    planned: Day | null
    state: DutyState
  }[]
}
