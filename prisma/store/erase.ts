import { randomUUID } from 'node:crypto'
import type { Day, Instant } from '../../care/day.ts'
import { tellingWords } from '../../care/erasure.ts'
import type { Db } from '../client.ts'
import { dayToColumn } from './columns.ts'
import { leaveDuties, removeDuties } from './erase-duties.ts'
import { clearAnswers, clearTexts } from './erase-texts.ts'
import { passOn } from './hear-again.ts'
import type { StoredMember } from './members.ts'
import { randomCode } from './random-code.ts'

/** Of what there is nothing left, and of what there is a row that names nobody. */
export interface Erased<Removed extends string, Nameless extends string> {
  removed: Record<Removed, number>
  nameless: Record<Nameless, number>
}

export type ErasedClient = Erased<
  'names' | 'duties' | 'messages' | 'earlier' | 'mentions',
  'episodes' | 'facts' | 'logLines'
>
export type ErasedMember = Erased<
  | 'addresses'
  | 'signIns'
  | 'shifts'
  | 'absences'
  | 'duties'
  | 'messages'
  | 'reminders'
  | 'earlier'
  | 'givers'
  | 'mentions',
  'trainings' | 'logLines'
>

/** What the name of somebody who was erased becomes wherever one is shown. */
const NAMELESS = 'een oud-medewerker'
const MARKER = '[gewist]'

/**
 * Takes a client out of every table. What figures are counted from stays, under a number that is drawn and tells nothing:
 * stretches of care up to `now` and what happened in them, without reasons, marks or people. Call it in a transaction that
 * holds the duties of everybody.
 */
