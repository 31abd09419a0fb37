import type { Instant } from '../care/day.ts'
import type { Db } from '../prisma/client.ts'
import { addMessages, type NewMessage, type StoredMessage } from '../prisma/store/messages.ts'
import type { House } from './house.ts'

/** Stores messages and has them sent, in one transaction. Those that are there already are left out, by key. */
export async function sendNew(
  { org, queue }: Pick<House, 'org' | 'queue'>,
  tx: Db,
  now: Instant,
  messages: NewMessage[],
): Promise<StoredMessage[]> {
  const added = await addMessages(tx, org, now, messages)
  await queue.add(
    tx,
    'deliver',
    added.map(({ id }) => ({ message: id, again: false })),
  )
  return added
}
