import type pg from 'pg'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { TooLate } from '../../../bot/channel.ts'
import { conversation } from '../../../bot/conversation/converse.ts'
import { type SmallTalk, smallTalk } from './small-talk.ts'

let talk: SmallTalk
const held: pg.PoolClient[] = []
beforeAll(async () => {
  talk = await smallTalk()
})
afterEach(() => {
  for (const client of held.splice(0)) client.release()
})

/** Keeps every connection to the database busy. */
async function crowd(): Promise<void> {
  const { pool } = talk.db.store
  while (held.length < pool.options.max) held.push(await pool.connect())
}

describe('when everybody talks at once', () => {
  it('who gets no turn within half of the time is told so at once, and takes no turn from others', async () => {
    const member = (await talk.member('roos')).id
    await crowd()
    const begun = Date.now()
    const event = { id: 'busy-1', channel: 'slack', member, said: { kind: 'words', text: 'help' } } as const
    const answered = conversation(talk.house)({ ...event, by: new Date(begun + 1_000) })
    await expect(answered).rejects.toBeInstanceOf(TooLate)
    expect(Date.now() - begun).toBeLessThan(950)
    for (const client of held.splice(0)) client.release()
    const again = await conversation(talk.house)({ ...event, by: new Date(Date.now() + 5_000) })
    expect(again).toEqual({ kind: 'done', notice: null })
    expect(await talk.messages('roos')).toHaveLength(1)
  })
})
