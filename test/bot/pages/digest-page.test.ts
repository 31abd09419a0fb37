import { beforeAll, describe, expect, it } from 'vitest'
import { readerOf } from '../../../bot/conversation/compose/compose.ts'
import { digestPage } from '../../../bot/pages/digest-page.ts'
import { type SmallTalk, smallTalk } from '../conversation/small-talk.ts'

let talk: SmallTalk

describe('the page of a month', () => {
  beforeAll(async () => {
    talk = await smallTalk()
  })

  it('reads the facts once for all that it counts', async () => {
    const { house } = talk
    const { prisma } = house.store
    let reads = 0
    const counting = new Proxy(prisma, {
      get(target, key) {
        const own = Reflect.get(target, key)
        if (key !== '$queryRaw') return own
        return (strings: TemplateStringsArray, ...values: unknown[]) => {
          if (strings.join('').includes('FROM "Fact"')) reads += 1
          return target.$queryRaw(strings, ...values)
        }
      },
    })
    const reader = readerOf(
      { ...house, store: { ...house.store, prisma: counting } },
      await talk.member('farid'),
    )
    const page = await digestPage(reader, '2026-11')
    expect(page?.charts.length).toBeGreaterThan(0)
    expect(reads).toBe(1)
  })

  it('tells what is missing without the brackets that mark it in a text', async () => {
    const page = await digestPage(readerOf(talk.house, await talk.member('farid')), '2026-11')
    expect(page?.missing.length).toBeGreaterThan(0)
    for (const line of page?.missing ?? []) expect(line).toMatch(/^\p{Lu}[^[\]]+$/u)
  })

  it('does not say that all was done in a month of which nothing was counted', async () => {
    const page = await digestPage(readerOf(talk.house, await talk.member('farid')), '2019-05')
    expect(page?.standsOut).toEqual([])
    expect(page?.nothingStandsOut).toBe('Er is nog niets te tellen.')
    expect(page?.missing).toEqual([...new Set(page?.missing)])
  })

  it('gives reflections no percentage, and says of how many colleagues they could come', async () => {
    const page = await digestPage(readerOf(talk.house, await talk.member('farid')), '2026-11')
    for (const { label, value } of page?.figures ?? [])
      if (label === 'Reflecties') expect(value).toMatch(/^\d+ bij \d+ collega/)
    expect(page?.figures.map(({ note }) => note).join()).not.toContain('.csv')
  })
})
