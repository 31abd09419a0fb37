import type { Answer } from '../../../bot/channel.ts'
import { conversation } from '../../../bot/conversation/converse.ts'
import type { Said } from '../../../bot/conversation/intent.ts'
import type { Db } from '../../../prisma/client.ts'
import { type AccessEntry, readLog } from '../../../prisma/store/access-log.ts'
import type { Name, SmallTalk } from '../../bot/conversation/small-talk.ts'

/** What came of something that was tried, before it was undone. */
export interface Tried {
  answer: Answer
  /** What it put in the access log. */
  logged: AccessEntry[]
  /** Whether anything else in the store became different. */
  changed: boolean
}

class Undone extends Error {}

/** Has somebody say something, looks what it did, and takes all of it back: one world serves a whole table. */
export async function tryOut(talk: SmallTalk, name: Name, said: Said): Promise<Tried> {
  const { prisma } = talk.db.store
  const { org } = talk.house
  const before = { standing: await standing(prisma), log: await readLog(prisma, org) }
  let tried: Tried | undefined
  const undone = async (act: (tx: Db) => Promise<Answer>) => {
    const trying = prisma.$transaction(async (tx) => {
      const answer = await act(tx)
      const log = await readLog(tx, org)
      const changed = (await standing(tx)) !== before.standing
      tried = { answer, logged: log.slice(before.log.length), changed }
      throw new Undone()
    })
    await trying.catch((error) => {
      if (!(error instanceof Undone)) throw error
    })
    return tried?.answer
  }
  const undoing = new Proxy(prisma, {
    get: (target, name) => (name === '$transaction' ? undone : Reflect.get(target, name)),
  })
  const store = { ...talk.house.store, prisma: undoing }
  const converse = conversation({ ...talk.house, store })
  await converse({ id: 'tried', channel: 'web', member: (await talk.member(name)).id, said })
  if (!tried) throw new Error('It was not tried')
  return tried
}

/** Everything that people do something about; not the access log, nor which events were seen. */
export async function standing(db: Db): Promise<string> {
  const rows = [
    await db.fact.findMany({ orderBy: { id: 'asc' } }),
    await db.factHistory.findMany({ orderBy: { id: 'asc' } }),
    await db.duty.findMany({ orderBy: { id: 'asc' } }),
    await db.dutyHistory.findMany({ orderBy: { id: 'asc' } }),
    await db.nudge.findMany({ orderBy: { id: 'asc' } }),
    await db.message.findMany({ orderBy: { id: 'asc' } }),
    await db.setAside.findMany({ orderBy: { id: 'asc' } }),
    await db.client.findMany({ orderBy: { id: 'asc' } }),
    await db.episode.findMany({ orderBy: { id: 'asc' } }),
    await db.assignment.findMany({ orderBy: { id: 'asc' } }),
    await db.member.findMany({ orderBy: { id: 'asc' } }),
    await db.reflection.findMany({ orderBy: { id: 'asc' } }),
    await db.draft.findMany({ orderBy: { id: 'asc' } }),
    await db.draftVersion.findMany({ orderBy: { id: 'asc' } }),
    await db.gateDecision.findMany({ orderBy: { id: 'asc' } }),
    await db.yearDocument.findMany({ orderBy: { id: 'asc' } }),
    await db.yearVersion.findMany({ orderBy: { id: 'asc' } }),
    await db.gatePassage.findMany({ orderBy: { id: 'asc' } }),
    await db.gateRemark.findMany({ orderBy: { id: 'asc' } }),
    await db.improvement.findMany({ orderBy: { id: 'asc' } }),
    await db.teamChannel.findMany(),
  ]
  return JSON.stringify(rows)
}
