import type { Day } from '../../care/day.ts'
import type { Rule } from '../../care/rule.ts'
import type { Fact, Outcome } from '../../care/world.ts'
import { readFact } from '../../prisma/store/facts.ts'
import type { Field } from '../cards/card.ts'
import type { Answer } from '../channel.ts'
import { mayReport, ownFact } from './duty-facts.ts'
import { dutyFor, type FoundDuty } from './duty-for.ts'
import { tellingMoves } from './moves.ts'
import { offerReflection, saveFact, whatBecame } from './report.ts'
import { reportedDay } from './reported-day.ts'
import { done, fieldError, type Turn, type Values } from './turn.ts'

/** The form in which the day, the outcome and what was ticked are said, or put right afterwards. */
export async function askOutcome(turn: Turn, code: string): Promise<Answer> {
  const seen = await dutyFor(turn, code, 'act')
  if ('answer' in seen) return seen.answer
  if (!mayReport(seen.found)) return done(turn.texts.duty.savedAlready(whatBecame(turn, seen.found)))
  return outcomeForm(turn, seen.found)
}

export async function outcomeForm(turn: Turn, found: FoundDuty): Promise<Answer> {
  const { rule, stored } = found
  const { language } = turn.member
  const t = turn.texts.duty.outcome
  const fact = ownFact(found)
  const kept = fact && (await readFact(turn.tx, turn.house.org, fact.id))
  const outcomes = outcomesOf(rule, fact !== null)
  const ticks = ticksOf(rule)
  const fields: Field[] = [
    {
      kind: 'day',
      name: 'day',
      label: t.day,
      required: true,
      ...beginningWith(likelyDay(turn, found, fact)),
    },
    ...(outcomes.length === 1
      ? []
      : [
          {
            kind: 'choice' as const,
            name: 'outcome',
            label: t.outcome,
            required: true,
            value: fact?.outcome ?? 'gehouden',
            options: outcomes.map((value) => ({ value, label: labelOf(turn, value) })),
          },
        ]),
    ...(ticks.length === 0
      ? []
      : [
          {
            kind: 'ticks' as const,
            name: 'ticks',
            label: t.ticks,
            options: ticks.map((tick) => ({ value: tick.id, label: tick.naam[language] })),
            value: kept?.checklist ?? [],
          },
        ]),
  ]
  return {
    kind: 'form',
    form: {
      id: 'outcome',
      title: isTraining(rule) ? t.trainingTitle : t.title,
      intro: rule.naam[language],
      fields,
      submit: t.submit,
      context: { duty: stored.code, fact: fact?.id ?? '' },
    },
  }
}

/** The day to begin with: what was said before, the day on which it stood planned, or today where that is likely. */
function likelyDay({ today }: Turn, { duty, rule }: FoundDuty, fact: Fact | null): Day | null {
  if (fact) return fact.day
  if (duty.meeting) return duty.meeting.day <= today ? duty.meeting.day : null
  return duty.state === 'open' && !isTraining(rule) ? today : null
}

const beginningWith = (value: Day | null) => (value === null ? {} : { value })

export async function saveOutcome(turn: Turn, context: Values, values: Values): Promise<Answer> {
  const seen = await dutyFor(turn, context.duty ?? '', 'change')
  if ('answer' in seen) return seen.answer
  const { found } = seen
  const { texts, today, now } = turn
  const fact = ownFact(found)
  // Somebody else answered while this form was open.
  if (!mayReport(found) || (fact !== null && context.fact !== fact.id))
    return done(texts.duty.savedAlready(whatBecame(turn, found)))
  if (fact === null && context.fact) return done(texts.conversation.invalid)
  const reported = reportedDay(turn, found, values.day)
  if ('answer' in reported) return reported.answer
  const { day } = reported
  const outcomes = outcomesOf(found.rule, fact !== null)
  const outcome = outcomes.length === 1 ? outcomes[0] : outcomes.find((one) => one === values.outcome)
  if (outcome === undefined) return fieldError('outcome', texts.duty.chooseOne)
  const ticked = new Set((values.ticks ?? '').split(','))
  const said = {
    day,
    // Ticking a point afterwards does not make it happen later.
    at: fact?.day === day ? fact.at : day === today ? now : null,
    outcome,
    checklist:
      outcome === 'gehouden' ? ticksOf(found.rule).flatMap(({ id }) => (ticked.has(id) ? [id] : [])) : [],
  }
  const save = () => saveFact(turn, found, fact, said)
  const isCorrection = fact !== null && (fact.day !== day || fact.outcome !== outcome)
  if (isCorrection) return tellingMoves(turn, found, texts.duty.saved, save)
  await save()
  if (fact === null && outcome === 'gehouden') offerReflection(turn, found)
  return done(texts.duty.saved)
}

const isTraining = (rule: Rule) => rule.onderwerp === 'medewerker'

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
