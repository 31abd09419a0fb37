import type { Day, Zone } from '../../care/day.ts'
import { compareDuties } from '../../care/duties.ts'
import type { Duty } from '../../care/duty.ts'
import { type KnownDuty, knownDuties } from '../../jobs/reckon.ts'
import type { Answer } from '../channel.ts'
import { done, type Turn } from './turn.ts'

/** What lies with this person now, soonest first. */
export async function showTasks(turn: Turn): Promise<Answer> {
  const { tx, house, member, now } = turn
  const { known, meetings } = await knownDuties(tx, house.org, house.settings, now)
  const mine = tasksOf(member.ref, [...known, ...meetings], house.settings.zone, turn.today)
  turn.say({ kind: 'tasks', duties: mine.flatMap(({ stored }) => (stored ? [stored.id] : [])) })
  turn.log('read', 'tasks', null)
  return done()
}

/**
 * What asks something of a member, soonest first: open and late duties that lie with him, and planned days that he
 * prepares or must report.
 */
export function tasksOf(ref: string, known: KnownDuty[], zone: Zone, today: Day): KnownDuty[] {
  const order = compareDuties(zone)
  const coded = ({ duty, stored }: KnownDuty) => ({ due: duty.due, code: stored?.code ?? null })
  return known
    .filter(({ duty }) => isOpen(duty) && (duty.responsible.includes(ref) || prepares(ref, duty, today)))
    .sort((a, b) => order(coded(a), coded(b)))
}

const prepares = (ref: string, { meeting }: Duty, today: Day): boolean =>
  meeting !== undefined && meeting.day >= today && meeting.preparation.some(({ to }) => to.includes(ref))

export const isOpen = (duty: Duty): boolean => duty.state === 'open' || duty.state === 'late'
