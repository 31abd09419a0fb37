import { describe, expect, it } from 'vitest'
import { imports as texts } from '../../bot/texts/nl/import.ts'
import { instantAt } from '../../care/day.ts'
import { nameList } from '../../care/screen/nameList.ts'
import { screen } from '../../care/screen/screen.ts'
import { knownKinds } from '../../jobs/import/known-kinds.ts'
import { openFiles, planImport } from '../../jobs/import/plan.ts'
import { sampleFiles } from '../../sample/files.ts'
import { MEMBERS } from '../../sample/organisation.ts'
import { nothingYet } from '../jobs/import/nothing-yet.ts'
import { organisation, TODAY } from './read.ts'

describe('importing the sample into an empty store', () => {
  const names = nameList(MEMBERS.map(({ name }) => name))
  let last = 0
  const terms = {
    zone: organisation.zone,
    knownKinds: knownKinds(organisation.rules),
    now: instantAt(TODAY, '09:00', organisation.zone),
    screen: (text: string) => screen(text, { today: TODAY, names }),
    newId: () => `id-${++last}`,
    newRef: () => `r-${++last}`,
  }
  const opened = openFiles(sampleFiles(TODAY), terms)
  const { report, changes } = planImport(opened, nothingYet, terms, texts)

  it('refuses no row and no column', () => {
    expect(report.files.flatMap(({ file, refused }) => refused.map((row) => ({ file, ...row })))).toEqual([])
    expect(report.files.flatMap(({ ignoredColumns }) => ignoredColumns ?? [])).toEqual([])
  })

  it('adds every row: none says the same thing twice', () => {
    expect(report.files).toHaveLength(8)
    for (const { rows, added } of report.files) expect(added).toBe(rows)
  })

  it('brings sixty episodes of fifty-nine clients and all reflections', () => {
    expect(changes.episodes).toHaveLength(60)
    expect(changes.clients).toHaveLength(59)
    expect(changes.newReflections).toHaveLength(143)
  })
})
