import { describe, expect, test } from 'vitest'
import { imports as en } from '../../../bot/texts/en/import.ts'
import { imports as nl } from '../../../bot/texts/nl/import.ts'
import * as cell from '../../../jobs/import/cell.ts'
import { readDay, readMoment } from '../../../jobs/import/moment.ts'
import { workdays } from '../../../jobs/import/workdays.ts'

const zone = 'Europe/Amsterdam'

describe('days', () => {
  test.each([
    ['31-01-2026', '2026-01-31'],
    ['1-2-2026', '2026-02-01'],
    ['2026-02-28', '2026-02-28'],
    ['29-02-2028', '2028-02-29'],
    ['29-02-2026', null],
    ['01-31-2026', null],
    ['31-01-26', null],
    ['31-01-0206', null],
    ['morgen', null],
  ])('%s', (text, day) => expect(readDay(text)).toBe(day))
})

describe('moments', () => {
  test.each([
    ['16-03-2026', { day: '2026-03-16', at: null }],
    ['16-03-2026 09:30', { day: '2026-03-16', at: new Date('2026-03-16T08:30:00Z') }],
    ['16-3-2026 9:30', { day: '2026-03-16', at: new Date('2026-03-16T08:30:00Z') }],
    ['2026-07-16T09:30', { day: '2026-07-16', at: new Date('2026-07-16T07:30:00Z') }],
    ['2026-07-16 09:30:15', { day: '2026-07-16', at: new Date('2026-07-16T07:30:15Z') }],
    ['2026-07-16T23:30:00Z', { day: '2026-07-17', at: new Date('2026-07-16T23:30:00Z') }],
    ['2026-07-16T09:30:00-04:00', { day: '2026-07-16', at: new Date('2026-07-16T13:30:00Z') }],
    // The clock skips 02:30 on this night.
    ['29-03-2026 02:30', { day: '2026-03-29', at: new Date('2026-03-29T01:30:00Z') }],
    ['16-03-2026 24:30', 'not_a_time'],
    ['16-03-2026 half tien', 'not_a_time'],
    ['31-02-2026 09:30', 'not_a_date'],
    ['2026-02-31T09:30:00Z', 'not_a_date'],
  ])('%s', (text, moment) => expect(readMoment(text, zone)).toEqual(moment))
})

describe('working days', () => {
  test.each([
    ['ma-vr', [1, 2, 3, 4, 5]],
    ['ma, wo,do', [1, 3, 4]],
    ['Ma-Wo/vr', [1, 2, 3, 5]],
    ['za-ma', [1, 6, 7]],
    ['ma - wo', [1, 2, 3]],
    ['do', [4]],
  ])('%s', (text, days) => expect(workdays(text)).toEqual(days))
})

describe('numbers are kept as they were meant', () => {
  test.each([
    ['12', '12'],
    ['8,30', '8.3'],
    ['8.3', '8.3'],
    ['007', '7'],
    ['-10', '-10'],
    ['-0,0', '0'],
    ['100', '100'],
  ])('%s', (text, number) => expect(cell.decimal(text)).toBe(number))
})

test('e-mail addresses are compared in small letters, several values are told apart', () => {
  expect(cell.email('Ann@Linde.NL')).toBe('ann@linde.nl')
  expect(cell.several(cell.word(['evv', 'raad']))('EVV / raad,evv')).toEqual(['evv', 'raad'])
})

describe('what is refused is never repeated', () => {
  test.each([
    [cell.day, '41-13-20261', 'not_a_date'],
    [cell.moment(zone), '16-03-2026 77:88', 'not_a_time'],
    [cell.moment(zone), 'gisteravondlaat', 'not_a_date'],
    [cell.yesNo, 'misschientoch', 'unknown_value'],
    [cell.word(['zorg']), 'kantoorpand', 'unknown_value'],
    [cell.decimal, '1.234,5678x', 'not_a_number'],
    [cell.email, 'piet.bij.linde', 'not_an_email'],
    [cell.webAddress, 'javascript:alert(1)', 'unknown_value'],
    [cell.webAddress, 'https://piet:geheim@ecd.nl', 'unknown_value'],
    [cell.several(cell.word(['evv'])), 'evv,portier', 'unknown_value'],
    [cell.several(cell.ref), '/ , /', 'missing'],
    [cell.text(3), 'vierletters', 'too_long'],
    [workdays, 'altijdwel', 'unknown_value'],
    [workdays, 'ma-wo-vr', 'unknown_value'],
  ])('%#: %s', (read: cell.Cell<unknown>, value, kind) => {
    const bad = read(value)
    if (!(bad instanceof cell.BadCell)) throw new Error('it was taken')
    expect(bad.kind).toBe(kind)
    for (const texts of [nl, en]) expect(bad.why(texts)).not.toContain(value)
  })
})
