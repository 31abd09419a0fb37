import { describe, expect, it } from 'vitest'
import { figures as words } from '../../bot/texts/nl/figures.ts'
import { isoIn } from '../../care/day.ts'
import { dutiesAt } from '../../care/duties.ts'
import { readYaml } from '../../care/faulty-file.ts'
import { figuresOf } from '../../care/figures/figures.ts'
import { monthSpan } from '../../care/figures/month.ts'
import { reachableFrom } from '../../care/reachable.ts'
import type { RuleBook } from '../../care/rule.ts'
import { ruleBook } from '../../care/rulebook.ts'
import type { Fact, World } from '../../care/world.ts'
import { readPreset } from '../../organisation.ts'
import {
  at,
  day,
  duty,
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

/** The default rules as an organisation changed them. */
function changed(text: string): RuleBook {
  const read = readYaml('organisatie.yaml', text)
  const value = read.value as Record<string, unknown>
  return ruleBook(readPreset('standaard'), { read, under: [], value })
}

const told = (book: RuleBook, of: Partial<World>, rule: string, on: string) =>
  dutiesAt(book, world(of), settings, at(on)).filter((one) => one.rule === rule)

const lastDay = (book: RuleBook, of: Partial<World>, rule: string, on: string) => {
  const due = told(book, of, rule, on).at(-1)?.due
  return due?.kind === 'day' ? due.day : null
}

describe('traps of real reports that concern dates', () => {
  describe('H2: an evaluation twice a year in one chapter, once a year in the next', () => {
    const of = { episodes: [episode('2026-01-05')], facts: [fact('zorgplan_evaluatie', '2026-02-01')] }

    it('is one rule with one term, so that both cannot hold at once', () => {
      expect(told(standaard, of, 'zorgplan_evaluatie', '2026-02-02')).toHaveLength(1)
      expect(lastDay(standaard, of, 'zorgplan_evaluatie', '2026-02-02')).toBe('2026-08-01')
    })

    it('becomes once a year for all when the organisation says so', () => {
      const yearly = changed('zorgplan_evaluatie: { termijn: P12M }')
      expect(lastDay(yearly, of, 'zorgplan_evaluatie', '2026-02-02')).toBe('2027-02-01')
    })
  })

  it('H3: a network that meets "some times" and "four times" a year is asked for a number', () => {
    const network = (count: string) =>
      changed(`lerend_netwerk:
  naam: { nl: Lerend netwerk, en: Learning network }
  onderwerp: organisatie
  begint: periode
  aantal: ${count}
  per: jaar
  klasse: beleid
  nudge: { weken_per_stuk: 8 }
  grond: { bron: Eigen beleid, zekerheid: zeker, bron_zegt: { nl: Geen aantal, en: No number } }
  verantwoordelijk: [functionaris]`)
    expect(() => network('een aantal')).toThrow('lerend_netwerk.aantal: not_allowed')
    const facts = [fact('lerend_netwerk', '2026-03-02', 'gehouden', ofOrganisation)]
    const [, year] = told(network('4'), { facts }, 'lerend_netwerk', '2026-06-01')
    expect(year?.count).toEqual({ done: 1, planned: 0, required: 4, period: '2026' })
  })

  it('H5: figures of two years never stand side by side, for each says its own period and as-of day', () => {
    const facts = [
      fact('mdo', '2025-10-07', 'gehouden', ofTeam('zorg')),
      fact('mdo', '2026-10-06', 'gehouden', ofTeam('zorg')),
    ]
    const { figures } = october({ facts })
    expect(figures.map(({ value, period, asOf }) => ({ value, period, asOf }))).toEqual([
      { value: 1, period: ['2026-10-01', '2026-10-31'], asOf: '2026-11-01' },
    ])
  })

  it('H6: no involuntary care in the one system and nine measures in the other: each measure is one', () => {
    const measures = Array.from({ length: 9 }, (_, i) =>
      fact('wzd_maatregel', `2026-04-${String(i + 10)}`, 'gehouden', { reference: `maatregel ${i}` }),
    )
    const of = { episodes: [episode('2026-01-05')], facts: measures }
    expect(told(standaard, of, 'wzd_evaluatie', '2026-05-01')).toHaveLength(9)
    expect(told(standaard, { episodes: of.episodes }, 'wzd_evaluatie', '2026-05-01')).toEqual([])
  })

  it('H11: one survey that was planned in December, moved to the first quarter and held in February is one', () => {
    const moved = (on: string, to: string) =>
      fact('enquete', on, 'verzet', { ...ofOrganisation, movedTo: day(to), reason: 'Ziekte' })
    const facts = [
      moved('2026-10-05', '2026-10-20'),
      moved('2026-10-20', '2026-10-27'),
      fact('enquete', '2026-10-27', 'gehouden', ofOrganisation),
    ]
    const { figures } = october({ facts })
    const held = figures.find(({ family }) => family === 'meeting')
    expect(held).toMatchObject({ value: 1, of: 1 })
    expect(figures.find(({ family }) => family === 'moved')?.moves).toEqual([
      { from: '2026-10-05', to: '2026-10-20', reason: 'Ziekte' },
      { from: '2026-10-20', to: '2026-10-27', reason: 'Ziekte' },
    ])
  })

  describe('H14: a routine on Sunday, which a calendar of working days would kill', () => {
    const weekly = changed('rapportage_week: { aan: ja }')
    const of = {
      episodes: [episode('2026-03-01')],
      facts: [fact('rapportage_week', '2026-03-08'), fact('rapportage_week', '2026-03-15')],
    }

    it('stays due on Sunday, and counts from Sunday to Sunday', () => {
      expect(lastDay(weekly, of, 'rapportage_week', '2026-03-16')).toBe('2026-03-22')
    })

    it('reaches who works on Sunday on that very day, and who does not on his next day of work', () => {
      const sunday = at('2026-03-22 10:00')
      const quiet = { from: '20:00', until: '07:30' }
      const reach = (workdays: number[]) =>
        reachableFrom(member('m1', ['evv'], { workdays }), sunday, quiet, ZONE, settings.calendar.isHoliday)
      expect(reach([6, 7])).toEqual(sunday)
      expect(reach([])).toEqual(at('2026-03-23 07:30'))
    })
  })
})

describe('what breaks a naive design', () => {
  it('1: the six weeks are law for care in kind, and policy with a personal budget', () => {
    const ends = (frame: 'WLZ-ZIN' | 'WLZ-PGB') => {
      const { class: by, due } = duty(
        'zorgplan_definitief',
        { episodes: [episode('2026-05-09', { frame })] },
        '2026-06-01',
      )
      return [by, due.kind === 'day' && due.day]
    }
    expect(ends('WLZ-ZIN')).toEqual(['wet', '2026-06-22'])
    expect(ends('WLZ-PGB')).toEqual(['beleid', '2026-06-20'])
  })

  it('2: under the Zvw there is no fixed half-yearly evaluation', () => {
    const of = {
      episodes: [episode('2026-01-05', { frame: 'ZVW' })],
      facts: [fact('zorgplan_definitief', '2026-02-01')],
    }
    expect(told(standaard, of, 'zorgplan_evaluatie', '2026-08-01')).toEqual([])
  })

  it('3: each evaluation starts a second clock of six weeks', () => {
    const of = { episodes: [episode('2026-01-05')], facts: [fact('zorgplan_evaluatie', '2026-06-01')] }
    expect(lastDay(standaard, of, 'evaluatie_vastleggen', '2026-06-02')).toBe('2026-07-13')
  })

  it('4: twenty-four hours know no weekend, and somebody answers for them', () => {
    const { due, responsible, backup } = duty(
      'zlp_voorlopig',
      { episodes: [episode('2026-05-22 16:00')] },
      '2026-05-22 16:00',
    )
    expect(due.kind === 'instant' && isoIn(due.at, ZONE)).toBe('2026-05-23T16:00:00+02:00')
    expect([responsible, backup]).toEqual([['m04'], ['m07']])
  })

  it('5: a refresher is policy, so its last day moves for no weekend', () => {
    const of = { facts: [fact('bhv', '2025-05-24', 'gehouden', ofEmployee('m08'))] }
    const {
      class: by,
      due,
      planBy,
    } = duty('bhv', { ...of, members: people.filter(({ ref }) => ref === 'm08') }, '2026-04-01')
    expect([by, due, planBy]).toEqual(['beleid', { kind: 'day', day: '2026-05-24' }, '2026-05-22'])
  })

  it('8: seven planned and five done is told as both, with what became of the other two', () => {
    const audit = (n: number, outcome: Fact['outcome'], change: Partial<Fact> = {}) =>
      fact('interne_audit', `2026-10-${String(n).padStart(2, '0')}`, outcome, {
        ...ofOrganisation,
        ...change,
      })
    const facts = [
      ...[1, 2, 6, 7, 8].map((n) => audit(n, 'gehouden')),
      audit(13, 'vervallen', { reason: 'Auditor ziek' }),
      audit(14, 'verzet', { movedTo: day('2026-11-17'), reason: 'Drukte' }),
    ]
    const { figures } = october({ facts })
    expect(figures.find(({ family }) => family === 'meeting')).toMatchObject({ value: 5, of: 7 })
    expect(figures.find(({ family }) => family === 'moved')?.moves).toEqual([
      { from: '2026-10-14', to: '2026-11-17', reason: 'Drukte' },
    ])
  })
})

function october(of: Partial<World>) {
  return figuresOf({
    span: monthSpan('2026-10'),
    today: day('2026-11-10'),
    zone: ZONE,
    world: world({ ...of, members: [] }),
    book: standaard,
    duties: [],
    imported: [],
    reflections: [],
    words,
  })
}
