import { describe, expect, it } from 'vitest'
import { printing } from '../../../bot/texts/nl/printing.ts'
import { asDay, type Day } from '../../../care/day.ts'
import {
  figureValue,
  periodText,
  printedPeriod,
  sourceName,
  teamName,
} from '../../../drafting/export/figure-words.ts'
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

  it('a period ends at the day on which it was counted, unless it was taken over as it is', () => {
    const [mdo] = sampleDocument().text.figures
    if (!mdo) throw new Error('the sample has no figures')
    const counted = { ...mdo, period: [asDay('2026-01-01'), asDay('2026-11-30')] as [Day, Day] }
    expect(printedPeriod({ ...counted, asOf: asDay('2026-11-23') })).toBe('1 januari t/m 23 november 2026')
    expect(printedPeriod({ ...counted, asOf: asDay('2027-01-10') })).toBe('1 januari t/m 30 november 2026')
    const taken = { asOf: asDay('2026-11-23'), how: printing.note.taken(mdo.source, asDay('2026-11-23')) }
    expect(printedPeriod({ ...counted, ...taken })).toBe('1 januari t/m 30 november 2026')
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
