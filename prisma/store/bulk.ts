import type { Db } from '../client.ts'

const AT_ONCE = 5000

/**
 * Writes whole rows in few statements: new ones are added, those whose id is there already are replaced in the columns
 * that are given. Table and columns come from the program, never from data. Days are `YYYY-MM-DD`, instants Dates.
 * @param wrote hears of every statement how many rows it wrote.
 */
export async function putRows(
  db: Db,
  table: string,
  columns: readonly string[],
  rows: object[],
  wrote?: (more: number) => void,
): Promise<void> {
  const replaced = columns
    .filter((column) => column !== 'id')
    .map((column) => `"${column}" = EXCLUDED."${column}"`)
  await write(db, table, columns, rows, `ON CONFLICT ("id") DO UPDATE SET ${replaced.join(', ')}`, wrote)
}

/** Adds whole rows in few statements; throws when one of them is there already. Otherwise as putRows. */
export async function addRows(
  db: Db,
  table: string,
  columns: readonly string[],
  rows: object[],
  wrote?: (more: number) => void,
): Promise<void> {
  await write(db, table, columns, rows, '', wrote)
}

/** Adds whole rows, but not those whose values of these unique columns are taken: gives those back. */
export async function addRowsUnlessTaken<T extends { id: string }>(
  db: Db,
  table: string,
  columns: readonly string[],
  rows: T[],
  unique: readonly string[],
): Promise<T[]> {
  const names = unique.map((column) => `"${column}"`).join(', ')
  const written = await write(db, table, columns, rows, `ON CONFLICT (${names}) DO NOTHING`)
  if (written === rows.length) return []
  const there = await db.$queryRawUnsafe<{ id: string }[]>(
    `SELECT "id" FROM "${table}" WHERE "id" = ANY($1::uuid[])`,
    rows.map(({ id }) => id),
  )
  const ids = new Set(there.map(({ id }) => id))
  return rows.filter(({ id }) => !ids.has(id))
}

/** Gives back how many rows were written. */
async function write(
  db: Db,
  table: string,
  columns: readonly string[],
  rows: object[],
  onConflict: string,
  wrote?: (more: number) => void,
): Promise<number> {
  const names = columns.map((column) => `"${column}"`).join(', ')
  const statement = `
    INSERT INTO "${table}" (${names})
    SELECT ${names} FROM json_populate_recordset(NULL::"${table}", $1::json)
    ${onConflict}`
  let written = 0
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE)
    written += await db.$executeRawUnsafe(statement, JSON.stringify(some))
    wrote?.(some.length)
  }
  return written
}

/**
 * Frees the values of a unique column in these rows, so that they can be written again in any order: two rows that swap
 * them would stumble over each other. Each gets its own id for the while.
 */
export async function freeUnique(db: Db, table: string, column: string, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await db.$executeRawUnsafe(
    `UPDATE "${table}" SET "${column}" = "id"::text WHERE "id" = ANY($1::uuid[])`,
    ids,
  )
}
