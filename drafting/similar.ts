import { terms, words } from './terms.ts'

const NEARLY = 0.75

/**
 * Puts together what says nearly the same: the same words but for a quarter of those that matter.
 * Texts that differ in a number or in "niet" or "geen" are never the same.
 * @returns groups, in order of their first text, which stands for the group.
 */
export function foldSimilar<T>(items: T[], textOf: (item: T) => string): T[][] {
  const groups: { words: Set<string>; guard: string; items: T[] }[] = []
  const byWord = new Map<string, Set<number>>()
  for (const item of items) {
    const text = textOf(item)
    const own = new Set(terms(text))
    const guard = differing(text)
    const candidates = new Set([...own].flatMap((word) => [...(byWord.get(word) ?? [])]))
    const like = [...candidates].find((i) => {
      const group = groups[i]
      return group && group.guard === guard && overlap(own, group.words) >= NEARLY
    })
    if (like !== undefined) {
      groups[like]?.items.push(item)
      continue
    }
    for (const word of own) byWord.set(word, (byWord.get(word) ?? new Set()).add(groups.length))
    groups.push({ words: own, guard, items: [item] })
  }
  return groups.map((group) => group.items)
}

function overlap(a: Set<string>, b: Set<string>): number {
  let both = 0
  for (const word of a) if (b.has(word)) both += 1
  return both === 0 ? 0 : both / (a.size + b.size - both)
}

function differing(text: string): string {
  return words(text)
    .filter((word) => /^\d+$/.test(word) || ['niet', 'geen', 'nooit', 'not', 'no', 'never'].includes(word))
    .sort()
    .join(' ')
}
