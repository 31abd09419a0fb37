import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, isoIn } from '../../care/day.ts'
import { type DutySettings, dutiesAt } from '../../care/duties.ts'
import type { Duty } from '../../care/duty.ts'
import { meetingsAt } from '../../care/meetings.ts'
import type { Outcome, World } from '../../care/world.ts'
import {
  at,
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
  world,
  ZONE,
} from './a-world.ts'

const mdo = (on: string, outcome: Outcome = 'gepland', change = {}) =>
  fact('mdo', on, outcome, { ...ofTeam('zorg'), ...change })
const moved = (from: string, to: string) => mdo(from, 'verzet', { movedTo: day(to) })
const meetings = (of: Partial<World>, on: string, change: Partial<DutySettings> = {}) =>
  meetingsAt(standaard, world(of), { ...settings, ...change }, at(on))
const only = (of: Partial<World>, on: string) => {
  const found = meetings(of, on)
  expect(found).toHaveLength(1)
  return found[0] as Duty
}
const steps = ({ steps }: Duty) =>
  steps.map(({ id, at, to }) => `${id} ${isoIn(at, ZONE).slice(0, 16)} ${to.join(' ')}`)

describe('an MDO that stands planned', () => {
  // Thursday 19 November 2026.
  const facts = [mdo('2026-11-19')]

  it('is prepared a week before by who leads it and by every evv, told again the day before, and asked after', () => {
    const members = [...people, member('m05', ['evv'])]
    expect(steps(only({ facts, members }, '2026-11-01'))).toEqual([
      'prepare:P7D 2026-11-12T08:30 m07 m04 m05',
      'day_before 2026-11-18T08:30 m07 m04 m05',
      'held? 2026-11-20T08:30 m07',
    ])
  })

  it('says what each has to bring', () => {
    const { preparation } = only({ facts }, '2026-11-01').meeting ?? { preparation: [] }
    expect(preparation.map(({ to, what }) => [to, what.nl])).toEqual([
      [['m07'], 'Stuur de agenda en nodig iedereen uit'],
      [['m04'], 'Zet klaar wie en wat je wilt bespreken'],
    ])
  })

  it('comes into sight when it must be prepared, waits two weeks for an answer, and is never late', () => {
    const state = (on: string) => only({ facts }, on).state
    expect(state('2026-11-11 23:00')).toBe('upcoming')
    expect(state('2026-11-12 00:30')).toBe('open')
    expect(state('2026-12-03 23:59')).toBe('open')
    expect(state('2026-12-04 00:30')).toBe('missed')
  })

  it('has nothing left to prepare once its day is over', () => {
    expect(steps(only({ facts }, '2026-11-20'))).toEqual(['held? 2026-11-20T08:30 m07'])
  })

  it('is asked after on a Monday when it was on a Friday, and on no holiday', () => {
    const held = (on: string) => steps(only({ facts: [mdo(on)] }, '2026-12-01')).at(-1)
    expect(held('2026-12-11')).toContain('2026-12-14')
    expect(held('2026-12-24')).toContain('2026-12-28')
  })

  it('is its own item beside another one of a month that has its number already', () => {
    const both = [mdo('2026-11-05', 'gehouden'), ...facts]
    const count = dutiesAt(standaard, world({ facts: both }), settings, at('2026-11-10'))
    expect(count.find(({ rule, state }) => rule === 'mdo' && state === 'done')).toBeDefined()
    expect(meetings({ facts: both }, '2026-11-10').map(({ due, state }) => [due, state])).toEqual([
      [{ kind: 'day', day: '2026-11-05' }, 'done'],
      [{ kind: 'day', day: '2026-11-19' }, 'upcoming'],
    ])
  })

  it('is asked of nobody before dates are vouched for', () => {
    expect(meetings({ facts }, '2026-11-22', { vouchesFrom: day('2026-11-20') })).toEqual([])
  })

  it('is asked of nobody where the rule asks for no such meeting: another kind of team, role or scope', () => {
    const teams = [{ ref: 'staf', name: 'Staf', kind: 'staf' as const, language: 'nl' as const }]
    expect(meetings({ teams, facts: [mdo('2026-11-19', 'gepland', ofTeam('staf'))] }, '2026-11-18')).toEqual(
      [],
    )
    expect(meetings({ facts: [mdo('2026-11-19', 'gepland', ofOrganisation)] }, '2026-11-18')).toEqual([])
    const council = [member('m1', ['raad'])]
    const training = [fact('bhv', '2026-11-19', 'gepland', ofEmployee('m1'))]
    expect(meetings({ members: council, facts: training }, '2026-11-18')).toEqual([])
  })

  it('asks nothing when its rule is off', () => {
    const { mdo: rule, ...others } = standaard
    const book = rule ? { ...others, mdo: { ...rule, aan: false } } : others
    expect(meetingsAt(book, world({ facts }), settings, at('2026-11-10'))).toEqual([])
  })
})

