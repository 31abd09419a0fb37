/** Millimetres on an A4 on its side, as calendar.css sets them; rounded up, for other systems have other letters. */
const SHEET = 192
const HEAD = 20
const COUNTS_ROW = 6.5
const LINE = 2.95
const GAP = 0.6
const DATE = 5
const LEAST_ROW = 16
const LATE_HEAD = 5.5

/** So many letters are sure to fit on a line of a day, and of what is late since before. */
const LETTERS = 22
const LATE_LETTERS = 46
const COUNTS_LETTERS = 130
/** An entry of a day is cut after so many lines, one of what is late after fewer. */
const MOST_LINES = 3
const LATE_MOST_LINES = 2

/** So many that are late since before stand beside each other, and on paper at all. */
const LATE_COLUMNS = 4
export const LATE_ON_PAPER = 8

const linesOf = (letters: number, perLine: number, most: number) =>
  Math.min(most, Math.ceil(letters / perLine))

/** What stands on the sheet beside the days, in letters. */
export interface PaperHead {
  counts: number[]
  late: number[]
}

/** The height that is left for the weeks of a month, in millimetres. */
export function roomForWeeks({ counts, late }: PaperHead): number {
  // Each has a frame around it.
  const inCounts = counts.reduce((sum, letters) => sum + letters + 6, 0)
  const shown = late.slice(0, LATE_ON_PAPER)
  let high = shown.length > 0 ? LATE_HEAD + (late.length > shown.length ? LINE : 0) : 0
  for (let at = 0; at < shown.length; at += LATE_COLUMNS) {
    const row = shown.slice(at, at + LATE_COLUMNS)
    high += Math.max(...row.map((one) => linesOf(one, LATE_LETTERS, LATE_MOST_LINES))) * LINE + GAP
  }
  return SHEET - HEAD - Math.ceil(inCounts / COUNTS_LETTERS) * COUNTS_ROW - high
}

/** How high a day is with so many of its entries; what is left out is told in a line of its own. */
export function heightOf(day: number[], share: number): number {
  const entries = day.slice(0, share).map((letters) => linesOf(letters, LETTERS, MOST_LINES) * LINE + GAP)
  const more = share < day.length ? LINE : 0
  return entries.reduce((sum, one) => sum + one, DATE + more)
}

/**
 * How many entries each day of each week has on paper, so that the month fits on one sheet and no room is left over that
 * an entry would fit in. `weeks` are the letters of each entry of each day, `room` is in millimetres. One at least of a
 * day, however full it is.
 */
export function paperShare(weeks: number[][][], room: number): number[][] {
  const rows = weeks.map((week) => Math.max(LEAST_ROW, ...week.map((day) => heightOf(day, 1))))
  const growing = new Set(weeks.keys())
  while (growing.size > 0) {
    const [lowest = 0] = [...growing].sort((a, b) => (rows[a] ?? 0) - (rows[b] ?? 0))
    const row = rows[lowest] ?? 0
    const next = nextHeight(weeks[lowest] ?? [], row)
    if (next === null || rows.reduce((sum, one) => sum + one, next - row) > room) growing.delete(lowest)
    else rows[lowest] = next
  }
  return weeks.map((week, at) => week.map((day) => shareWithin(day, rows[at] ?? 0)))
}

/** The least height at which one more entry of a week is seen; null when all are. */
function nextHeight(week: number[][], row: number): number | null {
  const higher = week.flatMap((day) => {
    const share = shareWithin(day, row)
    return share < day.length
      ? [...day.keys()].map((i) => heightOf(day, i + 1)).filter((one) => one > row)
      : []
  })
  return higher.length === 0 ? null : Math.min(...higher)
}

function shareWithin(day: number[], row: number): number {
  for (let share = day.length; share > 1; share -= 1) if (heightOf(day, share) <= row) return share
  return Math.min(1, day.length)
}
