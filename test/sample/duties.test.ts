import { describe, expect, it } from 'vitest'
import { addDays, asDay, type Day, instantAt } from '../../care/day.ts'
import { dutiesAt, openDuties } from '../../care/duties.ts'
import type { Duty } from '../../care/duty.ts'
import { sampleVouchesFrom } from '../../sample/files.ts'
import { countBy, organisation, readSample, rowsOf, TODAY } from './read.ts'
import { worldOf } from './world.ts'

const MORNING = '09:00'

function dutiesOn(today: Day): Duty[] {
  const settings = { ...organisation, vouchesFrom: sampleVouchesFrom(today) }
  return dutiesAt(organisation.rules, worldOf(today), settings, instantAt(today, MORNING, organisation.zone))
}

describe('the duties that follow from the sample in the morning', () => {
  const duties = dutiesOn(TODAY)
  const open = openDuties(duties)
  const ofClients = open.filter(({ subject }) => subject.kind === 'client')
  const asked = countBy(
    open.flatMap(({ responsible }) => responsible),
    (ref) => ref,
  )

  it('begin with a provisional plan for the client who came yesterday afternoon, for the main EVV', () => {
    const provisional = open.filter(({ rule }) => rule === 'zlp_voorlopig')
    expect(provisional).toMatchObject([
      { state: 'open', responsible: ['m07'], team: 'zorg', frame: 'WLZ-ZIN' },
    ])
  })

  it("are a week's work, not an avalanche", () => {
    expect(ofClients.length).toBeGreaterThanOrEqual(16)
    expect(ofClients.length).toBeLessThanOrEqual(24)
    expect(Math.max(...Object.values(asked))).toBeLessThanOrEqual(8)
    const people = rowsOf(readSample(TODAY), 'medewerkers').map(({ medewerker }) => asked[medewerker] ?? 0)
    expect(people.filter((count) => count <= 4).length).toBeGreaterThanOrEqual(people.length - 3)
  })

  it('give team zorg between eight and fifteen, client and training together', () => {
    const zorg = open.filter(({ team }) => team === 'zorg')
    expect(zorg.length).toBeGreaterThanOrEqual(8)
    expect(zorg.length).toBeLessThanOrEqual(18)
  })

  it('ask the coordinator of team zorg for plans of clients who have no EVV yet', () => {
    const hers = open.filter(({ responsible }) => responsible.includes('m04'))
    expect(countBy(hers, ({ rule }) => rule)).toEqual({
      zorgplan_definitief: 2,
      zorgplan_evaluatie: 1,
      mdo: 1,
    })
  })

  it('show late plans, plans that fall due and evaluations that fall due', () => {
    const states = countBy(ofClients, ({ rule, state }) => `${rule} ${state}`)
    expect(states['zorgplan_definitief late']).toBe(1)
    expect(states['zorgplan_evaluatie late']).toBe(1)
    expect(states['zorgplan_concept_wmo open']).toBeGreaterThanOrEqual(2)
    expect(states['zorgplan_evaluatie open']).toBeGreaterThanOrEqual(5)
    expect(ofClients.filter(({ planned }) => planned !== null).length).toBe(2)
  })

  it('show training that runs out, one that has lapsed and one that is planned', () => {
    const bhv = open.filter(({ rule }) => rule === 'bhv')
    expect(bhv.filter(({ state }) => state === 'late').map(({ subject }) => subject.ref)).toEqual(['m16'])
    expect(bhv.some(({ planned }) => planned !== null)).toBe(true)
    expect(open.filter(({ rule }) => rule === 'medicatie_bekwaam').length).toBeGreaterThanOrEqual(2)
  })

  it.each(['2024-02-29', '2025-05-01', '2026-01-05', '2026-11-18', '2027-06-07', '2028-12-31'])(
    'leave nothing old behind on %s',
    (today) => {
      const clients = openDuties(dutiesOn(asDay(today))).filter(({ subject }) => subject.kind === 'client')
      expect(clients.filter(({ state }) => state === 'unconfirmed')).toEqual([])
      const late = clients.filter(({ state }) => state === 'late')
      expect(late.length).toBeGreaterThan(0)
      expect(late.length).toBeLessThanOrEqual(3)
      const longAgo = addDays(asDay(today), -21)
      expect(late.filter(({ due }) => due.kind === 'day' && due.day < longAgo)).toEqual([])
    },
  )
})
