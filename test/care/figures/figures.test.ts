import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reflectionsGiven } from '../../../bot/conversation/digest-totals.ts'
import { figures as words } from '../../../bot/texts/nl/figures.ts'
import { gathering } from '../../../bot/texts/nl/gathering.ts'
import { asDay } from '../../../care/day.ts'
import type { Duty } from '../../../care/duty.ts'
import { percentage } from '../../../care/figures/figure.ts'
import { figuresOf } from '../../../care/figures/figures.ts'
import type { FigureInput, ImportedFigure } from '../../../care/figures/input.ts'
import { monthSpan } from '../../../care/figures/month.ts'
import { withoutSmallTeams } from '../../../care/figures/small-teams.ts'
import { WHO } from '../../../care/figures/who.ts'
import type { Fact, Member, World } from '../../../care/world.ts'
import { readOrganisation } from '../../../organisation.ts'

const book = readOrganisation().rules
const team = { ref: 'zorg', name: 'Zorg', kind: 'zorg', language: 'nl' } as const
const world: World = { teams: [team], members: [], episodes: [], facts: [] }

function fact(over: Partial<Fact>): Fact {
  return {
    id: 'x',
    kind: 'mdo',
    subject: { kind: 'team', team: 'zorg' },
    day: asDay('2026-10-14'),
    at: null,
    outcome: 'gehouden',
    movedTo: null,
    validUntil: null,
    reason: null,
    reference: null,
    source: 'import:bijeenkomsten.csv',
    ...over,
  }
}

function member(ref: string, over: Partial<Member> = {}): Member {
  return {
    ref,
    name: ref,
    roles: ['zorgverlener'],
    teams: ['zorg'],
    language: 'nl',
    workdays: [],
    employedFrom: null,
    employedUntil: null,
    ...over,
  }
}

/** A plan that was due on a day of October and was done on another; null: it never was. */
function plan(due: string, done: string | null, over: Partial<Duty> = {}): Duty {
  return {
    key: `${due} ${done}`,
    rule: 'zorgplan_definitief',
    class: 'wet',
    subject: { kind: 'client', ref: '1', episode: 'e' },
    team: 'zorg',
    frame: 'WLZ-ZIN',
    reference: null,
    starts: null,
    due: { kind: 'day', day: asDay(due) },
    planBy: null,
    planned: null,
    state: done ? 'done' : 'late',
    responsible: [],
    backup: [],
    count: null,
    visibleFrom: null,
    steps: [],
    closing: done ? { as: 'done', at: new Date(`${done}T12:00:00Z`), fact: null, because: 'held' } : null,
    reckoning: [],
    ...over,
  }
}

function count(over: Partial<FigureInput>) {
  return figuresOf({
    span: monthSpan('2026-10'),
    today: asDay('2026-11-10'),
    zone: 'Europe/Amsterdam',
    world,
    book,
    duties: [],
    imported: [],
    reflections: [],
    words,
    ...over,
  })
}

const short = (over: Partial<FigureInput>) => count(over).figures.map(({ id, value, of }) => [id, value, of])

