import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Db, Store } from '../../../prisma/client.ts'
import { holdYear, remarksOf, saveYear } from '../../../prisma/store/year-documents.ts'
import { decideYear } from '../../../prisma/store/year-gates.ts'
import { addRemark, addRemarkOfPassing, putReaction } from '../../../prisma/store/year-remarks.ts'
import { freshDatabase } from '../../database.ts'
import { aYear } from '../../drafting/year/a-text.ts'

const now = new Date('2027-02-01T09:00:00Z')
const memberId = '018f0000-0000-7000-8000-000000000001'
const nobody = '018f0000-0000-7000-8000-00000000ffff'
let db: Store['prisma']
let org: string
let documentId: string
let year = 2000

beforeAll(async () => {
  const fresh = await freshDatabase()
  db = fresh.store.prisma
  org = fresh.organisationId
})

beforeEach(async () => {
  year += 1
  const key = { year, framework: 'gk', kind: 'kwaliteitsbeeld' } as const
  documentId = (await saveYear(db, org, key, { material: 'x', text: aYear({ year }) }, now)).id
})

const add = (text: string, tx: Db = db) =>
  addRemark(tx, org, { documentId, gate: 'raad', memberId, kind: 'remark', text }, now)
const react = (text: string, tx: Db = db) =>
  putReaction(tx, org, { documentId, gate: 'raad', memberId, text }, now)
const adopt = (tx: Db = db) =>
  decideYear(tx, org, {
    ...{ documentId, memberId, version: 1, now, reason: null },
    ...{ gate: 'raad', gates: ['raad'], decision: 'passed' },
  })
const kept = async () => (await remarksOf(db, org, documentId)).map(({ text }) => text)

/** Lets go of the text only when everything asked meanwhile stands waiting for it. */
async function whileHeld<T>(
  asked: () => Promise<T>[],
  meanwhile?: (tx: Db) => Promise<unknown>,
): Promise<T[]> {
  let answers: Promise<T>[] = []
  await db.$transaction(async (tx) => {
    await holdYear(tx, documentId)
    answers = asked()
    await waiting(answers.length)
    await meanwhile?.(tx)
  })
  return Promise.all(answers)
}

async function waiting(count: number): Promise<void> {
  await expect
    .poll(async () => {
      const [row] = await db.$queryRaw<{ waiting: number }[]>`SELECT count(*)::int AS waiting
        FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
      return row?.waiting
    })
    .toBe(count)
}

describe('two presses at once', () => {
  it('keep a remark once', async () => {
    expect(await whileHeld(() => [add('Te lang.'), add('Te lang.')])).toEqual([true, true])
    expect(await kept()).toEqual(['Te lang.'])
  })

  it('keep one reaction', async () => {
    expect(await whileHeld(() => [react('Mooi.'), react('Fraai.')])).toEqual([true, true])
    expect(await kept()).toHaveLength(1)
  })
})

describe('a text that is adopted meanwhile', () => {
  it('takes no remark and no reaction any more', async () => {
    expect(await whileHeld(() => [add('Te laat.'), react('Te laat.')], adopt)).toEqual([false, false])
    expect(await kept()).toEqual([])
  })

  it('keeps the reaction that was there', async () => {
    await react('Mooi.')
    await adopt()
    expect(await react('Toch niet.')).toBe(false)
    expect(await kept()).toEqual(['Mooi.'])
  })

  it('keeps what the one who adopted it said with that', async () => {
    await adopt()
    const said = { documentId, gate: 'raad', memberId, text: 'Dank aan allen.' }
    await addRemarkOfPassing(db, org, said, now)
    await addRemarkOfPassing(db, org, said, now)
    expect(await kept()).toEqual(['Dank aan allen.'])
  })
})

it('a text that is not there takes nothing', async () => {
  documentId = nobody
  expect([await add('x'), await react('x')]).toEqual([false, false])
})
