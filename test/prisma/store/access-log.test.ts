import { beforeEach, expect, it } from 'vitest'
import { type AccessEntry, logAccess, readLog } from '../../../prisma/store/access-log.ts'
import { freshDatabase } from '../../database.ts'

const { store, organisationId: org } = await freshDatabase()
const db = store.prisma

const entry = (at: string, more: Partial<AccessEntry> = {}): AccessEntry => ({
  at: new Date(at),
  actor: 'command',
  action: 'read',
  object: 'duty:K7F3QP',
  about: 'client:10023',
  outcome: 'ok',
  ...more,
})

beforeEach(async () => {
  await db.accessLog.deleteMany()
})

it('keeps who did what to whom, oldest first', async () => {
  const later = entry('2026-03-02T10:00:00Z', { outcome: 'refused' })
  const earlier = entry('2026-03-01T10:00:00Z', { about: null })
  await logAccess(db, org, [later, earlier])
  expect(await readLog(db, org)).toEqual([earlier, later])
})

it('shows what was logged at an instant and after it', async () => {
  await logAccess(db, org, [entry('2026-03-01T09:59:59.999Z'), entry('2026-03-01T10:00:00Z')])
  expect(await readLog(db, org, new Date('2026-03-01T10:00:00Z'))).toEqual([entry('2026-03-01T10:00:00Z')])
})

it('takes nothing when there is nothing to log', async () => {
  await logAccess(db, org, [])
  expect(await readLog(db, org)).toEqual([])
})

it('shows no other organisation what was logged', async () => {
  const { id: other } = await db.organisation.create({ data: { name: 'Elders' } })
  await logAccess(db, other, [entry('2026-03-01T10:00:00Z')])
  expect(await readLog(db, org)).toEqual([])
})

it('forgets what it logged in a transaction that is undone', async () => {
  const undone = db.$transaction(async (tx) => {
    await logAccess(tx, org, [entry('2026-03-01T10:00:00Z')])
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await readLog(db, org)).toEqual([])
})
