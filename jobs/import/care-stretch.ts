import { type Day, dayOf, daysBetween, type Instant, type Zone } from '../../care/day.ts'
import type { EpisodeRecord } from '../../prisma/store/register.ts'

/** So many days a start may be off and still be the same care, put right: longer ago, somebody left and came back. */
export const CORRECTION_REACH = 31

/** One stretch of care of a client under a law, as the rows of an import tell it. */
export interface ToldStretch {
  startsAt: Instant
  day: Day
  /** False when only the day was told: then it starts when that begins. */
  hourKnown: boolean
  /** Null when the rows say nothing of an end. */
  endsAt: Instant | null
  /** Something else is wrong with its row: it is about this care, but changes nothing. */
  faulty: boolean
}

/** What a stretch turns out to be about. */
export type Meaning =
  | { as: 'known'; episode: EpisodeRecord; startsAt: Instant }
  | { as: 'new' }
  /** It runs while other care under this law runs. */
  | { as: 'overlap' }
  /** Care began more than once that day, and the hour is not told. */
  | { as: 'which_hour' }

/**
 * What each stretch that is told of one client under one law is about: the care that began at that moment, or, when only
 * the day is told, on that day; else the one stretch that it overlaps and of which nothing else is told, whose start is
 * put right when it is at most CORRECTION_REACH days off. What overlaps nothing is new care.
 */
export function meaningsOf(
  told: readonly ToldStretch[],
  known: readonly EpisodeRecord[],
  zone: Zone,
): Meaning[] {
  const meanings: (Meaning | undefined)[] = told.map((stretch) => byStart(stretch, known, zone))
  const claimed = new Set(meanings.flatMap((meaning) => (meaning?.as === 'known' ? [meaning.episode] : [])))
  const inOrder = [...told.keys()].sort(
    (a, b) => at(told, a).startsAt.getTime() - at(told, b).startsAt.getTime(),
  )
  for (const index of inOrder) {
    if (meanings[index]) continue
    const stretch = at(told, index)
    const free = known.filter((episode) => !claimed.has(episode) && overlap(stretch, episode, zone))
    const [one] = free
    if (one === undefined) meanings[index] = { as: 'new' }
    else if (free.length === 1 && isNear(stretch, one, zone)) {
      meanings[index] = { as: 'known', episode: one, startsAt: stretch.startsAt }
      claimed.add(one)
    } else meanings[index] = { as: 'overlap' }
  }
  return withoutOverlaps(told, meanings as Meaning[], known, inOrder, zone)
}

function byStart(stretch: ToldStretch, known: readonly EpisodeRecord[], zone: Zone): Meaning | undefined {
  const same = (instant: Instant) => instant.getTime() === stretch.startsAt.getTime()
  const exact =
    known.find(({ startsAt }) => same(startsAt)) ?? known.find(({ formerStarts }) => formerStarts.some(same))
  if (exact) return { as: 'known', episode: exact, startsAt: exact.startsAt }
  if (stretch.hourKnown) return undefined
  const [first, ...more] = known.filter(({ startsAt }) => dayOf(startsAt, zone) === stretch.day)
  if (first === undefined) return undefined
  return more.length > 0 ? { as: 'which_hour' } : { as: 'known', episode: first, startsAt: first.startsAt }
}

/** Refuses what would make care under one law run twice at once; what was stored so already is left alone. */
function withoutOverlaps(
  told: readonly ToldStretch[],
  meanings: Meaning[],
  known: readonly EpisodeRecord[],
  inOrder: number[],
  zone: Zone,
): Meaning[] {
  const changing = inOrder.filter((index) => changes(at(told, index), at(meanings, index)))
  const moved = new Set(
    changing.flatMap((index) => {
      const meaning = at(meanings, index)
      return meaning.as === 'known' ? [meaning.episode] : []
    }),
  )
  const standing: Stretch[] = known.filter((episode) => !moved.has(episode))
  const result = [...meanings]
  for (const index of changing) {
    const meaning = at(meanings, index)
    const { startsAt, endsAt } = at(told, index)
    const before = meaning.as === 'known' ? meaning.episode : null
    const after: Stretch = {
      startsAt: meaning.as === 'known' ? meaning.startsAt : startsAt,
      endsAt: endsAt ?? before?.endsAt ?? null,
    }
    if (standing.some((other) => overlap(after, other, zone))) {
      result[index] = { as: 'overlap' }
      if (before) standing.push(before)
    } else standing.push(after)
  }
  return result
}

function changes({ endsAt, faulty }: ToldStretch, meaning: Meaning): boolean {
  if (faulty || meaning.as === 'overlap' || meaning.as === 'which_hour') return false
  if (meaning.as === 'new') return true
  const { episode } = meaning
  const isMoved = meaning.startsAt.getTime() !== episode.startsAt.getTime()
  return isMoved || (endsAt !== null && endsAt.getTime() !== episode.endsAt?.getTime())
}

interface Stretch {
  startsAt: Instant
  endsAt: Instant | null
}

/** Care that ends on the day on which other care begins does not overlap it, whatever the hour: days are often all one has. */
function overlap(a: Stretch, b: Stretch, zone: Zone): boolean {
  const [first, second] = a.startsAt <= b.startsAt ? [a, b] : [b, a]
  if (first.endsAt === null) return true
  if (first.endsAt <= second.startsAt) return false
  const begins = dayOf(second.startsAt, zone)
  return dayOf(first.endsAt, zone) > begins || dayOf(first.startsAt, zone) === begins
}

const isNear = (a: Stretch, b: Stretch, zone: Zone) =>
  Math.abs(daysBetween(dayOf(a.startsAt, zone), dayOf(b.startsAt, zone))) <= CORRECTION_REACH

const at = <T>(list: readonly T[], index: number): T => list[index] as T
