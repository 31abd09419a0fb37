import type { Db } from '../client.ts'

/** Runs within the caller's transaction, or in one of its own. */
export function inTransaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  return '$transaction' in db ? db.$transaction(work) : work(db)
}
