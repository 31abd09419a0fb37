import { followFacts, showAgain } from '../../jobs/follow.ts'
import { recordHistory } from '../../prisma/store/duties.ts'
import { ASIDE_REASONS, type AsideDecision, decideAside } from '../../prisma/store/set-aside.ts'
import type { Answer } from '../channel.ts'
import { aboutOf, dutyFor, type FoundDuty, scopeOf } from './duty-for.ts'
import { maySetAside } from './may.ts'
import { screened } from './screened.ts'
import { isToTakeOn } from './take-on.ts'
import { done, fieldError, type Turn, type Values } from './turn.ts'

const LONGEST_REMARK = 200

/** Asks why a duty of before the start need not be done any more. */
export async function askSetAside(turn: Turn, code: string): Promise<Answer> {
  const seen = await dutyToSetAside(turn, code, 'act')
  if ('answer' in seen) return seen.answer
  const { aside, reasons } = turn.texts.takeOn
  return {
    kind: 'form',
    form: {
      id: 'set_aside',
      title: aside.title,
      intro: seen.found.rule.naam[turn.member.language],
      fields: [
        {
          kind: 'choice',
          name: 'reason',
          label: aside.reason,
          required: true,
          options: ASIDE_REASONS.map((value) => ({ value, label: reasons[value] })),
        },
        {
          kind: 'text',
          name: 'remark',
          label: aside.remark,
          multiline: false,
          max: LONGEST_REMARK,
          required: false,
          hint: aside.remarkHint,
        },
      ],
      submit: aside.submit,
      context: { duty: code },
    },
  }
}

/** A decision of a named person with a reason: the duty is closed by it, and nothing else is. */
export async function saveSetAside(turn: Turn, code: string, values: Values): Promise<Answer> {
  const seen = await dutyToSetAside(turn, code, 'change')
  if ('answer' in seen) return seen.answer
  const { texts, member } = turn
  const reason = ASIDE_REASONS.find((one) => one === values.reason)
  if (reason === undefined) return fieldError('reason', texts.duty.chooseOne)
  const remark = await screened(turn, 'remark', values.remark ?? '', { max: LONGEST_REMARK })
  if ('error' in remark) return { kind: 'errors', errors: [remark.error] }
  if (reason === 'other' && remark.text === '') return fieldError('remark', texts.takeOn.aside.needsRemark)
  await decide(turn, seen.found, { decision: 'set_aside', reason, remark: remark.text || null })
  return done(texts.takeOn.aside.saved(seen.found.rule.naam[member.language]))
}

/** Needed after all: it stands on the list again. */
export async function takeBack(turn: Turn, code: string): Promise<Answer> {
  const seen = await dutyFor(turn, code, 'change')
  if ('answer' in seen) return seen.answer
  const { found } = seen
  const { texts, member } = turn
  if (found.duty.closing?.because !== 'set_aside') return done(texts.takeOn.aside.notOnList)
  if (!maySetAside(member, found.duty, found.world)) return refused(turn, found)
  await decide(turn, found, { decision: 'taken_back' })
  return done(texts.takeOn.aside.taken(found.rule.naam[member.language]))
}

async function dutyToSetAside(
  turn: Turn,
  code: string,
  to: 'act' | 'change',
): Promise<{ found: FoundDuty } | { answer: Answer }> {
  const seen = await dutyFor(turn, code, to === 'act' ? 'see' : to)
  if ('answer' in seen) return seen
  if (!maySetAside(turn.member, seen.found.duty, seen.found.world))
    return { answer: refused(turn, seen.found) }
  if (to === 'act') turn.log('read', `duty:${code}`, aboutOf(seen.found.duty))
  return isToTakeOn(seen.found.duty) ? seen : { answer: done(turn.texts.takeOn.aside.notOnList) }
}

function refused(turn: Turn, { stored, duty }: FoundDuty): Answer {
  turn.log('change', `duty:${stored.code}`, aboutOf(duty), 'refused')
  return done(turn.texts.duty.notYours)
}

async function decide(turn: Turn, { stored, duty }: FoundDuty, said: AsideDecision): Promise<void> {
  const { tx, house, now, member } = turn
  const { decision, ...why } = said
  await decideAside(tx, house.org, stored, { ...said, by: member.id, at: now })
  await recordHistory(tx, house.org, now, member.id, [{ dutyId: stored.id, what: decision, detail: why }])
  const { changedIds } = await followFacts(house, tx, now, member.id, scopeOf(duty))
  if (!changedIds.includes(stored.id)) await showAgain(house, tx, [stored.id])
  turn.log('change', `duty:${stored.code}`, aboutOf(duty))
}
