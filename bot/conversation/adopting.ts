import type { Day } from '../../care/day.ts'
import type { StoredYear } from '../../prisma/store/year-documents.ts'
import type { Texts } from '../texts/texts.ts'

/** What somebody must know before a text of a year is adopted as it is, a line each; it forbids nothing. */
export function beforeAdopting(
  { year, text }: Pick<StoredYear, 'year' | 'text'>,
  { texts, today }: { texts: Texts; today: Day },
): string[] {
  const t = texts.gates.beforeAdopting
  const { missing, refused } = text
  return [
    ...(today <= `${year}-12-31` ? [t.stillRuns(year)] : []),
    ...(missing.length > 0 ? [t.missing(missing.length)] : []),
    ...(refused.length > 0 ? [t.refused(refused.length)] : []),
  ]
}
