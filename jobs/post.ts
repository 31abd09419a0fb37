import type { Card } from '../bot/cards/card.ts'
import type { Channel } from '../bot/channel.ts'
import { teamHoursFrom } from '../care/team-posts.ts'
import type { Language } from '../care/world.ts'
import {
  findTeamPost,
  recordTeamPost,
  type StoredTeamPost,
  type TeamPostState,
} from '../prisma/store/team-posts.ts'
import { findTeamLink, type TeamLink, unlinkTeamChannel } from '../prisma/store/teams.ts'
import type { House } from './house.ts'
import { MOST_PATIENCE, nextTryMs } from './patience.ts'
import type { Work } from './queue.ts'
import { tellUnlinked } from './tell-unlinked.ts'

/** Puts the words of a post together in the team's language, as things stand now. Null when nothing is left to tell. */
export type ComposePost = (post: StoredTeamPost) => Promise<{ card: Card; language: Language } | null>

/**
 * Posts one thing in the place that its team has linked by now, and records what the platform answered. What was done
 * meanwhile is not posted, and nothing is outside working hours. A place that is gone is unlinked, and the coordinators
 * hear so once. A post that was sent is not sent twice, save when the process dies between the platform's answer and our
 * commit.
 */
export async function post(
  house: House,
  channels: Map<string, Channel>,
  compose: ComposePost,
  { post: id, waited = 0 }: Work['post'],
): Promise<void> {
  const { prisma } = house.store
  const now = house.now()
  const found = await findTeamPost(prisma, house.org, id)
  if (found?.state !== 'waiting') return
  const record = (state: TeamPostState, answer: object, platformId: string | null = null) =>
    recordTeamPost(prisma, house.org, house.now(), { id, state, platformId, answer })
  const link = await findTeamLink(prisma, house.org, found.teamId, found.channel)
  const channel = channels.get(found.channel)
  if (link === null) return record('dropped', { reason: 'not_linked' })
  if (channel?.post === undefined) return record('refused', { reason: 'not_served' })
  const from = teamHoursFrom(now, house.settings)
  if (from === null) return record('dropped', { reason: 'no_working_hours' })
  const later = (job: Work['post'], afterMs: number) => house.queue.add(prisma, 'post', [job], afterMs)
  if (from > now) return later({ post: id, waited }, from.getTime() - now.getTime())
  const told = await compose(found)
  if (told === null) return record('dropped', { reason: 'nothing_to_tell' })
  const { card, language } = told
  const sent = await channel.post({ language, address: link.address }, { id, card, platformId: null })
  switch (sent.state) {
    case 'sent':
      return record('sent', sent, sent.platformId)
    case 'later':
      return later({ post: id, waited }, sent.afterMs)
    case 'retry':
      if (waited >= MOST_PATIENCE) return record('refused', { reason: 'no_patience_left' })
      return later({ post: id, waited: waited + 1 }, nextTryMs(waited, sent.afterMs))
    case 'refused':
      return record('refused', sent)
    case 'unreachable':
      return giveUp(house, id, link, sent)
  }
}

/** The place is gone: that is recorded, the link is taken away, and the coordinators hear it. */
async function giveUp(house: House, id: string, link: TeamLink, answer: object): Promise<void> {
  const { store, org } = house
  const now = house.now()
  await store.prisma.$transaction(async (tx) => {
    await recordTeamPost(tx, org, now, { id, state: 'unreachable', platformId: null, answer })
    // Whoever linked another place meanwhile keeps it.
    if (await unlinkTeamChannel(tx, org, link)) await tellUnlinked(house, tx, link, now)
  })
}
