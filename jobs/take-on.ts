import { type Day, dayOf, type Instant } from '../care/day.ts'
import { inService } from '../care/people.ts'
import type { Db } from '../prisma/client.ts'
import { listMembers, type StoredMember } from '../prisma/store/members.ts'
import { addMessages, type NewMessage } from '../prisma/store/messages.ts'
import {
  lastTakeOnLists,
  lengthenTakeOnList,
  placesToTakeOn,
  type TakeOnMessage,
  type ToTakeOn,
} from '../prisma/store/take-on.ts'
import { atWorkNow } from './at-work.ts'
import type { House } from './house.ts'

/**
 * Tells each coordinator what was due before dates were vouched for and what nothing is known of: one list, in working
 * hours. What comes after is put on the same list; on a later day the list is said anew, so that it is seen.
 * @returns how many lists were said.
 */
export async function offerTakeOn(house: House, tx: Db, now: Instant): Promise<number> {
  const { org, settings, queue } = house
  const duties = await placesToTakeOn(tx, org)
  if (duties.length === 0) return 0
  const members = await listMembers(tx, org)
  const today = dayOf(now, settings.zone)
  const last = await lastTakeOnLists(tx, org)
  const atWork = new Set((await atWorkNow(house, tx, members, now)).map(({ id }) => id))
  const fresh: NewMessage[] = []
  const again: string[] = []
  for (const [memberId, own] of takeOnLists(duties, members, today)) {
    const before = last.get(memberId)
    const all = [...new Set([...(before?.content.duties ?? []), ...own.map(({ id }) => id)])]
    if (all.length === before?.content.duties.length) continue
    if (before && isOfToday(before, today, house)) {
      await lengthenTakeOnList(tx, before.id, all)
      again.push(before.id)
      continue
    }
    if (!atWork.has(memberId)) continue
    fresh.push({ memberId, key: `take_on:${memberId}:${today}`, content: { kind: 'take_on', duties: all } })
    if (before) again.push(before.id)
  }
  const added = await addMessages(tx, org, now, fresh)
  await queue.add(tx, 'deliver', [
    ...added.map(({ id }) => ({ message: id, again: false })),
    ...again.map((message) => ({ message, again: true })),
  ])
  return added.length
}

const isOfToday = ({ createdAt }: TakeOnMessage, today: Day, { settings }: House) =>
  dayOf(createdAt, settings.zone) === today

/** What of these each coordinator has to deal with, by member id; management where a team has nobody. */
export function takeOnLists<T extends ToTakeOn>(
  duties: T[],
  members: StoredMember[],
  today: Day,
): Map<string, T[]> {
  const here = members.filter((member) => inService(member, today))
  const coordinators = here.filter(({ roles }) => roles.includes('coordinator'))
  const managers = here.filter(({ roles }) => roles.includes('management'))
  const lists = new Map<string, T[]>()
  for (const duty of duties) {
    const teams = teamsOf(duty, members)
    const own = coordinators.filter((one) => one.teams.some(({ ref }) => teams.includes(ref)))
    for (const { id } of own.length > 0 ? own : managers) {
      const list = lists.get(id)
      if (list) list.push(duty)
      else lists.set(id, [duty])
    }
  }
  return lists
}

/** The teams that a duty is about: of an employee every team that he works in. */
function teamsOf({ reckoned: { subject, team } }: ToTakeOn, members: StoredMember[]): string[] {
  if (subject.kind !== 'employee') return team === null ? [] : [team]
  return members.find(({ ref }) => ref === subject.ref)?.teams.map(({ ref }) => ref) ?? []
}
