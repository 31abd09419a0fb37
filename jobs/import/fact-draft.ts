import { type Day, dayOf, type Instant, type Zone } from '../../care/day.ts'
import type { EpisodeRecord } from '../../prisma/store/register.ts'
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

/** An episode with the days on which it began and ended, where it did. */
export interface Stretch {
  id: string
  frame: string
  firstDay: Day
  lastDay: Day | null
  endsAt: Instant | null
}

export type EpisodeFound = Stretch | 'many' | 'none'

/**
 * Which of a client's episodes an event belongs to: the one that ran on the day. When none did (a talk before care began,
 * a letter after it ended) the next to begin, else the last that ended. `many` when that leaves more than one.
 */
export function episodeFor(
  episodes: Stretch[],
  { frame, day }: { frame: string | null | undefined; day: Day },
): EpisodeFound {
  const all = frame ? episodes.filter((episode) => episode.frame === frame) : episodes
  const running = all.filter(
    ({ firstDay, lastDay }) => firstDay <= day && (lastDay === null || lastDay >= day),
  )
  if (running.length > 0) return only(running)
  const later = all.filter(({ firstDay }) => firstDay > day)
  if (later.length > 0) return only(later)
  const lastEnd = Math.max(...all.map(({ endsAt }) => endsAt?.getTime() ?? 0))
  return only(all.filter(({ endsAt }) => endsAt?.getTime() === lastEnd))
}

/** The episodes of each client, by his id. */
export function stretchesOf(episodes: Iterable<EpisodeRecord>, zone: Zone): Map<string, Stretch[]> {
  const found = new Map<string, Stretch[]>()
  for (const { id, clientId, frame, startsAt, endsAt } of episodes) {
    const lastDay = endsAt === null ? null : dayOf(endsAt, zone)
    const stretch = { id, frame, firstDay: dayOf(startsAt, zone), lastDay, endsAt }
    const before = found.get(clientId)
    if (before) before.push(stretch)
    else found.set(clientId, [stretch])
  }
  return found
}

function only(episodes: Stretch[]): EpisodeFound {
  const [first, ...more] = episodes
  if (first === undefined) return 'none'
  return more.length === 0 ? first : 'many'
}
