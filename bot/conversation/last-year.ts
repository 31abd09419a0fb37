import type { Db } from '../../prisma/client.ts'
import { listImprovements, type StoredImprovement } from '../../prisma/store/improvements.ts'
import {
  listYears,
  remarksOf,
  type StoredRemark,
  type StoredYear,
} from '../../prisma/store/year-documents.ts'

/** What a text must tell of the year before it, and does not know yet. */
export interface OpenQuestions {
  remarks: StoredRemark[]
  improvements: StoredImprovement[]
}

/** Remarks on last year's texts of the same framework without an answer, and improvements of the year that are open. */
export async function openQuestions(
  db: Db,
  org: string,
  { year, framework }: Pick<StoredYear, 'year' | 'framework'>,
): Promise<OpenQuestions> {
  const before = (await listYears(db, org)).filter(
    (one) => one.year === year - 1 && one.framework === framework,
  )
  const remarks = await Promise.all(before.map(({ id }) => remarksOf(db, org, id)))
  const improvements = await listImprovements(db, org, { framework, untilQuarter: `${year}-K4` })
  return {
    remarks: remarks.flat().filter(({ answer }) => answer === null),
    improvements: improvements.filter(({ state }) => state === 'open'),
  }
}
