import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FaultyFile } from '../care/faulty-file.ts'
import { faultLines, readOrganisation } from '../organisation.ts'

const folder = mkdtempSync(join(tmpdir(), 'kompasbot-gates-'))
function read(lines: string[]) {
  const file = join(folder, 'organisatie.yaml')
  writeFileSync(file, ['poorten:', ...lines.map((line) => `  - ${line}`)].join('\n'))
  return readOrganisation(file)
}
function refusal(lines: string[]): string[] {
  try {
    read(lines)
  } catch (error) {
    if (error instanceof FaultyFile) return faultLines(error)
  }
  throw new Error('not refused')
}
const raad =
  '{ id: raad, naam: Cliëntenraad, door: [raad], voor: jaar, uiterlijk: 05-01, raad: ja, overslaan: ja }'
const bestuur = '{ id: bestuur, naam: Vaststellen, door: [management], voor: jaar, personen: [m04] }'

describe('gates', () => {
  it('left out: management, for a month and for a year', () => {
    const { gates, yearGates } = readOrganisation()
    expect(gates).toEqual([{ id: 'concept', name: 'Goedkeuren door de leiding', by: ['management'] }])
    expect(yearGates).toMatchObject([
      { id: 'vaststellen', by: ['management'], until: null, mayBeSkipped: false },
    ])
  })

  it('are of a month unless they say that they are of a year', () => {
    const { gates, yearGates } = read(['{ id: lezen, naam: Lezen, door: [functionaris] }', raad, bestuur])
    expect(gates).toEqual([{ id: 'lezen', name: 'Lezen', by: ['functionaris'] }])
    expect(yearGates).toEqual([
      { id: 'raad', name: 'Cliëntenraad', by: ['raad'], until: '05-01', isCouncil: true, mayBeSkipped: true },
      {
        id: 'bestuur',
        name: 'Vaststellen',
        by: ['management'],
        people: ['m04'],
        until: null,
        isCouncil: false,
        mayBeSkipped: false,
      },
    ])
  })

  it('of a year leave those of a month as they are', () => {
    expect(read([bestuur]).gates).toEqual(readOrganisation().gates)
  })

  it.each([
    ['the same id twice', [bestuur, bestuur], 'regel 3, poorten.1.id: ', 'nog geen andere poort'],
    [
      'a word of the store',
      ['{ id: vastgesteld, naam: X, door: [management] }'],
      'regel 2, poorten.0.id: ',
      'vastgesteld',
    ],
    [
      'the other one',
      ['{ id: afgewezen, naam: X, door: [management] }'],
      'regel 2, poorten.0.id: ',
      'afgewezen',
    ],
    [
      'concept behind another',
      ['{ id: een, naam: X, door: [coordinator] }', '{ id: concept, naam: X, door: [coordinator] }'],
      'regel 3, poorten.1.id: ',
      'alleen de eerste',
    ],
    ['a last gate that may be left out', [raad], 'regel 2, poorten.0.overslaan: ', 'laatste poort'],
    [
      'a day at a gate of a month',
      ['{ id: een, naam: X, door: [management], uiterlijk: 05-01 }'],
      'regel 2, poorten.0.uiterlijk: ',
      'voor: jaar',
    ],
    [
      'a day that not every year has',
      ['{ id: een, naam: X, door: [raad], voor: jaar, uiterlijk: 02-29 }'],
      'regel 2, poorten.0.uiterlijk: ',
      '05-01 is 1 mei',
    ],
    [
      'nobody',
      ['{ id: een, naam: X, door: [management], personen: [] }'],
      'regel 2, poorten.0.personen: ',
      'niet leeg',
    ],
    [
      'a month gate where nobody can read the drafts',
      ['{ id: een, naam: X, door: [raad, zorgverlener, evv] }'],
      'regel 2, poorten.0.door: ',
      'management, functionaris of coordinator',
    ],
  ])('refuse %s, with the line and what would be right', (_, lines, where, remedy) => {
    const [line, ...more] = refusal(lines)
    expect(more).toEqual([])
    expect(line).toContain(where)
    expect(line).toContain(remedy)
  })

  it.each([
    ['one of the roles reads drafts', '{ id: een, naam: X, door: [raad, coordinator] }'],
    ['it names people, whose roles stand elsewhere', '{ id: een, naam: X, door: [raad], personen: [m04] }'],
  ])('of a month may name the council where %s', (_, line) => {
    expect(read([line]).gates).toHaveLength(1)
  })

  it('may be called concept where they are the first', () => {
    expect(read(['{ id: concept, naam: X, door: [functionaris] }']).gates[0]?.id).toBe('concept')
  })
})
