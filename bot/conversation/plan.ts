import { dayOf, parseDay } from '../../care/day.ts'
import type { Duty } from '../../care/duty.ts'
import { followFacts } from '../../jobs/follow.ts'
import { recordFact } from '../../prisma/store/facts.ts'
import type { Answer } from '../channel.ts'
import { dayText } from '../texts/when.ts'
import { aboutOf, dutyFor, factKindOf, ownerOf, scopeOf } from './duty-for.ts'
import { done, fieldError, type Turn, type Values } from './turn.ts'

/** Asks on which day it will be done. */
export async function askPlan(turn: Turn, code: string): Promise<Answer> {
  const seen = await dutyFor(turn, code, 'act')
  if ('answer' in seen) return seen.answer
  const { duty, rule } = seen.found
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
          ...(last && { hint: t.hint(dayText(last, turn.member.language, turn.today)) }),
        },
      ],
      submit: t.submit,
      context: { duty: code },
    },
  }
}

/** Planning moves no term: a day after the last one is refused while that day can still be met. */
export async function savePlan(turn: Turn, code: string, values: Values): Promise<Answer> {
  const seen = await dutyFor(turn, code, 'act')
  if ('answer' in seen) return seen.answer
  const { duty, rule, stored } = seen.found
  const { texts, tx, house, now, member } = turn
  if (duty.closing !== null) return done(texts.duty.savedAlready(texts.duty.badge[duty.state]))
  const day = parseDay(values.day ?? '')
  if (day === null) return fieldError('day', texts.duty.notADay)
  if (day < turn.today) return fieldError('day', texts.duty.notPast)
  const last = lastDay(turn, duty)
  if (last !== null && last >= turn.today && day > last) {
    return fieldError('day', texts.duty.plan.afterDue(dayText(last, member.language, turn.today)))
  }
  const owner = await ownerOf(turn, duty)
  const fact = {
    ...owner,
    kind: factKindOf(stored.rule, rule),
    day,
    at: null,
    outcome: 'gepland' as const,
    checklist: [],
  }
  await recordFact(tx, house.org, fact, member.id, now)
  await followFacts(house, tx, now, member.id, scopeOf(duty))
  turn.log('change', `duty:${code}`, aboutOf(duty))
  return done(texts.duty.plan.saved(dayText(day, member.language, turn.today)))
}

function lastDay(turn: Turn, duty: Duty) {
  if (duty.due.kind === 'unknown') return null
  return duty.due.kind === 'day' ? duty.due.day : dayOf(duty.due.at, turn.house.settings.zone)
}
