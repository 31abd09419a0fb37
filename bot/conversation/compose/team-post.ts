import { type Day, dayOf } from '../../../care/day.ts'
import type { Count } from '../../../care/duty.ts'
import type { RuleBook } from '../../../care/rule.ts'
import type { Language } from '../../../care/world.ts'
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
  const { store, org, settings } = house
  if (content.about === 'round') {
    const round = await findRound(store.prisma, org, content.round)
    if (round === null || round.teamId !== team.id || round.closesAt <= house.now()) return null
    const { id, theme, anonymous, closesAt } = round
    return { about: 'round', round: id, theme, anonymous, closesAt }
  }
  const [duty] = await findDuties(store.prisma, org, { ids: [content.duty] })
  if (duty?.reckoned.team !== team.ref) return null
  const { meeting } = duty.reckoned
  const counted = meeting
    ? await countOf(store.prisma, org, { teamId: team.id, rule: duty.rule, day: meeting.day })
    : duty.reckoned.count
  const today = dayOf(house.now(), settings.zone)
  return newsOfDuty(content.about, duty, counted, { rules: settings.rules, language: team.language, today })
}

/** What of a team's own duty a whole team is told; null for what is no duty of a team, over, or no longer so. */
export function newsOfDuty(
  about: 'reminder' | 'meeting' | 'called_off',
  { rule: id, state, reckoned }: Pick<StoredDuty, 'rule' | 'state' | 'reckoned'>,
  count: Count | null,
  { rules, language, today }: { rules: RuleBook; language: Language; today: Day },
): TeamNews | null {
  const rule = rules[id]?.naam[language]
  const { subject, due, meeting } = reckoned
  if (rule === undefined || subject.kind !== 'team') return null
  if (about === 'reminder') {
    const runs = state === 'open' && !meeting && due.kind === 'day' && due.day >= today
    return runs ? { about, rule, due: due.day, count } : null
  }
  if (meeting === undefined || meeting.day < today) return null
  const { day, to } = meeting
  if (about === 'called_off') return state === 'cancelled' ? { about, rule, day, to } : null
  return state === 'open' ? { about, rule, day, count } : null
}
