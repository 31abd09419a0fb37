import type { Instant } from '../care/day.ts'
import { episodeChunks, goneEpisodes } from '../prisma/store/episode-chunks.ts'
import { holdDuties } from '../prisma/store/hold.ts'
import { loadPeople } from '../prisma/store/world.ts'
import { differing } from './differing.ts'
import { followFacts } from './follow.ts'
import type { House } from './house.ts'

export interface Reconciled {
  added: number
  changed: number
  unchanged: number
  /** What could not be reckoned or saved: rules for one subject, and episodes. The log has their ids. */
  setAside: number
}

const CHUNK = 1000
/** While one chunk is reckoned, the database reads the next. */
const LANES = 2

/**
 * Holds all stored duties against the facts, and writes only what differs; periods that are over are closed here. It
 * looks at a chunk of episodes at a time and holds nothing while it looks: only what differs is held, read again and
 * followed, so that who answers meanwhile does not wait. What is broken is set aside until the next time.
 */
export async function reconcile(house: House, now: Instant): Promise<Reconciled> {
  const { org } = house
  const { prisma } = house.store
  const began = house.now().getTime()
  // What is answered while this runs has happened by the time that it is followed.
  const later = () => new Date(now.getTime() + house.now().getTime() - began)
  const parts: Reconciled[] = []
  const chunks = episodeChunks(prisma, org, CHUNK)
  const people = await loadPeople(prisma, org)
  const lane = async () => {
    for await (const chunk of chunks) {
      const { episodes, unchanged, setAside } = await differing(house, chunk, people, now)
      parts.push({ added: 0, changed: 0, unchanged, setAside }, await followApart(house, later, episodes))
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  parts.push(await followApart(house, later, await goneEpisodes(prisma, org)))
  parts.push(await follow(house, later, []))
  return sumOf(parts)
}

function sumOf(parts: Reconciled[]): Reconciled {
  const sum = (what: keyof Reconciled) => parts.reduce((total, part) => total + part[what], 0)
  return {
    added: sum('added'),
    changed: sum('changed'),
    unchanged: sum('unchanged'),
    setAside: sum('setAside'),
  }
}

/** Some episodes together; when that cannot be saved twice over, one by one. */
async function followApart(house: House, later: () => Instant, episodes: string[]): Promise<Reconciled> {
  if (episodes.length === 0) return sumOf([])
  try {
    // Once more: the other lane, or somebody in chat, may have drawn the same code just now.
    return await follow(house, later, episodes).catch(() => follow(house, later, episodes))
  } catch (error) {
    if (episodes.length > 1) {
      const parts: Reconciled[] = []
      for (const episode of episodes) parts.push(await followApart(house, later, [episode]))
      return sumOf(parts)
    }
    const name = error instanceof Error ? error.name : typeof error
    house.log.error({ episode: episodes[0], error: name }, 'could not be reconciled, set aside')
    return { added: 0, changed: 0, unchanged: 0, setAside: 1 }
  }
}

async function follow(house: House, later: () => Instant, episodes: string[]): Promise<Reconciled> {
  const { added, changed, unchanged, broken } = await house.store.prisma.$transaction(
    async (tx) => {
      // Held before it is asked what time it is: whoever held them has answered before then.
      await holdDuties(tx, house.org, episodes)
      return followFacts(house, tx, later(), 'kompasbot', episodes)
    },
    { timeout: 60_000 },
  )
  return { added, changed, unchanged, setAside: broken.length }
}
