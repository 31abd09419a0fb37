/** What somebody decided at a gate, with whether the text that was seen is, word for word, the text of now. */
export interface Passage {
  gate: string
  decision: 'passed' | 'returned' | 'not_held'
  sameText: boolean
}

/**
 * The gate at which a year's text waits, from what was decided so far. A gate counts as passed while the text that
 * passed it is word for word the text of now; one that was not held stays so; a text that was returned starts again.
 * @param gates ids in the order of the organisation's file as it is now: one that was taken out counts no more.
 * @param passages oldest first.
 * @returns null when every gate was passed.
 */
export function waitsAt(gates: readonly string[], passages: readonly Passage[]): string | null {
  const since = passages.slice(passages.findLastIndex(({ decision }) => decision === 'returned') + 1)
  const stands = (gate: string) =>
    since.some((passage) => passage.gate === gate && (passage.decision === 'not_held' || passage.sameText))
  return gates.find((gate) => !stands(gate)) ?? null
}

/**
 * The gate at which to show it, for a text that was not adopted: where all gates of the file were passed because a
 * later one was taken out, the last one decides once more.
 */
export const showsAt = (gates: readonly string[], passages: readonly Passage[]): string | null =>
  waitsAt(gates, passages) ?? gates.at(-1) ?? null
