import type { Db } from '../client.ts'
import type { Reckoned } from './duties.ts'
import type { Content } from './messages.ts'

/** A message without these duties; null when it says nothing more. */
export function withoutDuties(content: Content, gone: ReadonlySet<string>): Content | null {
  if ('duty' in content) return content.duty !== null && gone.has(content.duty) ? null : content
  if ('duties' in content) {
    const duties = content.duties.filter((id) => !gone.has(id))
    return duties.length === 0 && content.duties.length > 0 ? null : { ...content, duties }
  }
  if (content.kind !== 'moved') return content
  const moves = content.moves.filter(({ duty }) => !gone.has(duty))
  return moves.length === 0 && content.moves.length > 0 ? null : { ...content, moves }
}

/** Removes duties with their history and reminders, and takes them out of what people were told. */
export async function removeDuties(
  db: Db,
  org: string,
  of: { episodes: string[] } | { member: string },
): Promise<{ duties: number; messages: number }> {
  const whose =
    'member' in of
      ? { subjectKind: 'employee', memberId: of.member }
      : { subjectKind: 'client', episodeId: { in: of.episodes } }
  const ids = (
    await db.duty.findMany({ where: { organisationId: org, ...whose }, select: { id: true } })
  ).map(({ id }) => id)
  if (ids.length === 0) return { duties: 0, messages: 0 }
  const gone = new Set(ids)
  const told = await db.$queryRaw<{ id: string; content: Content }[]>`
    SELECT id, content FROM "Message" WHERE "organisationId" = ${org}::uuid AND (
      content->'duties' ?| ${ids}::text[] OR content->>'duty' = ANY(${ids}::text[]) OR EXISTS (
        SELECT FROM jsonb_path_query(content, '$.moves[*].duty') AS duty WHERE duty #>> '{}' = ANY(${ids}::text[])))`
  const empty: string[] = []
  for (const { id, content } of told) {
    const left = withoutDuties(content, gone)
    if (left === null) empty.push(id)
    else await db.message.update({ where: { id }, data: { content: left as object } })
  }
  await db.message.deleteMany({ where: { organisationId: org, id: { in: empty } } })
  await db.duty.deleteMany({ where: { organisationId: org, id: { in: ids } } })
  return { duties: ids.length, messages: empty.length }
}

/** Takes a member out of the duties of others: nobody is asked through him any more. */
export async function leaveDuties(
  db: Db,
  org: string,
  { id, ref }: { id: string; ref: string },
  marker: string,
): Promise<void> {
  await db.duty.updateMany({ where: { organisationId: org, handedTo: id }, data: { handedTo: null } })
  await db.$executeRaw`
    UPDATE "Duty" SET "onDuty" = array_remove("onDuty", ${id}::uuid)
    WHERE "organisationId" = ${org}::uuid AND ${id}::uuid = ANY("onDuty")`
  const rows = await db.$queryRaw<{ id: string; reckoned: Reckoned }[]>`
    SELECT id, reckoned FROM "Duty" WHERE "organisationId" = ${org}::uuid AND (
      reckoned->'responsible' ? ${ref} OR reckoned->'backup' ? ${ref}
      OR jsonb_path_query_array(reckoned, '$.meeting.preparation[*].to[*]') ? ${ref})`
  const changed = rows.map((row) => ({ id: row.id, reckoned: withoutMember(row.reckoned, ref) }))
  await db.$executeRaw`
    UPDATE "Duty" AS duty SET reckoned = row.reckoned
    FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) AS row(id uuid, reckoned jsonb)
    WHERE duty.id = row.id AND duty."organisationId" = ${org}::uuid`
  await db.$executeRaw`
    UPDATE "DutyHistory" SET detail = jsonb_set(detail, '{to}', to_jsonb(${marker}::text))
    WHERE "organisationId" = ${org}::uuid AND what = 'handed_over' AND detail->>'to' = ${ref}`
}

function withoutMember(reckoned: Reckoned, ref: string): Reckoned {
  const others = (refs: string[]) => refs.filter((one) => one !== ref)
  const { responsible, backup, meeting } = reckoned
  return {
    ...reckoned,
    responsible: others(responsible),
    backup: others(backup),
    ...(meeting && {
      meeting: {
        ...meeting,
        preparation: meeting.preparation.map((one) => ({ ...one, to: others(one.to) })),
      },
    }),
  }
}
