import type { Instant } from '../care/day.ts'
import { isReachable } from '../care/reachable.ts'
import type { Db } from '../prisma/client.ts'
import type { StoredMember } from '../prisma/store/members.ts'
import { loadRota } from '../prisma/store/shifts.ts'
import type { House } from './house.ts'

/** Those of these members who may be spoken to at this very instant: in their own shift, or on a day of work. */
export async function atWorkNow(
  { org, settings }: Pick<House, 'org' | 'settings'>,
  tx: Db,
  members: StoredMember[],
  now: Instant,
): Promise<StoredMember[]> {
  const { quietHours, zone, calendar } = settings
  const rota = await loadRota(
    tx,
    org,
    now,
    members.map(({ ref }) => ref),
  )
  const own = Map.groupBy(rota, ({ member }) => member)
  return members.filter((member) =>
    isReachable(member, now, quietHours, zone, calendar.isHoliday, { shifts: own.get(member.ref) ?? [] }),
  )
}
