import { beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../../prisma/client.ts'
import { decide, saveDraft } from '../../../prisma/store/draft-decisions.ts'
import { addAnotherVersion } from '../../../prisma/store/draft-versions.ts'
import { findDraft } from '../../../prisma/store/drafts.ts'
import { settleGates } from '../../../prisma/store/settle-gates.ts'
import { freshDatabase } from '../../database.ts'

const now = new Date('2026-11-02T09:00:00Z')
const memberId = '018f0000-0000-7000-8000-000000000001'
const gates = ['lezen', 'team', 'leiding']
let db: Store['prisma']
let org: string
let bouwsteen = 0

beforeAll(async () => {
  const fresh = await freshDatabase()
  db = fresh.store.prisma
  org = fresh.organisationId
  await db.team.create({ data: { organisationId: org, ref: 'zorg', name: 'Zorg', kind: 'zorg' } })
})

const content = { writer: 'extractive', material: 'm', blocks: [], figures: [], missing: [], refused: [] }

async function concept() {
  bouwsteen += 1
  const key = { month: '2026-10', framework: 'gk', bouwsteen, team: 'zorg' }
  const { id: draftId } = await saveDraft(db, org, key, content, now)
  return { draftId, status: async () => (await findDraft(db, org, draftId))?.status }
}

/** A concept that passed so many of the gates. */
async function passed(times: number) {
  const { draftId, status } = await concept()
  for (const gate of gates.slice(0, times)) {
    await decide(db, org, {
      draftId,
      version: 1,
      memberId,
      now,
      gate,
      gates,
      decision: 'approved',
      remark: null,
    })
  }
  return status
}

describe('a gate that is taken out of the file', () => {
  it('leaves no concept stuck: it waits at the next one, and can be decided there', async () => {
    const [atTeam, atLast, first, decided] = [
      await passed(1),
      await passed(2),
      await passed(0),
      await passed(3),
    ]
    expect([await atTeam(), await atLast()]).toEqual(['team', 'leiding'])
    expect(await settleGates(db, org, ['lezen', 'leiding'])).toBe(1)
    expect([await atTeam(), await atLast(), await first(), await decided()]).toEqual([
      'leiding',
      'leiding',
      'concept',
      'vastgesteld',
    ])
    expect(await settleGates(db, org, ['lezen', 'leiding'])).toBe(0)
  })

  it('counts no gate that passed an earlier version', async () => {
    const { draftId, status } = await concept()
    const four = ['lezen', 'team', 'leiding', 'raad']
    const pass = (gate: string, version: number) =>
      decide(db, org, {
        draftId,
        version,
        memberId,
        now,
        gate,
        gates: four,
        decision: 'approved',
        remark: null,
      })
    for (const gate of ['lezen', 'team', 'leiding']) await pass(gate, 1)
    await addAnotherVersion(db, org, { draftId, version: 1, memberId, now, content })
    await pass('lezen', 2)
    expect(await status()).toBe('team')
    await settleGates(db, org, ['lezen', 'leiding', 'raad'])
    expect(await status()).toBe('leiding')
  })

  it('as the last of all gates brings it to the last that is left', async () => {
    const atLast = await passed(2)
    await settleGates(db, org, ['lezen', 'team'])
    expect(await atLast()).toBe('team')
  })
})
