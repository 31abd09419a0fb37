import type { Zone } from '../../care/day.ts'
import { compareDuties } from '../../care/duties.ts'
import type { Duty } from '../../care/duty.ts'
import { type KnownDuty, knownDuties } from '../../jobs/reckon.ts'
import type { Answer } from '../channel.ts'
import { done, type Turn } from './turn.ts'

/** What lies with this person now, soonest first. */
export async function showTasks(turn: Turn): Promise<Answer> {
  const { tx, house, member, now } = turn
  const { known } = await knownDuties(tx, house.org, house.settings, now)
  const mine = tasksOf(member.ref, known, house.settings.zone)
  turn.say({ kind: 'tasks', duties: mine.flatMap(({ stored }) => (stored ? [stored.id] : [])) })
  turn.log('read', 'tasks', null)
  return done()
}

/** Open and late duties that lie with a member, soonest first. */
export function tasksOf(ref: string, known: KnownDuty[], zone: Zone): KnownDuty[] {
  const order = compareDuties(zone)
  const coded = ({ duty, stored }: KnownDuty) => ({ due: duty.due, code: stored?.code ?? null })
  return known
    .filter(({ duty }) => isOpen(duty) && duty.responsible.includes(ref))
    .sort((a, b) => order(coded(a), coded(b)))
}

export const isOpen = (duty: Duty): boolean => duty.state === 'open' || duty.state === 'late'
