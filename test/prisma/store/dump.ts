import type { Store } from '../../../prisma/client.ts'

/** Every row of every table as text, those of the queue too: `table: {…}`. */
export async function dump(store: Store): Promise<string[]> {
  const tables = await store.prisma.$queryRaw<{ schema: string; name: string }[]>`
    SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
    WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'`
  const rows: string[] = []
  for (const { schema, name } of tables) {
    const found = await store.prisma.$queryRawUnsafe<{ row: string }[]>(
      `SELECT to_jsonb(one)::text AS row FROM "${schema}"."${name}" AS one`,
    )
    rows.push(...found.map(({ row }) => `${name}: ${row}`))
  }
  return rows
}

/** The rows in which one of these words stands on its own. */
export function rowsWith(rows: string[], words: string[]): string[] {
  const found = words.map(
    (word) =>
      new RegExp(
        `(?<![\\p{L}\\p{N}_])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}_])`,
        'iu',
      ),
  )
  return rows.filter((row) => found.some((pattern) => pattern.test(row)))
}
