import { findYear } from '../../prisma/store/year-documents.ts'
import type { Answer } from '../channel.ts'
import { mayOpenYears, yearView } from './may-year.ts'
import { done, notAllowed, type Turn } from './turn.ts'
import { standingOf } from './year-standing.ts'

/** The texts of years that this person may open; a council gets none before one comes to it. */
export async function showYears(turn: Turn): Promise<Answer> {
  if (!mayOpenYears(turn.member, turn.house.settings.yearGates)) return notAllowed(turn, 'read', 'years')
  turn.say({ kind: 'years' })
  turn.log('read', 'years', null)
  return done()
}

/** Shows a year's text: its overview, or to a council the version in plain language. */
export async function showYear(turn: Turn, id: string): Promise<Answer> {
  const view = await viewed(turn, id)
  if (typeof view !== 'string') return view
  turn.say({ kind: view === 'plain' ? 'year_plain' : 'year', year: id })
  turn.log('read', `year:${id}`, null)
  return done()
}

/** One chapter, for who may read the whole. */
export async function showChapter(turn: Turn, id: string, chapter: string): Promise<Answer> {
  const view = await viewed(turn, id)
  if (typeof view !== 'string') return view
  if (view === 'plain') return notAllowed(turn, 'read', `year:${id}`)
  const year = await findYear(turn.tx, turn.house.org, id)
  if (!year?.text.chapters.some((one) => one.id === chapter)) return done(turn.texts.year.chapterGone)
  turn.say({ kind: 'year_chapter', year: id, chapter })
  turn.log('read', `year:${id}`, null)
  return done()
}

async function viewed(turn: Turn, id: string): Promise<'whole' | 'plain' | Answer> {
  const { tx, house, member } = turn
  const year = await findYear(tx, house.org, id)
  if (!year) return done(turn.texts.year.gone)
  const view = yearView(member, await standingOf(tx, house, year))
  return view ?? notAllowed(turn, 'read', `year:${id}`)
}
