import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addPeriod, asDay, type Day, daysBetween } from '../../care/day.ts'
import { FRAMES, ROLES } from '../../care/world.ts'
import { FILE_KINDS } from '../../jobs/import/file-kind.ts'
import { sampleFiles } from '../../sample/files.ts'
import { countBy, type ReadSample, readSample, rowsOf, TODAY } from './read.ts'

const anyDay = fc
  .integer({ min: 0, max: daysBetween(asDay('2024-01-01'), asDay('2030-12-31')) })
  .map((days) => addDays(asDay('2024-01-01'), days))
const awkwardDays = ['2024-02-29', '2028-02-29', '2025-01-01', '2026-03-31', '2026-12-31', '2027-03-01']

describe('the files of the sample organisation', () => {
  it('are those that the import reads, without a rota or names of clients', () => {
    const kinds = FILE_KINDS.filter((kind) => kind !== 'rooster' && kind !== 'namen')
    expect(sampleFiles(TODAY).map(({ name }) => name)).toEqual(kinds.map((kind) => `${kind}.csv`))
  })

  it('look as a Dutch spreadsheet saves them', () => {
    for (const { bytes } of sampleFiles(TODAY)) {
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      const text = new TextDecoder().decode(bytes)
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      expect(text.endsWith('\r\n')).toBe(true)
      expect(text.split('\r\n')[0]).toMatch(/^[a-z_]+(;[a-z_]+)+$/)
    }
  })

  it('are the same for the same day and seed, and others for another seed', () => {
    expect(sampleFiles(TODAY, 7)).toEqual(sampleFiles(TODAY, 7))
    expect(sampleFiles(TODAY, 7)).not.toEqual(sampleFiles(TODAY, 8))
  })

  it('have sixty episodes in all frames, some ended, two of them of one client', () => {
    const episodes = rowsOf(readSample(TODAY), 'clienten')
    expect(countBy(episodes, ({ wet }) => wet)).toEqual({
      'WLZ-ZIN': 20,
      'WLZ-PGB': 12,
      WMO: 14,
      ZVW: 9,
      JEUGD: 5,
    })
    expect(Object.keys(countBy(episodes, ({ wet }) => wet)).sort()).toEqual([...FRAMES].sort())
    expect(episodes.filter(({ einde_zorg }) => einde_zorg).length).toBe(6)
    expect(Object.values(countBy(episodes, ({ client }) => client)).filter((n) => n === 2)).toHaveLength(1)
  })

  it('have people in every role, and one who reads English', () => {
    const members = rowsOf(readSample(TODAY), 'medewerkers')
    expect(new Set(members.flatMap(({ rollen }) => rollen))).toEqual(new Set(ROLES))
    expect(members.filter(({ taal }) => taal === 'en')).toHaveLength(1)
    expect(members.every(({ email }) => email.endsWith('@delinde.example'))).toBe(true)
  })

  it('plan no MDO for team ambulant this month, and one for team zorg', () => {
    const mdos = rowsOf(readSample(TODAY), 'bijeenkomsten').filter(
      ({ soort, datum }) => soort === 'mdo' && datum.day.startsWith('2026-11'),
    )
    expect(mdos.filter(({ team }) => team === 'ambulant')).toEqual([])
    expect(mdos.filter(({ team }) => team === 'zorg').map(({ status }) => status)).toEqual(['gepland'])
  })

  it('give a reason for every meeting and talk that did not go as planned', () => {
    const sample = readSample(TODAY)
    const otherwise = [
      ...rowsOf(sample, 'bijeenkomsten').filter(
        ({ status }) => status === 'verzet' || status === 'vervallen',
      ),
      ...rowsOf(sample, 'gebeurtenissen').filter(
        ({ uitkomst }) => uitkomst === 'verzet' || uitkomst === 'geweigerd',
      ),
    ]
    expect(otherwise.length).toBeGreaterThan(8)
    expect(otherwise.every(({ reden }) => reden)).toBe(true)
  })

  it.each(awkwardDays)('are whole on %s', (today) => {
    expectWhole(asDay(today), 1)
  })

  it('are whole on any day, with any seed', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(1000), (today, seed) => expectWhole(today, seed)),
      { numRuns: 40 },
    )
  })
})

