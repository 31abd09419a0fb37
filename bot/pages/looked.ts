import { logAccess } from '../../prisma/store/access-log.ts'
import type { Reader } from '../conversation/compose/reader.ts'

/** Notes in the access log that somebody opened a page, or was kept out of it. */
export function noteLook(
  reader: Reader,
  object: string,
  about: string | null,
  outcome: 'ok' | 'refused' = 'ok',
): Promise<void> {
  return noteLooks(reader, object, about === null ? [] : [about], outcome)
}

/** The same for a page about several people: a line for each of them, or one when it is about nobody. */
export function noteLooks(
  { house, member, now }: Reader,
  object: string,
  abouts: string[],
  outcome: 'ok' | 'refused' = 'ok',
): Promise<void> {
  const line = { at: now, actor: `member:${member.ref}`, action: 'read', object, outcome }
  const about = abouts.length === 0 ? [null] : abouts
  return logAccess(
    house.store.prisma,
    house.org,
    about.map((one) => ({ ...line, about: one })),
  )
}
