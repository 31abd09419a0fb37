import type { Day, Zone } from '../../care/day.ts'
import { compareDuties } from '../../care/duties.ts'
import type { Duty } from '../../care/duty.ts'
import { type KnownDuty, knownDuties } from '../../jobs/reckon.ts'
import type { Db } from '../../prisma/client.ts'
import { episodesAsking } from '../../prisma/store/episodes-asking.ts'
import type { Answer } from '../channel.ts'
import { done, type Turn } from './turn.ts'

/** What asks something of this person now, soonest first. */
export async function showTasks(turn: Turn): Promise<Answer> {
  const mine = await readTasks(turn.tx, turn)
  turn.say({ kind: 'tasks', duties: mine.flatMap(({ stored }) => (stored ? [stored.id] : [])) })
  turn.log('read', 'tasks', null)
  return done()
}

/** What asks something of a member now, read from the store: of no more clients than may ask something of this person. */
export async function readTasks(
  db: Db,
  { house, member, now, today }: Pick<Turn, 'house' | 'member' | 'now' | 'today'>,
): Promise<KnownDuty[]> {
  const { org, settings } = house
  const episodes = await episodesAsking(db, org, member)
  const scope = episodes === 'any' ? {} : { episodes }
  const { known, meetings } = await knownDuties(db, org, settings, now, scope)
  return tasksOf(member.ref, [...known, ...meetings], settings.zone, today)
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
