import { describe, expect, it } from 'vitest'
import { isoIn } from '../../care/day.ts'
import { dutiesAt } from '../../care/duties.ts'
import type { Duty } from '../../care/duty.ts'
import type { Rule } from '../../care/rule.ts'
import { FRAMES, type Frame, type World } from '../../care/world.ts'
import { at, day, episode, fact, member, ofEmployee, settings, standaard, world, ZONE } from './a-world.ts'
import { ends, hoursOn, isWorked, monthsOn, numberOf, textOf, weekdayOf } from './second-reckoning.ts'

const FIRST = numberOf('2024-01-01')
const LAST = numberOf('2032-12-31')
const everyDay = Array.from({ length: LAST - FIRST + 1 }, (_, i) => textOf(FIRST + i))
const IN_THE_END = '2035-01-01'

describe('the second reckoning', () => {
  it('knows the days that this was checked against', () => {
    expect(weekdayOf(numberOf('2026-11-22'))).toBe(7)
    expect(textOf(monthsOn(numberOf('2026-08-31'), 6))).toBe('2027-02-28')
    const off = everyDay.filter((one) => one.startsWith('2026') && !isWorked(numberOf(one)))
    const holidays = off.filter((one) => weekdayOf(numberOf(one)) < 6)
    expect(holidays).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-04-27',
      '2026-05-05',
      '2026-05-14',
      '2026-05-25',
      '2026-12-25',
    ])
    expect(hoursOn('2026-03-28', 14, 24)).toBe('2026-03-29T15:00:00+02:00')
    expect(hoursOn('2026-10-24', 14, 24)).toBe('2026-10-25T13:00:00+01:00')
  })
})

describe('every day from 2024 to 2032', () => {
  it('is a working day or not, as the law and the calendar say', () => {
    const disagree = everyDay.filter(
      (one) => settings.calendar.isWorkingDay(day(one)) !== isWorked(numberOf(one)),
    )
    expect(disagree).toEqual([])
  })

  describe.each(FRAMES)('as start of care and as day of every event, in the frame %s', (frame) => {
    it.each([false, true])('gives the same last days, under the Wzd: %s', (wzd) => {
      const found = dutiesAt(standaard, worldOf(frame, wzd), settings, at(IN_THE_END))
      const given = new Set(found.flatMap((one) => (one.subject.kind === 'client' ? lines(one) : [])))
      const reckoned = new Set(everyDay.flatMap((one) => expected(one, frame, wzd)))
      expect([...reckoned.difference(given)]).toEqual([])
      expect([...given.difference(reckoned)]).toEqual([])
    })
  })

  it('as day of a training or of employment gives the same last days', () => {
    const members = everyDay.map((one, i) => member(`m${i}`, ['evv'], { employedFrom: day(one) }))
    const facts = everyDay.flatMap((one, i) => [
      fact('bhv', one, 'gehouden', ofEmployee(`m${i}`)),
      fact('medicatie', one, 'gehouden', ofEmployee(`m${i}`)),
    ])
    const found = dutiesAt(standaard, { ...world({ members, facts }) }, settings, at(IN_THE_END))
    const given = found.filter(({ subject }) => subject.kind === 'employee').map(line)
    const reckoned = everyDay.flatMap((one) => [
      told('bhv', one, ends(numberOf(one), { months: 12 }, false)),
      told('medicatie_bekwaam', one, ends(numberOf(one), { months: 24 }, false)),
    ])
    expect(given.sort()).toEqual(reckoned.sort())
  })

  it('gives twenty-four elapsed hours from every hour of the days around a change of the clock', () => {
    const around = everyDay.filter((one) => /-(03-(2[4-9]|3[01])|10-(2[4-9]|3[01])|11-01)$/.test(one))
    const starts = around.flatMap((one) => Array.from({ length: 24 }, (_, hour) => ({ one, hour })))
    const episodes = starts.map(({ one, hour }, i) =>
      episode(`${one} ${String(hour).padStart(2, '0')}:00`, { id: `${i}` }),
    )
    const found = dutiesOf('zlp_voorlopig', { episodes }, IN_THE_END)
    expect(found).toHaveLength(starts.length)
    const given = found.map(({ due }) => due.kind === 'instant' && isoIn(due.at, ZONE))
    expect(given).toEqual(starts.map(({ one, hour }) => hoursOn(one, hour, 24)))
  })

  it('shows a plan four weeks before, keeps it open to the end of its last day, and is late from then on', () => {
    for (const one of everyDay) {
      const { due, planBy } = ends(numberOf(one), { weeks: 6 }, true)
      const episodes = [episode(one)]
      const state = (on: string) => dutiesOf('zorgplan_definitief', { episodes }, on)[0]?.state
      const visible = textOf(numberOf(planBy) - 28)
      expect(state(`${textOf(numberOf(visible) - 1)} 23:59`), one).toBe('upcoming')
      expect(state(`${visible} 00:00`), one).toBe('open')
      expect(state(`${due} 23:59`), one).toBe('open')
      expect(state(`${textOf(numberOf(due) + 1)} 00:00`), one).toBe('late')
    }
  })
})

/** What follows from one rule alone. */
function dutiesOf(rule: string, of: Partial<World>, on: string): Duty[] {
  const book = { [rule]: standaard[rule] as Rule }
  return dutiesAt(book, world(of), settings, at(on))
}

/** Care that starts on every day, with everything that starts a term happening on that very day. */
function worldOf(frame: Frame, wzd: boolean) {
  const kinds = [
    'zorgplan_definitief',
    'zorgplan_concept_wmo',
    'zorgplan_evaluatie',
    'risico_inventarisatie',
    'wzd_maatregel',
  ]
  return world({
    episodes: everyDay.map((one, i) => episode(one, { id: `e${i}`, client: `${i}`, frame, wzd })),
    facts: everyDay.flatMap((one, i) =>
      kinds.map((kind) => fact(kind, one, 'gehouden', { subject: { kind: 'client', episode: `e${i}` } })),
    ),
  })
}

/** What must be reckoned of care that starts on a day: written here as the rules are told, one by one. */
function expected(start: string, frame: Frame, wzd: boolean): string[] {
  const n = numberOf(start)
  const sixWeeks = (law: boolean) => ends(n, { weeks: 6 }, law)
  const sixMonths = ends(n, { months: 6 }, false)
  return [
    ...(frame !== 'WMO' || wzd
      ? [told('zorgplan_definitief', start, sixWeeks(frame === 'WLZ-ZIN' || wzd))]
      : [told('zorgplan_concept_wmo', start, sixWeeks(false))]),
    ...(frame === 'ZVW' ? [] : [told('zorgplan_evaluatie', start, sixMonths)]),
    ...(frame === 'WLZ-ZIN' ? [told('evaluatie_vastleggen', start, sixWeeks(true))] : []),
    told('wzd_eerste_evaluatie', start, ends(n, { weeks: 4 }, true)),
    told('wzd_evaluatie', start, sixMonths),
    told('risico_inventarisatie', start, sixWeeks(false)),
    told('risico_inventarisatie', start, ends(n, { months: 12 }, false)),
  ]
}

const told = (rule: string, starts: string, { due, planBy }: { due: string; planBy: string }) =>
  `${rule} van ${starts}: uiterlijk ${due}, plan ${planBy}`

const line = ({ rule, starts, due, planBy }: Duty) =>
  told(rule, starts?.day ?? '', { due: due.kind === 'day' ? due.day : due.kind, planBy: planBy ?? '' })

const lines = (one: Duty) => (one.due.kind === 'instant' ? [] : [line(one)])
