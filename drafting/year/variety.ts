/** Gives one of several ways to say something. */
export type Choose = <T>(key: string, ways: readonly T[]) => T

/**
 * Takes turns through the ways to say something, so that no two in a row are alike. Where it begins follows from the
 * seed: the same seed gives the same text.
 */
export function variety(seed: string): Choose {
  const turns = new Map<string, number>()
  return (key, ways) => {
    const turn = turns.get(key) ?? spread(`${seed} ${key}`)
    turns.set(key, turn + 1)
    const way = ways[turn % ways.length]
    if (way === undefined) throw new RangeError('No way to say it')
    return way
  }
}

/** FNV-1a: a small number that differs for texts that differ. */
function spread(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0) % 1009
}
