import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, endOfDay } from '../../care/day.ts'
import { dutiesAt } from '../../care/duties.ts'
import { daysOfMonth, sheetDays, sheetEntries } from '../../care/month-sheet.ts'
import { dueDay, type SheetEntry } from '../../care/sheet-entry.ts'
import { type Fact, FRAMES, OUTCOMES, type World } from '../../care/world.ts'
import {
  day,
  episode,
  fact,
  member,
  ofEmployee,
  ofOrganisation,
  ofTeam,
  people,
  settings,
  standaard,
  team,
  world,
  ZONE,
} from './a-world.ts'

const teams = [team('zorg', 'zorg'), team('ambulant', 'ambulant')]
const members = [...people, member('m20', ['zorgverlener'], { teams: ['zorg', 'ambulant'] })]

/** What stands on the sheet of a team, as it is known at the end of a day. */
function sheet(of: Partial<World>, today: string, wanted = ['zorg']): SheetEntry[] {
  const whole = world({ teams, members, ...of })
  const duties = dutiesAt(standaard, whole, settings, endOfDay(day(today), ZONE))
  return sheetEntries({ duties, world: whole, book: standaard, today: day(today), zone: ZONE }, wanted)
}

const told = (entries: SheetEntry[], rule: string) =>
  entries
    .filter((entry) => entry.rule === rule && (entry.kind !== 'due' || entry.duty.count === null))
    .map((entry) => `${entry.day} ${entry.kind}`)

describe('a meeting', () => {
  const mdo = (on: string, outcome: Fact['outcome'], change: Partial<Fact> = {}) =>
    fact('mdo', on, outcome, { ...ofTeam('zorg'), ...change })
  const moved = mdo('2026-11-12', 'verzet', { movedTo: day('2026-11-19'), reason: 'Arts verhinderd' })

  it('stands where it is planned', () => {
    const entries = sheet({ facts: [mdo('2026-11-26 10:00', 'gepland')] }, '2026-11-20')
    expect(entries.find(({ kind }) => kind === 'planned')).toMatchObject({
      day: '2026-11-26',
      team: 'zorg',
      duty: { rule: 'mdo' },
      at: new Date('2026-11-26T09:00:00Z'),
      from: null,
    })
  })

  it('that was moved stands on both days, each telling of the other, and why', () => {
    const entries = sheet({ facts: [moved] }, '2026-11-10')
    expect(told(entries, 'mdo')).toEqual(['2026-11-12 moved', '2026-11-19 planned'])
    expect(entries).toContainEqual(
      expect.objectContaining({ kind: 'moved', to: '2026-11-19', reason: 'Arts verhinderd' }),
    )
    expect(entries).toContainEqual(
      expect.objectContaining({ kind: 'planned', from: { day: '2026-11-12', reason: 'Arts verhinderd' } }),
    )
  })

  it('keeps its story when it was moved again and then held', () => {
    const again = mdo('2026-11-19', 'verzet', { movedTo: day('2026-11-24') })
    const held = mdo('2026-11-24', 'gehouden')
    const entries = sheet({ facts: [held, again, moved] }, '2026-11-25')
    expect(told(entries, 'mdo')).toEqual(['2026-11-12 moved', '2026-11-19 moved', '2026-11-24 held'])
    expect(entries.find(({ kind }) => kind === 'held')).toMatchObject({ from: { day: '2026-11-19' } })
  })

  it('that was dropped says so, and what was withdrawn never stood there', () => {
    const facts = [
      mdo('2026-11-12', 'gepland'),
      mdo('2026-11-12', 'vervallen', { reason: 'Feestdag' }),
      mdo('2026-11-18', 'ingetrokken'),
    ]
    const entries = sheet({ facts }, '2026-11-25')
    expect(told(entries, 'mdo')).toEqual(['2026-11-12 dropped'])
  })

  it('that no rule asks for stands there too', () => {
    const facts = [fact('klinische_les', '2026-11-17', 'gepland', ofTeam('zorg'))]
    expect(told(sheet({ facts }, '2026-11-10'), 'klinische_les')).toEqual(['2026-11-17 planned'])
  })

  it('of the whole organisation stands with every team, that of another team does not', () => {
    const facts = [
      fact('clientenraad', '2026-11-17', 'gepland', ofOrganisation),
      fact('mdo', '2026-11-18', 'gepland', ofTeam('ambulant')),
    ]
    expect(told(sheet({ facts }, '2026-11-10'), 'clientenraad')).toEqual(['2026-11-17 planned'])
    expect(told(sheet({ facts }, '2026-11-10'), 'mdo')).toEqual([])
    expect(told(sheet({ facts }, '2026-11-10', ['ambulant']), 'mdo')).toEqual(['2026-11-18 planned'])
  })
})

