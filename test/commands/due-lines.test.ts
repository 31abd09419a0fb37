import { describe, expect, it } from 'vitest'
import type { Duty } from '../../care/duty.ts'
import { dueLines } from '../../commands/due-lines.ts'
import { at, day, duty, episode, fact, ofOrganisation, standaard, ZONE } from '../care/a-world.ts'

const on = '2026-11-23'
const lines = (...duties: Duty[]) =>
  dueLines(
    duties.map((one) => ({ duty: one, stored: null })),
    { rules: standaard, zone: ZONE },
    at(on),
  )

const council = (...planned: string[]) =>
  duty(
    'clientenraad',
    { facts: planned.map((one) => fact('clientenraad', one, 'gepland', ofOrganisation)) },
    on,
  )
const plan = () => duty('zorgplan_definitief', { episodes: [episode('2026-11-02')] }, on)

describe('the open duties as text', () => {
  it('stand in columns, however long a name is', () => {
    const long = { ...plan(), rule: 'een_eigen_regel_met_een_heel_erg_lange_naam_die_niet_past' }
    const [first = '', second = ''] = lines(plan(), long)
    expect(second.indexOf('uiterlijk')).toBe(first.indexOf('uiterlijk'))
    expect(second).toContain('een_eigen_regel_met_een_heel_erg_lange_naam_die_niet_past  zorg')
  })

  it('tell the planned day and the count', () => {
    expect(lines(council('2026-12-14'))[0]).toMatch(
      /uiterlijk do 31 december \(.+\); gepland op ma 14 december; 0 van 2 gehouden, 1 gepland$/,
    )
    expect(lines(plan())[0]).not.toMatch(/gepland|gehouden/)
  })

  it('call the whole organisation so in Dutch', () => {
    expect(lines(council())[0]).toContain('Hele organisatie')
    expect(lines(council())[0]).not.toContain('organisation')
  })

  it('do not call late what nobody vouches for', () => {
    const old = { episodes: [episode('2019-02-20')] }
    const [line] = lines(duty('zorgplan_definitief', old, on, { vouchesFrom: day(on) }))
    expect(line).toContain('Nog bevestigen')
    expect(line).toMatch(/uiterlijk wo 3 april 2019$/)
  })

  it('are none where nothing is open', () => {
    expect(lines()).toEqual([])
  })
})
