import { logAccess } from '../../prisma/store/access-log.ts'
import type { Reader } from '../conversation/compose/reader.ts'

/** Notes in the access log that somebody opened a page, or was kept out of it. */
export function noteLook(
  { house, member, now }: Reader,
  object: string,
  about: string | null,
  outcome: 'ok' | 'refused' = 'ok',
): Promise<void> {
  return logAccess(house.store.prisma, house.org, [
    { at: now, actor: `member:${member.ref}`, action: 'read', object, about, outcome },
  ])
}
