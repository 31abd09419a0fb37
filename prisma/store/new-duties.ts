import type { Db } from '../client.ts'
import { addRowsUnlessTaken } from './bulk.ts'
import { randomCode } from './random-code.ts'

/**
 * Adds duties, each under a code that no other duty has. Of some thousands two would otherwise draw the same one day, and
 * so may somebody who adds duties at this very moment: whose code is taken draws another.
 */
export async function addDuties(
  db: Db,
  duties: { id: string }[],
  draw: () => string = () => randomCode(6),
): Promise<void> {
  for (let left = duties; left.length > 0; ) {
    const rows = left.map((duty) => ({ ...duty, code: draw() }))
    left = await addRowsUnlessTaken(db, 'Duty', Object.keys(rows[0] ?? {}), rows, ['organisationId', 'code'])
  }
}
