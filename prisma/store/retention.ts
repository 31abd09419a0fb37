import { addPeriod, asDay, type Day, dayOf, type Instant, type Zone } from '../../care/day.ts'
import { type Month, periodOf } from '../../care/figures/month.ts'
import type { Db, Store } from '../client.ts'
import { forgetAbsences } from './absences.ts'
import { logAccess } from './access-log.ts'
import { dayToColumn } from './columns.ts'

export async function forgetOld(
  db: Db,
  org: string,
  limits: { eventsBefore: Instant; absencesBefore: Instant; now: Instant },
): Promise<{ events: number; links: number; sessions: number; absences: number }> {
  const events = await db.seenEvent.deleteMany({
    where: { organisationId: org, at: { lt: limits.eventsBefore } },
  })
  const links = await db.signInLink.deleteMany({
    where: { organisationId: org, expiresAt: { lt: limits.now } },
  })
  const sessions = await db.session.deleteMany({
    where: { organisationId: org, expiresAt: { lt: limits.now } },
  })
  const absences = await forgetAbsences(db, org, limits.absencesBefore)
  return { events: events.count, links: links.count, sessions: sessions.count, absences }
}

/** How long the words of reflections are kept after the last text of their month and team was decided on. */
export interface Keeping {
  /** ISO 8601 period. */
  period: string
  now: Instant
  zone: Zone
  /** What stands where words were. */
  marker: string
}

interface Pile {
  teamId: string
  team: string
  month: Month
}

/**
 * Removes the words and the giver of reflections whose texts were all adopted or refused long enough ago; also of those
 * that no text names. A row without words stays: its id, month and team. Of those texts only what was adopted keeps the
 * words that it quotes. A month with a text that waits, or without any text, is left alone. Doing it again does nothing.
 * @returns how many reflections lost their words.
 */
export async function forgetReflections(
  store: Store['prisma'],
  org: string,
  keeping: Keeping,
): Promise<number> {
  let count = 0
  // Each in a transaction of its own: a backlog of years takes longer than one may last.
  for (const pile of await pilesWithWords(store, org))
    count += await store.$transaction((tx) => forgetPile(tx, org, pile, keeping))
  return count
}

async function forgetPile(tx: Db, org: string, pile: Pile, keeping: Keeping): Promise<number> {
  const texts = await textsAbout(tx, org, pile)
  const decided = decidedOn(texts, keeping.zone)
  const today = dayOf(keeping.now, keeping.zone)
  if (decided === null || addPeriod(decided, keeping.period) > today) return 0
  await forgetQuotes(tx, org, pile, texts, keeping.marker)
  const { count } = await tx.reflection.updateMany({
    where: { ...ofPile(org, pile), removedAt: null },
    data: {
      good: null,
      better: null,
      learned: null,
      theme: null,
      bouwsteen: null,
      mayQuote: false,
      giverId: null,
      // The day and the hour would still tell who was on shift.
      day: dayToColumn(asDay(`${pile.month}-01`)),
      givenAt: dayToColumn(asDay(`${pile.month}-01`)),
      removedAt: keeping.now,
    },
  })
  const object = `reflections:${pile.team}:${pile.month}`
  await logAccess(tx, org, [
    { at: keeping.now, actor: 'kompasbot', action: 'remove', object, about: null, outcome: 'ok' },
  ])
  return count
}

/** Of which teams and months there are reflections with words. */
async function pilesWithWords(db: Db, org: string): Promise<Pile[]> {
  return db.$queryRaw<Pile[]>`
    SELECT DISTINCT r."teamId", t."ref" AS "team", to_char(r."day", 'YYYY-MM') AS "month"
    FROM "Reflection" r JOIN "Team" t ON t."id" = r."teamId"
    WHERE r."organisationId" = ${org}::uuid AND r."removedAt" IS NULL
    ORDER BY "month", "team"`
}

type DecidedText = { id: string; teamId: string | null; status: string; decisions: { at: Instant }[] }

/** The texts that may hold words of these reflections. */
async function textsAbout(db: Db, org: string, pile: Pile): Promise<DecidedText[]> {
  const drafts = await db.draft.findMany({
    where: { organisationId: org, month: pile.month, OR: [{ teamId: pile.teamId }, { teamId: null }] },
    select: { id: true, teamId: true, status: true, decisions: { select: { at: true } } },
  })
  const own = drafts.filter(({ teamId }) => teamId !== null)
  const ofAll = drafts.filter(({ teamId }) => teamId === null)
  // A team that stands on its own has nothing to wait for in the text of the whole organisation.
  return own.length > 0 && !(await isCitedIn(db, org, pile, ofAll)) ? own : drafts
}

/** The day on which the last of these texts was decided; null when one waits, or there is none. */
function decidedOn(texts: DecidedText[], zone: Zone): Day | null {
  const days = texts.map(({ status, decisions }) => {
    if (status !== 'vastgesteld' && status !== 'afgewezen') return null
    const last = Math.max(...decisions.map(({ at }) => at.getTime()))
    return Number.isFinite(last) ? dayOf(new Date(last), zone) : null
  })
  if (days.includes(null)) return null
  return days.sort().at(-1) ?? null
}

/** Takes words out of what never was adopted: older versions, refused texts, and sentences that were taken out. */
async function forgetQuotes(
  db: Db,
  org: string,
  pile: Pile,
  texts: DecidedText[],
  marker: string,
): Promise<void> {
  const ids = texts.map(({ id }) => id)
  const rows = await db.reflection.findMany({ where: ofPile(org, pile), select: { ref: true } })
  const sources = rows.map(({ ref }) => `r:${ref}`)
  await db.$executeRaw`
    UPDATE "DraftSentence" s SET "text" = ${marker}, "quote" = NULL
    FROM "DraftVersion" v JOIN "Draft" d ON d."id" = v."draftId"
    WHERE s."versionId" = v."id" AND d."id" = ANY(${ids}::uuid[]) AND s."quote"->>'source' = ANY(${sources})
      AND NOT (d."status" = 'vastgesteld' AND NOT EXISTS (
        SELECT 1 FROM "DraftVersion" later WHERE later."draftId" = d."id" AND later."number" > v."number"))`
  await db.$executeRaw`
    UPDATE "DraftVersion" SET "refused" = (
      SELECT jsonb_agg(jsonb_set(one, '{text}', to_jsonb(${marker}::text)) ORDER BY at)
      FROM jsonb_array_elements("refused") WITH ORDINALITY AS r(one, at))
    WHERE "draftId" = ANY(${ids}::uuid[]) AND jsonb_array_length("refused") > 0`
}

async function isCitedIn(db: Db, org: string, pile: Pile, drafts: { id: string }[]): Promise<boolean> {
  if (drafts.length === 0) return false
  const rows = await db.reflection.findMany({ where: ofPile(org, pile), select: { ref: true } })
  const cited = await db.draftSource.findFirst({
    where: {
      organisationId: org,
      ref: { in: rows.map(({ ref }) => `r:${ref}`) },
      sentence: { version: { draftId: { in: drafts.map(({ id }) => id) } } },
    },
    select: { ref: true },
  })
  return cited !== null
}

function ofPile(org: string, { teamId, month }: Pile) {
  const [from, to] = periodOf(month)
  return { organisationId: org, teamId, day: { gte: dayToColumn(from), lte: dayToColumn(to) } }
}
