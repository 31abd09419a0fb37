import { dayOf, type Instant } from '../care/day.ts'
import { inService } from '../care/people.ts'
import type { Store } from '../prisma/client.ts'
import { logAccess } from '../prisma/store/access-log.ts'
import { addressesOf } from '../prisma/store/chat-addresses.ts'
import { listMembers } from '../prisma/store/members.ts'
import type { Target } from './test-message.ts'

/** A member in service, by reference or e-mail address, who is about to get a test message. */
export async function testTarget(
  { prisma }: Store,
  org: string,
  who: string,
  { now, zone }: { now: Instant; zone: string },
): Promise<Target | null> {
  const member = (await listMembers(prisma, org)).find(
    ({ ref, email }) => ref === who || email.toLowerCase() === who.toLowerCase(),
  )
  if (!member || !inService(member, dayOf(now, zone))) return null
  const { ref, name, email, language } = member
  const about = `member:${ref}`
  await logAccess(prisma, org, [
    { at: now, actor: 'command', action: 'add', object: 'test_message', about, outcome: 'ok' },
  ])
  return { name, email, language, addresses: await addressesOf(prisma, member.id) }
}
