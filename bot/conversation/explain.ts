import { type Day, dayOf, type Instant, type Zone } from '../../care/day.ts'
import type { Due, Duty, Reckoning, Step } from '../../care/duty.ts'
import { groundOf, type Rule, type RuleBook } from '../../care/rule.ts'
import type { Language } from '../../care/world.ts'
import { explain as en } from '../texts/en/explain.ts'
import { explain as nl } from '../texts/nl/explain.ts'
import { dayText, momentText, periodText } from '../texts/when.ts'
import { explainMeeting } from './explain-meeting.ts'

/** How people and facts are called; without it by the references and names of the import. */
export interface Called {
  member?: (ref: string) => string
  book?: RuleBook
  /** When each person of the next step can first be told, where that is known. */
  heard?: Map<string, Instant | null>
}

/**
 * Why a duty exists, how its date was reckoned, whom it goes to and when, and what it waits for: lines of text,
 * made from the very values that reckoned it. It names nothing of a client.
 */
export function explainDuty(
  duty: Duty,
  rule: Rule,
  zone: Zone,
  language: Language,
  now: Instant,
  called: Called = {},
): string[] {
  const words = wordsFor(zone, language, now, called)
  const { meeting } = duty
  if (meeting) {
    const { people } = words
    return explainMeeting({ ...duty, meeting }, rule, { zone, language, today: dayOf(now, zone), people })
  }
  return [
    words.text.rule(rule.naam[language]),
    `${words.text.class[duty.class]} ${words.text.ground(groundOf(rule, language))}`,
    ...(rule.grond.zekerheid === 'zeker' ? [] : [words.text.unsure]),
    words.text.sourceSays(rule.grond.bron_zegt[language]),
    ...(rule.grond.onze_manier === undefined ? [] : [words.text.ourWay(rule.grond.onze_manier[language])]),
    ...duty.reckoning.map((move) => moveLine(move, duty.rule, words)),
    ...(duty.count === null ? [] : [words.text.counted(duty.count.done, duty.count.planned)]),
    ...(duty.closing === null ? whomAndWhen(duty, words, now) : [closedLine(duty.closing, words)]),
  ]
}

interface Words {
  text: typeof nl
  day: (day: Day) => string
  moment: (at: Instant) => string
  dayOf: (at: Instant) => string
  due: (due: Due) => string
  people: (refs: string[]) => string
  kind: (kind: string) => string
  period: (name: string) => string
  heard: Map<string, Instant | null>
}

function wordsFor(zone: Zone, language: Language, now: Instant, called: Called): Words {
  const text = language === 'en' ? en : nl
  const day = (one: Day) => dayText(one, language, dayOf(now, zone))
  const moment = (at: Instant) => momentText(at, language, zone, now)
  return {
    text,
    day,
    moment,
    dayOf: (at) => day(dayOf(at, zone)),
    due: (due) => (due.kind === 'day' ? day(due.day) : due.kind === 'instant' ? moment(due.at) : ''),
    people: (refs) => inSeries(refs.map(called.member ?? ((ref) => ref)), text.and),
    kind: (kind) => text.events[kind] ?? called.book?.[kind]?.naam[language] ?? kind,
    period: (name) => periodText(name, language),
    heard: called.heard ?? new Map(),
  }
}

function moveLine(move: Reckoning, rule: string, { text, day, moment, due, kind, period }: Words): string {
  switch (move.move) {
    case 'start': {
      const when = move.at === null ? day(move.day) : moment(move.at)
      if (move.fact === 'care_start') return text.careStart(when)
      if (move.fact === 'employment') return text.employment(when)
      if (move.fact === 'care_end') return text.careEnd(when)
      if (move.fact === 'period') return text.period(when)
      if (move.fact === 'date') return text.round(when)
      const source = sourceText(move.source ?? '', text)
      return move.kind === rule
        ? text.again(kind(rule), when, source)
        : text.follows(kind(move.kind ?? ''), when, source)
    }
    case 'term':
      return text.term(lengthText(move.term, text), due(move.to))
    case 'valid_until':
      return text.validUntil(day(move.to))
    case 'fixed_date':
      return text.fixedDate(day(move.to))
    case 'extended':
      return text.extended(day(move.from), text.because[move.because], day(move.to))
    case 'not_extended':
      return text.notExtended[move.because]
    case 'plan_by':
      return text.planBy(day(move.to))
    case 'no_evidence':
      return text.noEvidence
    case 'count':
      return text.count(move.required, period(move.period))
  }
}

/** Where a fact came from: the name of a file, or the chat. */
function sourceText(source: string, text: typeof nl): string {
  return source === 'chat' ? text.chat : source.replace(/^import:/, '')
}

function closedLine(closing: NonNullable<Duty['closing']>, { text, dayOf }: Words): string {
  const because = closing.because === 'implied' && closing.as === 'done' ? 'implied_done' : closing.because
  return text.closed[because](dayOf(closing.at))
}

function whomAndWhen(duty: Duty, words: Words, now: Instant): string[] {
  const { text, people, day, moment } = words
  const next = duty.steps.find(({ at }) => at > now)
  return [
    duty.responsible.length === 0 ? text.toNobody : text.to(people(duty.responsible)),
    ...(duty.backup.length === 0 ? [] : [text.thenTo(people(duty.backup))]),
    ...(duty.state === 'upcoming' && duty.visibleFrom !== null
      ? [text.waits.visible(moment(duty.visibleFrom))]
      : []),
    ...(duty.planned === null ? [] : [text.waits.planned(day(duty.planned))]),
    waitsFor(duty, text),
    ...(duty.state === 'unconfirmed'
      ? []
      : next
        ? [text.next(moment(next.at), people(next.to)), ...putOff(next, words)]
        : [text.noNext]),
  ]
}

/** Who hears of a step later than its moment, because he is not at work then. */
function putOff({ at, to }: Step, { text, people, moment, heard }: Words): string[] {
  const waiting = to.filter((ref) => heard.has(ref) && heard.get(ref)?.getTime() !== at.getTime())
  return [...Map.groupBy(waiting, (ref) => heard.get(ref)?.getTime() ?? null)].map(([time, refs]) =>
    time === null ? text.notHeard(people(refs)) : text.heardAt(people(refs), moment(new Date(time))),
  )
}

function waitsFor({ state, due }: Duty, text: typeof nl): string {
  if (state === 'unconfirmed') return text.waits.confirmation
  return due.kind === 'unknown' ? text.waits.evidence : text.waits.happened
}

/** `P6W` as `6 weken`. */
function lengthText(term: string, text: typeof nl): string {
  const [, amount, unit] = /^PT?(\d+)([HDWMY])$/.exec(term) ?? []
  return unit === undefined ? term : text.unit[unit as keyof typeof text.unit](Number(amount))
}

function inSeries(names: string[], and: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`
}
