import { describe, expect, it } from 'vitest'
import { ruleBook } from '../../care/rulebook.ts'
import { rulesCommand } from '../../commands/rules.ts'
import { presetLayers, readPreset } from '../../organisation.ts'

const book = ruleBook(readPreset('standaard'), ...presetLayers('verpleeghuis'))

function said(json = false): string {
  const lines: string[] = []
  expect(rulesCommand(book, json, (line) => lines.push(line))).toBe(0)
  return lines.join('\n')
}

/** The lines of one rule, without the spaces that put them in columns. */
function told(id: string): string[] {
  const lines = said().split('\n')
  const from = lines.findIndex((line) => line.startsWith(`${id}  `))
  return lines.slice(from, from + 6).map((line) => line.trim().replace(/ {2,}/g, ' | '))
}

describe('the command rules', () => {
  it('says of a rule about clients what starts it, how long it gives, and how strong it is under each law', () => {
    expect(told('zorgplan_definitief')).toEqual([
      'zorgplan_definitief | Zorgplan',
      'begint | bij de start van de zorg',
      'termijn | 6 weken',
      'klasse | wet: WLZ-ZIN; eigen beleid: WLZ-PGB, ZVW, JEUGD; wet voor wie onder de Wzd valt',
      'wie | evv, daarna schaduw, daarna coordinator',
      'grond | Wlz art. 8.1.1 tot en met 8.1.3; Wzd art. 7 (zeker)',
    ])
  })

  it.each([
    [
      'zorgplan_evaluatie',
      'begint | na: Zorgplan of na: Concept zorgplan (Wmo) (alleen WMO) of na de vorige keer (ook als de cliënt niet wilde)',
    ],
    [
      'wzd_evaluatie',
      'begint | na: een maatregel in het plan of na de vorige keer, voor elke maatregel apart',
    ],
    ['stoplicht_oranje', 'begint | na: stoplicht op oranje'],
    ['risico_inventarisatie', 'begint | bij de start van de zorg of na de vorige keer (dan 12 maanden)'],
    ['zorgplan_concept_wmo', 'klasse | contract: WMO; niet voor wie onder de Wzd valt'],
    ['bhv', 'termijn | 3 maanden voor wie nieuw is, daarna telt het 12 maanden'],
    ['mdo', 'termijn | 1 keer per maand'],
    ['mto', 'begint | in elk oneven jaar op een vaste dag'],
    ['mto', 'termijn | uiterlijk 31-12'],
    ['kwaliteitsbeeld_gk', 'termijn | de dag kiest de organisatie nog'],
    ['kwaliteitsbeeld_gk', 'klasse | norm van de sector'],
    ['kwaliteitsbeeld_gk', 'grond | Generiek Kompas (niet zeker)'],
  ])('says of %s: %s', (id, line) => {
    expect(told(id)).toContain(line)
  })

  it('marks what is off, and only that', () => {
    const off = said()
      .split('\n')
      .filter((line) => line.endsWith('[staat uit]'))
    expect(off.map((line) => line.split(' ')[0])).toEqual([
      'stoplicht_oranje',
      'rapportage_week',
      'dvie',
      'kwaliteitsbeeld_ghz',
      'kwaliteitsbeeld_gk',
    ])
  })

  it('gives everything as one document for programs', () => {
    const { rules } = JSON.parse(said(true))
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(Object.keys(book))
    expect(rules).toContainEqual({ id: 'familiegesprek', ...book.familiegesprek })
  })
})