function expectWhole(today: Day, seed: number) {
  const sample = readSample(today, seed)
  for (const file of Object.values(sample)) {
    expect(file.refused).toEqual([])
    expect(file.ignoredColumns).toEqual([])
    expect(file.rowCount).toBeGreaterThan(0)
  }
  expectReferences(sample)
  expectDays(sample, today)
}

function expectReferences(sample: ReadSample) {
  const teams = new Set(rowsOf(sample, 'teams').map(({ team }) => team))
  const members = new Set(rowsOf(sample, 'medewerkers').map(({ medewerker }) => medewerker))
  const episodes = rowsOf(sample, 'clienten')
  const cares = new Set(episodes.map(({ client, wet }) => `${client} ${wet}`))
  const namedTeams = [
    ...episodes.map(({ team }) => team),
    ...rowsOf(sample, 'medewerkers').flatMap((row) => row.teams),
    ...rowsOf(sample, 'reflecties').map(({ team }) => team),
    ...rowsOf(sample, 'bijeenkomsten').flatMap(({ team }) => team ?? []),
    ...rowsOf(sample, 'cijfers').flatMap(({ team }) => team ?? []),
  ]
  const namedMembers = [
    ...episodes.flatMap(({ evv, coordinator, schaduw }) => [evv ?? coordinator, coordinator, schaduw]),
    ...rowsOf(sample, 'scholing').map(({ medewerker }) => medewerker),
  ]
  expect(namedTeams.filter((team) => !teams.has(team))).toEqual([])
  expect(namedMembers.filter((member) => !member || !members.has(member))).toEqual([])
  const facts = rowsOf(sample, 'gebeurtenissen')
  expect(facts.filter(({ client, wet }) => !cares.has(`${client} ${wet}`))).toEqual([])
}

/** What happened lies behind, within sixteen months; only what is planned lies ahead. */
function expectDays(sample: ReadSample, today: Day) {
  const happened = [
    ...rowsOf(sample, 'clienten').flatMap(({ start_zorg, einde_zorg }) => [
      start_zorg.day,
      einde_zorg?.day ?? today,
    ]),
    ...rowsOf(sample, 'gebeurtenissen').flatMap((row) => (row.uitkomst === 'gepland' ? [] : row.datum.day)),
    ...rowsOf(sample, 'bijeenkomsten').flatMap((row) => (row.status === 'gepland' ? [] : row.datum.day)),
    ...rowsOf(sample, 'reflecties').map(({ datum }) => datum),
  ]
  const planned = [
    ...rowsOf(sample, 'gebeurtenissen').flatMap((row) => (row.uitkomst === 'gepland' ? row.datum.day : [])),
    ...rowsOf(sample, 'bijeenkomsten').flatMap((row) => (row.status === 'gepland' ? row.datum.day : [])),
    ...rowsOf(sample, 'scholing').flatMap((row) => (row.status === 'gepland' ? row.datum.day : [])),
  ]
  const registered = rowsOf(sample, 'cijfers').flatMap(({ van, tot, peildatum }) => [van, tot, peildatum])
  const trained = rowsOf(sample, 'scholing').flatMap((row) => (row.status === 'gepland' ? [] : row.datum.day))
  const oldest = addPeriod(today, 'P16M', -1)
  expect(happened.filter((day) => day < oldest || day > today)).toEqual([])
  // Two whole years, so that one can be held against the other.
  expect(registered.filter((day) => day < addPeriod(today, 'P27M', -1) || day > today)).toEqual([])
  expect(planned.filter((day) => day < today || day > addDays(today, 60))).toEqual([])
  expect(trained.filter((day) => day < addPeriod(today, 'P26M', -1) || day > today)).toEqual([])
}
