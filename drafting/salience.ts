import { terms } from './terms.ts'

type Vector = Map<string, number>

/**
 * Puts texts in the order in which they best stand for all of them together: near the middle of what is said
 * (TF-IDF centroid), and unlike what was already chosen (maximal marginal relevance).
 * @returns indexes of `texts`, at most `most` of them.
 */
export function mostTelling(texts: string[], most: number): number[] {
  const vectors = weigh(texts)
  const centre = middle(vectors)
  const relevance = vectors.map((vector) => likeness(vector, centre))
  const likest = texts.map(() => 0)
  const left = new Set(texts.keys())
  const chosen: number[] = []
  while (chosen.length < most && left.size > 0) {
    let best = -1
    let bestScore = Number.NEGATIVE_INFINITY
    for (const i of left) {
      const score = 0.7 * (relevance[i] ?? 0) - 0.3 * (likest[i] ?? 0)
      if (score > bestScore) [best, bestScore] = [i, score]
    }
    left.delete(best)
    chosen.push(best)
    for (const i of left)
      likest[i] = Math.max(likest[i] ?? 0, likeness(vectors[i] ?? new Map(), vectors[best] ?? new Map()))
  }
  return chosen
}

function weigh(texts: string[]): Vector[] {
  const bags = texts.map((text) => Map.groupBy(terms(text), (term) => term))
  const documents = new Map<string, number>()
  for (const bag of bags) for (const term of bag.keys()) documents.set(term, (documents.get(term) ?? 0) + 1)
  return bags.map((bag) => {
    const weighed = [...bag].map(([term, all]): [string, number] => [
      term,
      all.length * Math.log(1 + texts.length / (documents.get(term) ?? 1)),
    ])
    return unit(new Map(weighed))
  })
}

function middle(vectors: Vector[]): Vector {
  const sum: Vector = new Map()
  for (const vector of vectors) for (const [term, w] of vector) sum.set(term, (sum.get(term) ?? 0) + w)
  return unit(sum)
}

function unit(vector: Vector): Vector {
  const length = Math.hypot(...vector.values())
  return length === 0 ? vector : new Map([...vector].map(([term, w]) => [term, w / length]))
}

function likeness(a: Vector, b: Vector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, w] of small) sum += w * (large.get(term) ?? 0)
  return sum
}
