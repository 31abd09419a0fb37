import { showAgainMessages } from '../../jobs/follow.ts'
import { findYear, type StoredYear } from '../../prisma/store/year-documents.ts'
import type { YearChanged } from '../../prisma/store/year-gates.ts'
import type { Answer } from '../channel.ts'
import type { Who } from './may.ts'
import { type YearStanding, yearView } from './may-year.ts'
import { done, notAllowed, type Turn } from './turn.ts'
import { standingOf } from './year-standing.ts'

/** A year's text, with the gate at which it waits by the organisation's file. */
export interface OpenYear {
  year: StoredYear
  standing: YearStanding
}

/** The text, for who may do this with it as it stands now; otherwise what to answer. */
export async function openYear(
  turn: Turn,
  id: string,
  may: (who: Who, standing: YearStanding) => boolean,
): Promise<OpenYear | { answer: Answer }> {
  const { tx, house, member } = turn
  const year = await findYear(tx, house.org, id)
  if (!year) return { answer: done(turn.texts.year.gone) }
  const standing = await standingOf(tx, house, year)
  if (may(member, standing)) return { year, standing }
  if (yearView(member, standing) === null || standing.gate !== null)
    return { answer: notAllowed(turn, 'change', `year:${id}`) }
  return { answer: done(turn.texts.year.already) }
}

/** The same, when it is still the version that the person saw. */
export async function yearAsSeen(
  turn: Turn,
  id: string,
  version: number,
  may: (who: Who, standing: YearStanding) => boolean,
): Promise<OpenYear | { answer: Answer }> {
  const open = await openYear(turn, id, may)
  if ('answer' in open || open.year.version === version) return open
  return { answer: done(turn.texts.year.newer) }
}

/** What a change of a person came to: everybody who has the text before him sees it as it is now. */
export async function afterChange(
  turn: Turn,
  changed: YearChanged,
  notice: (year: StoredYear) => string | Promise<string>,
): Promise<Answer> {
  const t = turn.texts.year
  if (changed.kind === 'unknown') return done(t.sentenceGone)
  if (changed.kind === 'outdated') return done(t.newer)
  if (changed.kind === 'closed') return done(t.already)
  const { id } = changed.year
  await showAgainMessages(turn.house, turn.tx, { year: id })
  turn.log('change', `year:${id}`, null)
  return done(await notice(changed.year))
}

/** A version in a form's context, which is text on the wire; NaN, which equals nothing, for anything else. */
export const versionOf = (text: string | undefined): number =>
  /^\d{1,6}$/.test(text ?? '') ? Number(text) : Number.NaN
