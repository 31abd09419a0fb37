import { dayOf, type Instant } from '../care/day.ts'
import { inService } from '../care/people.ts'
import { reachableFrom } from '../care/reachable.ts'
import type { Db } from '../prisma/client.ts'
import { logAccess } from '../prisma/store/access-log.ts'
import { listMembers } from '../prisma/store/members.ts'
import { addMessages } from '../prisma/store/messages.ts'
import { loadRota } from '../prisma/store/shifts.ts'
import { listTeams, type TeamLink } from '../prisma/store/teams.ts'
import type { House } from './house.ts'

/**
 * Tells the coordinators of a team, once, that its place on a platform is gone: each in private and when he may be spoken
 * to. Management hears it where a team has no coordinator.
 */
export async function tellUnlinked(house: House, tx: Db, link: TeamLink, now: Instant): Promise<void> {
  const { org, settings, queue } = house
  const { zone, quietHours, calendar } = settings
  const team = (await listTeams(tx, org)).find(({ id }) => id === link.teamId)
  if (team === undefined) return
  const entry = { at: now, actor: 'kompasbot', action: 'change', about: null, outcome: 'ok' }
  await logAccess(tx, org, [{ ...entry, object: `team:${team.ref}` }])
  const here = (await listMembers(tx, org)).filter((member) => inService(member, dayOf(now, zone)))
  const own = here.filter(
    ({ roles, teams }) => roles.includes('coordinator') && teams.some(({ id }) => id === team.id),
  )
  const told = own.length > 0 ? own : here.filter(({ roles }) => roles.includes('management'))
  const rota = await loadRota(
    tx,
    org,
    now,
    told.map(({ ref }) => ref),
  )
  const messages = await addMessages(
    tx,
    org,
    now,
    told.map(({ id }) => ({
      memberId: id,
      key: `unlinked:${team.id}:${link.channel}:${link.linkedAt.toISOString()}:${id}`,
      content: { kind: 'unlinked', team: team.id, channel: link.channel as 'slack' | 'teams' },
    })),
  )
  for (const { id, memberId } of messages) {
    const member = told.find((one) => one.id === memberId)
    const shifts = rota.filter((shift) => shift.member === member?.ref)
    const from = member && reachableFrom(member, now, quietHours, zone, calendar.isHoliday, { shifts })
    const afterMs = from ? from.getTime() - now.getTime() : 0
    await queue.add(tx, 'deliver', [{ message: id, again: false }], afterMs)
  }
}
