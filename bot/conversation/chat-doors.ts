import { dayOf, type Instant } from '../../care/day.ts'
import { inService } from '../../care/people.ts'
import type { Compose } from '../../jobs/deliver.ts'
import type { House } from '../../jobs/house.ts'
import { sendNew } from '../../jobs/send-new.ts'
import { logAccess } from '../../prisma/store/access-log.ts'
import { type ChatAccount, isLinked, linkAccount, unlinkAccount } from '../../prisma/store/chat-addresses.ts'
import { findMember, findMemberByEmail, listMembers, type StoredMember } from '../../prisma/store/members.ts'
import { findMessage } from '../../prisma/store/messages.ts'
import { createSignInLink } from '../../prisma/store/sign-in.ts'
import type { Channel, Converse } from '../channel.ts'
import type { Account, ChatDoors, Met } from '../chat-doors.ts'
import { isPagePath } from '../page-path.ts'
import { readerOf } from './compose/compose.ts'
import { homeCard } from './compose/home-card.ts'
import { linkTeam, unlinkTeam } from './link-team.ts'

/** What a chat platform's channel asks of the house, answered from the store. */
export function chatDoors(
  house: House,
  parts: { converse: Converse; compose: Compose; publicUrl: string | null; realNow: () => Instant },
): ChatDoors {
  const { prisma } = house.store
  const { org } = house
  const isIn = (member: StoredMember | null): member is StoredMember =>
    member !== null && inService(member, dayOf(house.now(), house.settings.zone))
  const readerFor = async (id: string) => {
    const member = await findMember(prisma, org, id)
    return isIn(member) ? member : null
  }
  return {
    converse: parts.converse,
    meet: (account) => meet(house, account),
    left: ({ channel, id }) => unlinkAccount(prisma, org, channel, id),
    linkTeam: (member, team, address, channel) => linkTeam(house, member, team, { channel, address }),
    unlinkTeam: (member, team, channel) => unlinkTeam(house, member, team, channel),
    card: async (member, id) => {
      const reader = await readerFor(member)
      const message = reader && (await findMessage(prisma, org, id))
      if (!reader || message?.memberId !== reader.id) return null
      const card = await parts.compose(message, reader)
      return card && { card, language: reader.language }
    },
    home: async (member) => {
      const reader = await readerFor(member)
      return reader && { card: await homeCard(readerOf(house, reader)), language: reader.language }
    },
    pageLink: async (member, path) => {
      if (parts.publicUrl === null || !isPagePath(path)) return null
      const reader = await readerFor(member)
      if (!reader) return null
      const token = await createSignInLink(prisma, org, reader.id, parts.realNow())
      return `${parts.publicUrl}/in/${token}?to=${encodeURIComponent(path)}`
    },
  }
}

/**
 * Links an account to the member whose address the platform vouches for. An account that is nobody's by now, or no
 * longer a colleague's, gets nothing more of what went there before.
 */
async function meet(house: House, account: Account): Promise<Met> {
  const { prisma } = house.store
  const { channel, id, email, standing, address } = account
  // That the platform tells no address just now proves nothing against who was met before.
  if (standing === 'member' && !email) return { kind: 'unknown' }
  const member = standing === 'member' && email ? await findMemberByEmail(prisma, house.org, email) : null
  if (member === null || !inService(member, dayOf(house.now(), house.settings.zone))) {
    await unlinkAccount(prisma, house.org, channel, id)
    if (member === null && standing === 'member' && email) await tellCoordinators(house, channel, email)
    return { kind: 'unknown' }
  }
  // Somebody met in a channel is known, but cannot be reached there.
  if (address !== null) {
    const chat = { channel, account: id, address }
    if (!(await isLinked(prisma, house.org, member.id, chat))) await link(house, member, chat)
  }
  return { kind: 'known', member: member.id, language: member.language }
}

async function link(house: House, { id, ref }: StoredMember, chat: ChatAccount): Promise<void> {
  const { org, store } = house
  const at = house.now()
  await store.prisma.$transaction(async (tx) => {
    if (!(await linkAccount(tx, org, id, chat, at))) return
    const entry = { at, actor: 'kompasbot', action: 'change' as const, outcome: 'ok' as const }
    await logAccess(tx, org, [{ ...entry, object: `channel:${chat.channel}`, about: `member:${ref}` }])
  })
}

/** Each coordinator hears once of each address, however often its owner tries. */
async function tellCoordinators(house: House, channel: Channel['name'], email: string): Promise<void> {
  const now = house.now()
  const today = dayOf(now, house.settings.zone)
  await house.store.prisma.$transaction(async (tx) => {
    const all = (await listMembers(tx, house.org)).filter((member) => inService(member, today))
    const coordinators = all.filter(({ roles }) => roles.includes('coordinator'))
    const told =
      coordinators.length > 0 ? coordinators : all.filter(({ roles }) => roles.includes('management'))
    await sendNew(
      house,
      tx,
      now,
      told.map((member) => ({
        memberId: member.id,
        key: `newcomer:${channel}:${email.toLowerCase()}:${member.id}`,
        content: { kind: 'newcomer', channel, email },
      })),
    )
  })
}
