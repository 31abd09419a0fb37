import type { Instant } from '../care/day.ts'
import { dutiesAt } from '../care/duties.ts'
import type { Duty, Subject } from '../care/duty.ts'
import { subjectKey } from '../care/fact-index.ts'
import type { World } from '../care/world.ts'
import type { OrganisationSettings } from '../organisation.ts'
import type { Db } from '../prisma/client.ts'
import type { StoredDuty } from '../prisma/store/duties.ts'
import type { House } from './house.ts'
import { readFacts } from './reckon.ts'

export interface Claimed {
  world: World
  reckoned: { stored: StoredDuty; duty: Duty }[]
  /** No fact calls for these any more, or their period is long over. */
  gone: StoredDuty[]
  /** These could not be reckoned. */
  broken: StoredDuty[]
}

/** Reckons claimed duties together; when that fails, each by itself, so that one broken row never stops the others. */
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
  const result: Claimed = { world, reckoned: [], gone: [], broken: [] }
  const found = together(world, vouching, now)
  for (const stored of claimed) {
    try {
      const duty = found === null ? alone(stored, world, vouching, now) : found.get(stored.key)
      if (duty) result.reckoned.push({ stored, duty })
      else result.gone.push(stored)
    } catch (error) {
      house.log.error({ duty: stored.id, error: nameOf(error) }, 'duty set aside for an hour')
      result.broken.push(stored)
    }
  }
  return result
}

function together(world: World, settings: OrganisationSettings, now: Instant): Map<string, Duty> | null {
  try {
    return new Map(dutiesAt(settings.rules, world, settings, now).map((duty) => [duty.key, duty]))
  } catch {
    return null
  }
}

/** One duty, from its own rule and as little else as it follows from. */
function alone(
  { key, rule, reckoned }: StoredDuty,
  world: World,
  settings: OrganisationSettings,
  now: Instant,
): Duty | undefined {
  const own = settings.rules[rule]
  if (own === undefined) return undefined
  return dutiesAt({ [rule]: own }, only(world, reckoned.subject), settings, now).find(
    (duty) => duty.key === key,
  )
}

/** People stay: who is asked follows from all of them. */
function only(world: World, subject: Subject): World {
  const { kind, ref } = subject
  return {
    ...world,
    teams: kind === 'team' ? world.teams.filter((team) => team.ref === ref) : world.teams,
    episodes: kind === 'client' ? world.episodes.filter(({ id }) => id === subject.episode) : [],
    facts:
      kind === 'client'
        ? world.facts.filter(
            (fact) => subjectKey(fact.subject) === subjectKey({ kind, episode: subject.episode }),
          )
        : world.facts.filter((fact) => fact.subject.kind !== 'client'),
  }
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : typeof error)
