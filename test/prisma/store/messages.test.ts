import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asDay } from '../../../care/day.ts'
import type { Store } from '../../../prisma/client.ts'
import { startEpisode } from '../../../prisma/store/clients.ts'
import { addMessages, messagesAbout, messagesTo } from '../../../prisma/store/messages.ts'
import { forgetEvent, rememberAnswer, seenBefore } from '../../../prisma/store/seen-events.ts'
import { freshDatabase } from '../../database.ts'
import { at, type SmallHouse, smallHouse } from '../../jobs/small-house.ts'

let store: Store
let small: SmallHouse
let reader: string
beforeAll(async () => {
  store = (await freshDatabase()).store
})
beforeEach(async () => {
  small = await smallHouse(store, { rules: [] })
  reader = small.ids.m04 ?? ''
})

const now = at('2026-03-16 09:00')
const say = (key: string, duty = '') => ({
  memberId: reader,
  key,
  content: { kind: 'nudge' as const, duties: [duty] },
})

describe('messages', () => {
  it('are stored once by key', async () => {
    const { prisma } = store
    expect(await addMessages(prisma, small.house.org, now, [say('a'), say('b')])).toHaveLength(2)
    expect(await addMessages(prisma, small.house.org, now, [say('b'), say('c')])).toHaveLength(1)
  })

  it('stand in the order in which they were said, also those said in one breath', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `duty ${i}`)
    await addMessages(
      store.prisma,
      small.house.org,
      now,
      names.map((name) => say(name, name)),
    )
    const shown = await messagesTo(store.prisma, small.house.org, reader, 10)
    expect(shown.map(({ content }) => content)).toEqual(
      names.slice(-10).map((name) => ({ kind: 'nudge', duties: [name] })),
    )
  })

  it('are found by what they are about, in their own organisation', async () => {
    const [first] = await addMessages(store.prisma, small.house.org, now, [say('a', 'x'), say('b', 'y')])
    expect(await messagesAbout(store.prisma, small.house.org, ['x', 'z'])).toEqual([first?.id])
    const other = await smallHouse(store, { rules: [] })
    expect(await messagesAbout(store.prisma, other.house.org, ['x'])).toEqual([])
  })
})

describe('lists that somebody asked for', () => {
  it('are found the three newest of each person, and nudges all of them', async () => {
    const other = small.ids.m07 ?? ''
    const asked = (key: string, memberId: string) => ({
      memberId,
      key,
      content: { kind: 'tasks' as const, duties: ['x'] },
    })
    const keys = ['1', '2', '3', '4', '5']
    const nudges = await addMessages(
      store.prisma,
      small.house.org,
      now,
      keys.map((key) => say(key, 'x')),
    )
    const mine = await addMessages(
      store.prisma,
      small.house.org,
      now,
      keys.map((key) => asked(`mine ${key}`, reader)),
    )
    const theirs = await addMessages(store.prisma, small.house.org, now, [asked('theirs', other)])
    const found = await messagesAbout(store.prisma, small.house.org, ['x'])
    const expected = [...nudges, ...mine.slice(-3), ...theirs].map(({ id }) => id)
    expect(found.toSorted()).toEqual(expected.toSorted())
  })
})

describe('an event that comes again', () => {
  const handle = (answer: object, work: () => Promise<void> = async () => {}) =>
    store.prisma.$transaction(async (tx) => {
      const earlier = await seenBefore(tx, small.house.org, 'web', 'e1', now)
      if (earlier) return earlier
      await work()
      await rememberAnswer(tx, small.house.org, 'web', 'e1', answer)
      return answer
    })

  it('gets the answer of the first time', async () => {
    expect(await handle({ said: 'first' })).toEqual({ said: 'first' })
    expect(await handle({ said: 'second' })).toEqual({ said: 'first' })
  })

  it('waits for the first when it comes while that is being handled', async () => {
    let arrived = 0
    const both = await Promise.all(
      ['one', 'two'].map((said) =>
        handle({ said }, async () => {
          arrived += 1
        }),
      ),
    )
    expect(arrived).toBe(1)
    expect(both[0]).toEqual(both[1])
  })

  it('is kept without the id that names who sent it', async () => {
    await seenBefore(store.prisma, small.house.org, 'web', 'm04:e2', now)
    const [row, ...more] = await store.prisma.seenEvent.findMany({
      where: { organisationId: small.house.org },
    })
    expect(more).toEqual([])
    expect(JSON.stringify(row)).not.toMatch(/m04|e2"/)
  })

  it('is handled after all when the first time failed', async () => {
    const failing = handle({ said: 'first' }, () => Promise.reject(new Error('not saved')))
    await expect(failing).rejects.toThrow()
    expect(await handle({ said: 'second' })).toEqual({ said: 'second' })
  })

  it('is new again when it was forgotten on purpose', async () => {
    await handle({ said: 'first' })
    await forgetEvent(store.prisma, small.house.org, 'web', 'e1')
    expect(await handle({ said: 'second' })).toEqual({ said: 'second' })
  })
})

describe('starting care', () => {
  const start = (on: string) =>
    startEpisode(store.prisma, small.house.org, {
      client: '10023',
      frame: 'WLZ-ZIN',
      teamId: small.teamId,
      evvId: null,
      coordinatorId: null,
      startsAt: at(on),
      startDay: asDay(on.slice(0, 10)),
      source: 'chat',
    })

  it('is refused while the client has care under the same law', async () => {
    expect(await start('2026-03-16 09:00')).not.toBeNull()
    expect(await start('2026-04-01 09:00')).toBeNull()
    expect(await start('2026-03-01 09:00')).toBeNull()
  })

  it('is possible again after the end, but not twice at the same moment', async () => {
    const id = await start('2026-03-16 09:00')
    await store.prisma.episode.update({ where: { id: id ?? '' }, data: { endsAt: at('2026-03-16 09:00') } })
    expect(await start('2026-03-16 09:00')).toBeNull()
    expect(await start('2026-03-16 10:00')).not.toBeNull()
  })
})
