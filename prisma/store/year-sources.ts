import { sentencesOf } from '../../drafting/year/edit.ts'
import type { YearText } from '../../drafting/year/year-text.ts'
import type { Db } from '../client.ts'
import { dayFromColumn, isId } from './columns.ts'
import type { ShownSource } from './draft-sources.ts'

/** What the text of a year may come from: that of a month, what was agreed, and what was said of last year's text. */
export type YearSource =
  | ShownSource
  /** `v:…` */
  | { kind: 'improvement'; id: string; title: string; quarter: string }
  /** `o:…`, said at a gate of the text about `year`. */
  | { kind: 'remark'; id: string; year: number; gate: string }

/**
 * Every source that a year's text names, in order of first mention: in sentences, then charts and improvements. One that
 * is no longer kept stays as a marker; its team and month are empty where nobody knows them any more. Of a reflection that
 * stood without its team in the text of a month, as those of small teams do, the team is empty too, and its day is not told. What is no source of
 * ours is left out.
 */
export async function yearSources(db: Db, org: string, text: YearText): Promise<YearSource[]> {
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
  const nameless = await citedWithoutTeam(db, org, named)
  const byRef = new Map(rows.map((row) => [`r:${row.ref}`, row]))
  const teamOf = new Map(teams.map(({ id, ref }) => [id, ref]))
  const figures = new Map(text.figures.map((figure) => [figure.id, figure]))
  const beside = await agreedAndSaid(db, org, named)
  return named.flatMap((id): YearSource[] => {
    const figure = figures.get(id)
    if (figure) return [{ kind: 'figure', id, figure }]
    const other = beside.get(id)
    if (other) return [other]
    if (!/^[rf]:/.test(id)) return []
    const row = byRef.get(id)
    const of = id.startsWith('f:') ? 'figure' : 'reflection'
    if (!row) return [{ kind: 'removed', id, month: '', team: '', of }]
    const { good, better, learned, mayQuote } = row
    const given = dayFromColumn(row.day)
    const team = nameless.has(id) ? '' : (teamOf.get(row.teamId) ?? '')
    const known = { id, month: given.slice(0, 7), team }
    if (row.removedAt !== null || (good ?? better ?? learned) === null)
      return [{ kind: 'removed', ...known, of }]
    const day = team === '' ? null : given
    return [{ kind: 'reflection', ...known, day, good, better, learned, mayQuote }]
  })
}

/** Which of these stand in a text of the whole organisation. */
async function citedWithoutTeam(db: Db, org: string, named: string[]): Promise<Set<string>> {
  const rows = await db.draftSource.findMany({
    where: {
      organisationId: org,
      ref: { in: named.filter((id) => id.startsWith('r:')) },
      sentence: { version: { draft: { teamId: null } } },
    },
    select: { ref: true },
    distinct: ['ref'],
  })
  return new Set(rows.map(({ ref }) => ref))
}

async function agreedAndSaid(db: Db, org: string, named: string[]): Promise<Map<string, YearSource>> {
  const idsOf = (mark: string) =>
    named
      .filter((id) => id.startsWith(mark))
      .map((id) => id.slice(mark.length))
      .filter(isId)
  const improvements = await db.improvement.findMany({
    where: { organisationId: org, id: { in: idsOf('v:') } },
    select: { id: true, title: true, quarter: true },
  })
  const remarks = await db.gateRemark.findMany({
    where: { organisationId: org, id: { in: idsOf('o:') } },
    select: { id: true, gate: true, document: { select: { year: true } } },
  })
  const found: YearSource[] = [
    ...improvements.map((one) => ({ kind: 'improvement' as const, ...one, id: `v:${one.id}` })),
    ...remarks.map(({ id, gate, document }) => ({
      kind: 'remark' as const,
      id: `o:${id}`,
      year: document.year,
      gate,
    })),
  ]
  return new Map(found.map((source) => [source.id, source]))
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
