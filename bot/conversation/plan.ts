import { addPeriod, dayOf, parseDay } from '../../care/day.ts'
import type { Duty } from '../../care/duty.ts'
import { followFacts } from '../../jobs/follow.ts'
import { recordHistory } from '../../prisma/store/duties.ts'
import { dropPlan, movePlan, recordFact } from '../../prisma/store/facts.ts'
import type { Field } from '../cards/card.ts'
import type { Answer } from '../channel.ts'
import { dayText } from '../texts/when.ts'
import { factsOf, standingPlan } from './duty-facts.ts'
import { aboutOf, type FoundDuty, factKindOf, ownerOf, scopeOf } from './duty-for.ts'
import { tellingMoves } from './moves.ts'
import { openDutyFor } from './open-duty.ts'
import { screened } from './screened.ts'
import { done, fieldError, type Turn, type Values } from './turn.ts'

const LONGEST_REASON = 140
/** Till the planned day nobody is reminded: a year that was mistyped would keep a duty quiet for as long. */
const FURTHEST = 'P2Y'

/** Asks on which day it will be done. */
export async function askPlan(turn: Turn, code: string): Promise<Answer> {
  const seen = await openDutyFor(turn, code, 'act')
  if ('answer' in seen) return seen.answer
  const { duty, rule } = seen.found
  const name = rule.naam[turn.member.language]
  const t = duty.meeting ? { ...turn.texts.duty.plan, ...turn.texts.meeting.plan } : turn.texts.duty.plan
  const standing = standingPlan(seen.found) !== null
  const last = lastDay(turn, seen.found)
  const mayBeAfter = last !== null && last >= turn.today
  const hints = [
    ...(mayBeAfter ? [t.hint(dayText(last, turn.member.language, turn.today))] : []),
    ...(standing ? [turn.texts.correct.plan.dayNotNeeded] : []),
  ]
  return {
    kind: 'form',
    form: {
      id: 'plan',
      title: t.title,
      intro: duty.meeting
        ? turn.texts.meeting.plan.about(name, dayText(duty.meeting.day, turn.member.language, turn.today))
        : name,
      fields: [
        ...(standing ? [whatToDo(turn, duty)] : []),
        {
          kind: 'day',
          name: 'day',
          label: duty.meeting ? turn.texts.meeting.plan.newDay : t.day,
          // Of what falls through there is no new day.
          required: !standing,
          ...(duty.planned && !duty.meeting && { value: duty.planned }),
          ...(hints.length > 0 && { hint: hints.join('. ') }),
        },
        ...reasonField(turn, standing, mayBeAfter),
      ],
      submit: t.submit,
      context: { duty: code },
    },
  }
}

/** Of a plan that stands one says whether it moves or falls through. */
function whatToDo({ texts }: Turn, duty: Duty): Field {
  const t = texts.correct.plan
  return {
    kind: 'choice',
    name: 'what',
    label: t.what,
    required: true,
    value: 'move',
    options: [
      { value: 'move', label: asksForMore(duty) ? t.another : t.move },
      { value: 'drop', label: t.drop },
    ],
  }
}

function reasonField({ texts }: Turn, mayDrop: boolean, mayBeAfter: boolean): Field[] {
  if (!mayDrop && !mayBeAfter) return []
  const { reason, reasonFor } = texts.correct.plan
  return [
    {
      kind: 'text',
      name: 'reason',
      label: reason,
      multiline: false,
      max: LONGEST_REASON,
      required: false,
      hint: mayDrop && mayBeAfter ? reasonFor.either : mayDrop ? reasonFor.drop : reasonFor.after,
    },
  ]
}

