import pg from 'pg'

export interface Counted<T> {
  result: T
  reads: number
  writes: number
}

const WRITES = /^\s*(INSERT|UPDATE|DELETE|MERGE|COPY)\b/i
const TRANSACTION = /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)\b/i

/** Counts the statements that this process sends meanwhile, whoever sends them; those of the queue's own tables aside. */
export async function countStatements<T>(work: () => Promise<T>): Promise<Counted<T>> {
  const { query } = pg.Client.prototype
  const counted = { reads: 0, writes: 0 }
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [asked] = given as [string | { text: string }]
    const text = typeof asked === 'string' ? asked : asked.text
    if (WRITES.test(text)) counted.writes += text.includes('pgboss') ? 0 : 1
    else if (!TRANSACTION.test(text)) counted.reads += 1
    return (query as (...args: unknown[]) => unknown).apply(this, given)
  } as typeof query
  try {
    const result = await work()
    return { result, ...counted }
  } finally {
    pg.Client.prototype.query = query
  }
}
