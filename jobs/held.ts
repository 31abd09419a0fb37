import type { Instant } from '../care/day.ts'
import { reachableFrom } from '../care/reachable.ts'
import type { StoredMember } from '../prisma/store/members.ts'
import type { StoredMessage } from '../prisma/store/messages.ts'
import { loadRota } from '../prisma/store/shifts.ts'
import type { House } from './house.ts'

/** So often it is looked at again whether somebody is back: he may come back early. */
export const LOOK_AGAIN_MS = 3_600_000

/**
 * Until when a message that nobody asked for waits for its reader: he is away, or wants quiet. A reminder knows of quiet
 * itself, for a term in hours does not wait for it; that a colleague is away is told on a day of work. Null: it goes now.
 * @param late a platform did not take it at once: by now its reader may be at home.
 */
export async function heldUntil(
  { org, store, settings }: Pick<House, 'org' | 'store' | 'settings'>,
  { content }: Pick<StoredMessage, 'content'>,
  reader: StoredMember,
  now: Instant,
  late = false,
): Promise<Instant | null> {
  const rota = await loadRota(store.prisma, org, now, [reader.ref])
  const shifts = rota.filter(({ member }) => member === reader.ref)
  if (content.kind === 'absence' || late) {
    const { quietHours, zone, calendar } = settings
    const hearing = { shifts, onCall: content.kind === 'nudge' }
    const at = reachableFrom(reader, now, quietHours, zone, calendar.isHoliday, hearing)
    return at !== null && at > now ? at : null
  }
  const held = shifts.filter(
    ({ kind, from, until }) =>
      (kind === 'afwezig' || (kind === 'pauze' && content.kind !== 'nudge')) && from <= now && now < until,
  )
  return held.length === 0 ? null : new Date(Math.max(...held.map(({ until }) => until.getTime())))
}
