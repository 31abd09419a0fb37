import { describe, expect, it } from 'vitest'
import { isoIn } from '../../care/day.ts'
import { dutiesAt } from '../../care/duties.ts'
import type { Duty } from '../../care/duty.ts'
import { readYaml } from '../../care/faulty-file.ts'
import { ruleBook } from '../../care/rulebook.ts'
import type { World } from '../../care/world.ts'
import { readPreset } from '../../organisation.ts'
import { at, episode, fact, settings, world, ZONE } from './a-world.ts'

const book = changed(`
wzd_noodbesluit: { aan: ja }
stoplicht_oranje: { aan: ja }
rapportage_week: { aan: ja }
dvie: { aan: ja }
exitgesprek:
  naam: { nl: Exitgesprek, en: Exit talk }
  onderwerp: client
  begint: [{ bij: einde }]
  termijn: P2W
  kaders: { ZVW: beleid }
  zichtbaar: meteen
  klaar: { uitkomsten: [gehouden, geweigerd] }
  verantwoordelijk: [evv]
  grond: { bron: Eigen beleid, zekerheid: zeker, bron_zegt: { nl: Niets, en: Nothing } }
`)

/** The default rules with changes. */
function changed(text: string) {
  const read = readYaml('organisatie.yaml', text)
  return ruleBook(readPreset('standaard'), {
    read,
    under: [],
    value: read.value as Record<string, unknown>,
  })
}

const start = '2026-03-16'
const of = { episodes: [episode(start)] }
const measure = (on: string, reference: string | null = null) =>
  fact('wzd_maatregel', on, 'gehouden', { reference })
const evaluation = (on: string, reference: string | null = null) =>
  fact('wzd_evaluatie', on, 'gehouden', { reference })

/** Of each duty of a rule: from when, to when, and how it stands. */
function told(rule: string, change: Partial<World>, on: string, rules = book): string[] {
  return dutiesAt(rules, world({ ...of, ...change }), settings, at(on))
    .filter((duty) => duty.rule === rule)
    .map((duty) => `${duty.starts?.day} > ${dueOf(duty)} ${duty.state}${why(duty)}`)
}

const dueOf = ({ due }: Duty) =>
  due.kind === 'day' ? due.day : due.kind === 'instant' ? isoIn(due.at, ZONE) : '?'
const why = ({ closing }: Duty) => (closing === null ? '' : ` (${closing.because})`)

describe('a risk inventory', () => {
  it('comes first with the plan and then every year', () => {
    const facts = [fact('risico_inventarisatie', '2026-04-20'), fact('risico_inventarisatie', '2027-04-10')]
    expect(told('risico_inventarisatie', {}, '2026-04-01')).toEqual(['2026-03-16 > 2026-04-27 open'])
    expect(told('risico_inventarisatie', { facts }, '2027-05-01')).toEqual([
      '2026-03-16 > 2026-04-27 done (held)',
      '2026-04-20 > 2027-04-20 done (held)',
      '2027-04-10 > 2028-04-10 upcoming',
    ])
  })

  it('that was made before or on the day that care starts is the first one', () => {
    const early = [fact('risico_inventarisatie', '2026-03-16')]
    expect(
      told('risico_inventarisatie', { facts: early, episodes: [episode('2026-03-16 14:00')] }, '2026-03-17'),
    ).toEqual(['2026-03-16 > 2026-04-27 done (held)', '2026-03-16 > 2027-03-16 upcoming'])
  })
})

