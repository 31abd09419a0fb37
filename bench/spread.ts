export interface Spread {
  low: number
  median: number
  high: number
}

/** Throws a RangeError without a value: a measurement that measured nothing is no measurement. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const low = sorted[0]
  const high = sorted.at(-1)
  if (low === undefined || high === undefined) throw new RangeError('Nothing was measured')
  return { low, median: ((at(sorted, 0.5, 'floor') ?? low) + (at(sorted, 0.5, 'ceil') ?? low)) / 2, high }
}

/** The value that a share (0 to 1) of the values does not exceed, by nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new RangeError('Nothing was measured')
  return value
}

export function rangeOf({ low, median, high }: Spread, unit: string): string {
  const written = (value: number) => digits(value)
  const sign = unit === '×' || unit === '/s' ? unit : ` ${unit}`
  return `${written(median)}${sign} (${written(low)}–${written(high)})`
}

/** Three significant digits, without an exponent. */
function digits(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en', { useGrouping: true })
  return Number(value.toPrecision(3)).toString()
}

function at(sorted: number[], share: number, side: 'floor' | 'ceil'): number | undefined {
  return sorted[Math[side]((sorted.length - 1) * share)]
}
