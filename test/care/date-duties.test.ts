import { describe, expect, it } from 'vitest'
import { dutiesAt } from '../../care/duties.ts'
import { readYaml } from '../../care/faulty-file.ts'
import type { DutySettings } from '../../care/moment.ts'
import { ruleBook } from '../../care/rulebook.ts'
import type { Fact } from '../../care/world.ts'
import { readPreset } from '../../organisation.ts'
import { at, day, fact, ofOrganisation, settings, world } from './a-world.ts'

const held = (on: string) => fact('kwaliteitsbeeld_gk', on, 'gehouden', ofOrganisation)

function told(facts: Fact[], on: string, years = 'alle', change: Partial<DutySettings> = {}): string[] {
  const read = readYaml('organisatie.yaml', `kwaliteitsbeeld_gk: { aan: ja, datum: 31-05, jaren: ${years} }`)
  const layer = { read, under: [], value: read.value as Record<string, unknown> }
  const book = ruleBook(readPreset('standaard'), layer)
  return dutiesAt(book, world({ facts }), { ...settings, ...change }, at(on))
    .filter(({ rule }) => rule === 'kwaliteitsbeeld_gk')
    .map(({ due, planBy, state }) => `${due.kind === 'day' && due.day} plan ${planBy} ${state}`)
}

describe('what is due on a fixed day of the year', () => {
  it('shows half a year before, and is best done by the working day before', () => {
    expect(told([], '2025-11-29')).toEqual([
      '2025-05-31 plan 2025-05-30 missed',
      '2026-05-31 plan 2026-05-29 upcoming',
    ])
    expect(told([], '2025-11-30').at(-1)).toBe('2026-05-31 plan 2026-05-29 open')
  })

  it('is open to the end of its day, then late beside the next round, and missed when its window has closed', () => {
    expect(told([], '2026-05-31 23:59').at(-1)).toBe('2026-05-31 plan 2026-05-29 open')
    expect(told([], '2026-06-01')).toEqual([
      '2026-05-31 plan 2026-05-29 late',
      '2027-05-31 plan 2027-05-31 upcoming',
    ])
    expect(told([], '2026-09-01')[0]).toBe('2026-05-31 plan 2026-05-29 missed')
  })

  it('that is done late closes the round that was late, not the next one', () => {
    expect(told([held('2026-06-10')], '2026-06-11')).toEqual([
      '2026-05-31 plan 2026-05-29 done',
      '2027-05-31 plan 2027-05-31 upcoming',
    ])
  })

  it('that was done in time leaves what is done soon after for the next round', () => {
    expect(told([held('2026-05-20'), held('2026-06-10')], '2026-06-11')).toEqual([
      '2026-05-31 plan 2026-05-29 done',
      '2027-05-31 plan 2027-05-31 done',
    ])
  })

  it.each([
    ['even', ['2024-05-31 plan 2024-05-31 missed', '2026-05-31 plan 2026-05-29 upcoming']],
    ['oneven', ['2025-05-31 plan 2025-05-30 missed', '2027-05-31 plan 2027-05-31 upcoming']],
  ])('can come in %s years only', (years, lines) => {
    expect(told([], '2025-11-01', years)).toEqual(lines)
  })

  it('says nothing of a round that ended before dates are vouched for', () => {
    expect(told([], '2026-06-01', 'alle', { vouchesFrom: day('2026-06-01') })).toEqual([
      '2027-05-31 plan 2027-05-31 upcoming',
    ])
  })
})