describe('the outcome of an evaluation', () => {
  it('is in the plan within six weeks, in kind only, and a refused evaluation has none', () => {
    const held = [fact('zorgplan_evaluatie', '2026-09-10')]
    const refused = [fact('zorgplan_evaluatie', '2026-09-10', 'geweigerd')]
    expect(told('evaluatie_vastleggen', { facts: held }, '2026-09-11')).toEqual([
      '2026-09-10 > 2026-10-22 open',
    ])
    expect(told('evaluatie_vastleggen', { facts: refused }, '2026-09-11')).toEqual([])
    const pgb = [episode(start, { frame: 'WLZ-PGB' })]
    expect(told('evaluatie_vastleggen', { facts: held, episodes: pgb }, '2026-09-11')).toEqual([])
  })

  it('moves to a working day, for the law gives this term', () => {
    const facts = [fact('zorgplan_evaluatie', '2026-11-13')]
    expect(told('evaluatie_vastleggen', { facts }, '2026-11-14')).toEqual(['2026-11-13 > 2026-12-28 open'])
  })
})

describe('a measure under the Wzd', () => {
  it('is looked at within four weeks and then every six months', () => {
    const facts = [
      measure('2026-05-01'),
      fact('wzd_eerste_evaluatie', '2026-05-20'),
      evaluation('2026-10-15'),
    ]
    expect(told('wzd_eerste_evaluatie', { facts }, '2026-11-01')).toEqual([
      '2026-05-01 > 2026-05-29 done (held)',
    ])
    expect(told('wzd_evaluatie', { facts }, '2026-11-01')).toEqual([
      '2026-05-01 > 2026-11-01 done (held)',
      '2026-10-15 > 2027-04-15 upcoming',
    ])
  })

  it('that was evaluated later needs no first evaluation any more', () => {
    const facts = [measure('2026-05-01', 'M1'), measure('2026-05-01', 'M2'), evaluation('2026-08-31', 'M1')]
    expect(told('wzd_eerste_evaluatie', { facts }, '2026-09-01')).toEqual([
      '2026-05-01 > 2026-05-29 done (implied)',
      '2026-05-01 > 2026-05-29 late',
    ])
  })

  it('asks nothing of clients without one, whatever the law', () => {
    expect(told('wzd_evaluatie', { episodes: [episode(start, { wzd: true })] }, '2026-12-01')).toEqual([])
  })

  it('has a chain of its own: an evaluation of the one says nothing of the other', () => {
    const facts = [measure('2026-05-01', 'M1'), measure('2026-06-01', 'M2'), evaluation('2026-10-15', 'M1')]
    expect(told('wzd_evaluatie', { facts }, '2026-11-20')).toEqual([
      '2026-05-01 > 2026-11-01 done (held)',
      '2026-10-15 > 2027-04-15 upcoming',
      '2026-06-01 > 2026-12-01 open',
    ])
  })

  it('that is the only one is meant by an evaluation that names none, or bears a number from elsewhere', () => {
    for (const reference of [null, 'ons-4711']) {
      const facts = [measure('2026-05-01', 'M1'), evaluation('2026-10-15', reference)]
      expect(told('wzd_evaluatie', { facts }, '2026-10-16')).toEqual([
        '2026-05-01 > 2026-11-01 done (held)',
        '2026-10-15 > 2027-04-15 upcoming',
      ])
    }
  })

  it('is not closed by an evaluation that could be of another one', () => {
    const facts = [measure('2026-05-01', 'M1'), measure('2026-06-01', 'M2'), evaluation('2026-10-15')]
    expect(told('wzd_evaluatie', { facts }, '2026-11-20')).toEqual([
      '2026-05-01 > 2026-11-01 late',
      '2026-06-01 > 2026-12-01 open',
    ])
  })

  it('without a name is looked at together with all others without a name', () => {
    const facts = [measure('2026-05-01'), measure('2026-06-01'), evaluation('2026-10-15')]
    expect(told('wzd_evaluatie', { facts }, '2026-10-16')).toEqual([
      '2026-05-01 > 2026-11-01 done (held)',
      '2026-10-15 > 2027-04-15 upcoming',
      '2026-06-01 > 2026-12-01 done (held)',
    ])
  })

  it('that was looked at after it had ended asks nothing more', () => {
    const ended = fact('wzd_maatregel_beeindigd', '2026-08-01', 'gehouden', { reference: 'M1' })
    const facts = [measure('2026-05-01', 'M1'), ended, evaluation('2026-08-15', 'M1')]
    expect(told('wzd_evaluatie', { facts }, '2027-03-01')).toEqual([
      '2026-05-01 > 2026-11-01 cancelled (ended)',
    ])
  })

  it('that was ended without its name no longer stands beside the next one', () => {
    const facts = [
      measure('2026-05-01', 'M1'),
      fact('wzd_maatregel_beeindigd', '2026-08-01'),
      measure('2026-09-01', 'M2'),
      evaluation('2027-01-15'),
    ]
    expect(told('wzd_evaluatie', { facts }, '2027-02-16')).toEqual([
      '2026-05-01 > 2026-11-01 cancelled (ended)',
      '2026-09-01 > 2027-03-01 done (held)',
      '2027-01-15 > 2027-07-15 upcoming',
    ])
  })

  it('that has ended asks nothing more, and leaves the others', () => {
    const ended = fact('wzd_maatregel_beeindigd', '2026-08-01', 'gehouden', { reference: 'M1' })
    const facts = [measure('2026-05-01', 'M1'), measure('2026-06-01', 'M2'), ended]
    expect(told('wzd_evaluatie', { facts }, '2026-11-20')).toEqual([
      '2026-05-01 > 2026-11-01 cancelled (ended)',
      '2026-06-01 > 2026-12-01 open',
    ])
  })
})

