import { type Day, dayOf, type Instant, type Zone } from '../../care/day.ts'
import type { Moment } from './moment.ts'

/** Whom or what a fact is about, by our own ids: at most one; none means the whole organisation. */
export interface Subject {
  episodeId: string | null
  memberId: string | null
  teamId: string | null
}

export const NOBODY: Subject = { episodeId: null, memberId: null, teamId: null }

/** What a file says of something that happened or is planned. Null: it says nothing of that. */
export interface FactDraft {
  kind: string
  subject: Subject
  day: Day
  at: Instant | null
  outcome: string
  movedTo: Day | null
  validUntil: Day | null
  reason: string | null
  reference: string | null
  source: string
}

/** The day of a moment, where it was given. */
export const dayOnly = (moment: Moment | null | undefined) => moment?.day ?? null

interface Stretch {
  id: string
  frame: string
  startsAt: Instant
  endsAt: Instant | null
}

export type EpisodeFound = Stretch | 'many' | 'none'

/**
 * Which of a client's episodes an event belongs to: the one that ran on the day. When none did (a talk before care began,
 * a letter after it ended) the next to begin, else the last that ended. `many` when that leaves more than one.
 */
export function episodeFor(
  episodes: Stretch[],
  { frame, day, zone }: { frame: string | null | undefined; day: Day; zone: Zone },
): EpisodeFound {
  const all = episodes.filter((episode) => !frame || episode.frame === frame)
  const running = all.filter(
    ({ startsAt, endsAt }) => dayOf(startsAt, zone) <= day && (endsAt === null || dayOf(endsAt, zone) >= day),
  )
  if (running.length > 0) return only(running)
  const later = all.filter(({ startsAt }) => dayOf(startsAt, zone) > day)
  if (later.length > 0) return only(later)
  const lastEnd = Math.max(...all.map(({ endsAt }) => endsAt?.getTime() ?? 0))
  return only(all.filter(({ endsAt }) => endsAt?.getTime() === lastEnd))
}

function only(episodes: Stretch[]): EpisodeFound {
  const [first, ...more] = episodes
  if (first === undefined) return 'none'
  return more.length === 0 ? first : 'many'
}
