import { inService } from '../../care/people.ts'
import { showAgain } from '../../jobs/follow.ts'
import { handOver, recordHistory } from '../../prisma/store/duties.ts'
import { listMembers, type StoredMember } from '../../prisma/store/members.ts'
import type { Answer } from '../channel.ts'
import { aboutOf, type FoundDuty } from './duty-for.ts'
import { openDutyFor } from './open-duty.ts'
import { done, fieldError, type Turn, type Values } from './turn.ts'

export async function askHandOver(turn: Turn, code: string): Promise<Answer> {
  const seen = await openDutyFor(turn, code, 'act')
  if ('answer' in seen) return seen.answer
  const { rule } = seen.found
  const t = turn.texts.duty.handOver
  const takers = await takersFor(turn, seen.found)
  if (takers.length === 0) return done(t.nobody)
  return {
    kind: 'form',
    form: {
      id: 'hand_over',
      title: t.title,
      intro: rule.naam[turn.member.language],
      fields: [
        {
          kind: 'choice',
          name: 'to',
          label: t.to,
          required: true,
          options: takers.map((member) => ({ value: member.ref, label: member.name })),
        },
      ],
      submit: t.submit,
      context: { duty: code },
    },
  }
}

/** The colleague hears of it at once; who had it becomes the backup. */
export async function saveHandOver(turn: Turn, code: string, values: Values): Promise<Answer> {
  const seen = await openDutyFor(turn, code, 'change')
  if ('answer' in seen) return seen.answer
  const { stored, duty } = seen.found
  const { texts, tx, house, now, member } = turn
  const taker = (await takersFor(turn, seen.found)).find((one) => one.ref === values.to)
  if (!taker) return fieldError('to', texts.duty.chooseOne)
  await handOver(tx, house.org, stored.id, taker.id)
  await recordHistory(tx, house.org, now, member.id, [
    { dutyId: stored.id, what: 'handed_over', detail: { to: taker.ref } },
  ])
  await showAgain(house, tx, [stored.id])
  turn.log('change', `duty:${code}`, aboutOf(duty))
  if (taker.id === member.id) return done(texts.duty.handOver.taken)
  turn.say({ kind: 'handed_over', duties: [stored.id], by: member.id }, taker.id)
  return done(texts.duty.handOver.saved(taker.name))
}

/** Colleagues of the duty's team who give care or coordinate; one's own training cannot be handed over. */
async function takersFor(turn: Turn, { duty }: FoundDuty): Promise<StoredMember[]> {
  if (duty.subject.kind === 'employee') return []
  const wanted = duty.team === null ? ['management', 'functionaris'] : ['evv', 'coordinator', 'zorgverlener']
  return (await listMembers(turn.tx, turn.house.org)).filter(
    (member) =>
      inService(member, turn.today) &&
      (duty.team === null || member.teams.some((team) => team.ref === duty.team)) &&
      member.roles.some((role) => wanted.includes(role)) &&
      !duty.responsible.includes(member.ref),
  )
}