describe('rules that are off until they are chosen', () => {
  it('want a decision within 48 elapsed hours of an emergency, through a change of the clock', () => {
    const facts = [fact('wzd_noodsituatie', '2026-10-24 14:00')]
    expect(told('wzd_noodbesluit', { facts }, '2026-10-24 15:00')).toEqual([
      '2026-10-24 > 2026-10-26T13:00:00+01:00 open',
    ])
  })

  it('want orange to become green in three months, on the last day of a shorter month', () => {
    const facts = [fact('stoplicht_oranje', '2026-11-30')]
    expect(told('stoplicht_oranje', { facts }, '2026-12-01')).toEqual(['2026-11-30 > 2027-02-28 open'])
    const green = [...facts, fact('stoplicht_groen', '2027-01-15')]
    expect(told('stoplicht_oranje', { facts: green }, '2027-01-16')).toEqual([
      '2026-11-30 > 2027-02-28 done (held)',
    ])
  })

  it('want a report every week, counted from the last one', () => {
    const facts = [fact('rapportage_week', '2026-03-20')]
    expect(told('rapportage_week', { facts }, '2026-03-28')).toEqual([
      '2026-03-16 > 2026-03-23 done (held)',
      '2026-03-20 > 2026-03-27 late',
    ])
  })

  it('want a talk about experience once in three years, also counted when it was refused', () => {
    const facts = [fact('dvie', '2027-02-28', 'geweigerd')]
    expect(told('dvie', { facts }, '2027-03-01')).toEqual([
      '2026-03-16 > 2029-03-16 done (refused)',
      '2027-02-28 > 2030-02-28 upcoming',
    ])
  })

  it('runs once from one fact, by the first beginning that names it', () => {
    const twice = changed(`
zorgplan_evaluatie:
  begint: [{ bij: zorgplan_evaluatie, kaders: [WLZ-ZIN], termijn: P3M }, { bij: start }, { bij: zorgplan_evaluatie }]
`)
    const facts = [fact('zorgplan_evaluatie', '2026-09-01')]
    expect(told('zorgplan_evaluatie', { facts }, '2026-09-02', twice)).toEqual([
      '2026-03-16 > 2026-09-16 done (held)',
      '2026-09-01 > 2026-12-01 upcoming',
    ])
  })

  it('can run from the end of care, which does not end them', () => {
    const ended = [episode(start, { frame: 'ZVW', endsAt: at('2026-05-01 12:00') })]
    expect(told('exitgesprek', { episodes: ended }, '2026-04-30')).toEqual([])
    expect(told('exitgesprek', { episodes: ended }, '2026-05-02')).toEqual(['2026-05-01 > 2026-05-15 open'])
  })
})
