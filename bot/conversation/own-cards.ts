import { ownMessages } from '../../prisma/store/messages.ts'
import type { Turn } from './turn.ts'

/** Shows again the newest cards of one kind that this person has, for what he did changes them. */
export async function showOwnAgain({ house, tx, member }: Turn, kind: 'away' | 'pause'): Promise<void> {
  const messages = await ownMessages(tx, house.org, member.id, kind)
  await house.queue.add(
    tx,
    'deliver',
    messages.map((message) => ({ message, again: true })),
  )
}
