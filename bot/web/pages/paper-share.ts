/** So many entries fit under each other on the paper, over all weeks together, beside what else stands on it. */
const LINES = 15

/**
 * How many entries a day may have on paper so that the month fits on one sheet: a row of the table is as high as its
 * fullest day. `weeks` are the entries of each day. One at least, however many there are.
 */
export function paperShare(weeks: number[][]): number {
  const fullest = weeks.map((week) => Math.max(0, ...week))
  for (let share = Math.max(...fullest, 1); share > 1; share -= 1) {
    // What does not fit is told in a line of its own.
    const lines = fullest.map((count) => (count > share ? share + 1 : Math.max(2, count)))
    if (lines.reduce((sum, one) => sum + one, 0) <= LINES) return share
  }
  return 1
}
