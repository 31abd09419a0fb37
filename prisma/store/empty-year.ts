import type { Db } from '../client.ts'
import { isId } from './columns.ts'

/**
 * Takes away the text of a year that says nothing, so that it waits with nobody. One that is past its first gate, or at
 * which something was said or decided, stays. The caller knows that it is empty.
 */
export async function dropEmptyYear(db: Db, org: string, id: string): Promise<void> {
  if (!isId(id)) return
  await db.yearDocument.deleteMany({
    where: {
      organisationId: org,
      id,
      status: 'concept',
      versions: { none: { number: { gt: 1 } } },
      passages: { none: {} },
      remarks: { none: {} },
    },
  })
}
