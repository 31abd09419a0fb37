import { dayOf } from '../../../care/day.ts'
import type { House } from '../../../jobs/house.ts'
import type { ComposePost } from '../../../jobs/post.ts'
import { findDuties, type StoredDuty } from '../../../prisma/store/duties.ts'
import { findRound } from '../../../prisma/store/reflections.ts'
import { countOf, type TeamPostContent } from '../../../prisma/store/team-posts.ts'
import { listTeams, type StoredTeam } from '../../../prisma/store/teams.ts'
import { type TeamNews, teamPostCard } from './team-post-card.ts'

/** Puts what a whole team is told together as things stand now; null for what is over, done or gone meanwhile. */
export function postComposer(house: House): ComposePost {
  return async ({ teamId, content }) => {
    const { org, settings, store } = house
    const team = (await listTeams(store.prisma, org)).find(({ id }) => id === teamId)
    const news = team && (await newsOf(house, team, content))
    if (!team || !news) return null
    return { card: teamPostCard(team, news, house.now(), settings.zone), language: team.language }
  }
}

async function newsOf(house: House, team: StoredTeam, content: TeamPostContent): Promise<TeamNews | null> {
  const { store, org } = house
  if (content.about === 'round') {
    const round = await findRound(store.prisma, org, content.round)
    if (round === null || round.teamId !== team.id || round.closesAt <= house.now()) return null
    const { id, theme, anonymous, closesAt } = round
    return { about: 'round', round: id, theme, anonymous, closesAt }
  }
  const [duty] = await findDuties(store.prisma, org, { ids: [content.duty] })
  return duty && duty.reckoned.team === team.ref ? newsOfDuty(house, team, content.about, duty) : null
}

async function newsOfDuty(
  house: House,
  team: StoredTeam,
  about: 'reminder' | 'meeting' | 'called_off',
  { rule: id, state, reckoned }: StoredDuty,
): Promise<TeamNews | null> {
  const { store, org, settings } = house
  const rule = settings.rules[id]?.naam[team.language]
  const today = dayOf(house.now(), settings.zone)
  const { subject, due, meeting, count } = reckoned
  if (rule === undefined || subject.kind !== 'team') return null
  if (about === 'reminder') {
    if (state !== 'open' || due.kind !== 'day' || due.day < today) return null
    return { about, rule, due: due.day, count }
  }
  if (meeting === undefined || meeting.day < today) return null
  const { day } = meeting
  if (about === 'called_off') return state === 'cancelled' ? { about, rule, day, to: meeting.to } : null
  if (state !== 'open') return null
  return { about, rule, day, count: await countOf(store.prisma, org, { teamId: team.id, rule: id, day }) }
}
