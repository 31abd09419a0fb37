import type { Db } from '../client.ts'

/** Ids of all episodes, so many at a time, so that a large organisation is never in memory as a whole. */
export async function* episodeChunks(db: Db, org: string, size: number): AsyncGenerator<string[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Episode" WHERE "organisationId" = ${org}::uuid AND id > ${after}::uuid ORDER BY id LIMIT ${size}`
    const ids = rows.map(({ id }) => id)
    if (ids.length > 0) yield ids
    if (ids.length < size) return
    after = ids.at(-1) ?? after
  }
}

/** Ids of episodes that are no more, and of which duties are not closed yet. */
export async function goneEpisodes(db: Db, org: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT "episodeId" AS id FROM "Duty" AS duty
    WHERE "organisationId" = ${org}::uuid AND "episodeId" IS NOT NULL
      AND state NOT IN ('done', 'cancelled', 'missed')
      AND NOT EXISTS (SELECT FROM "Episode" AS episode WHERE episode.id = duty."episodeId")`
  return rows.map(({ id }) => id)
}
