import type { Instant } from '../care/day.ts'
import type { Subject } from '../care/duty.ts'
import type { World } from '../care/world.ts'
import { compareDuties } from '../prisma/store/compare-duties.ts'
import { dutiesOfEpisodes } from '../prisma/store/duties.ts'
import { logBroken, nextAtOf } from './follow.ts'
import type { House } from './house.ts'
import { reckonWhole } from './reckon.ts'
import { isOf } from './reckon-apart.ts'

/** What was seen of some episodes. */
export interface Seen {
  /** Those of which a stored duty is not as it follows from the facts. */
  episodes: string[]
  /** How many duties of the others follow from the facts, and how many could not be reckoned. */
  unchanged: number
  setAside: number
}

/**
 * Finds the episodes whose duties are not what follows from the facts. Only looks: what is written between two of its
 * readings makes an episode look different that is not, so whoever acts on this holds it and reads again.
 */
export async function differing(
  house: House,
  chunk: string[],
  people: Pick<World, 'teams' | 'members'>,
  now: Instant,
): Promise<Seen> {
  const { prisma } = house.store
  const [{ duties, broken }, stored] = await Promise.all([
    reckonWhole(prisma, house, now, chunk, people),
    dutiesOfEpisodes(prisma, house.org, chunk),
  ])
  const isBroken = isOf(broken)
  const nextAt = nextAtOf(now, house.settings.zone)
  const { fresh, changes, gone } = compareDuties(duties, stored, nextAt, ({ rule, reckoned: { subject } }) =>
    isBroken({ rule, subject }),
  )
  const subjects = [...fresh, ...changes.map(({ duty }) => duty), ...gone.map(({ reckoned }) => reckoned)]
  const episodes = new Set(subjects.map(({ subject }) => episodeOf(subject)))
  const left = broken.filter(({ subject }) => subject.kind === 'client' && !episodes.has(subject.episode))
  logBroken(house, left)
  return {
    episodes: [...episodes],
    unchanged: duties.filter(({ subject }) => !episodes.has(episodeOf(subject))).length,
    setAside: left.length,
  }
}

const episodeOf = (subject: Subject) => (subject.kind === 'client' ? subject.episode : '')