describe('a care plan', () => {
  const episodes = [episode('2026-10-13 09:00')]
  const plan = (on: string, outcome: Fact['outcome']) => fact('zorgplan_definitief', on, outcome)

  it('stands on its last day, and on the day for which it is planned', () => {
    const entries = sheet({ episodes, facts: [plan('2026-11-18', 'gepland')] }, '2026-11-16')
    expect(told(entries, 'zorgplan_definitief')).toEqual(['2026-11-18 planned', '2026-11-24 due'])
  })

  it('is told once when it is planned for its last day', () => {
    const entries = sheet({ episodes, facts: [plan('2026-11-24', 'gepland')] }, '2026-11-16')
    expect(told(entries, 'zorgplan_definitief')).toEqual(['2026-11-24 due'])
  })

  it('is no longer planned once it is done on another day', () => {
    const facts = [plan('2026-11-18', 'gepland'), plan('2026-11-17', 'gehouden')]
    const entries = sheet({ episodes, facts }, '2026-11-19')
    expect(told(entries, 'zorgplan_definitief')).toEqual(['2026-11-17 held', '2026-11-24 due'])
    expect(entries.find(({ kind, rule }) => kind === 'due' && rule === 'zorgplan_definitief')).toMatchObject({
      duty: { state: 'done' },
    })
  })

  it('of care that ended asks nothing, and is left out', () => {
    const ended = [{ ...episode('2026-10-13 09:00'), endsAt: new Date('2026-11-02T09:00:00Z') }]
    expect(told(sheet({ episodes: ended }, '2026-11-16'), 'zorgplan_definitief')).toEqual([])
  })

  it('that is late comes first on its day', () => {
    const facts = [fact('klinische_les', '2026-11-24', 'gepland', ofTeam('zorg'))]
    const entries = sheet({ episodes, facts }, '2026-11-26')
    const ofDay = entries.filter((entry) => entry.day === '2026-11-24')
    expect(ofDay.map(({ rule }) => rule)).toContain('zorgplan_definitief')
    expect(ofDay.map(({ kind }) => kind)).toEqual([...ofDay.slice(1).map(() => 'due'), 'planned'])
  })
})

it('a training stands on the sheets of all the teams of the colleague', () => {
  const facts = [
    fact('bhv', '2025-12-01', 'gehouden', ofEmployee('m20')),
    fact('bhv', '2026-11-20', 'gepland', ofEmployee('m20')),
  ]
  for (const wanted of ['zorg', 'ambulant']) {
    const entries = sheet({ facts }, '2026-11-10', [wanted]).filter(({ subject }) => subject.ref === 'm20')
    expect(entries.map((one) => `${one.day} ${one.kind} ${one.rule}`)).toContain(
      `2026-11-20 planned ${entries.find(({ kind }) => kind === 'due')?.rule}`,
    )
  }
})

