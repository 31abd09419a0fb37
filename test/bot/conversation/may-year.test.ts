import { describe, expect, it } from 'vitest'
import type { Who } from '../../../bot/conversation/may.ts'
import {
  mayEditYear,
  mayImproveOf,
  mayPassYear,
  mayReact,
  mayRemark,
  maySkipGate,
  yearView,
} from '../../../bot/conversation/may-year.ts'
import type { Role } from '../../../care/world.ts'
import type { YearGate } from '../../../organisation.ts'

const gate = (id: string, by: Role[], changed: Partial<YearGate> = {}): YearGate => ({
  id,
  name: id,
  by,
  until: null,
  isCouncil: false,
  mayBeSkipped: false,
  ...changed,
})
const gates = [
  gate('kernteam', ['functionaris']),
  gate('team', ['zorgverlener']),
  gate('toezicht', ['raad'], { people: ['rvt'] }),
  gate('raad', ['raad'], { people: ['cr'], isCouncil: true, mayBeSkipped: true }),
  gate('bestuur', ['management']),
]
const at = (id: string | null) => ({ gates, gate: gates.find((one) => one.id === id) ?? null })
const who = (ref: string, ...roles: Role[]): Who => ({ ref, roles, teams: [] })
const [kim, jip, rvt, cr, farid] = [
  who('kim', 'functionaris'),
  who('jip', 'zorgverlener'),
  who('rvt', 'raad'),
  who('cr', 'raad'),
  who('farid', 'management'),
]

describe('a year’s text', () => {
  it('is read by the people of a gate from the moment that it comes to them', () => {
    expect(['kernteam', 'team', 'raad'].map((id) => yearView(jip, at(id)))).toEqual([null, 'whole', 'whole'])
    expect(['team', 'toezicht', null].map((id) => yearView(rvt, at(id)))).toEqual([null, 'whole', 'whole'])
  })

  it('is for a council the version in plain language, until it is adopted', () => {
    expect(['toezicht', 'raad', 'bestuur', null].map((id) => yearView(cr, at(id)))).toEqual([
      null,
      'plain',
      'plain',
      'whole',
    ])
  })

  it('is read in whole by who leads the work, all the time, and by nobody else', () => {
    expect(gates.map(({ id }) => yearView(kim, at(id)))).toEqual(gates.map(() => 'whole'))
    expect(yearView(who('evv', 'evv'), at(null))).toBeNull()
  })

  it('is passed only by the people of the gate at which it waits', () => {
    for (const one of gates) {
      const may = [kim, jip, rvt, cr, farid].filter((person) => mayPassYear(person, at(one.id)))
      expect(may).toHaveLength(1)
    }
    expect([kim, jip, rvt, cr, farid].some((person) => mayPassYear(person, at(null)))).toBe(false)
  })

  it('may skip a gate that allows it, by its people or management', () => {
    expect([cr, farid, kim].map((person) => maySkipGate(person, at('raad')))).toEqual([true, true, false])
    expect(maySkipGate(farid, at('bestuur'))).toBe(false)
  })

  it('gets a reaction from the council and remarks from others, while it waits', () => {
    expect([mayReact(cr, at('raad')), mayReact(rvt, at('raad')), mayReact(cr, at('bestuur'))]).toEqual([
      true,
      false,
      false,
    ])
    expect([mayRemark(cr, at('raad')), mayRemark(rvt, at('raad')), mayRemark(kim, at(null))]).toEqual([
      false,
      true,
      false,
    ])
  })

  it('is edited by who leads the work and by the people of a gate, never by a council', () => {
    expect([kim, jip, cr].map((person) => mayEditYear(person, at('team')))).toEqual([true, true, false])
    expect([cr, farid].map((person) => mayEditYear(person, at('raad')))).toEqual([false, true])
    expect(mayEditYear(farid, at(null))).toBe(false)
  })
})

it('an improvement is a coordinator’s only where a team of her own takes it up', () => {
  const ilse = who('ilse', 'coordinator')
  expect(mayImproveOf(ilse, 'Team Zorg', ['team zorg'])).toBe(true)
  expect(mayImproveOf(ilse, 'manager zorg', ['team zorg'])).toBe(false)
  expect(mayImproveOf(farid, 'manager zorg', [])).toBe(true)
  expect(mayImproveOf(jip, 'team zorg', ['team zorg'])).toBe(false)
})
