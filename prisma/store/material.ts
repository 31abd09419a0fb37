import type { Day } from '../../care/day.ts'
import type { ImportedFigure, ReflectionCount } from '../../care/figures/input.ts'
import { type Month, periodOf } from '../../care/figures/month.ts'
import type { Reflection } from '../../drafting/material.ts'
import type { Db } from '../client.ts'
import { dayFromColumn, dayToColumn } from './columns.ts'

/** The reflections of a month in the order in which they came, each without its giver. */
export async function monthReflections(db: Db, org: string, month: Month): Promise<Reflection[]> {
  const teams = await teamRefs(db, org)
  const rows = await db.reflection.findMany({
    where: { organisationId: org, day: within(periodOf(month)) },
    orderBy: [{ day: 'asc' }, { ref: 'asc' }],
    omit: { giverId: true },
  })
  return rows.map((row) => ({
    id: reflectionSource(row.ref),
    team: teams.get(row.teamId) ?? '',
    day: dayFromColumn(row.day),
    good: row.good,
    better: row.better,
    learned: row.learned,
    bouwsteen: row.bouwsteen,
    theme: row.theme,
    mayQuote: row.mayQuote,
  }))
}

/** Per team how many reflections the month has, and how many people its round invited. */
export async function countMonthReflections(db: Db, org: string, month: Month): Promise<ReflectionCount[]> {
  const teams = await teamRefs(db, org)
  const [given, rounds] = await Promise.all([
    db.reflection.groupBy({
      by: ['teamId'],
      where: { organisationId: org, day: within(periodOf(month)) },
      _count: true,
    }),
    db.reflectionRound.findMany({ where: { organisationId: org, month } }),
  ])
  const ids = new Set([...given.map((row) => row.teamId), ...rounds.map((round) => round.teamId)])
  return [...ids]
    .map((id) => ({
      team: teams.get(id) ?? '',
      given: given.find((row) => row.teamId === id)?._count ?? 0,
      invited: rounds.find((round) => round.teamId === id)?.invited ?? null,
    }))
    .sort((a, b) => (a.team < b.team ? -1 : 1))
}

/** Figures of registers whose period ends in the month. */
export async function monthFigures(db: Db, org: string, month: Month): Promise<ImportedFigure[]> {
  const teams = await teamRefs(db, org)
  const rows = await db.figure.findMany({
    where: { organisationId: org, until: within(periodOf(month)) },
    orderBy: [{ kind: 'asc' }, { key: 'asc' }],
  })
  return rows.map((row) => ({
    kind: row.kind,
    team: row.teamId === null ? null : (teams.get(row.teamId) ?? null),
    from: dayFromColumn(row.from),
    until: dayFromColumn(row.until),
    category: row.category,
    value: row.value.toNumber(),
    outOf: row.outOf?.toNumber() ?? null,
    asOf: dayFromColumn(row.asOf),
    source: row.source,
  }))
}

/** How a reflection is named as a source. */
const reflectionSource = (ref: string): string => `r:${ref}`

async function teamRefs(db: Db, org: string): Promise<Map<string, string>> {
  const rows = await db.team.findMany({ where: { organisationId: org }, select: { id: true, ref: true } })
  return new Map(rows.map((row) => [row.id, row.ref]))
}

function within([from, to]: [Day, Day]) {
  return { gte: dayToColumn(from), lte: dayToColumn(to) }
}
