import { describe, expect, it } from 'vitest'
import { FaultyFile, readYaml } from '../../care/faulty-file.ts'
import { type ClientRule, groundOf } from '../../care/rule.ts'
import { ruleBook } from '../../care/rulebook.ts'
import { readPreset } from '../../organisation.ts'

const preset = readPreset('standaard')

function changed(text: string) {
  const read = readYaml('organisatie.yaml', text)
  return ruleBook(preset, { read, under: [], value: read.value as Record<string, unknown> })
}

function faultsOf(work: () => unknown) {
  try {
    work()
  } catch (error) {
    if (error instanceof FaultyFile) return error.faults
    throw error
  }
  throw new Error('Nothing was refused')
}

describe('the rule book', () => {
  it('ships with the rules that every organisation starts from', () => {
    const on = Object.entries(ruleBook(preset)).filter(([, rule]) => rule.aan)
    expect(on.map(([id]) => id).sort()).toEqual([
      'bhv',
      'clientenraad',
      'evaluatie_vastleggen',
      'mdo',
      'medicatie_bekwaam',
      'mic_commissie',
      'risico_inventarisatie',
      'wzd_eerste_evaluatie',
      'wzd_evaluatie',
      'zlp_voorlopig',
      'zorgplan_concept_wmo',
      'zorgplan_definitief',
      'zorgplan_evaluatie',
    ])
  })

  it('has rules that are off until they are chosen', () => {
    const off = Object.entries(ruleBook(preset)).filter(([, rule]) => !rule.aan)
    expect(off.map(([id]) => id).sort()).toEqual([
      'dvie',
      'kwaliteitsbeeld_ghz',
      'kwaliteitsbeeld_gk',
      'rapportage_week',
      'stoplicht_oranje',
      'wzd_noodbesluit',
    ])
  })

  it('takes a ground in one language as the same in each', () => {
    const named = (bron: string | { nl: string; en: string }) =>
      groundOf({ grond: { bron, zekerheid: 'zeker', bron_zegt: { nl: 'Niets', en: 'Nothing' } } }, 'en')
    expect(named('Wlz art. 8.1.3')).toBe('Wlz art. 8.1.3')
    expect(named({ nl: 'Eigen beleid', en: 'Own policy' })).toBe('Own policy')
  })

  it('has every rule say its ground in both languages', () => {
    for (const rule of Object.values(ruleBook(preset))) {
      expect(groundOf(rule, 'nl')).not.toBe('')
      expect(groundOf(rule, 'en')).not.toBe('')
      expect(rule.grond.bron_zegt.nl).not.toBe(rule.grond.bron_zegt.en)
    }
  })

  it('asks the five items of the provisional plan', () => {
    expect((ruleBook(preset).zlp_voorlopig as ClientRule).klaar.afvinken).toHaveLength(5)
  })

  it('takes one changed key and leaves the rest of the rule', () => {
    const book = changed('bhv: { geldig: P24M }')
    expect(book.bhv).toEqual({ ...ruleBook(preset).bhv, geldig: 'P24M' })
    expect(book.mdo).toEqual(ruleBook(preset).mdo)
  })

  it('changes one frame and leaves the others', () => {
    const { kaders } = changed('zorgplan_evaluatie: { kaders: { ZVW: beleid } }')
      .zorgplan_evaluatie as ClientRule
    expect(kaders).toMatchObject({ ZVW: 'beleid', 'WLZ-ZIN': 'wet' })
  })

  it('replaces a list as a whole', () => {
    expect(changed('bhv: { stappen: [{ voor: P14D }] }').bhv?.stappen).toEqual([
      { voor: 'P14D', vanaf: 'termijn' },
    ])
  })

  it.each(['nee', 'no', 'false'])('puts a rule off with %s', (word) => {
    expect(changed(`mdo: { aan: ${word} }`).mdo?.aan).toBe(false)
  })

  it('takes a whole rule of one’s own', () => {
    const own = changed(`
klinische_les:
  naam: { nl: Klinische les, en: Clinical lesson }
  onderwerp: organisatie
  begint: periode
  aantal: 1
  per: kwartaal
  klasse: beleid
  nudge: half_en_laatste_week
  grond: { bron: Eigen beleid, zekerheid: zeker, bron_zegt: { nl: Zelf gekozen, en: Own choice } }
  verantwoordelijk: [management]`)
    expect(own.klinische_les).toMatchObject({ aantal: 1, per: 'kwartaal', aan: true })
  })

  it.each([
    ['an unknown rule', 'bvh: { geldig: P24M }', 'bvh', 'unknown_rule', 1],
    ['an unknown key', 'bhv:\n  geldigheid: P24M', 'bhv.geldigheid', 'unknown_key', 2],
    ['a term in words', 'bhv:\n  geldig: twee jaar', 'bhv.geldig', 'not_allowed', 2],
    ['a term of nothing', 'bhv:\n  geldig: P0D', 'bhv.geldig', 'not_allowed', 2],
    ['a term in two units', 'bhv:\n  geldig: P1Y6M', 'bhv.geldig', 'not_allowed', 2],
    ['a term beyond all lives', 'bhv:\n  geldig: P9999Y', 'bhv.geldig', 'not_allowed', 2],
    [
      'a fixed date that no year is sure to have',
      'kwaliteitsbeeld_gk:\n  datum: 29-02',
      'kwaliteitsbeeld_gk.datum',
      'not_allowed',
      2,
    ],
    [
      'a fixed date that is not chosen',
      'kwaliteitsbeeld_gk:\n  aan: ja',
      'kwaliteitsbeeld_gk.datum',
      'missing',
      2,
    ],
    [
      'a rule that only goes on from itself',
      'rapportage_week:\n  begint: [{ bij: rapportage_week }]',
      'rapportage_week',
      'never_begins',
      2,
    ],
    ['a class that does not exist', 'bhv:\n  klasse: plicht', 'bhv.klasse', 'not_allowed', 2],
    ['a rule that is not whole', 'les:\n  onderwerp: medewerker', 'les.naam', 'missing', 2],
    [
      'a fact that nobody records',
      'zlp_voorlopig:\n  vervalt_door: [verhuizing]',
      'zlp_voorlopig',
      'unknown_fact',
      2,
    ],
    [
      'a circle',
      'zorgplan_evaluatie:\n  ook_klaar_door: [zorgplan_definitief]',
      'zorgplan_evaluatie',
      'circle',
      2,
    ],
  ])('refuses %s and says where', (_, text, path, fault, line) => {
    expect(faultsOf(() => changed(text))).toContainEqual(
      expect.objectContaining({ file: 'organisatie.yaml', path, fault, line }),
    )
  })

  it('never repeats the value that it refused', () => {
    const faults = faultsOf(() => changed('bhv:\n  geldig: geheim123\n  klasse: geheim123\n  aan: geheim123'))
    expect(faults).toHaveLength(3)
    expect(JSON.stringify(faults)).not.toContain('geheim123')
  })

  it('tells where YAML itself is broken', () => {
    expect(faultsOf(() => readYaml('organisatie.yaml', 'naam: [\n'))).toMatchObject([{ fault: 'unreadable' }])
  })
})