describe('plans in time', () => {
  const id = 'f:zorgplan_definitief-zorg-2026-10'

  it('are those done on or before their last day, of all whose last day fell in the month', () => {
    const duties = [
      plan('2026-10-10', '2026-10-10'),
      plan('2026-10-10', '2026-10-11'),
      plan('2026-10-31', null),
      plan('2026-09-30', '2026-09-01'),
      plan('2026-11-01', '2026-10-20'),
    ]
    expect(short({ duties })).toEqual([[id, 1, 3]])
  })

  it('leave out plans that a later step made needless', () => {
    const closing = { as: 'cancelled', at: new Date(), fact: null, because: 'superseded' } as const
    expect(short({ duties: [plan('2026-10-10', null, { state: 'cancelled', closing })] })).toEqual([])
  })

  describe('of care that ended', () => {
    const stops = (day: string): Partial<FigureInput> => {
      const endsAt = new Date(`${day}T10:00:00Z`)
      return {
        world: {
          ...world,
          episodes: [
            {
              id: 'e',
              client: '1',
              frame: 'WLZ-ZIN',
              startsAt: at('2026-01-05'),
              endsAt,
              wzd: false,
              assignments: [],
            },
          ],
        },
      }
    }
    const at = (day: string) => new Date(`${day}T12:00:00Z`)
    const undone = (due: string, ended: string) =>
      plan(due, null, {
        state: 'cancelled',
        closing: { as: 'cancelled', at: at(ended), fact: null, because: 'care_ended' },
      })

    it('do not count when their last day fell after its end, done or not', () => {
      const ended = stops('2026-10-09')
      expect(short({ ...ended, duties: [plan('2026-10-10', '2026-10-01')] })).toEqual([])
      expect(short({ ...ended, duties: [undone('2026-10-10', '2026-10-09')] })).toEqual([])
    })

    it('do not count either when care ended in the course of their last day', () => {
      const duties = [plan('2026-10-10', '2026-10-01'), undone('2026-10-10', '2026-10-10')]
      expect(short({ ...stops('2026-10-10'), duties })).toEqual([])
    })

    it('count when their last day was before its end, done or not', () => {
      const ended = stops('2026-10-10')
      expect(
        short({
          ...ended,
          duties: [
            plan('2026-10-09', '2026-10-01'),
            undone('2026-10-08', '2026-10-10'),
            plan('2026-10-08', '2026-10-09'),
          ],
        }),
      ).toEqual([[id, 1, 3]])
    })

    it('are not guessed for what is not vouched for', () => {
      const { figures, missing } = count({
        ...stops('2026-10-20'),
        vouchesFrom: asDay('2026-10-15'),
        duties: [undone('2026-10-10', '2026-10-20'), undone('2026-10-16', '2026-10-20')],
      })
      expect(figures).toMatchObject([{ value: 0, of: 1 }])
      expect(missing).toHaveLength(1)
    })

    it('count what begins with its end', () => {
      const begun = {
        move: 'start',
        fact: 'care_end',
        day: asDay('2026-10-01'),
        at: null,
        source: null,
      } as const
      const last = plan('2026-10-10', '2026-10-08', { reckoning: [begun] })
      expect(short({ ...stops('2026-10-01'), duties: [last] })).toEqual([[id, 1, 1]])
    })

    it('are counted the same when one fewer was done', () => {
      const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-10-${String(n).padStart(2, '0')}`)
      const of = (days: [string, string | null][], end: string) =>
        short({
          ...stops(end),
          duties: days.map(([due, done]) => (done === null ? undone(due, end) : plan(due, done))),
        }).map(([, , of]) => of)
      fc.assert(
        fc.property(fc.array(fc.tuple(day, day), { minLength: 1 }), day, fc.nat(), (days, end, nth) => {
          const less = days.map(([due, done], at): [string, string | null] => [
            due,
            at === nth % days.length ? null : done,
          ])
          expect(of(less, end)).toEqual(of(days, end))
          const after = days.filter(([due]) => due >= end)
          expect(of(after, end)).toEqual([])
        }),
      )
    })
  })

  it('are not guessed for what is not vouched for: that is named as missing', () => {
    const { figures, missing } = count({ duties: [plan('2026-10-10', null, { state: 'unconfirmed' })] })
    expect(figures).toEqual([])
    expect(missing.map(({ text }) => text)).toEqual([
      '[cijfer ontbreekt: van 1 definitief zorgplan van team Zorg in oktober 2026 is niet bekend of dat op tijd was]',
    ])
  })

  it('do not count a plan that can still be in time', () => {
    expect(
      short({ duties: [plan('2026-10-20', null, { state: 'open' })], today: asDay('2026-10-20') }),
    ).toEqual([])
  })

  it('in hours are reckoned to the instant', () => {
    const due = { kind: 'instant', at: new Date('2026-10-10T12:00:00Z') } as const
    const late = { as: 'done', at: new Date('2026-10-10T12:00:01Z'), fact: null, because: 'held' } as const
    const inTime = { ...late, at: due.at }
    const duties = [late, inTime].map((closing) => plan('2026-10-10', '2026-10-10', { due, closing }))
    expect(short({ duties })).toEqual([[id, 1, 2]])
  })

  it('are never more than fell due', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-10-${String(n).padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.array(fc.tuple(day, fc.option(day)), { minLength: 1 }), (days) => {
        const [figure] = count({ duties: days.map(([due, done]) => plan(due, done)) }).figures
        expect(figure?.of).toBe(days.length)
        expect(figure?.value).toBe(days.filter(([due, done]) => done !== null && done <= due).length)
      }),
    )
  })
})

describe('meetings', () => {
  const facts = (...list: Partial<Fact>[]) => ({ world: { ...world, facts: list.map(fact) } })

  it('are counted as held, of those planned', () => {
    const month = facts({}, { day: asDay('2026-10-20'), outcome: 'vervallen' }, { day: asDay('2026-11-02') })
    expect(short(month)).toEqual([['f:mdo-zorg-2026-10', 1, 2]])
  })

  it('that moved within the month are one planned meeting, told with why', () => {
    const month = facts(
      { outcome: 'verzet', movedTo: asDay('2026-10-21'), reason: 'arts ziek' },
      { day: asDay('2026-10-21') },
    )
    expect(short(month)).toEqual([
      ['f:mdo-zorg-2026-10', 1, 1],
      ['f:mdo-verzet-zorg-2026-10', 1, 1],
    ])
    expect(count(month).figures[1]?.label).toBe("MDO's verzet in oktober 2026")
    expect(count(month).figures[1]?.how).toBe('Van 14 oktober verzet naar 21 oktober; reden: arts ziek.')
  })

  it('that nobody answered for are not said to be not held: that is named as missing', () => {
    const one = count(facts({ outcome: 'gepland' }))
    expect(one.figures).toEqual([])
    expect(one.missing.map(({ text }) => text)).toEqual([
      '[cijfer ontbreekt: van 1 MDO van team Zorg in oktober 2026 is niet vastgelegd of het doorging]',
    ])
    const more = count(
      facts(
        {},
        { day: asDay('2026-10-07'), outcome: 'gepland' },
        { day: asDay('2026-10-20'), outcome: 'gepland' },
        { day: asDay('2026-10-21'), outcome: 'vervallen' },
      ),
    )
    expect(more.figures).toMatchObject([
      {
        value: 1,
        of: 2,
        how: 'Gepland: 4, gehouden: 1, verzet: 0, vervallen: 1, niet vastgelegd: 2. Wat niet is vastgelegd, telt niet mee.',
      },
    ])
    expect(more.missing.map(({ text }) => text)).toEqual([
      "[cijfer ontbreekt: van 2 MDO's van team Zorg in oktober 2026 is niet vastgelegd of ze doorgingen]",
    ])
  })

  it('that moved to a day for which nobody answered are told as moved, and no more', () => {
    const { figures, missing } = count(
      facts(
        { outcome: 'verzet', movedTo: asDay('2026-10-21') },
        { day: asDay('2026-10-21'), outcome: 'gepland' },
      ),
    )
    expect(figures.map(({ family, value, of }) => [family, value, of])).toEqual([['moved', 1, 1]])
    expect(missing).toHaveLength(1)
  })

  it('that still have to come are neither unknown nor counted', () => {
    const month = facts({ outcome: 'gepland' })
    expect(count({ ...month, today: asDay('2026-10-14') })).toMatchObject({ figures: [], missing: [] })
  })

  it('count the same whether what is unknown was planned or not', () => {
    const outcome = fc.constantFrom<Fact['outcome']>('gehouden', 'gepland', 'vervallen')
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 20 }), (outcomes) => {
        const on = (all: Fact['outcome'][]) =>
          facts(
            ...all.map((outcome, at) => ({
              day: asDay(`2026-10-${String(at + 1).padStart(2, '0')}`),
              outcome,
            })),
          )
        const numbers = (all: Fact['outcome'][]) => short(on(all))
        expect(numbers(outcomes)).toEqual(numbers(outcomes.filter((one) => one !== 'gepland')))
      }),
    )
  })

  it('say where they come from', () => {
    expect(count(facts({})).figures[0]).toMatchObject({
      label: "MDO's gehouden",
      unit: 'bijeenkomst',
      period: ['2026-10-01', '2026-10-31'],
      asOf: '2026-11-01',
      source: 'bijeenkomsten.csv',
    })
  })

  it('of a year are counted so far, of how many were asked', () => {
    const duty = plan('2026-12-31', null, {
      rule: 'clientenraad',
      subject: { kind: 'organisation', ref: 'organisation' },
      team: null,
      count: { done: 1, planned: 0, required: 2, period: '2026' },
    })
    const held = fact({ kind: 'clientenraad', subject: { kind: 'organisation' }, day: asDay('2026-03-10') })
    const recorded = { ...world, facts: [held] }
    expect(count({ duties: [duty], world: recorded }).figures).toMatchObject([
      { id: 'f:clientenraad-organisatie-2026-10', value: 1, of: 2, period: ['2026-01-01', '2026-10-31'] },
    ])
    expect(short({ duties: [duty], world: recorded, span: monthSpan('2025-10') })).toEqual([])
    expect(count({ duties: [duty], world: recorded }).figures[0]?.label).toBe(
      'Vergaderingen van de cliëntenraad in 2026',
    )
    const planned = { ...held, outcome: 'gepland' as const, day: asDay('2026-09-10') }
    const unanswered = count({ duties: [duty], world: { ...world, facts: [held, planned] } })
    expect([unanswered.figures, unanswered.missing.map(({ text }) => text)]).toEqual([
      [],
      [
        '[cijfer ontbreekt: van 1 vergadering van de cliëntenraad van de hele organisatie in 2026 is niet vastgelegd of die doorging]',
      ],
    ])
    expect(count({ duties: [duty] })).toMatchObject({ figures: [], missing: [] })
    const ended = count({ duties: [duty], span: monthSpan('2026-12'), today: asDay('2027-01-05') })
    expect([ended.figures, ended.missing.map(({ kind }) => kind)]).toEqual([[], ['clientenraad']])
  })

  it('that were asked for and of which nothing is recorded are missing, not nought', () => {
    const duty = plan('2026-10-31', null, {
      rule: 'mdo',
      subject: { kind: 'team', ref: 'zorg' },
      count: { done: 0, planned: 0, required: 1, period: '2026-10' },
    })
    const { figures, missing } = count({ duties: [duty] })
    expect(figures).toEqual([])
    expect(missing[0]?.text).toBe(
      "[cijfer ontbreekt: MDO's van team Zorg in oktober 2026; er is niets vastgelegd]",
    )
  })
})

describe('training', () => {
  const bhv = (ref: string, over: Partial<Fact> = {}) =>
    fact({ kind: 'bhv', subject: { kind: 'employee', member: ref }, day: asDay('2026-03-01'), ...over })
  const covered = (members: Member[], facts: Fact[]) =>
    short({ world: { ...world, members, facts } }).filter(([id]) => id === 'f:bhv-zorg-2026-10')

  it('counts who has one that still holds on the as-of day, of those who need it', () => {
    const members = ['a', 'b', 'c', 'd'].map((ref) => member(ref))
    const facts = [
      bhv('a'),
      bhv('b', { day: asDay('2020-01-01') }),
      bhv('c', { validUntil: asDay('2026-10-31') }),
    ]
    expect(covered(members, facts)).toEqual([['f:bhv-zorg-2026-10', 1, 4]])
    expect(count({ world: { ...world, members, facts } }).figures[0]?.how).toMatch(
      /: 4\. Met een scholing die dan nog geldt: 1\. Met een scholing die is verlopen: 2\. Zonder vastgelegde scholing: 1\. Zij tellen als niet geschoold\.$/,
    )
  })

  it('leaves out who is not employed, works elsewhere or does not need it', () => {
    const members = [
      member('a'),
      member('gone', { employedUntil: asDay('2026-10-15') }),
      member('elsewhere', { teams: ['dag'] }),
      member('board', { roles: ['raad'] }),
    ]
    expect(covered(members, [bhv('a')])).toEqual([['f:bhv-zorg-2026-10', 1, 1]])
  })

  it('says whom it counts, so that a sum over teams can count each once', () => {
    const members = ['a', 'b'].map((ref) => member(ref))
    const [figure] = count({ world: { ...world, members, facts: [bhv('a')] } }).figures
    expect(figure?.[WHO]).toEqual({ of: ['a', 'b'], value: ['a'] })
  })

  it('of which nothing was ever recorded is missing', () => {
    const { missing } = count({ world: { ...world, members: [member('a')] } })
    expect(missing.map(({ kind }) => kind)).toEqual(['bhv', 'medicatie'])
  })
})

describe('figures of registers', () => {
  const cto: ImportedFigure = {
    kind: 'cto',
    team: null,
    from: asDay('2026-01-01'),
    until: asDay('2026-10-31'),
    category: 'respons',
    value: 30,
    outOf: 55,
    asOf: asDay('2026-11-03'),
    source: 'cto-rapport',
  }

  it('keep their own period, as-of day and source', () => {
    const [figure] = count({ imported: [cto] }).figures
    expect(figure).toMatchObject({
      id: 'f:cto-respons-organisatie-2026-10',
      value: 30,
      of: 55,
      period: ['2026-01-01', '2026-10-31'],
      asOf: '2026-11-03',
      source: 'cto-rapport',
    })
    expect(figure && percentage(figure)).toBe(54.55)
  })

  it('belong to the month in which their period ends', () => {
    expect(short({ imported: [cto], span: monthSpan('2026-09') })).toEqual([])
  })

  it('that contradict each other both stand, each with an id of its own', () => {
    expect(short({ imported: [cto, { ...cto, value: 29, source: 'ander rapport' }] })).toEqual([
      ['f:cto-respons-organisatie-2026-10', 30, 55],
      ['f:cto-respons-organisatie-2026-10-2', 29, 55],
    ])
  })
})

describe('reflections', () => {
  const given = (members: Member[], invited: number | null, over: Partial<World> = {}) =>
    count({
      world: { ...world, members, ...over },
      reflections: [{ team: 'zorg', given: 6, invited }],
    }).figures.filter(({ family }) => family === 'reflections')
  const people = [
    member('a'),
    member('evv', { roles: ['evv'] }),
    member('both', { roles: ['management', 'coordinator'], teams: ['zorg', 'dag'] }),
    member('director', { roles: ['management'] }),
    member('officer', { roles: ['functionaris'] }),
    member('secretary', { roles: ['raad'] }),
    member('elsewhere', { teams: ['dag'] }),
    member('later', { employedFrom: asDay('2026-11-01') }),
    member('gone', { employedUntil: asDay('2026-09-30') }),
  ]

  it.each([null, 2])('stand beside how many gave care there, whoever was asked (%s)', (invited) => {
    expect(given(people, invited)).toMatchObject([{ id: 'f:reflecties-zorg-2026-10', value: 6, of: 3 }])
  })

  it('say how many were asked, where there was a round', () => {
    expect(given(people, 2)[0]?.how).toMatch(
      /^6 reflecties; 3 mensen gaven zorg in dit team, 2 kregen de vraag\./,
    )
    expect(given(people, null)[0]?.how).toMatch(/^6 reflecties; 3 mensen gaven zorg in dit team\./)
  })

  it('count who works in more teams once, in the whole', () => {
    const dag = { ...team, ref: 'dag', name: 'Dag' }
    const { figures } = count({
      world: { ...world, teams: [team, dag], members: people },
      reflections: ['zorg', 'dag'].map((ref) => ({ team: ref, given: 2, invited: 2 })),
    })
    expect(figures.map(({ of }) => of)).toEqual([3, 2])
    expect(reflectionsGiven(figures)).toEqual({ value: 4, of: 4 })
    const small = withoutSmallTeams(
      { figures, missing: [] },
      new Set(['zorg', 'dag']),
      '2026-10',
      gathering.smallTeams,
    )
    expect(small.figures).toMatchObject([{ value: 4, of: 4, ofSmallTeams: true }])
    expect(reflectionsGiven(small.figures)).toEqual({ value: 4, of: 4 })
  })

  it('of a team that nobody is asked of stand alone', () => {
    expect(given(people, null, { teams: [{ ...team, kind: 'staf' }] })).toMatchObject([
      { value: 6, of: null },
    ])
  })
})

describe('talks with clients and trainings that stood on a day', () => {
  const episode = {
    id: 'e1',
    client: '1',
    frame: 'WLZ-ZIN',
    startsAt: new Date('2026-01-05T08:00:00Z'),
    endsAt: null,
    wzd: false,
    assignments: [{ from: asDay('2026-01-05'), team: 'zorg', evv: null, coordinator: null, shadow: null }],
  } as const
  const of = (facts: Fact[]) => {
    const episodes = ['e1', 'e2'].map((id) => ({ ...episode, id, assignments: [...episode.assignments] }))
    return count({ world: { ...world, members: [member('m1')], episodes, facts } })
  }
  const talk = (client: string, day: string, outcome: Fact['outcome'], over: Partial<Fact> = {}) =>
    fact({
      id: client + day,
      kind: 'zorgplan_evaluatie',
      subject: { kind: 'client', episode: client },
      day: asDay(day),
      outcome,
      ...over,
    })

  it('are counted as planned, held, refused, moved and dropped; one that moved within the month is one', () => {
    const { figures } = of([
      talk('e1', '2026-10-05', 'verzet', { movedTo: asDay('2026-10-12'), reason: 'Familie ziek' }),
      talk('e1', '2026-10-12', 'gehouden'),
      talk('e2', '2026-10-12', 'gehouden'),
      talk('e2', '2026-10-20', 'vervallen'),
      talk('e2', '2026-10-26', 'geweigerd'),
      talk('e2', '2026-10-27', 'ingetrokken'),
    ])
    expect(figures).toMatchObject([
      {
        id: 'f:zorgplan_evaluatie-gepland-zorg-2026-10',
        label: 'Zorgplanevaluaties gehouden',
        value: 2,
        of: 4,
        asOf: '2026-11-01',
        how: 'Gepland: 4, gehouden: 2, geweigerd: 1, verzet: 1, vervallen: 1. Wat binnen de periode is verzet, telt één keer.',
        source: 'bijeenkomsten.csv',
      },
    ])
  })

  it('tell no day and no reason, for those are about one client', () => {
    const facts = [
      talk('e1', '2026-10-05', 'verzet', { movedTo: asDay('2026-11-12'), reason: 'Familie ziek' }),
    ]
    expect(JSON.stringify(of(facts))).not.toMatch(/Familie|10-05|5 oktober/)
  })

  it('are left out where nothing was planned, moved or dropped', () => {
    expect(of([talk('e1', '2026-10-12', 'gehouden')]).figures).toEqual([])
  })

  it('count a training of a colleague for his team', () => {
    const dropped = fact({
      kind: 'tillen',
      subject: { kind: 'employee', member: 'm1' },
      outcome: 'vervallen',
    })
    expect(of([dropped]).figures).toMatchObject([{ kind: 'tillen', team: 'zorg', value: 0, of: 1 }])
  })

  it('of which nobody said what became of them are missing, and not counted as not held', () => {
    const { figures, missing } = of([
      talk('e1', '2026-10-05', 'gepland'),
      talk('e2', '2026-10-12', 'gehouden'),
      talk('e1', '2026-10-13', 'verzet', { movedTo: asDay('2026-10-14') }),
      talk('e1', '2026-10-14', 'gepland'),
    ])
    expect(figures).toMatchObject([
      {
        value: 1,
        of: 1,
        how: 'Gepland: 3, gehouden: 1, geweigerd: 0, verzet: 1, vervallen: 0, niet vastgelegd: 2. Wat niet is vastgelegd, telt niet mee. Wat binnen de periode is verzet, telt één keer.',
      },
    ])
    expect(missing.flatMap(({ kind, text }) => (kind === 'zorgplan_evaluatie' ? [text] : []))).toEqual([
      '[cijfer ontbreekt: van 2 zorgplanevaluaties van team Zorg in oktober 2026 is niet vastgelegd of ze doorgingen]',
    ])
    expect(of([talk('e1', '2026-10-05', 'gepland')]).figures).toEqual([])
  })
})
