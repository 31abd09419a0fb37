/** A small seeded source of chance (mulberry32), so that the same seed and day always give the same sample. */
export interface Chance {
  /** A whole number from `low` up to and including `high`. */
  between(low: number, high: number): number
  /** One of the items. Throws a RangeError on an empty list. */
  pick<T>(items: readonly T[]): T
  /** A new list in another order. */
  shuffle<T>(items: readonly T[]): T[]
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(items: readonly T[]): T => {
    const item = items[between(0, items.length - 1)]
    if (item === undefined) throw new RangeError('Nothing to pick from')
    return item
  }
  const shuffle = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, place: next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ item }) => item)
  return { between, pick, shuffle }
}
