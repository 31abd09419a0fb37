import { z } from 'zod'
import { readPreset } from './organisation.ts'
import { organisationFile, PRESETS } from './organisation-file.ts'
import { kindOfRule, partOf, ruleKinds, type Schema } from './rule-schema.ts'

/** The JSON Schema of `organisatie.yaml` for editors, as it is published in `docs/`. */
export function schemaText(): string {
  const schema = z.toJSONSchema(organisationFile, { io: 'input', target: 'draft-7' }) as Schema
  const changes = schema.properties?.regels?.properties?.wijzigingen
  if (changes === undefined) throw new Error('organisation-file.ts has no regels.wijzigingen')
  Object.assign(changes, changesSchema())
  const whole = ruleKinds()
  const parts = Object.entries(whole).map(([kind, one]) => [partName(kind), partOf(one)])
  const definitions = { ...whole, ...Object.fromEntries(parts) }
  return `${JSON.stringify({ title: 'organisatie.yaml', ...schema, definitions }, null, 2)}\n`
}

const partName = (kind: string) => `deel_van_${kind}`
const reference = (name: string): Schema => ({ $ref: `#/definitions/${name}` })

/** The rules that come along may be changed key by key; a rule of one's own must be whole. */
function changesSchema(): Schema {
  const wholeRule = { anyOf: Object.keys(ruleKinds()).map(reference) }
  const known = Object.entries(knownRules()).map(([id, { name, kinds }]) => {
    const parts = [...kinds].map((kind) => reference(partName(kind)))
    return [id, { description: name, anyOf: parts }]
  })
  return { properties: Object.fromEntries(known), additionalProperties: wholeRule }
}

/** The rules of all presets, each with its name and with what kind it is in them. */
function knownRules(): Record<string, { name: string; kinds: Set<string> }> {
  const known: Record<string, { name: string; kinds: Set<string> }> = {}
  for (const preset of PRESETS) {
    for (const [id, rule] of Object.entries(readPreset(preset).value as Record<string, RuleText>)) {
      if (rule.onderwerp === undefined) continue
      const before = known[id]?.kinds ?? []
      known[id] = { name: rule.naam?.nl ?? id, kinds: new Set([...before, kindOfRule(rule)]) }
    }
  }
  return known
}

type RuleText = Record<string, unknown> & { naam?: { nl: string } }
