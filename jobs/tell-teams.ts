import { addDays, dayOf, type Instant, startOfDay } from '../care/day.ts'
import { teamEvents, teamHoursFrom } from '../care/team-posts.ts'
import type { Db } from '../prisma/client.ts'
import { addTeamPosts, dutiesOfTeams, roundsOfTeams, toldTeams } from '../prisma/store/team-posts.ts'
import { listTeamLinks } from '../prisma/store/teams.ts'
import type { House } from './house.ts'

/** Longer than any period of counting, so that nothing is told twice in it. */
export const REMEMBERED_DAYS = 400

/**
 * Stores what each linked channel is to be told at `now`, with the job that posts it. Within the transaction in which the
 * reminders themselves are stored; a second run at the same instant adds nothing.
 * @returns how many posts were stored.
 */
export async function tellTeams(house: House, tx: Db, now: Instant): Promise<number> {
  const { org, settings, queue } = house
  if (teamHoursFrom(now, settings)?.getTime() !== now.getTime()) return 0
  const links = await listTeamLinks(tx, org)
  if (links.length === 0) return 0
  const teams = [...new Set(links.map(({ teamId }) => teamId))]
  const today = dayOf(now, settings.zone)
  const duties = await dutiesOfTeams(tx, org, teams, startOfDay(addDays(today, -7), settings.zone))
  const rounds = await roundsOfTeams(tx, org, teams, now)
  const since = startOfDay(addDays(today, -REMEMBERED_DAYS), settings.zone)
  const told = await toldTeams(tx, org, teams, since)
  let added = 0
  for (const link of links) {
    const own = <T extends { teamId: string }>(all: T[]) => all.filter(({ teamId }) => teamId === link.teamId)
    const here = own(told).filter(({ channel }) => channel === link.channel)
    const keys = new Map(here.map(({ key, state }) => [key, state === 'sent']))
    const events = teamEvents(
      { duties: own(duties), rounds: own(rounds) },
      link.linkedAt,
      keys,
      now,
      settings,
    )
    const posts = await addTeamPosts(tx, org, now, link, events)
    await queue.add(
      tx,
      'post',
      posts.map((post) => ({ post })),
    )
    added += posts.length
  }
  return added
}
