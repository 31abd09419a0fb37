import type { Instant } from '../care/day.ts'
import { dutiesAt } from '../care/duties.ts'
import type { Duty } from '../care/duty.ts'
import type { World } from '../care/world.ts'
import type { OrganisationSettings } from '../organisation.ts'
import type { Db } from '../prisma/client.ts'
import { findDuties, type StoredDuty } from '../prisma/store/duties.ts'
import { loadWorld, type WorldScope } from '../prisma/store/world.ts'

/** A duty as it follows from the facts, with its code and what people answered about it. */
export interface KnownDuty {
  duty: Duty
  /** Null for a duty that is not stored: one of another day than today. */
  stored: StoredDuty | null
}

/** Reads the facts and reckons the duties at an instant; with a scope, those of these episodes and of no client. */
export async function reckon(
  db: Db,
  org: string,
  settings: OrganisationSettings,
  on: Instant,
  scope: WorldScope = {},
): Promise<{ world: World; duties: Duty[] }> {
  const world = await loadWorld(db, org, scope)
  return { world, duties: dutiesAt(settings.rules, world, settings, on) }
}

/** The same, joined with the stored duties and with who took them over. */
export async function knownDuties(
  db: Db,
  org: string,
  settings: OrganisationSettings,
  on: Instant,
  scope: WorldScope = {},
): Promise<{ world: World; known: KnownDuty[] }> {
  const { world, duties } = await reckon(db, org, settings, on, scope)
  const stored = new Map((await findDuties(db, org)).map((duty) => [duty.key, duty]))
  const members = await db.member.findMany({
    where: { organisationId: org },
    select: { id: true, ref: true },
  })
  const refOf = new Map(members.map((member) => [member.id, member.ref]))
  return {
    world,
    known: duties.map((duty) => {
      const kept = stored.get(duty.key) ?? null
      const taker = kept?.handedTo ? refOf.get(kept.handedTo) : undefined
      return { duty: taker === undefined ? duty : takenOver(duty, taker), stored: kept }
    }),
  }
}

/** The duty with somebody else in front: who had it becomes the backup; steps for the one go to the other. */
export function takenOver(duty: Duty, taker: string): Duty {
  const before = duty.responsible
  return {
    ...duty,
    responsible: [taker],
    backup: [...before.filter((ref) => ref !== taker), ...duty.backup.filter((ref) => ref !== taker)],
    steps: duty.steps.map((step) =>
      step.to.some((ref) => before.includes(ref))
        ? { ...step, to: [...new Set([taker, ...step.to.filter((ref) => !before.includes(ref))])] }
        : step,
    ),
  }
}
