import type { Figure } from './figure.ts'

/** Whom a figure counts: a symbol as key goes into no JSON, so that this reaches no store, no file and no model. */
export const WHO = Symbol('who')

export interface Who {
  /** References of all who are counted, such as who needs a training. */
  of: readonly string[]
  /** Those of them of whom it holds. */
  value: readonly string[]
}

/**
 * People of several figures of one thing, each once: who works in more teams is in the figure of each. Null where a
 * figure does not say whom it counts, and for one figure, which counts each once already.
 */
export function eachOnce(figures: readonly Figure[]): (Pick<Figure, 'value' | 'of'> & { [WHO]: Who }) | null {
  if (figures.length < 2) return null
  const all = figures.flatMap((figure) => figure[WHO] ?? [])
  if (all.length < figures.length) return null
  const who = {
    of: [...new Set(all.flatMap(({ of }) => of))],
    value: [...new Set(all.flatMap(({ value }) => value))],
  }
  return { value: who.value.length, of: who.of.length, [WHO]: who }
}
