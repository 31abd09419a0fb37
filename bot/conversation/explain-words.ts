import { type Day, dayOf, type Instant, type Zone } from '../../care/day.ts'
import type { Due } from '../../care/duty.ts'
import type { RuleBook } from '../../care/rule.ts'
import type { Language } from '../../care/world.ts'
import type { Waiting } from '../../jobs/heard.ts'
import { explain as en } from '../texts/en/explain.ts'
import { explain as nl } from '../texts/nl/explain.ts'
import { dayText, momentText, periodText } from '../texts/when.ts'

/** How people and facts are called, and what may be told; without it by the references and names of the import. */
export interface Called {
  member?: (ref: string) => string
  book?: RuleBook
  /** When each person of the next step can first be told, where that is known. */
  heard?: Map<string, Instant | null>
  /** Reminders whose moment has come, and which were not sent yet. */
  waiting?: Waiting[]
  /** Until when those are away who it would go to. */
  away?: Map<string, Instant>
  /** Whether the law of a client may be named: on pages and in print, never on a card of a chat platform. */
  law?: boolean
  /** For on paper: every day with its year, and the moment as of which it holds. */
  print?: boolean
}

export interface Words {
  text: typeof nl
  zone: Zone
  day: (day: Day) => string
  moment: (at: Instant) => string
  dayOf: (at: Instant) => string
  due: (due: Due) => string
  people: (refs: string[]) => string
  kind: (kind: string) => string
  period: (name: string) => string
  /** `P6W` as `6 weken`. */
  length: (term: string) => string
  heard: Map<string, Instant | null>
  waiting: Waiting[]
  away: Map<string, Instant>
  law: boolean
}

export function wordsFor(zone: Zone, language: Language, now: Instant, called: Called): Words {
  const text = language === 'en' ? en : nl
  const asOf = called.print ? null : now
  const day = (one: Day) => dayText(one, language, asOf && dayOf(asOf, zone))
  const moment = (at: Instant) => momentText(at, language, zone, asOf)
  return {
    text,
    zone,
    day,
    moment,
    dayOf: (at) => day(dayOf(at, zone)),
    due: (due) => (due.kind === 'day' ? day(due.day) : due.kind === 'instant' ? moment(due.at) : ''),
    people: (refs) => inSeries(refs.map(called.member ?? ((ref) => ref)), text.and),
    kind: (kind) => text.events[kind] ?? called.book?.[kind]?.naam[language] ?? kind,
    period: (name) => periodText(name, language),
    length: (term) => lengthText(term, text),
    heard: called.heard ?? new Map(),
    waiting: called.waiting ?? [],
    away: called.away ?? new Map(),
    law: called.law ?? false,
  }
}

function lengthText(term: string, text: typeof nl): string {
  const [, amount, unit] = /^PT?(\d+)([HDWMY])$/.exec(term) ?? []
  return unit === undefined ? term : text.unit[unit as keyof typeof text.unit](Number(amount))
}

function inSeries(names: string[], and: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`
}
