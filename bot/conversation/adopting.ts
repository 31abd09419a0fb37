import type { Day } from '../../care/day.ts'
import type { StoredRemark, StoredYear } from '../../prisma/store/year-documents.ts'
import type { Texts } from '../texts/texts.ts'

/** What was said at the gates of a text and has no answer yet; a reaction is printed as it is and needs none. */
export const unanswered = (remarks: StoredRemark[]): StoredRemark[] =>
  remarks.filter(({ kind, answer }) => kind === 'remark' && answer === null)

/** What somebody must know before a text of a year is adopted as it is, a line each; it forbids nothing. */
export function beforeAdopting(
  { year, text }: Pick<StoredYear, 'year' | 'text'>,
  remarks: StoredRemark[],
  { texts, today }: { texts: Texts; today: Day },
): string[] {
  const t = texts.gates.beforeAdopting
  const { missing, refused } = text
  const open = unanswered(remarks).length
  return [
    ...(today <= `${year}-12-31` ? [t.stillRuns(year)] : []),
    ...(missing.length > 0 ? [t.missing(missing.length)] : []),
    ...(refused.length > 0 ? [t.refused(refused.length)] : []),
    ...(open > 0 ? [t.remarks(open)] : []),
  ]
}
