import type { Card } from '../bot/cards/card.ts'
import type { Channel } from '../bot/channel.ts'
import { findMember, type StoredMember } from '../prisma/store/members.ts'
import { findDelivery, findMessage, recordDelivery, type StoredMessage } from '../prisma/store/messages.ts'
import type { House } from './house.ts'
import type { Work } from './queue.ts'

/** Puts the words of a message together for its reader, as things stand now. Null when there is nothing to show. */
export type Compose = (message: StoredMessage, reader: StoredMember) => Promise<Card | null>

/** Thrown to let the queue try again later; it carries no content. */
export class TryAgain extends Error {}

/**
 * Sends one message, or shows it again, and records what the platform answered. A message that was sent already is not
 * sent twice, save when the process dies between the platform's answer and our commit.
 */
export async function deliver(
  house: House,
  channels: Map<string, Channel>,
  compose: Compose,
  { message: id, again }: Work['deliver'],
): Promise<void> {
  const { prisma } = house.store
  const message = await findMessage(prisma, house.org, id)
  const reader = message && (await findMember(prisma, house.org, message.memberId))
  if (!message || !reader) return
  const channel = channels.get(reader.address?.channel ?? 'web') ?? channels.get('web')
  if (!channel) return
  const before = await findDelivery(prisma, id, channel.name)
  const isThere = before?.state === 'sent'
  if (isThere !== again) return
  const card = await compose(message, reader)
  const record = (state: string, platformId: string | null, answer: object) =>
    recordDelivery(prisma, house.org, house.now(), {
      messageId: id,
      channel: channel.name,
      state,
      platformId,
      answer,
    })
  // What it was about is no longer there. Recorded, so that nobody goes on looking for an answer.
  if (card === null) return isThere ? undefined : record('refused', null, { reason: 'nothing_to_show' })
  const sent = await channel.send(
    { member: reader.id, language: reader.language, address: reader.address?.address ?? null },
    { id, card, platformId: before?.platformId ?? null },
  )
  if (sent.state === 'retry') throw new TryAgain(`asked for patience: ${sent.afterMs} ms`)
  await record(sent.state, sent.state === 'sent' ? sent.platformId : (before?.platformId ?? null), sent)
}
