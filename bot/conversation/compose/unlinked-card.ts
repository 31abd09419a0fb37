import type { Content } from '../../../prisma/store/messages.ts'
import { listTeams } from '../../../prisma/store/teams.ts'
import type { Card } from '../../cards/card.ts'
import { bareTeam } from './duty-item.ts'
import type { Reader } from './reader.ts'

/** Tells a coordinator that the channel of a team is gone. Null when the team is gone too. */
export async function unlinkedCard(
  { house, texts }: Reader,
  { team: id, channel }: Content & { kind: 'unlinked' },
): Promise<Card | null> {
  const t = texts.teamPost
  const team = (await listTeams(house.store.prisma, house.org)).find((one) => one.id === id)
  if (!team) return null
  return {
    title: t.unlinkedTitle,
    notice: t.unlinkedTitle,
    blocks: [
      { kind: 'text', text: t.unlinked(bareTeam(team.name), texts.newcomer.channels[channel]) },
      { kind: 'text', text: t.unlinkedRemedy[channel], tone: 'subtle' },
    ],
    actions: [],
  }
}
