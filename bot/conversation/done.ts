import { parseDay } from '../../care/day.ts'
import type { Rule } from '../../care/rule.ts'
import type { Outcome } from '../../care/world.ts'
import { followFacts } from '../../jobs/follow.ts'
import { changeFact, readFact, recordFact } from '../../prisma/store/facts.ts'
import type { Field } from '../cards/card.ts'
import type { Answer } from '../channel.ts'
import { dayText } from '../texts/when.ts'
import { closingDay } from './compose/duty-item.ts'
import { aboutOf, dutyFor, type FoundDuty, factKindOf, ownerOf, scopeOf } from './duty-for.ts'
import { done, fieldError, type Turn, type Values } from './turn.ts'

/** One tap: held today. Doing it twice does nothing twice; a duty that is done already says so. */
export async function markDone(turn: Turn, code: string): Promise<Answer> {
  const seen = await dutyFor(turn, code, 'act')
  if ('answer' in seen) return seen.answer
  const { duty, stored } = seen.found
  if (duty.closing !== null) return done(turn.texts.duty.savedAlready(whatBecame(turn, seen.found)))
  await save(turn, seen.found, { day: turn.today, at: turn.now, outcome: 'gehouden', checklist: [] })
  turn.say({ kind: 'ask_reflection', duty: stored.id })
  return done(turn.texts.duty.saved)
}

/** The form in which the day, the outcome and what was ticked are said, or put right afterwards. */
export async function askOutcome(turn: Turn, code: string): Promise<Answer> {
  const seen = await dutyFor(turn, code, 'act')
  if ('answer' in seen) return seen.answer
  const { duty, rule, world } = seen.found
  const t = turn.texts.duty.outcome
  const closing = duty.closing?.fact ?? null
  const fact = world.facts.find((one) => one.id === closing)
  const kept = closing === null ? null : await readFact(turn.tx, turn.house.org, closing)
  const fields: Field[] = [
    { kind: 'day', name: 'day', label: t.day, required: true, value: fact?.day ?? turn.today },
    {
      kind: 'choice',
      name: 'outcome',
      label: t.outcome,
      required: true,
      value: fact?.outcome ?? 'gehouden',
      options: outcomesOf(rule, fact !== undefined).map((value) => ({ value, label: labelOf(turn, value) })),
    },
  ]
  const ticks = ticksOf(rule)
  if (ticks.length > 0) {
    fields.push({
      kind: 'ticks',
      name: 'ticks',
      label: t.ticks,
      options: ticks.map((tick) => ({ value: tick.id, label: tick.naam[turn.member.language] })),
      value: kept?.checklist ?? [],
    })
  }
  return {
    kind: 'form',
    form: {
      id: 'outcome',
      title: t.title,
      intro: rule.naam[turn.member.language],
      fields,
      submit: t.submit,
      context: { duty: code },
    },
  }
}

export async function saveOutcome(turn: Turn, code: string, values: Values): Promise<Answer> {
  const seen = await dutyFor(turn, code, 'act')
  if ('answer' in seen) return seen.answer
  const { duty, rule } = seen.found
  const { texts } = turn
  const day = parseDay(values.day ?? '')
  if (day === null) return fieldError('day', texts.duty.notADay)
  if (day > turn.today) return fieldError('day', texts.duty.notFuture)
  const closing = duty.closing?.fact ?? null
  const outcome = outcomesOf(rule, closing !== null).find((one) => one === values.outcome)
  if (outcome === undefined) return fieldError('outcome', texts.duty.chooseOne)
  if (duty.closing !== null && closing === null)
    return done(texts.duty.savedAlready(whatBecame(turn, seen.found)))
  const ticked = new Set((values.ticks ?? '').split(',').filter(Boolean))
  await save(turn, seen.found, {
    day,
    at: day === turn.today ? turn.now : null,
    outcome,
    checklist: ticksOf(rule)
      .map((tick) => tick.id)
      .filter((id) => ticked.has(id)),
  })
  return done(texts.duty.saved)
}

async function save(
  turn: Turn,
  { duty, rule, stored }: FoundDuty,
  said: { day: typeof turn.today; at: Date | null; outcome: Outcome; checklist: string[] },
): Promise<void> {
  const { tx, house, now, member } = turn
  if (duty.closing?.fact) {
    await changeFact(tx, house.org, duty.closing.fact, said, member.id, now)
  } else {
    const owner = await ownerOf(turn, duty)
    await recordFact(
      tx,
      house.org,
      { ...owner, kind: factKindOf(stored.rule, rule), ...said },
      member.id,
      now,
    )
  }
  await followFacts(house, tx, now, member.id, scopeOf(duty))
  turn.log('change', `duty:${stored.code}`, aboutOf(duty))
}

/** Only what is discussed with the client can be refused; only what was said before can be withdrawn. */
function outcomesOf(rule: Rule, isKnown: boolean): Outcome[] {
  const refusable = ticksOf(rule).some((tick) => tick.id === 'client')
  return [
    'gehouden',
    ...(refusable ? (['geweigerd'] as const) : []),
    ...(isKnown ? (['ingetrokken'] as const) : []),
  ]
}

function labelOf(turn: Turn, outcome: Outcome): string {
  const t = turn.texts.duty.outcome
  return outcome === 'geweigerd' ? t.refused : outcome === 'ingetrokken' ? t.withdrawn : t.held
}

export const ticksOf = (rule: Rule) => (rule.onderwerp === 'client' ? rule.klaar.afvinken : [])

function whatBecame({ texts, member, today, house }: Turn, { duty, world }: FoundDuty): string {
  if (duty.closing?.as !== 'done') return texts.duty.badge[duty.state]
  return texts.duty.doneOn(dayText(closingDay(duty, world, house.settings.zone), member.language, today))
}