describe('what became of a planned day', () => {
  it('is that it was held', () => {
    const found = only({ facts: [mdo('2026-11-19', 'gehouden')] }, '2026-11-20')
    expect(found).toMatchObject({ state: 'done', planned: null, steps: [], closing: { because: 'held' } })
  })

  it('is that it was moved: the old day is closed, the new one has its own preparation', () => {
    const found = meetings({ facts: [moved('2026-11-19', '2026-12-03')] }, '2026-11-18')
    expect(found).toMatchObject([
      { due: { day: '2026-11-19' }, state: 'cancelled', closing: { because: 'superseded' }, steps: [] },
      { due: { day: '2026-12-03' }, state: 'upcoming', meeting: { from: '2026-11-19' } },
    ])
    expect(steps(found[1] as Duty)[0]).toContain('prepare:P7D 2026-11-26')
    expect(found[0]?.key).not.toBe(found[1]?.key)
  })

  it('is that it was held on the day to which it moved, also for who got the old day', () => {
    const facts = [moved('2026-11-19', '2026-11-20'), mdo('2026-11-20', 'gehouden')]
    expect(meetings({ facts }, '2026-11-23').map(({ state }) => state)).toEqual(['done', 'done'])
  })

  it('is that it was moved back: the last move holds, whatever the order in which facts are read', () => {
    const there = { ...moved('2026-11-19', '2026-11-26'), id: 'f1' }
    const back = { ...moved('2026-11-26', '2026-11-19'), id: 'f2' }
    for (const facts of [
      [there, back],
      [back, there],
    ]) {
      const open = meetings({ facts }, '2026-11-10').filter(({ closing }) => closing === null)
      expect(open.map(({ planned }) => planned)).toEqual(['2026-11-19'])
    }
  })

  it('is that it fell through', () => {
    const found = only({ facts: [mdo('2026-11-19', 'vervallen')] }, '2026-11-18')
    expect(found).toMatchObject({ state: 'cancelled', closing: { because: 'ended' } })
  })

  it('is that it was held some days later, when nothing else stood planned for that', () => {
    const facts = [mdo('2026-11-19'), mdo('2026-11-24', 'gehouden')]
    expect(meetings({ facts }, '2026-11-25')[0]).toMatchObject({
      state: 'done',
      closing: { fact: facts[1]?.id },
    })
    const weekly = [mdo('2026-11-12'), mdo('2026-11-19'), mdo('2026-11-20', 'gehouden')]
    const states = meetings({ facts: weekly }, '2026-11-23').map(({ state }) => state)
    expect(states).toEqual(['open', 'done', 'done'])
  })

  it('is nothing that a later meeting says of an earlier one long before', () => {
    const facts = [mdo('2026-11-05'), mdo('2026-11-19', 'gehouden')]
    expect(meetings({ facts }, '2026-11-20')[0]).toMatchObject({ state: 'missed' })
  })
})

describe('a council in January', () => {
  it('is prepared in December, and asks nothing of the council year before', () => {
    const facts = [fact('clientenraad', '2027-01-14', 'gepland', ofOrganisation)]
    const found = only({ facts }, '2026-12-24')
    expect(found).toMatchObject({ state: 'open', subject: { kind: 'organisation' }, responsible: ['m10'] })
    expect(steps(found)).toEqual([
      'prepare:P21D 2026-12-24T08:30 m10',
      'day_before 2027-01-13T08:30 m10',
      'held? 2027-01-15T08:30 m10',
    ])
  })
})

