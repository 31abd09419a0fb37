import { describe, expect, it } from 'vitest'
import { asDay } from '../../../care/day.ts'
import { figureValue, periodText, sourceName, teamName } from '../../../drafting/export/figure-words.ts'
import { sampleDocument } from './fixture.ts'

describe('in print', () => {
  it.each([
    ['2026-01-01', '2026-12-31', '2026'],
    ['2028-02-01', '2028-02-29', 'februari 2028'],
    ['2026-02-01', '2026-02-27', '1 februari t/m 27 februari 2026'],
    ['2026-07-01', '2026-09-30', '3e kwartaal 2026'],
    ['2026-02-01', '2026-04-30', '1 februari t/m 30 april 2026'],
    ['2026-12-31', '2026-12-31', '31 december 2026'],
    ['2026-01-01', '2027-12-31', '1 januari 2026 t/m 31 december 2027'],
  ])('the period from %s to %s is %s', (from, to, text) => {
    expect(periodText(asDay(from), asDay(to))).toBe(text)
  })

  it('numbers have a comma, and a share is never reckoned here', () => {
    const [mdo, , cto] = sampleDocument().text.figures
    expect(mdo && figureValue(mdo)).toBe('18 van 24')
    expect(cto && figureValue(cto)).toBe('8,3')
    // Reflections have no share: one giver may write two.
    expect(mdo && figureValue({ ...mdo, unit: 'reflectie' })).toBe('18')
  })

  it('a team has its name, or what it is known by', () => {
    expect(teamName({ t1: 'team Linde' }, 't1')).toBe('team Linde')
    expect(teamName({}, 't1')).toBe('team t1')
    expect(teamName({}, 'constructor')).toBe('team constructor')
    expect(teamName({}, null)).toBe('hele organisatie')
  })

  it('a register goes by its name, not by its file', () => {
    expect(sourceName({ source: 'bijeenkomsten.csv, Rapport 2026' })).toBe('bijeenkomsten, Rapport 2026')
  })
})
