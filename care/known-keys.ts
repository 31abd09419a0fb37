import type { z } from 'zod'

type Schema = z.core.$ZodType

/** The keys that a schema knows at a path of a value, so that a misspelt one can be put right. */
export function knownKeys(schema: Schema, value: unknown, [key, ...rest]: readonly PropertyKey[]): string[] {
  const kinds = unwrapped(schema, value)
  if (key === undefined) return [...new Set(kinds.flatMap(ownKeys))]
  const inside = isRecord(value) ? value[String(key)] : undefined
  return [...new Set(kinds.flatMap((kind) => part(kind, key).flatMap((one) => knownKeys(one, inside, rest))))]
}

function ownKeys(schema: Schema): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type === 'object') return Object.keys(def.shape)
  if (def.type !== 'record') return []
  const names = (def.keyType as z.core.$ZodTypes)._zod.def
  return names.type === 'enum' ? Object.values(names.entries).map(String) : []
}

function part(schema: Schema, key: PropertyKey): Schema[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  if (def.type === 'object')
    return def.shape[String(key)] === undefined ? [] : [def.shape[String(key)] as Schema]
  if (def.type === 'record') return [def.valueType]
  return def.type === 'array' ? [def.element] : []
}

/** What stands behind defaults and choices; of a choice by a word in the value, only the one that the word chooses. */
function unwrapped(schema: Schema, value: unknown): Schema[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'default':
    case 'prefault':
    case 'optional':
    case 'nullable':
      return unwrapped(def.innerType, value)
    case 'pipe':
      return unwrapped(def.in, value)
    case 'union': {
      const word = 'discriminator' in def && typeof def.discriminator === 'string' ? def.discriminator : null
      return def.options
        .filter((one) => word === null || chooses(one, word, value))
        .flatMap((one) => unwrapped(one, value))
    }
    default:
      return [schema]
  }
}

function chooses(schema: Schema, word: string, value: unknown): boolean {
  const words = schema._zod.propValues?.[word]
  return isRecord(value) && words?.has(value[word] as z.core.util.Primitive) === true
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
