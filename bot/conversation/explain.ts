import { dayOf, type Instant, type Zone } from '../../care/day.ts'
import type { Duty, Step } from '../../care/duty.ts'
import { groundOf, type Rule } from '../../care/rule.ts'
import { PATIENCE_DAYS } from '../../care/steps.ts'
import type { Language } from '../../care/world.ts'
import type { explain as nl } from '../texts/nl/explain.ts'
import { explainMeeting } from './explain-meeting.ts'
import { reckoningLines } from './explain-reckoning.ts'
import { type Called, type Words, wordsFor } from './explain-words.ts'

/**
 * Why a duty exists, how its date was reckoned, whom it goes to and when, and what it waits for: lines of text,
 * made from the very values that reckoned it. It names nothing of a client but, where that was allowed, the law.
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
  const asOf = called.print ? [words.text.asOf(words.moment(now))] : []
  const { meeting } = duty
  if (meeting) {
    const { people } = words
    const today = called.print ? null : dayOf(now, zone)
    return [...asOf, ...explainMeeting({ ...duty, meeting }, rule, { zone, language, today, people })]
  }
  return [
    ...asOf,
    words.text.rule(rule.naam[language]),
    `${words.text.class[duty.class]} ${words.text.ground(groundOf(rule, language))}`,
    ...lawLines(duty, words),
    ...(rule.grond.zekerheid === 'zeker' ? [] : [words.text.unsure]),
    words.text.sourceSays(rule.grond.bron_zegt[language]),
    ...(rule.grond.onze_manier === undefined ? [] : [words.text.ourWay(rule.grond.onze_manier[language])]),
    ...reckoningLines(duty, words),
    ...countLines(duty, rule, words),
    ...(duty.closing === null ? whomAndWhen(duty, words, now) : [closedLine(duty.closing, words)]),
  ]
}

/** Why the rule has this class for this client. */
function lawLines({ reckoning }: Duty, { text, law }: Words): string[] {
  const decided = reckoning.find((move) => move.move === 'class')
  if (!law || decided === undefined) return []
  return [text.frame(decided.frame), ...(decided.wzd ? [text.wzd] : [])]
}

function countLines(duty: Duty, rule: Rule, { text, length }: Words): string[] {
  if (duty.count === null) return []
  const { done, planned } = duty.count
  const left = toPlan(duty)
  const counted = text.counted(done, planned)
  if (duty.closing !== null || duty.state === 'unconfirmed' || left === 0 || !('nudge' in rule))
    return [counted]
  const { nudge } = rule
  return [
    counted,
    text.toPlan(left),
    nudge === 'half_en_laatste_week'
      ? text.halfAndLastWeek
      : text.weeksForEach(length(`P${nudge.weken_per_stuk}W`), length(`P${PATIENCE_DAYS / 7}W`)),
  ]
}

/** How many are neither held nor planned. */
function toPlan({ count }: Duty): number {
  return count === null ? 0 : Math.max(0, count.required - count.done - count.planned)
}

function closedLine(closing: NonNullable<Duty['closing']>, { text, dayOf }: Words): string {
  const because = closing.because === 'implied' && closing.as === 'done' ? 'implied_done' : closing.because
  return text.closed[because](dayOf(closing.at))
}

function whomAndWhen(duty: Duty, words: Words, now: Instant): string[] {
  const { text, people, moment } = words
  return [
    duty.responsible.length === 0 ? text.toNobody : text.to(people(duty.responsible)),
    ...(duty.backup.length === 0 ? [] : [text.thenTo(people(duty.backup))]),
    ...awayLines(words),
    ...(duty.state === 'upcoming' && duty.visibleFrom !== null
      ? [text.waits.visible(moment(duty.visibleFrom))]
      : []),
    ...plannedLine(duty, words),
    waitsFor(duty, text),
    ...(duty.state === 'unconfirmed' ? [] : reminders(duty, words, now)),
  ]
}

/** Who is away hears nothing, and what falls due meanwhile goes to who comes next. */
function awayLines({ away, text, people, dayOf }: Words): string[] {
  return [...away].map(([ref, until]) => text.away(people([ref]), dayOf(new Date(until.getTime() - 1))))
}

/** A plan silences what is planned; of a count, that says nothing of the ones that are left. */
function plannedLine({ planned, count }: Duty, { text, day }: Words): string[] {
  if (planned === null) return []
  return [count === null ? text.waits.planned(day(planned)) : text.plannedNext(day(planned))]
}

function reminders(duty: Duty, words: Words, now: Instant): string[] {
  const { text, people, moment, waiting } = words
  const next = duty.steps.find(({ at }) => at > now)
  const lines = [
    ...waiting.map(({ from, to, send }) => text.waiting(moment(from), people(to), send && moment(send))),
    ...(next ? [text.next(moment(next.at), people(next.to)), ...putOff(next, words)] : []),
  ]
  if (lines.length > 0) return lines
  return [duty.count !== null && toPlan(duty) === 0 ? text.allPlanned : text.noNext]
}

/** Who hears of a step later than its moment, because he is not at work then. */
function putOff({ at, to }: Step, { text, people, moment, heard }: Words): string[] {
  const waiting = to.filter((ref) => heard.has(ref) && heard.get(ref)?.getTime() !== at.getTime())
  return [...Map.groupBy(waiting, (ref) => heard.get(ref)?.getTime() ?? null)].map(([time, refs]) =>
    time === null
      ? text.notHeard(people(refs), refs.length)
      : text.heardAt(people(refs), moment(new Date(time)), refs.length),
  )
}

function waitsFor({ state, due }: Duty, text: typeof nl): string {
  if (state === 'unconfirmed') return text.waits.confirmation
  return due.kind === 'unknown' ? text.waits.evidence : text.waits.happened
}
