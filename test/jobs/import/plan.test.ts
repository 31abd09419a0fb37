import fc from 'fast-check'
import { expect, test } from 'vitest'
import { imports as nl } from '../../../bot/texts/nl/import.ts'
import { asDay } from '../../../care/day.ts'
import { FILE_KINDS } from '../../../jobs/import/file-kind.ts'
import { freshRef } from '../../../jobs/import/identity.ts'
import { knownKinds } from '../../../jobs/import/known-kinds.ts'
import { openFiles, planImport } from '../../../jobs/import/plan.ts'
import { rowSchemas } from '../../../jobs/import/row.ts'
import { idsFrom } from '../../../prisma/store/growing-ids.ts'
import { files, house, options, refusals } from './importing.ts'
import { nothingYet } from './nothing-yet.ts'

const newRef = () => freshRef(new Set())
const terms = { ...options, newId: idsFrom(options.now), newRef }
const plan = (contents: Record<string, string>) =>
  planImport(openFiles(files(contents), terms), nothingYet, terms, nl)

const schemas = rowSchemas(options)
const good = [
  'zuid',
  'm1',
  '101',
  'WMO',
  'zorg',
  '1-5-2026',
  '16-03-2026 09:00',
  'bhv',
  'mdo',
  'gehouden',
  'evv',
  '4',
]
const odd = ['Zwartkip', '31-31-2026', 'kip@', 'ftp://zwartkip', '9,9,9', 'Jansen zwartkip']
const cell = fc.constantFrom('', ...good, ...odd)

test('rows of anything never throw, every row is accounted for, and no refusal repeats a value', () => {
  const file = fc.constantFrom(...FILE_KINDS).chain((kind) => {
    const columns = Object.keys(schemas[kind].shape)
    const row = fc.array(cell, { minLength: columns.length, maxLength: columns.length })
    return fc.array(row, { maxLength: 6 }).map((rows) => {
      const lines = [columns, ...rows].map((cells) => cells.map((text) => `"${text}"`).join(';'))
      return { [`${kind}-x.csv`]: lines.join('\n') }
    })
  })
  fc.assert(
    fc.property(file, (one) => {
      const { report } = plan({ ...house, ...one })
      for (const { rows, added, changed, unchanged, refused } of report.files) {
        expect(added + changed + unchanged + new Set(refused.map(({ line }) => line)).size).toBe(rows)
      }
      const said = JSON.stringify(report.files.map((reported) => reported.refused))
      expect(said.match(/zwartkip|kip@|9,9,9|31-31/i)).toBeNull()
    }),
    { numRuns: 300 },
  )
})

test('rows may be about what other files of the same import bring, but not about what was refused', () => {
  const events = { 'gebeurtenissen.csv': 'client;soort;datum\n101;zorgplan_definitief;1-5-2026' }
  expect(plan({ ...events, ...house }).refusedAny).toBe(false)
  const { report } = plan({
    ...events,
    ...house,
    'teams.csv': 'team;naam;soort\nzuid;Zuid;zaal\nnoord;Noord;zorg',
  })
  expect(refusals(report)).toEqual([
    ['clienten.csv', 2, 'team', 'unknown_reference'],
    ['clienten.csv', 2, 'evv', 'unknown_reference'],
    ['clienten.csv', 2, 'coordinator', 'unknown_reference'],
    ['gebeurtenissen.csv', 2, 'client', 'unknown_reference'],
    ['medewerkers.csv', 2, 'teams', 'unknown_reference'],
    ['medewerkers.csv', 3, 'teams', 'unknown_reference'],
    ['teams.csv', 2, 'soort', 'unknown_value'],
  ])
})

test('the names that files may use are the rules and the trainings of the rule book', () => {
  const training = { onderwerp: 'medewerker', onderdeel: 'tillen' }
  const book = { tilcursus: training, mdo: { onderwerp: 'team' } } as unknown as Parameters<
    typeof knownKinds
  >[0]
  expect(knownKinds(book)).toEqual(new Set(['tilcursus', 'mdo', 'tillen']))
})

test('rows about somebody who was erased are counted, and told of no file that has none', () => {
  const erased = (kind: string, ref: string) =>
    kind === 'client' && ref === '101' ? asDay('2026-06-01') : null
  const { report } = planImport(openFiles(files(house), terms), { ...nothingYet, erased }, terms, nl)
  const told = report.files.map(({ file, ofErased, unchanged }) => [file, ofErased, unchanged])
  expect(told).toContainEqual(['clienten.csv', 1, 1])
  expect(told).toContainEqual(['teams.csv', undefined, 0])
})