describe('a planned day and who works part of the week', () => {
  // Monday 18 January 2027; m11 works on Tuesdays and Thursdays.
  const facts = [fact('clientenraad', '2027-01-18', 'gepland', ofOrganisation)]
  const ria = member('m11', ['functionaris'], { workdays: [2, 4] })
  const council = (change = {}) => only({ facts, members: [...people, { ...ria, ...change }] }, '2026-12-01')

  it('is told before it on a day on which each works, and never after it', () => {
    expect(steps(council())).toEqual([
      'prepare:P21D 2026-12-24T08:30 m11',
      'prepare:P21D 2026-12-28T08:30 m10',
      'day_before 2027-01-14T08:30 m11',
      'day_before 2027-01-15T08:30 m10',
      'held? 2027-01-19T08:30 m10 m11',
    ])
    expect(steps(council({ workdays: [3] })).slice(0, 2)).toEqual([
      'prepare:P21D 2026-12-23T08:30 m11',
      'prepare:P21D 2026-12-28T08:30 m10',
    ])
  })

  it('says of each preparation on which day each hears it, and is in sight by then', () => {
    const found = council({ workdays: [3] })
    expect(found.meeting?.preparation.map(({ at: moment, to }) => [moment, to])).toEqual([
      [at('2026-12-23 08:30'), ['m11']],
      [at('2026-12-28 08:30'), ['m10']],
    ])
    expect(found.visibleFrom).toEqual(at('2026-12-23 00:00'))
  })

  it('moves nothing to before the first day of service', () => {
    expect(steps(council({ workdays: [2], employedFrom: day('2026-12-01') }))).toContain(
      'day_before 2027-01-12T08:30 m11',
    )
    const found = only(
      { facts, members: [...people, { ...ria, workdays: [2], employedFrom: day('2027-01-13') }] },
      '2027-01-13',
    )
    expect(steps(found)).toContain('day_before 2027-01-15T08:30 m10 m11')
  })
})

describe('what is planned with one person', () => {
  const episodes = [episode('2026-01-05')]
  const talk = (on: string, outcome: Outcome = 'gepland') => fact('zorgplan_evaluatie', on, outcome)

  it('is a talk about the care plan, with its evv', () => {
    const found = only({ episodes, facts: [talk('2026-07-13')] }, '2026-07-01')
    expect(found).toMatchObject({
      subject: { kind: 'client', ref: '10023' },
      frame: 'WLZ-ZIN',
      class: 'wet',
      responsible: ['m04'],
      backup: ['m07'],
    })
    expect(steps(found)).toEqual([
      'prepare:P7D 2026-07-06T08:30 m04',
      'day_before 2026-07-10T08:30 m04',
      'held? 2026-07-14T08:30 m04',
    ])
  })

  it('is answered by a talk that came a few days early, and by one that the client refused', () => {
    const early = [talk('2026-07-13'), talk('2026-07-08', 'gehouden')]
    expect(meetings({ episodes, facts: early }, '2026-07-09').map(({ state }) => state)).toEqual([
      'done',
      'done',
    ])
    expect(only({ episodes, facts: [talk('2026-07-13', 'geweigerd')] }, '2026-07-14').closing).toMatchObject({
      as: 'done',
      because: 'refused',
    })
  })

  it('ends with the care, and begins with it', () => {
    const facts = [talk('2026-07-13')]
    const ended = [{ ...episode('2026-01-05'), endsAt: at('2026-07-09') }]
    expect(only({ episodes: ended, facts }, '2026-07-10')).toMatchObject({
      state: 'cancelled',
      closing: { because: 'care_ended' },
      steps: [],
    })
    expect(meetings({ episodes: [episode('2026-07-12')], facts }, '2026-07-10')).toEqual([])
  })

  it('is a talk, and not what somebody writes on a day of his own choice', () => {
    const written = fact('zorgplan_definitief', '2026-02-09', 'gepland')
    expect(meetings({ episodes, facts: [written] }, '2026-02-06')).toEqual([])
    expect(
      meetings({ episodes, facts: [fact('zlp_voorlopig', '2026-01-06', 'gepland')] }, '2026-01-05'),
    ).toEqual([])
  })

  it('is one for each measure that is evaluated on a day', () => {
    const facts = ['M1', 'M2'].map((reference) =>
      fact('wzd_evaluatie', '2026-07-13', 'gepland', { reference }),
    )
    expect(meetings({ episodes, facts }, '2026-07-10').map(({ reference }) => reference)).toEqual([
      'M1',
      'M2',
    ])
  })

  it('is a training, recorded under its own name or that of its rule', () => {
    const training = (kind: string) => fact(kind, '2026-07-13', 'gepland', ofEmployee('m08'))
    const facts = [training('medicatie'), training('medicatie_bekwaam')]
    const members = [member('m08', ['zorgverlener']), ...people.filter(({ ref }) => ref !== 'm08')]
    expect(only({ members, facts }, '2026-07-10')).toMatchObject({
      rule: 'medicatie_bekwaam',
      subject: { kind: 'employee', ref: 'm08' },
      responsible: ['m08'],
    })
    const left = [member('m08', ['zorgverlener'], { employedUntil: day('2026-07-09') })]
    expect(only({ members: left, facts }, '2026-07-10').closing).toMatchObject({
      because: 'employment_ended',
    })
  })
})

