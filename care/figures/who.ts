import type { Figure } from './figure.ts'

/** Whom a figure counts: a symbol as key goes into no JSON, so that this reaches no store, no file and no model. */
export const WHO = Symbol('who')

export interface Who {
  /** References of all who are counted, such as who needs a training. */
  of: readonly string[]
  /** Those of them of whom it holds; left out where that is no count of people. */
  value?: readonly string[]
}

/**
 * People of several figures of one thing, each once: who works in more teams is in the figure of each. Null where a
 * figure does not say whom it counts, and for one figure, which counts each once already.
 */
export function eachOnce(figures: readonly Figure[]): (Pick<Figure, 'value' | 'of'> & { [WHO]: Who }) | null {
  const of = whoOf(figures)
  const values = figures.flatMap((figure) => (figure[WHO]?.value ? [figure[WHO].value] : []))
  if (of === null || figures.length < 2 || values.length < figures.length) return null
  const value = [...new Set(values.flat())]
  return { value: value.length, of: of.length, [WHO]: { of, value } }
}

/** Whom figures of one thing are of, each once; null where one does not say so. */
export function whoOf(figures: readonly Figure[]): string[] | null {
  const all = figures.flatMap((figure) => figure[WHO] ?? [])
  return all.length < figures.length ? null : [...new Set(all.flatMap(({ of }) => of))]
}
