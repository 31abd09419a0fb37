import { beforeAll, describe, expect, it } from 'vitest'
import { asDay, instantAt } from '../../care/day.ts'
import { sentencesOf } from '../../drafting/year/edit.ts'
import { filesOfYear } from '../../sample/year-files.ts'
import { type MadeYear, SAMPLE_YEARS, sampleYear } from '../../sample/years.ts'
import { freshDatabase } from '../database.ts'

const now = instantAt(asDay('2027-01-12'), '09:00', 'Europe/Amsterdam')
let made: MadeYear
let markdown: string

beforeAll(async () => {
  const { store } = await freshDatabase()
  const shape = SAMPLE_YEARS.find(({ style }) => style === 'cooperatie')
  const [first] = shape ? await sampleYear(store, { ...shape, texts: shape.texts.slice(0, 1) }, now) : []
  if (!first) throw new Error('No text was made')
  made = first
  markdown = String((await filesOfYear(store, made)).md)
}, 120_000)

describe('a year of the sample', () => {
  it('has nothing that the checks took out', () => expect(made.text.refused).toEqual([]))

  it('has each chapter of its shape, all of them with voices', () => {
    expect(made.text.chapters.map(({ id }) => id)).toEqual([
      'public',
      'lookback',
      'ghz-1',
      'ghz-2',
      'ghz-3',
      'ghz-4',
    ])
    for (const chapter of made.text.chapters.filter(({ role }) => role === 'bouwsteen'))
      expect(sentencesOf({ chapters: [chapter] }).filter(({ quote }) => quote).length).toBeGreaterThan(2)
  })

  it('has a source at every sentence', () =>
    expect(sentencesOf(made.text).filter(({ sources }) => sources.length === 0)).toEqual([]))

  it('names no file, and says once where the counting is explained', () => {
    const [text = ''] = markdown.split('## Bronnen')
    expect(text).not.toContain('.csv |')
    expect(text.match(/Hoe er is geteld/g)).toHaveLength(1)
  })
})

describe('a year of the sample that is running', () => {
  let text: MadeYear['text']

  beforeAll(async () => {
    const { store } = await freshDatabase()
    const shape = SAMPLE_YEARS.find(({ style }) => style === 'verpleeghuis')
    const summer = instantAt(asDay('2026-09-20'), '09:00', 'Europe/Amsterdam')
    const [first] = shape ? await sampleYear(store, shape, summer, 2026) : []
    if (!first) throw new Error('No text was made')
    text = first.text
  }, 120_000)

  it('has nothing that the checks took out', () => expect(text.refused).toEqual([]))

  it('says up to when it counts, and of which quarters its registers are', () => {
    const all = JSON.stringify(text.chapters)
    expect(all).toContain('tot en met 20 september 2026, en wat de teams schreven tot en met augustus')
    expect(all).toMatch(/In de eerste twee kwartalen van 2026 zijn er \d+ MIC-meldingen/)
    expect(all).not.toMatch(/meldingen: \d|Klachten: \d|aan het eind van het jaar/)
  })
})