const TODAY = day('2026-11-22')
const someDay = fc.integer({ min: -60, max: 90 }).map((n) => addDays(TODAY, n))
const somePlan = fc
  .record({
    id: fc.uuid(),
    day: someDay,
    outcome: fc.constantFrom<Outcome>('gepland', 'gepland', 'verzet', 'vervallen', 'gehouden', 'ingetrokken'),
    movedTo: someDay,
    kind: fc.constantFrom('mdo', 'clientenraad', 'mic_commissie', 'zorgplan_evaluatie', 'bhv'),
  })
  .map(({ movedTo, ...part }) => {
    const about =
      part.kind === 'mdo'
        ? ofTeam('zorg')
        : part.kind === 'bhv'
          ? ofEmployee('m08')
          : part.kind === 'zorgplan_evaluatie'
            ? {}
            : ofOrganisation
    return {
      ...fact(part.kind, part.day, part.outcome, about),
      ...part,
      movedTo: part.outcome === 'verzet' ? movedTo : null,
    }
  })
const someFacts = fc.array(somePlan, { maxLength: 14 })
const episodes = [episode('2026-01-05')]
const runs = { numRuns: 80 }

describe('everything that stands planned', () => {
  it('gives one item for each day to come, however often it was told, and no two with one key', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const found = meetings({ facts, episodes }, TODAY)
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
        const ofTeam = facts.filter(({ kind }) => kind === 'mdo')
        const told = ofTeam.filter(({ outcome }) => outcome === 'gepland').map(({ day }) => day)
        const left = ofTeam
          .filter(({ outcome }) => !['gepland', 'ingetrokken'].includes(outcome))
          .map(({ day }) => day)
        for (const day of new Set(told.filter((day) => day > TODAY && !left.includes(day)))) {
          const standing = found.filter(({ rule, planned }) => rule === 'mdo' && planned === day)
          expect(standing).toHaveLength(1)
        }
      }),
      runs,
    )
  })

  it('asks nobody about what was withdrawn, dropped or moved away', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const said = facts.filter(({ outcome }) => outcome !== 'ingetrokken')
        expect(meetings({ facts, episodes }, TODAY)).toEqual(meetings({ facts: said, episodes }, TODAY))
        for (const { steps, planned, rule } of meetings({ facts, episodes }, TODAY)) {
          const left = facts.some(
            ({ kind, day, outcome, movedTo }) =>
              kind === rule &&
              day === planned &&
              (outcome === 'vervallen' || (outcome === 'verzet' && movedTo !== day)),
          )
          if (left) expect(steps).toEqual([])
        }
      }),
      runs,
    )
  })

  it('is prepared on a working day that is never after it', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        for (const { steps, meeting } of meetings({ facts, episodes }, TODAY)) {
          for (const { id, at: moment } of steps) {
            const on = day(isoIn(moment, ZONE).slice(0, 10))
            expect(settings.calendar.isWorkingDay(on)).toBe(true)
            expect(Math.sign(daysBetween(meeting?.day ?? on, on))).toBe(id === 'held?' ? 1 : -1)
          }
        }
      }),
      runs,
    )
  })

  it('does not depend on the order in which facts arrive', () => {
    fc.assert(
      fc.property(someFacts, fc.func(fc.integer()), (facts, order) => {
        const shuffled = [...facts].sort((a, b) => order(a.id) - order(b.id))
        expect(meetings({ facts: shuffled, episodes }, TODAY)).toEqual(meetings({ facts, episodes }, TODAY))
      }),
      runs,
    )
  })

  it('is never one of the duties', () => {
    const facts = [mdo('2026-11-26')]
    const duties = dutiesAt(standaard, world({ facts }), settings, at(TODAY))
    expect(duties.filter(({ meeting, key }) => meeting || key.startsWith('meeting|'))).toEqual([])
  })

  it('does not depend on the zone of the machine', () => {
    const script = `
      const { meetingsAt } = await import('./care/meetings.ts')
      const { standaard, settings, world, fact, ofTeam, at } = await import('./test/care/a-world.ts')
      const facts = [fact('mdo', '2026-03-30', 'gepland', ofTeam('zorg'))]
      console.log(JSON.stringify(meetingsAt(standaard, world({ facts }), settings, at('2026-03-20'))))`
    const inZone = (TZ: string) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      })
    expect(inZone('Pacific/Auckland')).toBe(inZone('America/Los_Angeles'))
  })
})
