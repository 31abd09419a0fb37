/** Remembers what was worked out of an object for as long as that object is there: many sentences cite the same one. */
export function once<Of extends object, Found>(find: (of: Of) => Found): (of: Of) => Found {
  const found = new WeakMap<Of, { value: Found }>()
  return (of) => {
    const before = found.get(of)
    if (before) return before.value
    const value = find(of)
    found.set(of, { value })
    return value
  }
}