/** Planning moves no term: a day after the last one, while that day can still be met, needs a reason. */
export async function savePlan(turn: Turn, code: string, values: Values): Promise<Answer> {
  const seen = await openDutyFor(turn, code, 'change')
  if ('answer' in seen) return seen.answer
  const { found } = seen
  const { duty } = found
  const { texts, tx, house, now, member, today } = turn
  const reason = await screened(turn, 'reason', values.reason ?? '', { max: LONGEST_REASON })
  if ('error' in reason) return { kind: 'errors', errors: [reason.error] }
  if (values.what === 'drop') return callOff(turn, found, reason.text)
  const day = parseDay(values.day ?? '')
  if (day === null) return fieldError('day', texts.duty.notADay)
  if (day < today) return fieldError('day', texts.duty.notPast)
  const furthest = addPeriod(today, FURTHEST)
  if (day > furthest) return fieldError('day', texts.duty.notAfter(dayText(furthest, member.language, today)))
  const last = lastDay(turn, found)
  if (duty.meeting && day === duty.planned) return fieldError('day', texts.meeting.plan.same)
  const isAfter = last !== null && last >= today && day > last
  if (isAfter && reason.text === '' && day !== duty.planned) {
    return fieldError('day', texts.duty.plan.afterDue(dayText(last, member.language, today)))
  }
  const happened = factsOf(found).some(
    (fact) => fact.day === day && (fact.outcome === 'gehouden' || fact.outcome === 'geweigerd'),
  )
  if (happened) return fieldError('day', texts.duty.plan.happened)
  const left = factsOf(found).find((fact) => fact.day === day && fact.outcome === 'verzet')
  if (left?.movedTo && asksForMore(duty)) {
    return fieldError('day', texts.meeting.ahead.left(dayText(left.movedTo, member.language, today)))
  }
  if (duty.planned !== day) {
    await setPlan(turn, found, day, reason.text)
    await noteWhy(turn, found, reason.text)
    await followFacts(house, tx, now, member.id, scopeOf(duty))
  }
  turn.log('change', `duty:${code}`, aboutOf(duty))
  const t = duty.meeting ? texts.meeting.plan : texts.duty.plan
  const written = dayText(day, member.language, today)
  return done(isAfter ? t.savedAfter(written, dayText(last, member.language, today)) : t.saved(written))
}

/** A second plan moves the first one, unless the period still asks for one more. */
async function setPlan(turn: Turn, found: FoundDuty, day: typeof turn.today, reason: string): Promise<void> {
  const { tx, house, member, now } = turn
  const { duty, rule, stored } = found
  const standing = standingPlan(found)
  const moves = standing !== null && !asksForMore(duty)
  if (moves) await movePlan(tx, house.org, standing.id, day, member.id, now, reason || null)
  const isTaken = factsOf(found).some((fact) => fact.day === day && fact.id !== standing?.id)
  if (moves && !isTaken) return
  await recordFact(
    tx,
    house.org,
    {
      ...(await ownerOf(turn, duty)),
      kind: factKindOf(stored.rule, rule),
      reference: duty.reference,
      day,
      at: null,
      outcome: 'gepland',
      checklist: [],
    },
    member.id,
    now,
  )
}

/** Whether the period still asks for one more than is held and planned. */
const asksForMore = ({ count }: Duty): boolean =>
  count !== null && count.done + count.planned < count.required

/** Calls a plan off, and tells which duties moved by it. */
async function callOff(turn: Turn, found: FoundDuty, reason: string): Promise<Answer> {
  const { tx, house, now, member, texts, today } = turn
  const t = texts.correct.plan
  const standing = standingPlan(found)
  if (standing === null) return done(texts.correct.nothing)
  if (reason === '') return fieldError('reason', t.reasonNeeded)
  const day = dayText(found.duty.planned ?? standing.day, member.language, today)
  turn.log('change', `duty:${found.stored.code}`, aboutOf(found.duty))
  return tellingMoves(turn, found, t.dropped(day), async () => {
    await dropPlan(tx, house.org, standing.id, reason, member.id, now)
    await followFacts(house, tx, now, member.id, scopeOf(found.duty))
    await noteWhy(turn, found, reason)
  })
}

/** Why a plan moved or fell through stands in the history of its duty. */
async function noteWhy(
  { tx, house, now, member }: Turn,
  { stored }: FoundDuty,
  reason: string,
): Promise<void> {
  if (reason === '') return
  await recordHistory(tx, house.org, now, member.id, [
    { dutyId: stored.id, what: 'plan_reason', detail: { reason } },
  ])
}

/** A planned day moves beyond the term of what asks for it only with a reason; a meeting may go to another period. */
function lastDay(turn: Turn, found: FoundDuty) {
  const duty = found.duty.meeting ? found.askedBy : found.duty
  if (!duty || (found.duty.meeting && duty.count !== null)) return null
  if (duty.due.kind === 'unknown') return null
  return duty.due.kind === 'day' ? duty.due.day : dayOf(duty.due.at, turn.house.settings.zone)
}
