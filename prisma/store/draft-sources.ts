import type { Day } from '../../care/day.ts'
import type { FigureRecord } from '../../care/figures/figure.ts'
import type { Db } from '../client.ts'
import { dayFromColumn } from './columns.ts'
import { findDraft, type StoredDraft } from './drafts.ts'

/** A source as a reader of the draft may see it: a reflection never with its giver. */
export type ShownSource =
  | {
      kind: 'reflection'
      id: string
      month: string
      /** Empty: a small team, which is not named. */
      team: string
      /** Null where the team is not named: a day may tell who wrote on it, so only the month is told. */
      day: Day | null
      good: string | null
      better: string | null
      learned: string | null
      mayQuote: boolean
    }
  | { kind: 'figure'; id: string; figure: FigureRecord }
  /** Its text is no longer kept; that it existed is. */
  | { kind: 'removed'; id: string; month: string; team: string; of: 'reflection' | 'figure' }

/** A draft for showing, with every source that its sentences name, in order of first mention. */
export async function readDraft(
  db: Db,
  org: string,
  id: string,
): Promise<{ draft: StoredDraft; sources: ShownSource[] } | null> {
  const draft = await findDraft(db, org, id)
  if (!draft) return null
  const named = [...new Set(draft.sentences.flatMap((sentence) => sentence.sources))]
  const rows = await db.reflection.findMany({
    where: {
      organisationId: org,
      ref: { in: named.filter((source) => source.startsWith('r:')).map((source) => source.slice(2)) },
    },
    omit: { giverId: true },
  })
  const { month } = draft
  const team = draft.team ?? ''
  const sources = named.map((source): ShownSource => {
    const row = rows.find(({ ref }) => `r:${ref}` === source)
    const figure = draft.figures.find((record) => record.id === source)
    if (figure) return { kind: 'figure', id: source, figure }
    const of = source.startsWith('f:') ? 'figure' : 'reflection'
    if (!row || row.removedAt !== null || (row.good ?? row.better ?? row.learned) === null)
      return { kind: 'removed', id: source, month, team, of }
    const { good, better, learned, mayQuote } = row
    return {
      kind: 'reflection',
      id: source,
      month,
      team,
      day: team === '' ? null : dayFromColumn(row.day),
      good,
      better,
      learned,
      mayQuote,
    }
  })
  return { draft, sources }
}
