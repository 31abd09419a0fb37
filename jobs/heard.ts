import type { Instant } from '../care/day.ts'
import type { Duty } from '../care/duty.ts'
import type { Member } from '../care/world.ts'
import type { Db } from '../prisma/client.ts'
import { loadRota } from '../prisma/store/shifts.ts'
import { audienceAt } from './audience.ts'
import type { House } from './house.ts'

/**
 * When each person of a duty's next step can first be told of it, by reference: working days, quiet hours and the rota
 * put that off, as the rota stands now. Null for whom that is not to be expected.
 */
export async function heardNext(
  { org, settings }: Pick<House, 'org' | 'settings'>,
  db: Db,
  members: Member[],
  duty: Duty,
  now: Instant,
): Promise<Map<string, Instant | null>> {
  const next = duty.steps.find(({ at }) => at > now)
  if (next === undefined) return new Map()
  const audience = audienceAt(next.at, members, await loadRota(db, org, next.at, next.to), settings)
  return new Map(next.to.map((ref) => [ref, audience.hears(ref, duty)]))
}