export async function eraseClient(
  db: Db,
  org: string,
  client: { id: string; ref: string },
  now: Instant,
): Promise<ErasedClient> {
  const where = { organisationId: org }
  const toCome = { ...where, clientId: client.id, startsAt: { gt: now } }
  const rows = await db.episode.findMany({ where: { ...where, clientId: client.id }, select: { id: true } })
  const episodes = rows.map(({ id }) => id)
  const ofClient = { ...where, episodeId: { in: episodes } }
  const marker = `gewist-${randomCode(8)}`

  const { duties, messages } = await removeDuties(db, org, { episodes })
  const { count: never } = await db.episode.deleteMany({ where: toCome })
  const { facts, earlier } = await stripFacts(db, org, { episodes })
  await db.setAside.updateMany({ where: ofClient, data: { reason: null, remark: null } })
  const nobody = { evvId: null, coordinatorId: null, shadowId: null }
  await db.assignment.updateMany({ where: ofClient, data: nobody })
  await db.episode.updateMany({
    where: { ...where, clientId: client.id },
    data: { recordUrl: null, formerStarts: [], source: 'erased' },
  })
  await db.episode.updateMany({
    where: { ...where, clientId: client.id, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    data: { endsAt: now },
  })
  const names = await db.clientName.deleteMany({ where: { ...where, clientId: client.id } })
  await db.client.update({ where: { id: client.id }, data: { ref: marker, erased: true } })
  const logLines = await renameInLog(db, org, `client:${client.ref}`, `client:${marker}`)
  await clearAnswers(db, org, [client.ref])
  const mentions = await clearTexts(db, org, tellingWords(client), MARKER)
  return {
    removed: { names: names.count, duties, messages, earlier, mentions },
    nameless: { episodes: episodes.length - never, facts, logLines },
  }
}

/**
 * Takes a member out of every table. What figures are counted from stays, under a number that is drawn and tells nothing:
 * in which teams and roles somebody worked from when until when, and trainings. What he decided and wrote at work stays
 * too, as by somebody who has left. What waited to be told to him of others is worked out anew. Call it in a transaction
 * that holds the duties of everybody.
 */
export async function eraseMember(
  db: Db,
  org: string,
  member: StoredMember,
  { now, today }: { now: Instant; today: Day },
): Promise<ErasedMember> {
  const { id, ref, employedUntil } = member
  const lastDay = employedUntil === null || employedUntil > today ? today : employedUntil
  const where = { organisationId: org, memberId: id }
  const marker = `oud-medewerker-${randomCode(8)}`

  const own = await removeDuties(db, org, { member: id })
  const { facts, earlier } = await stripFacts(db, org, { member: id })
  await db.$executeRaw`
    UPDATE "SetAside" SET reason = NULL, remark = NULL,
      "dutyKey" = replace("dutyKey", ${`|employee:${ref}|`}, ${`|employee:${marker}|`})
    WHERE "organisationId" = ${org}::uuid AND "memberId" = ${id}::uuid`
  await passOn(db, org, id, now)
  const reminders = await db.nudge.deleteMany({ where })
  const told = await db.message.deleteMany({ where })
  const asStranger = await db.$executeRaw`
    DELETE FROM "Message" WHERE "organisationId" = ${org}::uuid AND kind = 'newcomer'
      AND lower(content->>'email') = lower(${member.email})`
  await leaveDuties(db, org, member, marker)
  for (const role of ['evvId', 'coordinatorId', 'shadowId'] as const)
    await db.assignment.updateMany({ where: { organisationId: org, [role]: id }, data: { [role]: null } })
  const addresses = await db.chatAddress.deleteMany({ where })
  const sessions = await db.session.deleteMany({ where })
  const links = await db.signInLink.deleteMany({ where })
  const shifts = await db.shift.deleteMany({ where })
  const absences = await db.absence.deleteMany({ where })
  const givers = await forgetGiver(db, org, id)
  await db.member.update({
    where: { id },
    data: {
      ref: marker,
      name: NAMELESS,
      email: marker,
      language: 'nl',
      workdays: [],
      employedUntil: dayToColumn(lastDay),
      erased: true,
    },
  })
  const logLines = await renameInLog(db, org, `member:${ref}`, `member:${marker}`)
  await clearAnswers(db, org, [member.name, member.email])
  const mentions = await clearTexts(db, org, tellingWords(member), MARKER)
  return {
    removed: {
      addresses: addresses.count,
      signIns: sessions.count + links.count,
      shifts: shifts.count,
      absences: absences.count,
      duties: own.duties,
      messages: own.messages + told.count + asStranger,
      reminders: reminders.count,
      earlier,
      givers,
      mentions,
    },
    nameless: { trainings: facts, logLines },
  }
}

/**
 * Leaves of facts what is counted. Marks are numbered anew, so that what was about one measure stays so.
 */
async function stripFacts(
  db: Db,
  org: string,
  of: { episodes: string[] } | { member: string },
): Promise<{ facts: number; earlier: number }> {
  const whose = 'member' in of ? { memberId: of.member } : { episodeId: { in: of.episodes } }
  const rows = await db.fact.findMany({ where: { organisationId: org, ...whose }, select: { id: true } })
  const ids = rows.map(({ id }) => id)
  const { count: earlier } = await db.factHistory.deleteMany({
    where: { organisationId: org, factId: { in: ids } },
  })
  const facts = await db.$executeRaw`
    UPDATE "Fact" AS fact
    SET key = fact.id::text, reason = NULL, checklist = '{}', "recordedBy" = NULL, "recordedAt" = fact.day,
      reference = CASE WHEN fact.reference IS NULL THEN NULL ELSE 'k' || mark.nth END
    FROM (
      SELECT id, dense_rank() OVER (PARTITION BY "episodeId", "memberId" ORDER BY reference) AS nth
      FROM "Fact" WHERE id = ANY(${ids}::uuid[])
    ) AS mark
    WHERE fact.id = mark.id AND fact."organisationId" = ${org}::uuid`
  return { facts, earlier }
}

/** Reflections of one giver stay one voice: under an id that is drawn and belongs to nobody. The hour told who was at work. */
async function forgetGiver(db: Db, org: string, memberId: string): Promise<number> {
  return db.$executeRaw`
    UPDATE "Reflection" SET "giverId" = ${randomUUID()}::uuid, "givenAt" = day
    WHERE "organisationId" = ${org}::uuid AND "giverId" = ${memberId}::uuid`
}

/** The log goes on to account for what was done, by and about somebody whom nothing names any more. */
async function renameInLog(db: Db, org: string, was: string, is: string): Promise<number> {
  return db.$executeRaw`
    UPDATE "AccessLog" SET
      actor = CASE WHEN actor = ${was} THEN ${is} ELSE actor END,
      object = CASE WHEN object = ${was} THEN ${is} ELSE object END,
      about = CASE WHEN about = ${was} THEN ${is} ELSE about END
    WHERE "organisationId" = ${org}::uuid AND (actor = ${was} OR object = ${was} OR about = ${was})`
}
