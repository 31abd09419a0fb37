import { describe, expect, it } from 'vitest'
import { dayText, dueText, momentText, monthText } from '../../../bot/texts/when.ts'
import { asDay } from '../../../care/day.ts'

const zone = 'Europe/Amsterdam'
const now = new Date('2026-11-23T09:00:00Z')
const left = (day: string, language: 'nl' | 'en' = 'nl') =>
  dueText({ kind: 'day', day: asDay(day) }, language, zone, now)?.left
const leftUntil = (at: string) => dueText({ kind: 'instant', at: new Date(at) }, 'nl', zone, now)?.left

describe('days and moments as people write them', () => {
  it('name the year only when it is another one', () => {
    expect(dayText(asDay('2026-11-28'), 'nl', asDay('2026-11-23'))).toBe('za 28 november')
    expect(dayText(asDay('2027-01-02'), 'nl', asDay('2026-11-23'))).toBe('za 2 januari 2027')
    expect(dayText(asDay('2026-11-28'), 'en', asDay('2026-11-23'))).toBe('Sat 28 November')
  })

  it('are local, also around the clock change', () => {
    expect(momentText(new Date('2026-10-25T00:30:00Z'), 'nl', zone, now)).toBe('zo 25 oktober, 02:30')
    expect(momentText(new Date('2026-11-23T23:30:00Z'), 'nl', zone, now)).toBe('di 24 november, 00:30')
    expect(monthText('2026-10', 'nl')).toBe('oktober 2026')
  })

  it.each([
    ['2026-11-20', '3 dagen te laat'],
    ['2026-11-22', '1 dag te laat'],
    ['2026-11-23', 'vandaag'],
    ['2026-11-24', 'morgen'],
    ['2026-11-25', 'nog 2 dagen'],
    ['2026-12-13', 'nog 20 dagen'],
    ['2026-12-14', 'nog 3 weken'],
  ])('%s is %s', (day, text) => expect(left(day)).toBe(text))

  it.each([
    ['2026-11-23T08:59:00Z', '1 uur te laat'],
    ['2026-11-23T06:00:00Z', '3 uur te laat'],
    ['2026-11-20T08:00:00Z', '3 dagen te laat'],
    ['2026-11-23T09:30:00Z', 'nog minder dan een uur'],
    ['2026-11-23T10:00:00Z', 'nog 1 uur'],
    ['2026-11-24T09:00:00Z', 'nog 24 uur'],
  ])('%s is %s', (at, text) => expect(leftUntil(at)).toBe(text))

  it('an unknown end has no words', () => {
    expect(dueText({ kind: 'unknown' }, 'nl', zone, now)).toBeNull()
  })
})
