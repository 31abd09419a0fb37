import { sentencesOf } from '../../drafting/year/edit.ts'
import type { YearText } from '../../drafting/year/year-text.ts'
import type { Db } from '../client.ts'
import { dayFromColumn } from './columns.ts'
import type { ShownSource } from './draft-sources.ts'

/**
 * Every source that a year's text names, in order of first mention: in sentences, then charts and improvements. One that
 * is no longer kept stays as a marker; its team and month are empty where nobody knows them any more.
 */
export async function yearSources(db: Db, org: string, text: YearText): Promise<ShownSource[]> {
  const named = [
    ...new Set([...sentencesOf(text).flatMap(({ sources }) => sources), ...besideSentences(text)]),
  ]
  const refs = named.flatMap((source) => (source.startsWith('r:') ? [source.slice(2)] : []))
  const [rows, teams] = [
    await db.reflection.findMany({
      where: { organisationId: org, ref: { in: refs } },
      omit: { giverId: true },
    }),
    await db.team.findMany({ where: { organisationId: org }, select: { id: true, ref: true } }),
  ]
  const byRef = new Map(rows.map((row) => [`r:${row.ref}`, row]))
  const teamOf = new Map(teams.map(({ id, ref }) => [id, ref]))
  const figures = new Map(text.figures.map((figure) => [figure.id, figure]))
  return named.map((id): ShownSource => {
    const figure = figures.get(id)
    if (figure) return { kind: 'figure', id, figure }
    const row = byRef.get(id)
    const of = id.startsWith('f:') ? 'figure' : 'reflection'
    if (!row) return { kind: 'removed', id, month: '', team: '', of }
    const { good, better, learned, mayQuote } = row
    const day = dayFromColumn(row.day)
    const known = { id, month: day.slice(0, 7), team: teamOf.get(row.teamId) ?? '' }
    if (row.removedAt !== null || (good ?? better ?? learned) === null)
      return { kind: 'removed', ...known, of }
    return { kind: 'reflection', ...known, day, good, better, learned, mayQuote }
  })
}

function besideSentences(text: YearText): string[] {
  return text.chapters.flatMap(({ sections }) =>
    sections.flatMap(({ parts }) =>
      parts.flatMap((part) => {
        if (part.kind === 'chart') return part.chart.sources
        return part.kind === 'improvements' ? part.improvements.flatMap(({ sources }) => sources) : []
      }),
    ),
  )
}
