import { describe, expect, it } from 'vitest'
import { dutiesAt } from '../../care/duties.ts'
import { meetingsAt } from '../../care/meetings.ts'
import { sheetEntries } from '../../care/month-sheet.ts'
import type { Fact } from '../../care/world.ts'
import { at, day, fact, ofOrganisation, ofTeam, settings, standaard, world, ZONE } from './a-world.ts'

function sheet(facts: Fact[], today: string) {
  const of = world({ facts })
  const duties = dutiesAt(standaard, of, settings, at(today))
  const meetings = meetingsAt(standaard, of, settings, at(today))
  const input = { duties, meetings, world: of, book: standaard, today: day(today), zone: ZONE }
  return sheetEntries(input, ['zorg']).filter(({ kind, duty }) => kind === 'prepare' || duty?.meeting)
}
const told = (facts: Fact[], today: string) =>
  sheet(facts, today).map(({ day, kind, duty }) => [day, kind, duty?.responsible.join(' ')].join(' '))

describe('the preparation of a planned day', () => {
  it('stands on its own day, with who does it; the planned day leads to where it is answered', () => {
    expect(told([fact('mdo', '2026-11-26', 'gepland', ofTeam('zorg'))], '2026-11-10')).toEqual([
      '2026-11-19 prepare m07',
      '2026-11-19 prepare m04',
      '2026-11-26 planned m07',
    ])
  })

  it('stands in December for a council of January', () => {
    const council = fact('clientenraad', '2027-01-14', 'gepland', ofOrganisation)
    expect(sheet([council], '2026-12-01')[0]).toMatchObject({
      kind: 'prepare',
      day: '2026-12-24',
      for: '2027-01-14',
      team: null,
      what: { nl: 'Stuur de agenda en de stukken' },
    })
  })

  it('is asked by the new day only, once it was moved', () => {
    const moved = fact('mdo', '2026-11-26', 'verzet', { ...ofTeam('zorg'), movedTo: day('2026-12-10') })
    expect(told([moved], '2026-11-10')).toEqual([
      '2026-12-03 prepare m07',
      '2026-12-03 prepare m04',
      '2026-12-10 planned m07',
    ])
  })

  it.each(['gehouden', 'vervallen', 'ingetrokken'] as const)('is gone when it was %s', (outcome) => {
    expect(told([fact('mdo', '2026-11-26', outcome, ofTeam('zorg'))], '2026-11-27')).toEqual([])
  })
})
