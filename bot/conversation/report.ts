import type { Fact, Outcome } from '../../care/world.ts'
import { followFacts, showAgain } from '../../jobs/follow.ts'
import { changeFact, movePlan, recordFact } from '../../prisma/store/facts.ts'
import { dayText } from '../texts/when.ts'
import { closingDay } from './compose/duty-item.ts'
import { standingPlan } from './duty-facts.ts'
import { aboutOf, type FoundDuty, factKindOf, ownerOf, scopeOf } from './duty-for.ts'
import { mayReflect } from './may.ts'
import type { Turn } from './turn.ts'

/**
 * Records what happened, or corrects what was recorded, and lets duties and cards follow. Held on another day than it
 * stood planned, the plan was moved to that day.
 */
export async function saveFact(
  turn: Turn,
  found: FoundDuty,
  before: Fact | null,
  said: { day: typeof turn.today; at: Date | null; outcome: Outcome; checklist: string[] },
): Promise<void> {
  const { tx, house, now, member } = turn
  const { duty, rule, stored } = found
  const day = duty.meeting?.day
  if (before) {
    // What did not happen after all on the day of its plan stands planned again.
    const isPlan = said.outcome === 'ingetrokken' && before.day === day
    const outcome = isPlan ? 'gepland' : said.outcome
    await changeFact(tx, house.org, before.id, { ...said, outcome }, member.id, now)
  } else {
    const plan = day === undefined || day === said.day ? null : standingPlan(found)
    if (plan) await movePlan(tx, house.org, plan.id, said.day, member.id, now)
    const fact = {
      ...(await ownerOf(turn, duty)),
      kind: factKindOf(stored.rule, rule),
      reference: duty.reference,
      ...said,
    }
    await recordFact(tx, house.org, fact, member.id, now)
  }
  const { changedIds } = await followFacts(house, tx, now, member.id, scopeOf(duty))
  // What was ticked or refused stands on the card, also when the duty itself stays as it was.
  if (!changedIds.includes(stored.id)) await showAgain(house, tx, [stored.id])
  turn.log('change', `duty:${stored.code}`, aboutOf(duty))
}

/** One question to look back on, for who gives reflections. */
export function offerReflection(turn: Turn, { stored }: FoundDuty): void {
  if (mayReflect(turn.member)) turn.say({ kind: 'ask_reflection', duty: stored.id })
}

/** What ended a duty, in a few words. */
export function whatBecame({ texts, member, today, house }: Turn, { duty, world }: FoundDuty): string {
  if (duty.closing?.as !== 'done') return texts.duty.badge[duty.state].toLowerCase()
  const day = dayText(closingDay(duty, world, house.settings.zone), member.language, today)
  return duty.closing.because === 'refused' ? texts.duty.talkRefusedOn(day) : texts.duty.doneOn(day)
}
