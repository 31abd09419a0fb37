import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { asDay } from '../care/day.ts'
import { FaultyFile } from '../care/faulty-file.ts'
import { faultLines, readOrganisation } from '../organisation.ts'
import { schemaText } from '../organisation-schema.ts'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'kompasbot-organisation-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(text: string): string {
  const path = join(folder, 'organisatie.yaml')
  writeFileSync(path, text)
  return path
}

function refusal(path: string, language: 'nl' | 'en' = 'nl'): string[] {
  try {
    readOrganisation(path)
  } catch (error) {
    if (error instanceof FaultyFile) return faultLines(error, language)
    throw error
  }
  throw new Error('Nothing was refused')
}

describe('the organisation file', () => {
  it('may be left out: then everything has a default, and no model may read along', () => {
    const organisation = readOrganisation()
    expect(organisation).toMatchObject({
      name: 'Onze organisatie',
      zone: 'Europe/Amsterdam',
      nudgeTime: '08:30',
      quietHours: { from: '20:00', until: '07:30' },
      gates: [{ id: 'concept', by: ['management'] }],
      modelAllowed: false,
      modelBudget: 1_000_000,
      vouchesFrom: null,
    })
    expect(Object.keys(organisation.frameworks.gk?.bouwstenen ?? {})).toHaveLength(5)
    expect(Object.keys(organisation.frameworks.ghz?.bouwstenen ?? {})).toHaveLength(4)
  })

  it('may be empty', () => {
    expect(readOrganisation(written('# nothing yet\n')).name).toBe('Onze organisatie')
  })

  it('comes with an example that is valid and says what it says', () => {
    const example = readOrganisation(join(root, 'organisatie.example.yaml'))
    expect(example.rules.bhv).toMatchObject({ geldig: 'P24M' })
    expect(example.rules.familiegesprek?.aan).toBe(true)
    const off = Object.entries(readOrganisation(written('regels: { preset: verpleeghuis }')).rules)
    expect(off.filter(([id, { aan }]) => aan !== example.rules[id]?.aan)).toEqual([])
    expect(example.vouchesFrom).toBe('2026-03-01')
    expect(example.calendar.isHoliday(asDay('2026-12-24'))).toBe(true)
    expect(example.calendar.statutory.isHoliday(asDay('2026-05-15'))).toBe(true)
  })

  it.each(['ja', 'yes', 'true'])('reads %s as yes', (word) => {
    expect(readOrganisation(written(`model: { toegestaan: ${word} }`)).modelAllowed).toBe(true)
  })

  it.each([
    ['naam: 3', 'regel 1, naam: ', 'een tekst'],
    ['\nnamen: x', 'regel 2, namen: ', 'niet bekend'],
    ['model: { toegestaan: misschien }', 'regel 1, model.toegestaan: ', 'ja'],
    ['meldt_vanaf: 2026-02-31', 'regel 1, meldt_vanaf: ', 'jjjj-mm-dd'],
    ["nudge_tijd: '02:30'", 'regel 1, nudge_tijd: ', "'03:00'"],
    ['tijdzone: Mars/Olympus', 'regel 1, tijdzone: ', 'Europe/Amsterdam'],
    ['bewaren: { logboek: P1Y }', 'regel 1, bewaren.logboek: ', 'P5Y'],
    ['poorten:\n  - { id: raad, naam: Raad }', 'regel 2, poorten.0.door: ', 'ontbreekt'],
    ['regels:\n  wijzigingen:\n    bhv: { geldig: lang }', 'regel 3, regels.wijzigingen.bhv.geldig: ', 'P6M'],
  ])('refuses %j with its line, its path and what would be right', (text, where, remedy) => {
    const [line, ...more] = refusal(written(text))
    expect(more).toEqual([])
    expect(line).toContain(`organisatie.yaml, ${where}`)
    expect(line).toContain(remedy)
  })

  it.each([
    [
      'a word that is nearly a rule',
      'regels:\n  wijzigingen:\n    bvh: { geldig: P24M }',
      3,
      'Bedoel je bhv?',
    ],
    ['a key that is nearly one', 'regels:\n  wijziging: {}', 2, 'Bedoel je wijzigingen?'],
    ['a key of a rule', 'regels:\n  wijzigingen:\n    bhv:\n      geldigheid: P24M', 4, 'Bedoel je geldig?'],
    [
      'half the name of a law',
      'regels:\n  wijzigingen:\n    zorgplan_definitief: { kaders: { WLZ: wet } }',
      3,
      'Bedoel je WLZ-PGB of WLZ-ZIN?',
    ],
    ['capitals', 'regels:\n  wijzigingen:\n    BHV: { geldig: P24M }', 3, 'kleine letters'],
    ['a term in words', 'regels:\n  wijzigingen:\n    bhv: { geldig: 2 jaar }', 3, 'P6M (maanden)'],
    [
      'a day with its year',
      'regels:\n  wijzigingen:\n    kwaliteitsbeeld_gk: { aan: ja, datum: 2027-04-01 }',
      3,
      '01-04',
    ],
    ['a word for a number', 'regels:\n  wijzigingen:\n    mdo: { aantal: nul }', 3, 'een getal'],
    ['too low a number', 'regels:\n  wijzigingen:\n    mdo: { aantal: 0 }', 3, '1 of meer'],
    ['a word for yes or no', 'regels:\n  wijzigingen:\n    mdo: { aan: uit }', 3, 'ja of nee'],
    ['one name for a list', 'regels:\n  wijzigingen:\n    mdo: { verantwoordelijk: evv }', 3, 'een lijst'],
    ['an empty list', 'talen: []', 1, 'niet leeg'],
    ['a block that was not indented', 'regels:\n  wijzigingen:\n    mdo:\n', 3, 'ingesprongen'],
    [
      'a rule about nothing',
      'regels:\n  wijzigingen:\n    les: { onderwerp: les }',
      3,
      'client, medewerker, team, organisatie',
    ],
    [
      'a fact that nobody records',
      'regels:\n  wijzigingen:\n    rapportage_week: { begint: [{ bij: start }, { bij: rapportage }] }',
      3,
      'Bedoel je rapportage_week?',
    ],
    ['a tab', 'regels:\n\tpreset: standaard', 2, 'spaties'],
    ['a key that stands twice', 'naam: Een\nnaam: Twee', 2, 'één sleutel'],
    ['a bracket that is missing', 'regels: { preset: standaard\nnaam: Een', 2, 'haakje'],
  ])('says what to do about %s', (_, text, number, remedy) => {
    const [line, ...more] = refusal(written(text))
    expect(more).toEqual([])
    expect(line).toContain(`organisatie.yaml, regel ${number}`)
    expect(line).toContain(remedy)
    expect(line).not.toMatch(/\^|\[a-z\]|Invalid|undefined|object|: \.$/)
  })

  it('says of a rule of one’s own all that is missing', () => {
    const own =
      'regels:\n  wijzigingen:\n    les:\n      onderwerp: team\n      begint: periode\n      aantal: 1'
    const lines = refusal(written(own))
    const missing = lines.map((line) => /wijzigingen\.les\.(\w+): hier ontbreekt/.exec(line)?.[1])
    expect(missing.sort()).toEqual(['grond', 'klasse', 'naam', 'nudge', 'per', 'verantwoordelijk'])
  })

  it('says so in English too, and when there is no such file', () => {
    expect(refusal(join(folder, 'nergens.yaml'), 'en')[0]).toContain('this file does not exist')
    expect(refusal(join(folder, 'nergens.yaml'))[0]).toContain('dit bestand is er niet')
  })

  it('has a published schema that is up to date (npm run schema makes it)', () => {
    expect(readFileSync(join(root, 'docs', 'organisatie.schema.json'), 'utf8')).toBe(schemaText())
  })

  it('has an example that its published schema takes, and a schema that refuses what the reader refuses', () => {
    const schema = z.fromJSONSchema(JSON.parse(schemaText()))
    const example = parse(readFileSync(join(root, 'organisatie.example.yaml'), 'utf8'))
    expect(schema.safeParse(example)).toMatchObject({ success: true })
    expect(schema.safeParse({ ...example, nudge_tijd: '02:30' })).toMatchObject({ success: false })
    expect(schema.safeParse({ ...example, namen: 'x' })).toMatchObject({ success: false })
  })
})
