import { expect } from 'vitest'
import { type ImportReport, REFUSAL_KINDS } from '../../../jobs/import/refusal.ts'
import { SECRET } from './damaged-files.ts'

/** What is true of every report of good rows that are taken, whatever was in the files. */
export function holds({ files }: ImportReport): void {
  for (const { file, rows, added, changed, unchanged, refused } of files) {
    expect(file).toMatch(/^[a-z]+(-x)?\.csv$/)
    const lines = new Set(refused.map(({ line }) => line))
    const wholeFile = rows === 0 && refused.length > 0
    if (!wholeFile) expect(added + changed + unchanged + lines.size).toBe(rows)
    for (const { line, column, kind, reason } of refused) {
      expect(line).toBeGreaterThanOrEqual(1)
      expect(REFUSAL_KINDS).toContain(kind)
      expect(column === null || /^[a-z_]+$/.test(column)).toBe(true)
      expect(reason.length).toBeGreaterThan(10)
      expect(reason.toLowerCase()).not.toContain(SECRET.toLowerCase())
    }
  }
}
