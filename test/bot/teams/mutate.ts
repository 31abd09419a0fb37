import fc from 'fast-check'

/** What may be put in the place of anything. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    0,
    -1,
    1e308,
    true,
    [],
    {},
    '\0',
    '\ud800',
    '{{',
    '../../',
    '__proto__',
    'x'.repeat(30_000),
    Array.from({ length: 2_000 }, () => 'x'),
    { toString: 'x', constructor: 1 },
  ),
  fc.string(),
  fc.jsonValue(),
)

/** One thing that goes wrong on the way: a part replaced, taken out, nested, or text cut off. */
interface Mishap {
  at: number
  kind: 'replace' | 'remove' | 'nest'
  by: unknown
}

export const mishaps = fc.array(
  fc.record<Mishap>({ at: fc.nat(10_000), kind: fc.constantFrom('replace', 'remove', 'nest'), by: odd }),
  { minLength: 1, maxLength: 4 },
)

/** A payload after these mishaps. */
export function mutated(payload: unknown, list: Mishap[]): unknown {
  let result = structuredClone(payload)
  for (const mishap of list) {
    const places = placesIn(result)
    const place = places[mishap.at % Math.max(1, places.length)]
    if (!place) return mishap.by
    const { owner, key } = place
    if (mishap.kind === 'remove') Reflect.deleteProperty(owner, key)
    else Reflect.set(owner, key, mishap.kind === 'nest' ? { [key]: Reflect.get(owner, key) } : mishap.by)
    result = structuredClone(result)
  }
  return result
}

function placesIn(value: unknown): { owner: object; key: string }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).flatMap((key) => [{ owner: value, key }, ...placesIn(Reflect.get(value, key))])
}
