import type { Instant } from '../care/day.ts'
import type { Duty } from '../care/duty.ts'
import type { World } from '../care/world.ts'
import type { Db } from '../prisma/client.ts'
import type { StoredDuty } from '../prisma/store/duties.ts'
import type { House } from './house.ts'
import { readFacts } from './reckon.ts'
import { isOf, reckonApart } from './reckon-apart.ts'

export interface Claimed {
  world: World
  reckoned: { stored: StoredDuty; duty: Duty }[]
  /** No fact calls for these any more, or their period is long over. */
  gone: StoredDuty[]
  /** These could not be reckoned. */
  broken: StoredDuty[]
}

/** Reckons claimed duties; what is broken is set aside, and never stops the others. */
export async function reckonClaimed(
  house: House,
  tx: Db,
  claimed: StoredDuty[],
  now: Instant,
): Promise<Claimed> {
  const episodes = claimed.flatMap(({ reckoned: { subject } }) =>
    subject.kind === 'client' ? [subject.episode] : [],
  )
  const { world, vouching } = await readFacts(tx, house.org, house.settings, { episodes })
  const { duties, broken } = reckonApart(house.settings.rules, world, vouching, now)
  const found = new Map(duties.map((duty) => [duty.key, duty]))
  const cannotBe = isOf(broken)
  const result: Claimed = { world, reckoned: [], gone: [], broken: [] }
  for (const stored of claimed) {
    const duty = found.get(stored.key)
    if (duty) result.reckoned.push({ stored, duty })
    else if (!cannotBe({ rule: stored.rule, subject: stored.reckoned.subject })) result.gone.push(stored)
    else {
      house.log.error({ duty: stored.id }, 'duty set aside for an hour')
      result.broken.push(stored)
    }
  }
  return result
}
