import { beforeAll, describe, expect, it } from 'vitest'
import { draftCommand } from '../../commands/draft.ts'
import type { House } from '../../jobs/house.ts'
import { readLog } from '../../prisma/store/access-log.ts'
import { freshDatabase } from '../database.ts'
import { at, smallHouse } from '../jobs/small-house.ts'

const now = at('2026-11-02')
let house: House

beforeAll(async () => {
  house = (await smallHouse((await freshDatabase()).store, { rules: [] })).house
})

const run = (month: string) =>
  draftCommand(house, { month, json: true, now, write: () => {}, complain: () => {} })
const logged = async () =>
  (await readLog(house.store.prisma, house.org)).map(({ actor, action, object }) => [actor, action, object])

describe('the command that shows the drafts of a month', () => {
  it('stands in the access log, for they hold what people wrote', async () => {
    expect(await run('oktober')).toBe(1)
    expect(await logged()).toEqual([])
    expect(await run('2026-10')).toBe(0)
    expect(await logged()).toEqual([['command', 'read', 'drafts:2026-10']])
  })

  it('makes nothing of a month that has not begun, and says which can be asked', async () => {
    const said: string[] = []
    const ask = (month: string) =>
      draftCommand(house, { month, json: true, now, write: () => {}, complain: (line) => said.push(line) })
    expect(await ask('2026-12')).toBe(1)
    expect(said).toEqual([
      'December 2026 is nog niet begonnen. Geef een maand die voorbij is, of de maand van nu: 2026-11.',
    ])
    expect(await ask('2026-11')).toBe(0)
    expect(said).toHaveLength(1)
  })
})
