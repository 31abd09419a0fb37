import { z } from 'zod'
import { ruleSchema } from './care/rule.ts'
import { FRAMES } from './care/world.ts'
import { RULE_KEYS } from './rule-keys.ts'

/** A JSON Schema of draft 7, as far as we look into it. */
export interface Schema {
  description?: string
  type?: string
  const?: unknown
  default?: unknown
  required?: string[]
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  [key: string]: unknown
}

/** Each kind of rule by a name of its own: a whole rule, told of every key what it is for. */
export function ruleKinds(): Record<string, Schema> {
  const { oneOf = [] } = z.toJSONSchema(ruleSchema, { io: 'input', target: 'draft-7' }) as Schema
  return Object.fromEntries(oneOf.flatMap(alternatives).map((one) => [kindOf(one), explained(one, '')]))
}

/** Which of the kinds a rule is, by what it says of itself. */
export function kindOfRule({ onderwerp, begint }: Record<string, unknown>): string {
  if (onderwerp === 'client' || onderwerp === 'medewerker') return onderwerp
  return begint === 'datum' ? 'datum' : 'periode'
}

/** The JSON Schema of a whole rule book, for editors, as it is published in `docs/`. */
export function ruleSchemaText(): string {
  const kinds = ruleKinds()
  const schema = {
    title: 'regels',
    description: 'Hele regels van Kompasbot, elk onder haar eigen naam.',
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    propertyNames: { pattern: '^[a-z][a-z0-9_]*$' },
    additionalProperties: { anyOf: Object.keys(kinds).map((kind) => ({ $ref: `#/definitions/${kind}` })) },
    definitions: kinds,
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

/** What may be laid over a rule: any of its keys. What stands in a list is replaced, so it must be whole. */
export function partOf({ required: _required, default: _default, ...schema }: Schema): Schema {
  return {
    ...schema,
    ...(schema.properties && { properties: mapped(schema.properties, partOf) }),
    ...(schema.anyOf && { anyOf: schema.anyOf.map(partOf) }),
  }
}

function alternatives(schema: Schema): Schema[] {
  return schema.oneOf?.flatMap(alternatives) ?? [schema]
}

function kindOf({ properties: { onderwerp, begint } = {} }: Schema): string {
  return kindOfRule({ onderwerp: onderwerp?.const, begint: begint?.const })
}

function explained(schema: Schema, key: string): Schema {
  const inside = (name: string, one: Schema) => explained(one, key === '' ? name : `${key}.${name}`)
  const { description: _inEnglish, ...rest } = lawsAsKeys(schema)
  const dutch = RULE_KEYS[key]
  return {
    ...(dutch === undefined ? {} : { description: dutch }),
    ...rest,
    ...(key === 'datum' && { pattern: '^\\d\\d-\\d\\d$' }),
    ...(rest.properties && {
      properties: Object.fromEntries(
        Object.entries(rest.properties).map(([name, one]) => [name, inside(name, one)]),
      ),
    }),
    ...(rest.items && { items: explainedInside(rest.items, key) }),
    ...(rest.anyOf && { anyOf: rest.anyOf.map((one) => explainedInside(one, key)) }),
  }
}

/** What stands in a list or in a choice has no description of its own: its keys have. */
function explainedInside(schema: Schema, key: string): Schema {
  const { description: _ofTheKey, ...rest } = explained(schema, key)
  return rest
}

/** Editors offer keys that are listed one by one, not those of `propertyNames`. */
function lawsAsKeys({ propertyNames, additionalProperties, ...schema }: Schema): Schema {
  if (propertyNames === undefined) {
    return additionalProperties === undefined ? schema : { ...schema, additionalProperties }
  }
  return {
    ...schema,
    properties: Object.fromEntries(FRAMES.map((frame) => [frame, additionalProperties as Schema])),
    additionalProperties: false,
  }
}

function mapped<T>(record: Record<string, T>, change: (one: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, one]) => [key, change(one)]))
}
