import type { SmallTalk } from '../../bot/conversation/small-talk.ts'

type Row = Record<string, unknown>

/** Ids of the database itself, and moments of the real clock. */
const LEFT_OUT = new Set(['id', 'organisationId', 'createdAt', 'updatedAt', 'reckonedAt', 'key'])

/** What the store holds in the end, by names and codes in place of ids: the same, whatever the channel. */
export async function outcomeOf({ db, house }: SmallTalk): Promise<Record<string, string[]>> {
  const { prisma } = db.store
  const names = new Map<string, string>()
  for (const { id, ref } of await prisma.member.findMany()) names.set(id, `member ${ref}`)
  for (const { id, ref } of await prisma.team.findMany()) names.set(id, `team ${ref}`)
  const clients = new Map((await prisma.client.findMany()).map(({ id, ref }) => [id, ref]))
  for (const { id, clientId, frame } of await prisma.episode.findMany())
    names.set(id, `care of ${clients.get(clientId)} by ${frame}`)
  for (const { id, code } of await prisma.duty.findMany()) names.set(id, `duty ${code}`)
  for (const one of await prisma.draft.findMany())
    names.set(
      one.id,
      `draft ${one.teamId === null ? 'of all' : names.get(one.teamId)} ${one.framework} ${one.bouwsteen}`,
    )
  for (const { id, year, kind } of await prisma.yearDocument.findMany()) names.set(id, `${kind} ${year}`)
  for (const { id, ref } of await prisma.reflection.findMany()) names.set(id, `reflection ${ref}`)
  for (const fact of await prisma.fact.findMany()) {
    const about = names.get(fact.episodeId ?? fact.memberId ?? fact.teamId ?? '') ?? 'all'
    names.set(fact.id, `fact ${fact.kind} ${about} ${fact.day.toISOString().slice(0, 10)}`)
  }
  const told = (rows: Row[]): string[] => rows.map((row) => lineOf(row, names)).sort()
  const of = { where: { organisationId: house.org } }
  return {
    members: told(await prisma.member.findMany(of)),
    care: told(await prisma.episode.findMany(of)),
    facts: told(await prisma.fact.findMany(of)),
    factHistory: told(await prisma.factHistory.findMany(of)),
    duties: told(await prisma.duty.findMany(of)),
    dutyHistory: told(await prisma.dutyHistory.findMany(of)),
    nudges: told(await prisma.nudge.findMany(of)),
    messages: told(await prisma.message.findMany(of)),
    reflections: told(await prisma.reflection.findMany(of)),
    drafts: told(await prisma.draft.findMany(of)),
    decisions: told(await prisma.gateDecision.findMany(of)),
    years: told(await prisma.yearDocument.findMany(of)),
    yearVersions: told(await prisma.yearVersion.findMany(of)),
    passages: told(await prisma.gatePassage.findMany(of)),
    remarks: told(await prisma.gateRemark.findMany(of)),
    setAside: told(await prisma.setAside.findMany(of)),
    accessLog: told(await prisma.accessLog.findMany(of)),
  }
}

function lineOf(row: Row, names: Map<string, string>): string {
  const kept = Object.entries(row).filter(([name]) => !LEFT_OUT.has(name))
  return JSON.stringify(Object.fromEntries(kept)).replaceAll(
    /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
    (id) => names.get(id) ?? 'an id',
  )
}
