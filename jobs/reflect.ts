import { addDays, dayOf, endOfDay, type Instant } from '../care/day.ts'
import { reachableFrom } from '../care/reachable.ts'
import type { StoredMember } from '../prisma/store/members.ts'
import { listMembers } from '../prisma/store/members.ts'
import { addMessages } from '../prisma/store/messages.ts'
import { openRound } from '../prisma/store/reflections.ts'
import { listTeams } from '../prisma/store/teams.ts'
import { loadWorld } from '../prisma/store/world.ts'
import type { House } from './house.ts'

/** From this day of the month on, a team's round is open. */
const OPENS_ON = 15
const OPEN_DAYS = 14

/** Where a theme belongs when its round does not say otherwise. */
const BOUWSTEEN_OF: Record<string, string> = {
  medicatie: 'gk-3',
  'eigen regie': 'gk-1',
  netwerk: 'gk-2',
  overdracht: 'gk-3',
  werkdruk: 'gk-3',
  leren: 'gk-4',
  welzijn: 'gk-1',
  communicatie: 'gk-3',
  zorgplan: 'gk-1',
}

export interface Reflected {
  rounds: number
  invited: number
}

/**
 * Opens this month's round for each team that gives care and has none yet, from the fifteenth on, with one theme for
 * all. Who works today is asked now; the others find the question with their next message.
 */
export async function reflect(
  house: House,
  now: Instant,
  options: { always?: boolean } = {},
): Promise<Reflected> {
  const { settings, org, store, queue } = house
  const today = dayOf(now, settings.zone)
  if (!options.always && Number(today.slice(8)) < OPENS_ON) return { rounds: 0, invited: 0 }
  const month = today.slice(0, 7)
  const theme = themeOf(month, settings.reflection.themes)
  return store.prisma.$transaction(async (tx) => {
    const world = await loadWorld(tx, org, { episodes: [] })
    const people = new Map(world.members.map((member) => [member.ref, member]))
    const members = await listMembers(tx, org)
    const total: Reflected = { rounds: 0, invited: 0 }
    for (const team of (await listTeams(tx, org)).filter(({ kind }) => kind !== 'staf')) {
      const invited = members.filter((member) => {
        const person = people.get(member.ref)
        return (
          person &&
          givesCare(member, team.id) &&
          reachableFrom(person, now, settings.quietHours, settings.zone, settings.calendar.isHoliday)
        )
      })
      if (invited.length === 0) continue
      const round = await openRound(tx, org, {
        teamId: team.id,
        month,
        theme,
        bouwsteen: BOUWSTEEN_OF[theme] ?? 'gk-3',
        anonymous: settings.reflection.anonymous,
        opensAt: now,
        closesAt: endOfDay(addDays(today, OPEN_DAYS), settings.zone),
        invited: invited.length,
      })
      if (round === null) continue
      const messages = await addMessages(
        tx,
        org,
        now,
        invited.map((member) => ({
          memberId: member.id,
          key: `round:${round}:${member.id}`,
          content: { kind: 'round', round },
        })),
      )
      await queue.add(
        tx,
        'deliver',
        messages.map(({ id }) => ({ message: id, again: false })),
      )
      total.rounds += 1
      total.invited += messages.length
    }
    return total
  })
}

function givesCare(member: StoredMember, teamId: string): boolean {
  const cares = member.roles.some(
    (role) => role === 'zorgverlener' || role === 'evv' || role === 'coordinator',
  )
  return cares && member.teams.some(({ id }) => id === teamId)
}

/** The themes take turns, month after month. */
function themeOf(month: string, themes: string[]): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return themes[(year * 12 + number) % themes.length] ?? 'communicatie'
}
