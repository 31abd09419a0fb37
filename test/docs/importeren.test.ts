import { describe, expect, it } from 'vitest'
import { imports as nl } from '../../bot/texts/nl/import.ts'
import { asDay } from '../../care/day.ts'
import { nameList, screen } from '../../care/screen/screen.ts'
import { FILE_KINDS } from '../../jobs/import/file-kind.ts'
import { freshRef } from '../../jobs/import/identity.ts'
import { knownKinds } from '../../jobs/import/known-kinds.ts'
import { openFiles, planImport } from '../../jobs/import/plan.ts'
import { REQUIRED_COLUMNS, rowSchemas } from '../../jobs/import/row.ts'
import { readOrganisation } from '../../organisation.ts'
import { idsFrom } from '../../prisma/store/growing-ids.ts'
import { nothingYet } from '../jobs/import/nothing-yet.ts'
import { fenced, read, section, table } from './documents.ts'

const guide = read('docs/importeren.md')
const now = new Date('2026-11-22T09:00:00Z')
const terms = {
  now,
  zone: 'Europe/Amsterdam',
  knownKinds: knownKinds(readOrganisation().rules),
  screen: (text: string) => screen(text, { today: asDay('2026-11-22'), names: nameList([]) }),
  newId: idsFrom(now),
  newRef: () => freshRef(new Set()),
}

describe.each(FILE_KINDS)('the guide to %s.csv', (kind) => {
  const rows = table(section(guide, `### ${kind}.csv`))
  const columns = rows.map(([name = '']) => /`(\w+)`/.exec(name)?.[1] ?? '')

  it('has every column, in the order of the example', () => {
    const [example = ''] = fenced(section(guide, `### ${kind}.csv`), 'csv')
    expect(columns).toEqual(Object.keys(rowSchemas(terms)[kind].shape))
    expect(example.split('\n')[0]?.split(';')).toEqual(columns)
  })

  it('marks the columns that must be filled', () => {
    const marked = columns.filter((_, index) => rows[index]?.[0]?.endsWith('*'))
    expect(marked.sort()).toEqual([...REQUIRED_COLUMNS[kind]].sort())
  })
})

it('the examples of the guide are taken as they stand', () => {
  const files = FILE_KINDS.map((kind) => ({
    name: `${kind}.csv`,
    bytes: new TextEncoder().encode(fenced(section(guide, `### ${kind}.csv`), 'csv')[0]),
  }))
  const { report, refusedAny } = planImport(openFiles(files, terms), nothingYet, terms, nl)
  expect(report.files.flatMap(({ refused }) => refused)).toEqual([])
  expect(refusedAny).toBe(false)
  expect(report.files.reduce((sum, file) => sum + file.added, 0)).toBe(12)
})
