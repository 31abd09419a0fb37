import { dayOf, type Instant } from '../care/day.ts'
import { monthBefore } from '../care/figures/month.ts'
import { inService } from '../care/people.ts'
import { listMembers } from '../prisma/store/members.ts'
import { atWorkNow } from './at-work.ts'
import type { House } from './house.ts'
import { sendNew } from './send-new.ts'

export interface Digested {
  month: string
  sent: number
}

/**
 * Sends management the digest of last month, once each, on a day on which they work. Its words and figures are put
 * together when it is shown.
 * @param options.always also to who does not work now: a person asked for it.
 */
export async function digest(
  house: House,
  now: Instant,
  options: { always?: boolean } = {},
): Promise<Digested> {
  const { settings } = house
  const month = monthBefore(dayOf(now, settings.zone))
  const sent = await house.store.prisma.$transaction(async (tx) => {
    const today = dayOf(now, settings.zone)
    const all = (await listMembers(tx, house.org)).filter(
      (member) => member.roles.includes('management') && inService(member, today),
    )
    const managers = options.always ? all : await atWorkNow(house, tx, all, now)
    const messages = await sendNew(
      house,
      tx,
      now,
      managers.map(({ id }) => ({
        memberId: id,
        key: `digest:${month}:${id}`,
        content: { kind: 'digest', month },
      })),
    )
    return messages.length
  })
  return { month, sent }
}
