import { describe, expect, it } from 'vitest'
import { figures as words } from '../../../bot/texts/nl/figures.ts'
import { asDay, type Day } from '../../../care/day.ts'
import type { Duty } from '../../../care/duty.ts'
import { figuresOf } from '../../../care/figures/figures.ts'
import type { FigureInput, ImportedFigure } from '../../../care/figures/input.ts'
import { monthSpan, yearSpan } from '../../../care/figures/month.ts'
import type { Fact, Member } from '../../../care/world.ts'
import { readOrganisation } from '../../../organisation.ts'

const book = readOrganisation().rules
const team = { ref: 'zorg', name: 'Zorg', kind: 'zorg', language: 'nl' } as const

function meeting(day: string, outcome: Fact['outcome'], movedTo: Day | null = null): Fact {
  return {
    id: day,
    kind: 'mdo',
    subject: { kind: 'team', team: 'zorg' },
    day: asDay(day),
    at: null,
    outcome,
    movedTo,
    validUntil: null,
    reason: movedTo && 'Ziekte',
    reference: null,
    source: 'bijeenkomsten.csv',
  }
}

function count(over: Partial<FigureInput>, facts: Fact[] = [], members: Member[] = []) {
  const { figures } = figuresOf({
    span: yearSpan(2026),
    today: asDay('2027-01-20'),
    zone: 'Europe/Amsterdam',
    world: { teams: [team], members, episodes: [], facts },
    book,
    duties: [],
    imported: [],
    reflections: [],
    words,
    ...over,
  })
  return figures.map(({ id, value, of, asOf }) => [id, value, of, asOf])
}

describe('the figures of a year', () => {
  it('count a meeting that was moved from one month to the next once', () => {
    const facts = [
      meeting('2026-03-30', 'verzet', asDay('2026-04-02')),
      meeting('2026-04-02', 'gehouden'),
      meeting('2026-09-02', 'gehouden'),
      meeting('2027-01-05', 'gehouden'),
    ]
    expect(count({}, facts)).toEqual([
      ['f:mdo-zorg-2026', 2, 2, '2027-01-01'],
      ['f:mdo-verzet-zorg-2026', 1, 2, '2027-01-01'],
    ])
    const months = ['2026-03', '2026-04'].flatMap((month) => count({ span: monthSpan(month) }, facts))
    expect(months.filter(([id]) => !String(id).includes('verzet')).map(([, , of]) => of)).toEqual([1, 1])
  })

  it('keep figures of registers apart, each under the month in which its period ends', () => {
    const mic = (from: string, until: string, value: number): ImportedFigure => ({
      kind: 'mic',
      team: null,
      from: asDay(from),
      until: asDay(until),
      category: null,
      value,
      outOf: null,
      asOf: asDay(until),
      source: 'mic.csv',
    })
    const imported = [
      mic('2025-10-01', '2025-12-31', 9),
      mic('2026-01-01', '2026-03-31', 4),
      mic('2026-04-01', '2026-06-30', 6),
    ]
    expect(count({ imported })).toEqual([
      ['f:mic-organisatie-2026-03', 4, null, '2026-03-31'],
      ['f:mic-organisatie-2026-06', 6, null, '2026-06-30'],
    ])
  })

  it('name each quarter of what is asked for per quarter', () => {
    const duty = (period: string, done: number) =>
      ({
        rule: 'mic_commissie',
        subject: { kind: 'organisation', ref: 'organisation' },
        team: null,
        state: 'open',
        count: { done, planned: 0, required: 1, period },
        due: { kind: 'unknown' },
      }) as unknown as Duty
    const held = { ...meeting('2026-02-02', 'gehouden'), kind: 'mic_commissie' }
    const facts: Fact[] = [{ ...held, subject: { kind: 'organisation' } }]
    const duties = [duty('2026-Q1', 1), duty('2026-Q2', 0)]
    expect(count({ duties }, facts).map(([id]) => id)).toEqual([
      'f:mic_commissie-organisatie-2026-Q1',
      'f:mic_commissie-organisatie-2026-Q2',
    ])
  })
})