describe('the days of a month', () => {
  it.each([
    ['2026-02', '2026-02-28'],
    ['2028-02', '2028-02-29'],
    ['2026-12', '2026-12-31'],
  ])('%s ends on %s', (month, last) => {
    expect(daysOfMonth(month)).toEqual({ first: `${month}-01`, last })
  })

  const someDay = fc.integer({ min: 0, max: 420 }).map((n): Day => addDays(day('2025-10-01'), n))
  const abouts: Record<string, Partial<Fact>> = {
    bhv: ofEmployee('m20'),
    mdo: ofTeam('zorg'),
    clientenraad: ofOrganisation,
  }
  const someFact = fc
    .record({
      kind: fc.constantFrom(
        'zlp_voorlopig',
        'zorgplan_definitief',
        'zorgplan_evaluatie',
        'bhv',
        'mdo',
        'clientenraad',
      ),
      day: someDay,
      outcome: fc.constantFrom(...OUTCOMES),
      movedTo: fc.option(someDay),
    })
    .map(({ kind, day: on, outcome, movedTo }): Fact => {
      return fact(kind, on, outcome, { ...abouts[kind], movedTo: outcome === 'verzet' ? movedTo : null })
    })
  const someWorld = fc
    .record({
      frame: fc.constantFrom(...FRAMES),
      start: someDay,
      facts: fc.array(someFact, { maxLength: 12 }),
    })
    .map(({ frame, start, facts }) => world({ teams, members, episodes: [episode(start, { frame })], facts }))

  it('hold every duty of the team whose last day falls in it exactly once, on that day', () => {
    fc.assert(
      fc.property(someWorld, someDay, someDay, (of, today, within) => {
        const duties = dutiesAt(standaard, of, settings, endOfDay(today, ZONE))
        const { first, last } = daysOfMonth(within.slice(0, 7))
        const entries = sheetEntries({ duties, world: of, book: standaard, today, zone: ZONE }, ['zorg'])
        const days = sheetDays(entries, first, last)
        expect(days.map((one) => one.day)).toEqual([...new Set(days.map((one) => one.day))].sort())
        const inMonth = (text: Day | null): text is Day => text !== null && text >= first && text <= last
        const asked = duties.filter(
          ({ state, due, team: of, subject }) =>
            state !== 'cancelled' &&
            inMonth(dueDay(due, ZONE)) &&
            (of === 'zorg' || of === null || subject.kind === 'employee'),
        )
        const standing = days.flatMap(({ day: on, entries: list }) =>
          list.flatMap((entry) => (entry.kind === 'due' ? [`${on} ${entry.duty.key}`] : [])),
        )
        expect(standing.sort()).toEqual(asked.map(({ due, key }) => `${dueDay(due, ZONE)} ${key}`).sort())
      }),
    )
  })

  it('are the same in whatever order facts, duties and teams come', () => {
    fc.assert(
      fc.property(someWorld, someDay, fc.func(fc.integer()), (of, today, order) => {
        const mixed = <T>(list: T[], name: (one: T) => string) =>
          list.toSorted((a, b) => order(name(a)) - order(name(b)))
        const duties = dutiesAt(standaard, of, settings, endOfDay(today, ZONE))
        const input = { duties, world: of, book: standaard, today, zone: ZONE }
        const shuffled = {
          ...input,
          duties: mixed(duties, ({ key }) => key),
          world: { ...of, facts: mixed(of.facts, ({ id }) => id) },
        }
        expect(sheetEntries(shuffled, ['ambulant', 'zorg'])).toEqual(
          sheetEntries(input, ['zorg', 'ambulant']),
        )
      }),
    )
  })

  it('hold each thing that is planned on one day at most, never beside what became of it', () => {
    fc.assert(
      fc.property(someWorld, someDay, (of, today) => {
        const duties = dutiesAt(standaard, of, settings, endOfDay(today, ZONE))
        const entries = sheetEntries({ duties, world: of, book: standaard, today, zone: ZONE }, ['zorg'])
        for (const one of entries.filter(({ kind }) => kind === 'planned')) {
          const beside = entries.filter(
            (other) =>
              other !== one &&
              other.kind !== 'due' &&
              other.day === one.day &&
              other.rule === one.rule &&
              other.subject.ref === one.subject.ref,
          )
          expect(beside).toEqual([])
        }
      }),
    )
  })
})
