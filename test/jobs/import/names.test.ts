import { beforeEach, describe, expect, test } from 'vitest'
import { asDay } from '../../../care/day.ts'
import { anyOf, screen } from '../../../care/screen/screen.ts'
import { namesToScreen } from '../../../prisma/store/client-names.ts'
import { freshDatabase } from '../../database.ts'
import { house, importInto, refusals, totals } from './importing.ts'

const db = await freshDatabase()
const { prisma } = db.store
const take = importInto(db)
const names = (...rows: string[]) => ({ 'namen.csv': ['client;naam', ...rows].join('\n') })
const knows = async (...phrases: string[]) => {
  const list = await namesToScreen(prisma, db.organisationId)
  return phrases.filter((phrase) => list.knows(phrase))
}

beforeEach(async () => {
  await prisma.$executeRaw`TRUNCATE "Team", "Member", "Client", "Reflection" CASCADE`
  await prisma.organisation.updateMany({ data: { nameKey: null } })
  await take(house)
})

describe('names of clients', () => {
  test('are known to the screen, beside those of members, and stand nowhere as text', async () => {
    const report = await take(names('101;Tjibbe van der Quastema'))
    expect(totals(report)).toEqual({ added: 1, changed: 0, unchanged: 0 })
    expect(await knows('tjibbe', 'quastema', 'ans', 'wubbo')).toEqual(['tjibbe', 'quastema', 'ans'])
    const rows = await prisma.clientName.findMany()
    expect(rows.every(({ hash }) => /^[\w-]{43}$/.test(hash))).toBe(true)
    const log = JSON.stringify(await prisma.accessLog.findMany())
    expect(`${JSON.stringify(rows)}${log}${JSON.stringify(report)}`).not.toMatch(/tjibbe|quastema/i)
  })

  test('may be several of one client, and one of several clients', async () => {
    await prisma.client.create({ data: { organisationId: db.organisationId, ref: '102' } })
    await take(names('101;Tjibbe Quastema', '101;Tjip', '102;Wubbo Quastema'))
    expect(await knows('tjibbe', 'tjip', 'wubbo', 'quastema')).toHaveLength(4)
  })

  test('change nothing when they come in again, in other letters too', async () => {
    await take(names('101;Tjibbe Quastema'))
    const before = await prisma.clientName.findMany()
    const again = await take(names('101;TJIBBE  QUÁSTEMA', '101;Tjibbe Quastema'))
    expect(totals(again)).toEqual({ added: 0, changed: 0, unchanged: 2 })
    expect(await prisma.clientName.findMany()).toEqual(before)
  })

  test('are still known after more of them come in: the key stays', async () => {
    await take(names('101;Tjibbe Quastema'))
    await take(names('101;Wubbo'))
    expect(await knows('quastema', 'wubbo')).toEqual(['quastema', 'wubbo'])
  })

  test('go with the client', async () => {
    await take(names('101;Tjibbe Quastema'))
    await prisma.client.deleteMany({ where: { ref: '101' } })
    expect(await prisma.clientName.count()).toBe(0)
    expect(await knows('quastema')).toEqual([])
  })

  test('leave nothing behind on a dry run, nor a key', async () => {
    expect(totals(await take(names('101;Tjibbe Quastema'), { dryRun: true })).added).toBe(1)
    expect(await prisma.clientName.count()).toBe(0)
    expect((await prisma.organisation.findFirst())?.nameKey).toBeNull()
  })
})

test.each([
  ['of a client who is not known', '999;Tjibbe Quastema', 'client', 'unknown_reference'],
  ['in which there is no name', '101;mw. A.', 'naam', 'unknown_value'],
  ['that is empty', '101;', 'naam', 'missing'],
])('a name %s is refused, and not repeated', async (_, row, column, kind) => {
  const report = await take(names(row))
  expect(refusals(report)).toEqual([['namen.csv', 2, column, kind]])
  expect(JSON.stringify(report)).not.toContain('Quastema')
})

test('names are known before the texts that come in with them are read', async () => {
  const known = await namesToScreen(prisma, db.organisationId)
  const report = await take(
    {
      ...names('101;Tjibbe Quastema'),
      'reflecties.csv': 'team;datum;goed\nzuid;1-6-2026;We liepen met quastema naar buiten',
    },
    {
      screen: (text, also) =>
        screen(text, { today: asDay('2026-06-10'), names: also ? anyOf(known, also) : known }),
    },
  )
  expect(refusals(report)).toEqual([['reflecties.csv', 2, 'goed', 'privacy']])
  expect(await prisma.reflection.count()).toBe(0)
})
