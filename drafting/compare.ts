import { terms } from './terms.ts'
import type { Sentence } from './text.ts'

/** What became of a sentence from one version to another. */
export type SentenceChange =
  | { kind: 'kept'; text: string }
  | { kind: 'changed'; before: string; text: string }
  | { kind: 'new'; text: string }
  | { kind: 'gone'; text: string }

export interface ComparedPart {
  heading: string
  changes: SentenceChange[]
}

/** A sentence under its heading, as versions are compared by. */
export type Headed = Pick<Sentence, 'text' | 'sources'> & {
  heading: string
  /** The same from version to version, where sentences have one. */
  id?: string
  /** `writer`, or the id of the member who wrote or changed it. */
  author?: string
}

/** From this likeness on, two sentences are one that was changed. */
const ALIKE = 0.5
/** Of sentences from the very same sources less is enough: it is told otherwise. */
const ALIKE_SAME_SOURCES = 0.2
/** What somebody wrote over is the same sentence, whatever is left of its words; that of the same id first. */
const WRITTEN_OVER = { sameId: 0.02, otherwise: 0.01 }

/**
 * Sentence by sentence what became of one version in another, in the order of the second; what is gone stands where it
 * stood, behind the sentence that went before it.
 */
export function compareVersions(before: Headed[], after: Headed[]): ComparedPart[] {
  const pairs = pairsOf(before, after)
  const stays = new Set(pairs.values())
  const parts: ComparedPart[] = []
  const put = (heading: string, change: SentenceChange) => {
    const known = parts.find((part) => part.heading === heading)
    if (known) known.changes.push(change)
    else parts.push({ heading, changes: [change] })
  }
  let told = 0
  const putGone = (until: number) => {
    for (; told < until; told += 1) {
      const one = before[told]
      if (one && !stays.has(told)) put(one.heading, { kind: 'gone', text: one.text })
    }
  }
  after.forEach(({ heading, text }, at) => {
    const from = pairs.get(at)
    const old = from === undefined ? undefined : before[from]
    if (from !== undefined) putGone(from)
    if (!old) put(heading, { kind: 'new', text })
    else if (old.text === text) put(heading, { kind: 'kept', text })
    else put(heading, { kind: 'changed', before: old.text, text })
  })
  putGone(before.length)
  return parts
}

/** How many sentences were kept, changed, new and gone. */
export function countChanges(parts: ComparedPart[]): Record<SentenceChange['kind'], number> {
  const counts = { kept: 0, changed: 0, new: 0, gone: 0 }
  for (const { changes } of parts) for (const { kind } of changes) counts[kind] += 1
  return counts
}

/** Which sentence of the second version comes from which of the first: the same words first, then the likest. */
function pairsOf(before: Headed[], after: Headed[]): Map<number, number> {
  const pairs = new Map<number, number>()
  const left = new Set(before.keys())
  const pair = (at: number, from: number) => {
    pairs.set(at, from)
    left.delete(from)
  }
  after.forEach(({ text }, at) => {
    const from = [...left].find((one) => before[one]?.text === text)
    if (from !== undefined) pair(at, from)
  })
  const likely = after.flatMap((one, at) =>
    pairs.has(at)
      ? []
      : [...left].flatMap((from) => {
          const old = before[from]
          const likeness = old ? likenessOf(old, one) : 0
          return likeness > 0 ? [{ at, from, likeness }] : []
        }),
  )
  for (const { at, from } of likely.sort((a, b) => b.likeness - a.likeness || a.at - b.at || a.from - b.from))
    if (!pairs.has(at) && left.has(from)) pair(at, from)
  return pairs
}

/** Zero where they are two different sentences. */
function likenessOf(a: Headed, b: Headed): number {
  const [own, other] = [new Set(terms(a.text)), new Set(terms(b.text))]
  const both = [...own].filter((word) => other.has(word)).length
  const likeness = both / Math.max(1, own.size + other.size - both)
  const sameSources = a.sources.length > 0 && [...a.sources].sort().join() === [...b.sources].sort().join()
  if (likeness >= (sameSources ? ALIKE_SAME_SOURCES : ALIKE)) return likeness
  if (!sameSources || (isWriters(a) && isWriters(b))) return 0
  return a.id !== undefined && a.id === b.id ? WRITTEN_OVER.sameId : WRITTEN_OVER.otherwise
}

const isWriters = ({ author = 'writer' }: Headed): boolean => author === 'writer'

/** A stretch of words of a changed sentence. */
export interface WordChange {
  kind: 'kept' | 'new' | 'gone'
  text: string
}

/** Longer sentences are shown as a whole: the reckoning goes with the square of their length. */
const MOST_WORDS = 200

/** Word by word what was changed in a sentence: the longest row of words that both have stays. */
export function wordChanges(before: string, after: string): WordChange[] {
  const [a, b] = [before, after].map((text) => text.split(/\s+/).filter(Boolean)) as [string[], string[]]
  if (a.length > MOST_WORDS || b.length > MOST_WORDS)
    return [
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ]
  const longest = table(a, b)
  const changes: WordChange[] = []
  const add = (kind: WordChange['kind'], word: string) => {
    const last = changes.at(-1)
    if (last?.kind === kind) last.text += ` ${word}`
    else changes.push({ kind, text: word })
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [old, now] = [a[i], b[j]]
    if (old !== undefined && old === now) {
      add('kept', old)
      i += 1
      j += 1
    } else if (
      old !== undefined &&
      (now === undefined || (longest[i + 1]?.[j] ?? 0) >= (longest[i]?.[j + 1] ?? 0))
    ) {
      add('gone', old)
      i += 1
    } else {
      add('new', now ?? '')
      j += 1
    }
  }
  return changes
}

/** How long the longest common row is of what follows from each place on. */
function table(a: string[], b: string[]): number[][] {
  const longest = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = longest[i]
      if (!row) continue
      row[j] =
        a[i] === b[j]
          ? 1 + (longest[i + 1]?.[j + 1] ?? 0)
          : Math.max(longest[i + 1]?.[j] ?? 0, row[j + 1] ?? 0)
    }
  return longest
}
