import { dayOf, parseDay } from '../../care/day.ts'
import type { Duty } from '../../care/duty.ts'
import { followFacts } from '../../jobs/follow.ts'
import { movePlan, recordFact } from '../../prisma/store/facts.ts'
import type { Answer } from '../channel.ts'
import { dayText } from '../texts/when.ts'
import { factsOf, standingPlan } from './duty-facts.ts'
import { aboutOf, dutyFor, type FoundDuty, factKindOf, ownerOf, scopeOf } from './duty-for.ts'
import { whatBecame } from './report.ts'
import { done, fieldError, type Turn, type Values } from './turn.ts'

/** Asks on which day it will be done. */
export async function askPlan(turn: Turn, code: string): Promise<Answer> {
  const seen = await dutyFor(turn, code, 'act')
  if ('answer' in seen) return seen.answer
  const { duty, rule } = seen.found
  if (duty.closing !== null) return done(turn.texts.duty.savedAlready(whatBecame(turn, seen.found)))
  const t = turn.texts.duty.plan
  const last = lastDay(turn, duty)
  return {
    kind: 'form',
    form: {
      id: 'plan',
      title: t.title,
      intro: rule.naam[turn.member.language],
      fields: [
        {
          kind: 'day',
          name: 'day',
          label: t.day,
          required: true,
          ...(duty.planned && { value: duty.planned }),
          ...(last &&
            last >= turn.today && { hint: t.hint(dayText(last, turn.member.language, turn.today)) }),
        },
      ],
      submit: t.submit,
      context: { duty: code },
    },
  }
}

/** Planning moves no term: a day after the last one is refused while that day can still be met. */
export async function savePlan(turn: Turn, code: string, values: Values): Promise<Answer> {
  const seen = await dutyFor(turn, code, 'change')
  if ('answer' in seen) return seen.answer
  const { found } = seen
  const { duty } = found
  const { texts, tx, house, now, member, today } = turn
  if (duty.closing !== null) return done(texts.duty.savedAlready(whatBecame(turn, found)))
  const day = parseDay(values.day ?? '')
  if (day === null) return fieldError('day', texts.duty.notADay)
  if (day < today) return fieldError('day', texts.duty.notPast)
  const last = lastDay(turn, duty)
  if (last !== null && last >= today && day > last) {
    return fieldError('day', texts.duty.plan.afterDue(dayText(last, member.language, today)))
  }
  const happened = factsOf(found).some(
    (fact) => fact.day === day && (fact.outcome === 'gehouden' || fact.outcome === 'geweigerd'),
  )
  if (happened) return fieldError('day', texts.duty.plan.happened)
  if (duty.planned !== day) {
    await setPlan(turn, found, day)
    await followFacts(house, tx, now, member.id, scopeOf(duty))
  }
  turn.log('change', `duty:${code}`, aboutOf(duty))
  return done(texts.duty.plan.saved(dayText(day, member.language, today)))
}

/** A second plan moves the first one, unless the period still asks for one more. */
async function setPlan(turn: Turn, found: FoundDuty, day: typeof turn.today): Promise<void> {
  const { tx, house, member, now } = turn
  const { duty, rule, stored } = found
  const standing = standingPlan(found)
  const { count } = duty
  const asksForMore = count !== null && count.done + count.planned < count.required
  if (standing && !asksForMore) await movePlan(tx, house.org, standing.id, day, member.id, now)
  const isTaken = factsOf(found).some((fact) => fact.day === day && fact.id !== standing?.id)
  if (standing && !asksForMore && !isTaken) return
  await recordFact(
    tx,
    house.org,
    {
      ...(await ownerOf(turn, duty)),
      kind: factKindOf(stored.rule, rule),
      day,
      at: null,
      outcome: 'gepland',
      checklist: [],
    },
    member.id,
    now,
  )
}

function lastDay(turn: Turn, duty: Duty) {
  if (duty.due.kind === 'unknown') return null
  return duty.due.kind === 'day' ? duty.due.day : dayOf(duty.due.at, turn.house.settings.zone)
}
