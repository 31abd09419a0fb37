import { dayOf } from '../../../care/day.ts'
import { WRITER } from '../../../prisma/store/draft-decisions.ts'
import type { StoredVersion } from '../../../prisma/store/draft-versions.ts'
import type { StoredMember } from '../../../prisma/store/members.ts'
import { dayText } from '../../texts/when.ts'
import type { Reader } from './reader.ts'

/** What there is to know of how a version came about. */
export type MadeVersion = Pick<StoredVersion, 'writer' | 'madeBy' | 'madeAt'> & { askedBy?: string | null }

/** Who made a version and when: `Kompasbot, op verzoek van Farid el Amrani, ma 2 november`. */
export function madeBy(
  { texts, member, today, house }: Reader,
  version: MadeVersion,
  members: StoredMember[],
): string {
  const t = texts.versions
  const nameOf = (id: string) => members.find((one) => one.id === id)?.name ?? t.somebody
  const writer = version.writer === 'extractive' ? t.kompasbot : t.model
  const by = version.madeBy === WRITER ? writer : nameOf(version.madeBy)
  const asked = version.askedBy ? t.asked(by, nameOf(version.askedBy)) : by
  return t.made(asked, dayText(dayOf(version.madeAt, house.settings.zone), member.language, today))
}
