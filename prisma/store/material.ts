import type { Day } from '../../care/day.ts'
import type { ImportedFigure, ReflectionCount } from '../../care/figures/input.ts'
import type { Reflection } from '../../drafting/material.ts'
import type { Db } from '../client.ts'
import type { Figure } from '../generated/client.ts'
import { dayFromColumn, dayToColumn } from './columns.ts'

/**
 * The reflections of a period of which the words are still kept, in the order in which they came. Of its giver each has
 * only a number, by which those of one person count as one voice; without a giver it has none.
 */
export async function reflectionsIn(
  db: Db,
  org: string,
  period: [from: Day, to: Day],
): Promise<Reflection[]> {
  const teams = await teamRefs(db, org)
  const rows = await db.reflection.findMany({
    where: { organisationId: org, day: within(period), removedAt: null },
    orderBy: [{ day: 'asc' }, { ref: 'asc' }],
  })
  const voices = new Map<string, number>()
  return rows.map(({ giverId, ...row }, at) => {
    if (giverId !== null && !voices.has(giverId)) voices.set(giverId, at)
    const voice = giverId === null ? undefined : voices.get(giverId)
    return {
      id: reflectionSource(row.ref),
      team: teams.get(row.teamId) ?? '',
      day: dayFromColumn(row.day),
      good: row.good,
      better: row.better,
      learned: row.learned,
      bouwsteen: row.bouwsteen,
      theme: row.theme,
      mayQuote: row.mayQuote,
      ...(voice !== undefined && { voice }),
    }
  })
}

/**
 * Per team how many reflections came in over a period, and how many people its rounds invited: null without a round,
 * and over more than one, for then one person was asked more than once.
 */
export async function countReflectionsIn(
  db: Db,
  org: string,
  period: [from: Day, to: Day],
): Promise<ReflectionCount[]> {
  const teams = await teamRefs(db, org)
  const [from, to] = period.map((day) => day.slice(0, 7))
  const [given, rounds] = await Promise.all([
    db.reflection.groupBy({
      by: ['teamId'],
      where: { organisationId: org, day: within(period) },
      _count: true,
    }),
    db.reflectionRound.findMany({
      where: { organisationId: org, month: { gte: from ?? '', lte: to ?? '' } },
    }),
  ])
  const ids = new Set([...given.map((row) => row.teamId), ...rounds.map((round) => round.teamId)])
  return [...ids]
    .map((id) => {
      const own = rounds.filter((round) => round.teamId === id)
      return {
        team: teams.get(id) ?? '',
        given: given.find((row) => row.teamId === id)?._count ?? 0,
        invited: own.length === 1 ? (own[0]?.invited ?? null) : null,
      }
    })
    .sort((a, b) => (a.team < b.team ? -1 : 1))
}

/** Figures of registers whose period ends within these days. */
export async function registersIn(
  db: Db,
  org: string,
  period: [from: Day, to: Day],
): Promise<ImportedFigure[]> {
  return registers(db, org, within(period))
}

/** Figures of registers whose period ends on one of these days. */
export async function registersUntil(db: Db, org: string, days: Day[]): Promise<ImportedFigure[]> {
  return days.length === 0 ? [] : registers(db, org, { in: days.map(dayToColumn) })
}

async function registers(
  db: Db,
  org: string,
  until: { gte: Date; lte: Date } | { in: Date[] },
): Promise<ImportedFigure[]> {
  const teams = await teamRefs(db, org)
  const rows = await db.figure.findMany({
    where: { organisationId: org, until },
    orderBy: [{ kind: 'asc' }, { key: 'asc' }],
  })
  return rows.map((row) => toFigure(row, teams))
}

const toFigure = (row: Figure, teams: Map<string, string>): ImportedFigure => ({
  kind: row.kind,
  team: row.teamId === null ? null : (teams.get(row.teamId) ?? null),
  from: dayFromColumn(row.from),
  until: dayFromColumn(row.until),
  category: row.category,
  value: row.value.toNumber(),
  outOf: row.outOf?.toNumber() ?? null,
  asOf: dayFromColumn(row.asOf),
  source: row.source,
})

/** How a reflection is named as a source. */
const reflectionSource = (ref: string): string => `r:${ref}`

async function teamRefs(db: Db, org: string): Promise<Map<string, string>> {
  const rows = await db.team.findMany({ where: { organisationId: org }, select: { id: true, ref: true } })
  return new Map(rows.map((row) => [row.id, row.ref]))
}

function within([from, to]: [Day, Day]) {
  return { gte: dayToColumn(from), lte: dayToColumn(to) }
}
