import type { Day, Instant, Zone } from '../../care/day.ts'
import type { Count, Due, DutyState } from '../../care/duty.ts'
import type { RuleClass } from '../../care/rule.ts'
import type { SheetEntry } from '../../care/sheet-entry.ts'
import type { Frame, Language, Role } from '../../care/world.ts'
import type { Action, Card } from '../cards/card.ts'
import type { Converse } from '../channel.ts'
import type { AskedVersions, ListedVersion, VersionsPage } from './versions-page.ts'
import type { YearPage } from './year-page.ts'

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
  yearPage(member: string, id: string): Promise<YearPage | null>
  draftVersionsPage(member: string, id: string, asked: AskedVersions): Promise<VersionsPage | null>
  yearVersionsPage(member: string, id: string, asked: AskedVersions): Promise<VersionsPage | null>
  takeOnPage(member: string): Promise<TakeOnPage | null>
  /** `month` is `YYYY-MM`. */
  digestPage(member: string, month: string): Promise<DigestPage | null>
  weekPage(member: string, asked: AskedWeek): Promise<WeekPage | null>
  calendarPage(member: string, asked: AskedMonth): Promise<CalendarPage | null>
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
  /** The day itself, of what stands planned on one; it has no last day. */
  day?: Day
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

export interface TakeOnPage {
  today: Day
  done: number
  all: number
  /** Why something need not be done any more. */
  reasons: { value: string; label: string }[]
  /** What is still to confirm or set aside; `about` says about whom it is. */
  rows: { code: string; title: string; about: string; team: string | null; due: Due }[]
}

export type DraftSource =
  /** Without its day: with a schedule beside it, that would tell who wrote it. */
  | { kind: 'reflection'; ref: string; team: string; month: string; text: string }
  | { kind: 'figure'; ref: string; label: string; value: string; how: string; source: string }
  /** Its text was removed by retention; the marker stays. */
  | { kind: 'removed'; ref: string; team: string; month: string }

export interface DraftSentence {
  position: number
  text: string
  quote: { by: string } | null
  /** The name of who wrote or changed it; null when the writer did. */
  editedBy: string | null
  /** Numbers of a person's sentence that none of its sources carries. */
  unsourced?: string[]
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
  /** Newest first; empty while there is but one. */
  versions: ListedVersion[]
  /** Whether the viewer may approve, refuse and edit this version. */
  mayDecide: boolean
}

export interface DigestPage {
  month: string
  organisation: string
  /** A few sentences that tell the month. */
  summary: string[]
  /** The month in counts. */
  keys: { label: string; value: string }[]
  /** Counts side by side; `picture` is null where there are too few to draw. */
  charts: {
    caption: string
    head: string[]
    rows: string[][]
    /** `image` is a `data:` address. */
    picture: { alt: string; image: string } | null
  }[]
  years: { id: string; title: string; state: string; isYours: boolean }[]
  /** Improvements that must be ready about now. */
  ending: string[]
  /** What fell short of what had to be done, a line each, what matters most first. */
  standsOut: string[]
  /** What is said where there are none. */
  nothingStandsOut: string
  /** Where sources say something else of the same thing. */
  contradictions: string[]
  missing: string[]
  /** What differs from the period before. */
  changed: { label: string; team: string | null; now: string; before: string }[]
  /** What could not be compared with it: how many figures, and a line for each reason. */
  incomparable: { count: number; lines: string[] }
  figures: { label: string; team: string | null; value: string; note: string | null }[]
  drafts: { id: string; title: string; team: string; status: DraftPage['status']; isYours: boolean }[]
  approved: { by: string; at: Instant } | null
  mayApprove: boolean
}

/** One thing on one day of a week or a month. */
export interface SheetItem {
  kind: SheetEntry['kind']
  /** In the viewer's language. */
  title: string
  /** `number` is null where the organisation shows none. */
  about:
    | { kind: 'client'; number: string | null }
    | { kind: 'employee'; name: string }
    | { kind: 'team' }
    | { kind: 'organisation' }
  team: string | null
  frame: Frame | null
  /** Null when there is no page to lead to. */
  code: string | null
  /** Of the duty that it belongs to. */
  state: DutyState | null
  day: Day
  time: Instant | null
  planned: Day | null
  /** The last day, when it stands planned after it. */
  afterLast?: Day
  /** Names, whom to ask first in front. */
  atTurn: string[]
  /** Whether the viewer is at turn. */
  mine: boolean
  /** The client wanted no talk. */
  refused: boolean
  /** Moved from and to. */
  from: Day | null
  to: Day | null
  /** What must be ready for the day of `to`. */
  what?: string
  reason: string | null
  count: Count | null
}

/** A holiday, or a day on which the organisation is closed. */
export type OffDay = { kind: 'holiday'; name: string | null } | { kind: 'closed' }

export interface SheetDay {
  day: Day
  off: OffDay | null
  items: SheetItem[]
}

/** As it stands in the address, unchecked; null when it was left out. */
export interface AskedWeek {
  week: string | null
  whose: string | null
  frame: string | null
}

/** Plans of clients under one law that end in a week. `late` are all that are late now. */
export interface FrameWeek {
  frame: Frame
  ending: number
  done: number
  late: number
  /** A name of null: nobody is known. */
  atTurn: { name: string | null; count: number }[]
}

export interface WeekPage {
  /** `2026-W48` */
  week: string
  /** Its Monday. */
  first: Day
  today: Day
  whose: 'mine' | 'teams'
  /** Names of the teams that the viewer may look at too; empty for who looks only at his own tasks. */
  teams: string[]
  /** Only this law is shown. */
  frame: Frame | null
  frames: FrameWeek[]
  /** Only in the week of today, as are the last three: all that is late, also since earlier weeks. */
  late: SheetItem[]
  days: SheetDay[]
  unconfirmed: SheetItem[]
  later: SheetItem[]
  undated: SheetItem[]
}

/** As it stands in the address, unchecked; null when it was left out. */
export interface AskedMonth {
  month: string | null
  team: string | null
}

export interface PeriodCount {
  title: string
  count: Count
  state: DutyState
  code: string | null
  wholeOrganisation: boolean
}

export type CalendarPage =
  | { kind: 'none' }
  | {
      kind: 'month'
      month: string
      today: Day
      organisation: string
      /** Null for who sees only what is the whole organisation's. */
      team: { ref: string; name: string } | null
      /** Those that the viewer may choose from. */
      teams: { ref: string; name: string }[]
      days: SheetDay[]
      /** Late since before this month; only in the month of today, as is what has no date. */
      late: SheetItem[]
      undated: SheetItem[]
      counts: PeriodCount[]
    }
