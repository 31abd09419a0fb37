import { type Day, dayOf, type Instant } from '../care/day.ts'
import { dutiesAt } from '../care/duties.ts'
import type { Duty } from '../care/duty.ts'
import { meetingsAt } from '../care/meetings.ts'
import { inService } from '../care/people.ts'
import type { RuleBook } from '../care/rule.ts'
import type { World } from '../care/world.ts'
import type { OrganisationSettings } from '../organisation.ts'
import type { Db } from '../prisma/client.ts'
import { dutiesOfEpisodes, findDuties, type StoredDuty } from '../prisma/store/duties.ts'
import { listMembers } from '../prisma/store/members.ts'
import { storedVouchesFrom } from '../prisma/store/organisation.ts'
import { loadWorld, type WorldScope } from '../prisma/store/world.ts'
import { type Broken, reckonApart } from './reckon-apart.ts'

/** A duty as it follows from the facts, with its code and what people answered about it. */
export interface KnownDuty {
  duty: Duty
  /** Null for a duty that is not stored: one of another day than today. */
  stored: StoredDuty | null
}

/** Reads the facts and reckons the duties at an instant, and what stands planned on a day; with a scope, only those within it. */
export async function reckon(
  db: Db,
  org: string,
  settings: OrganisationSettings,
  on: Instant,
  scope: WorldScope = {},
): Promise<{ world: World; duties: Duty[]; meetings: Duty[] }> {
  const { world, vouching } = await readFacts(db, org, settings, scope)
  const rules = scope.others === false ? clientRules(settings.rules) : settings.rules
  const duties = dutiesAt(rules, world, vouching, on)
  return { world, duties, meetings: meetingsAt(rules, world, vouching, on) }
}

/** The duties at an instant, with the facts from which they follow. */
export type Reckoner = (on: Instant) => Promise<{ world: World; duties: Duty[]; vouchesFrom: Day | null }>

/** Reckons for figures, at many instants from facts that are read once, and at each instant once: whoever was erased counts. */
export function reckonerOf(db: Db, org: string, settings: OrganisationSettings): Reckoner {
  let read: ReturnType<typeof readFacts> | undefined
  const known = new Map<number, Duty[]>()
  return async (on) => {
    read ??= readFacts(db, org, settings, { erased: true })
    const { world, vouching } = await read
    const duties = known.get(on.getTime()) ?? dutiesAt(settings.rules, world, vouching, on)
    known.set(on.getTime(), duties)
    return { world, duties, vouchesFrom: vouching.vouchesFrom }
  }
}

/**
 * All duties about some episodes, or with none about no client, whatever cannot be reckoned among them: that is told
 * beside them.
 * @param people teams and members that were read already.
 */
export async function reckonWhole(
  db: Db,
  { org, settings }: { org: string; settings: OrganisationSettings },
  on: Instant,
  episodes: string[],
  people?: WorldScope['people'],
): Promise<{ duties: Duty[]; broken: Broken[] }> {
  const others = episodes.length === 0
  const scope = { episodes, others, ...(people && { people }) }
  const { world, vouching } = await readFacts(db, org, settings, scope)
  const rules = Object.entries(settings.rules).filter(([, rule]) => (rule.onderwerp === 'client') !== others)
  return reckonApart(Object.fromEntries(rules), world, vouching, on)
}

const clientRules = (rules: RuleBook): RuleBook =>
  Object.fromEntries(Object.entries(rules).filter(([, rule]) => rule.onderwerp === 'client'))

/** The facts, and the settings with the day from which dates are vouched for. */
export async function readFacts(
  db: Db,
  org: string,
  settings: OrganisationSettings,
  scope: WorldScope = {},
): Promise<{ world: World; vouching: OrganisationSettings }> {
  const world = await loadWorld(db, org, scope)
  // Read each time: the first import may happen beside a running bot, which would nudge about all that is older.
  const vouchesFrom = settings.vouchesFrom ?? (await storedVouchesFrom(db, org))
  return { world, vouching: { ...settings, vouchesFrom } }
}

/** The same, joined with the stored duties and with who took them over. */
export async function knownDuties(
  db: Db,
  org: string,
  settings: OrganisationSettings,
  on: Instant,
  scope: WorldScope = {},
): Promise<{ world: World; known: KnownDuty[]; meetings: KnownDuty[] }> {
  const { world, duties, meetings } = await reckon(db, org, settings, on, scope)
  const within =
    scope.episodes === undefined
      ? await findDuties(db, org)
      : [
          ...(await dutiesOfEpisodes(db, org, scope.episodes)),
          ...(scope.others === false ? [] : await findDuties(db, org, { episodes: null })),
        ]
  const stored = new Map(within.map((duty) => [duty.key, duty]))
  const takers = await takersOn(db, org, dayOf(on, settings.zone), within)
  const join = (duty: Duty): KnownDuty => {
    const kept = stored.get(duty.key) ?? null
    return { duty: asTaken(duty, kept, takers), stored: kept }
  }
  return { world, known: duties.map(join), meetings: meetings.map(join) }
}

/**
 * Who has taken these duties over or was told of them on duty: references by member id, of those in service on a day.
 * Mostly nobody, and then nothing is read.
 */
export async function takersOn(
  db: Db,
  org: string,
  day: Day,
  stored: Pick<StoredDuty, 'handedTo' | 'onDuty'>[],
): Promise<Map<string, string>> {
  if (!stored.some(({ handedTo, onDuty }) => handedTo !== null || onDuty.length > 0)) return new Map()
  const members = await listMembers(db, org)
  return new Map(members.filter((member) => inService(member, day)).map(({ id, ref }) => [id, ref]))
}

/** The duty as it lies with whoever took it over, and with who was told of it on duty, while they are in service. */
export function asTaken(duty: Duty, stored: StoredDuty | null, takers: Map<string, string>): Duty {
  const taker = stored?.handedTo ? takers.get(stored.handedTo) : undefined
  const taken = taker === undefined ? duty : takenOver(duty, taker)
  const told = (stored?.onDuty ?? []).flatMap((id) => takers.get(id) ?? [])
  const fresh = told.filter((ref) => !taken.responsible.includes(ref) && !taken.backup.includes(ref))
  return fresh.length === 0 ? taken : { ...taken, backup: [...taken.backup, ...fresh] }
}

/** The duty with somebody else in front: who had it becomes the backup; steps for the one go to the other. */
function takenOver(duty: Duty, taker: string): Duty {
  const before = duty.responsible
  const handOn = <T extends { to: string[] }>(one: T): T =>
    one.to.some((ref) => before.includes(ref))
      ? { ...one, to: [...new Set([taker, ...one.to.filter((ref) => !before.includes(ref))])] }
      : one
  return {
    ...duty,
    responsible: [taker],
    backup: [...before.filter((ref) => ref !== taker), ...duty.backup.filter((ref) => ref !== taker)],
    steps: duty.steps.map(handOn),
    ...(duty.meeting && {
      meeting: { ...duty.meeting, preparation: duty.meeting.preparation.map(handOn) },
    }),
  }
}
