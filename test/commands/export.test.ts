import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { asDay, instantAt } from '../../care/day.ts'
import { type ExportAsked, exportCommand, type YearWriting } from '../../commands/export.ts'
import type { YearText } from '../../drafting/year/year-text.ts'
import type { House } from '../../jobs/house.ts'
import { readOrganisation } from '../../organisation.ts'
import { readLog } from '../../prisma/store/access-log.ts'
import { saveDraft } from '../../prisma/store/draft-decisions.ts'
import { listYears, saveYear } from '../../prisma/store/year-documents.ts'
import { freshDatabase } from '../database.ts'
import { chapterWith } from '../drafting/export/one-chapter.ts'

const db = await freshDatabase()
const settings = readOrganisation()
const house: Pick<House, 'store' | 'org' | 'settings'> = {
  store: db.store,
  org: db.organisationId,
  settings,
}
const now = instantAt(asDay('2027-01-12'), '09:00', settings.zone)
const folder = mkdtempSync(path.join(tmpdir(), 'kompasbot-export-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string) => path.join(folder, name)

const text = (more: Partial<YearText> = {}): YearText => ({ ...chapterWith({}).text, figures: [], ...more })
let lines: string[]
let made: number

/** Makes the same text each time, as the job does when nothing is new. */
const maker = (
  content: YearText = text({
    missing: ['[cijfer ontbreekt: verzuim]', 'Geen goedgekeurde teksten over mei 2026.'],
  }),
): YearWriting<typeof house> => ({
  makeYear: async ({ store, org }, { year, framework, kind, now }) => {
    made++
    return saveYear(store.prisma, org, { year, framework, kind }, { material: 'x', text: content }, now)
  },
  writeYear: async () => {
    made++
    return { material: 'x', text: content }
  },
})
const kept = async () => (await listYears(db.store.prisma, db.organisationId)).map((one) => one.year)
/** As is done at night. */
const keep = (framework: string) =>
  saveYear(
    db.store.prisma,
    db.organisationId,
    { year: 2026, framework, kind: 'kwaliteitsbeeld' },
    { material: 'x', text: text({ missing: ['[cijfer ontbreekt: verzuim]'] }) },
    now,
  )

const run = (asked: Partial<ExportAsked> = {}, make = maker()) =>
  exportCommand(
    house,
    {
      year: 2026,
      framework: 'gk',
      kind: 'kwaliteitsbeeld',
      format: 'md',
      file: file('2026.md'),
      now,
      ...asked,
    },
    make,
    (line) => lines.push(line),
  )

beforeEach(() => {
  lines = []
  made = 0
})

describe('export', () => {
  it('makes the year, writes the file and says what is missing, one line each', async () => {
    expect(await run()).toBe(0)
    expect(readFileSync(file('2026.md'), 'utf8')).toContain('# Kwaliteitsbeeld 2026')
    expect(lines).toEqual([
      'Geschreven: 2026.md',
      'Dit is een concept, nog niet vastgesteld. Dat staat ook op elke pagina.',
      '- [cijfer ontbreekt: verzuim]',
      '- Geen goedgekeurde teksten over mei 2026.',
    ])
    expect(made).toBe(1)
  })

  it('writes each kind of file', async () => {
    await run({ format: 'html', file: file('2026.html') })
    await run({ format: 'docx', file: file('2026.docx') })
    expect(readFileSync(file('2026.html'), 'utf8')).toMatch(/^<!doctype html>/)
    expect(readFileSync(file('2026.docx')).subarray(0, 2).toString()).toBe('PK')
  })

  it('stands in the access log, without what it says', async () => {
    await run()
    const entry = (await readLog(db.store.prisma, db.organisationId)).at(-1)
    expect(entry).toMatchObject({ actor: 'command', action: 'export', about: null, outcome: 'ok' })
    expect(entry?.object).toBe('year:2026-gk-kwaliteitsbeeld')
  })

  it('leaves a text that was decided on as it is', async () => {
    await keep('ghz')
    await db.store.prisma.yearDocument.updateMany({
      where: { framework: 'ghz' },
      data: { status: 'vastgesteld' },
    })
    lines = []
    made = 0
    await run({ framework: 'ghz' })
    expect(made).toBe(0)
    expect(lines[1]).toBe('- [cijfer ontbreekt: verzuim]')
    expect(readFileSync(file('2026.md'), 'utf8')).not.toContain('CONCEPT')
  })

  it.each([
    ['a framework that is not there', { framework: 'hkz' }, /Dit kader ken ik niet\. Kies uit: gk, ghz/],
    ['a framework with a name that every object has', { framework: 'constructor' }, /Dit kader ken ik niet/],
    ['a year that has not begun', { year: 2028 }, /2028 is nog niet begonnen/],
    ['a folder that is not there', { file: file('nergens/2026.md') }, /De map van het bestand/],
    ['a folder instead of a file', { file: folder }, /staat een map/],
  ])('refuses %s, before anything is made', async (_, asked, why) => {
    await expect(run(asked)).rejects.toThrow(why)
    expect(made).toBe(0)
  })

  it('keeps nothing, so that nobody hears of a text that waits for him', async () => {
    await run({ year: 2024 })
    expect(await kept()).not.toContain(2024)
  })

  it('makes a concept that is there already anew, from what is approved by now', async () => {
    const { id } = await keep('gk')
    await run()
    expect(made).toBe(1)
    expect((await readLog(db.store.prisma, db.organisationId)).at(-1)?.object).toBe(`year:${id}`)
  })

  it('refuses a year about which nothing is known, writes nothing, and says what there is', async () => {
    await keep('gk')
    const nothing = maker(text({ chapters: [] }))
    const refused = run({ year: 2019, file: file('2019.md') }, nothing)
    await expect(refused).rejects.toThrow(/^Over 2019 is er voor .* nog niets om uit te geven/)
    await expect(refused).rejects.toThrow('--year 2026 --framework gk --kind kwaliteitsbeeld')
    await expect(refused).rejects.not.toThrow('draft --month 2019')
    expect(readdirSync(folder)).not.toContain('2019.md')
    expect(await kept(), 'nobody is asked to adopt it').not.toContain(2019)
  })

  it('says of a year with concepts that these come first', async () => {
    const key = { month: '2025-03', framework: 'gk', bouwsteen: 1, team: null }
    const content = { writer: 'extractive', material: 'x', blocks: [], figures: [], missing: [], refused: [] }
    await saveDraft(db.store.prisma, db.organisationId, key, content, now)
    await expect(run({ year: 2025 }, maker(text({ chapters: [] })))).rejects.toThrow(
      'Er wacht nog 1 concepttekst van dat jaar. Keur die eerst goed',
    )
  })
})
