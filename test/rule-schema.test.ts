import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readPreset } from '../organisation.ts'
import { PRESETS } from '../organisation-file.ts'
import { schemaText } from '../organisation-schema.ts'
import { RULE_KEYS } from '../rule-keys.ts'
import { ruleKinds, ruleSchemaText, type Schema } from '../rule-schema.ts'

const published = readFileSync(join(import.meta.dirname, '..', 'docs', 'regels.schema.json'), 'utf8')
const rules = z.fromJSONSchema(JSON.parse(ruleSchemaText()))
const organisation = z.fromJSONSchema(JSON.parse(schemaText()))
const takes = (schema: typeof rules, value: unknown) => schema.safeParse(value).success
const takesChange = (text: string) => takes(organisation, { regels: { wijzigingen: parse(text) } })

const ownRule = `
ontruimingsoefening:
  naam: { nl: Ontruimingsoefening, en: Fire drill }
  onderwerp: team
  begint: periode
  aantal: 1
  per: jaar
  nudge: half_en_laatste_week
  klasse: beleid
  grond: { bron: Eigen beleid, zekerheid: zeker, bron_zegt: { nl: Zelf gekozen, en: Own choice } }
  verantwoordelijk: [coordinator]`

describe('the schema of the rules', () => {
  it('is published as the code has it (npm run schema makes it)', () => {
    expect(published).toBe(ruleSchemaText())
  })

  it('takes the rule book that comes along, and refuses a rule that is not whole', () => {
    const { value } = readPreset('standaard')
    expect(takes(rules, value)).toBe(true)
    expect(takes(rules, parse(ownRule))).toBe(true)
    expect(takes(rules, parse(ownRule.replace('  per: jaar\n', '')))).toBe(false)
    expect(takes(rules, parse(ownRule.replace('beleid', 'plicht')))).toBe(false)
  })

  it('explains every key of every kind of rule in Dutch, and no others', () => {
    const keys = new Set(Object.values(ruleKinds()).flatMap((kind) => keysOf(kind, '')))
    const frames = [...keys].filter((key) => key.startsWith('kaders.'))
    const names = (key: string) => /\.(nl|en)$/.test(key) && !key.startsWith('naam.')
    expect(frames).toHaveLength(5)
    const ours = [...keys].filter((key) => !frames.includes(key) && !names(key))
    expect(ours.sort()).toEqual(Object.keys(RULE_KEYS).sort())
  })

  it('shows the explanation where an editor looks for it', () => {
    const client = ruleKinds().client?.properties
    expect(client?.termijn?.description).toBe(RULE_KEYS.termijn)
    expect(client?.stappen?.items?.properties?.elke?.description).toBe(RULE_KEYS['stappen.elke'])
  })

  function keysOf({ properties, items, anyOf }: Schema, above: string): string[] {
    const own = Object.entries(properties ?? {}).flatMap(([name, one]) => {
      const key = above === '' ? name : `${above}.${name}`
      return [key, ...keysOf(one, key)]
    })
    return [
      ...own,
      ...(items ? keysOf(items, above) : []),
      ...(anyOf ?? []).flatMap((one) => keysOf(one, above)),
    ]
  }
})

describe('own changes in the schema of the organisation file', () => {
  it.each(PRESETS.filter((preset) => preset !== 'standaard'))(
    'takes all that preset %s changes',
    (preset) => {
      expect(takes(organisation, { regels: { wijzigingen: readPreset(preset).value } })).toBe(true)
    },
  )

  it.each([
    ['one key', 'bhv: { geldig: P24M }'],
    ['a rule that is put off', 'mdo: { aan: nee }'],
    [
      'a part of a block',
      'zorgplan_definitief: { grond: { onze_manier: { nl: Zo, en: So } }, kaders: { ZVW: nee } }',
    ],
    ['a rule of a preset', 'intervisie: { per: jaar }'],
    ['a whole rule of one’s own', ownRule],
  ])('takes %s', (_, text) => {
    expect(takesChange(text)).toBe(true)
  })

  it.each([
    ['a key that is misspelt', 'bhv: { geldigheid: P24M }'],
    ['a key of another kind of rule', 'bhv: { termijn: P24M }'],
    ['a term in words', 'bhv: { geldig: twee jaar }'],
    ['a law that does not exist', 'zorgplan_definitief: { kaders: { WLZ: wet } }'],
    ['a step that is not whole', 'mdo: { voorbereiding: [{ voor: P7D }] }'],
    ['a part of a rule that nobody knows', 'ontruimingsoefening: { aantal: 2 }'],
  ])('refuses %s', (_, text) => {
    expect(takesChange(text)).toBe(false)
  })
})
