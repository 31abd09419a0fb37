import { beforeAll, describe, expect, it } from 'vitest'
import type { Block } from '../../../../bot/cards/card.ts'
import { followFacts } from '../../../../jobs/follow.ts'
import { addMessages } from '../../../../prisma/store/messages.ts'
import { type SmallTalk, smallTalk, wordsOn } from '../small-talk.ts'

type Item = Extract<Block, { kind: 'item' }>
let talk: SmallTalk
beforeAll(async () => {
  talk = await smallTalk()
})

const itemsIn = (blocks: Block[]): Item[] =>
  blocks.flatMap((block) =>
    block.kind === 'item' ? [block] : block.kind === 'more' ? itemsIn(block.blocks) : [],
  )

async function cardOf(name: 'roos' | 'ilse' | 'farid' | 'jip', ids: string[]) {
  const { id } = await talk.member(name)
  const key = `card:${Math.random()}`
  const [message] = await addMessages(talk.db.store.prisma, talk.house.org, talk.house.now(), [
    { memberId: id, key, content: { kind: 'nudge', duties: ids } },
  ])
  if (!message) throw new Error('not added')
  return talk.card(name, message)
}

describe('a card about duties', () => {
  it('says of each what, for which team, by when, how long still and its code', async () => {
    const duty = await talk.duty('zorgplan_definitief', '10031')
    const [item] = itemsIn((await cardOf('roos', [duty.id])).blocks)
    expect(item).toMatchObject({
      title: 'Zorgplan',
      badge: { text: 'Open' },
      lines: ['Uiterlijk ma 30 november (nog 7 dagen)'],
      foot: ['Team Zorg', `Code ${duty.code}`],
    })
    expect(item?.actions.map(({ label }) => label)).toEqual([
      'Gedaan',
      'Gepland op',
      'Later',
      'Overdragen',
      'Waarom?',
      'Bekijk',
    ])
  })

  it('says by which working day it is best planned, when the term ends on a day off', async () => {
    talk.at('2027-01-05T09:00:00Z')
    await followFacts(talk.house, talk.db.store.prisma, talk.house.now(), 'kompasbot')
    const duty = await talk.duty('mdo', 'zorg')
    const [item] = itemsIn((await cardOf('ilse', [duty.id])).blocks)
    talk.at('2026-11-23T09:00:00Z')
    expect(item?.lines.slice(0, 2)).toEqual([
      'Uiterlijk zo 31 januari (nog 3 weken)',
      'Plan het uiterlijk op vr 29 januari, de laatste werkdag',
    ])
  })

  it('names whom it lies with, to who has it not', async () => {
    const duty = await talk.duty('zorgplan_definitief', '10031')
    expect(wordsOn(await cardOf('ilse', [duty.id]))).toContain('Ligt bij Roos Hoekstra')
  })

  it('leaves out what the reader may not see', async () => {
    const duty = await talk.duty('zorgplan_definitief', '10031')
    const card = await cardOf('jip', [duty.id])
    expect(itemsIn(card.blocks)).toEqual([])
    expect(wordsOn(card)).toContain('Je hebt nu geen open taken.')
  })

  it('shows eight, what is open first, and folds the rest away', async () => {
    const all = await talk.db.store.prisma.duty.findMany({ select: { id: true } })
    const closed = await talk.duty('zlp_voorlopig', '10023')
    await talk.press('roos', { do: 'done', duty: closed.code })
    const card = await cardOf(
      'farid',
      all.map(({ id }) => id),
    )
    const items = itemsIn(card.blocks)
    expect(card.blocks.filter(({ kind }) => kind === 'item')).toHaveLength(8)
    const fold = card.blocks.find(({ kind }) => kind === 'more')
    expect(fold).toMatchObject({ label: expect.stringMatching(/^En nog \d+ taken$/) })
    const open = items.map(({ badge }) => badge?.text === 'Open' || badge?.text === 'Te laat')
    expect(open).toEqual([...open].sort((a, b) => Number(b) - Number(a)))
    expect(card.title).toBe(`Er staan ${open.filter(Boolean).length} dingen voor je klaar`)
    expect(card.actions).toEqual([{ kind: 'page', label: 'Mijn week', path: '/week' }])
  })

  it('asks to confirm, with a date, what was before Kompasbot', async () => {
    const duty = await talk.duty('zorgplan_definitief', '30001')
    const [item] = itemsIn((await cardOf('ilse', [duty.id])).blocks)
    expect(item).toMatchObject({
      badge: { text: 'Nog bevestigen' },
      actions: [{ label: 'Datum invullen' }, { label: 'Niet meer nodig' }, { label: 'Bekijk' }],
    })
  })

  it('remembers what was closed long ago, when it is not reckoned any more', async () => {
    talk = await smallTalk()
    const meeting = await talk.duty('mdo', 'dag')
    await talk.press('noor', { do: 'done', duty: meeting.code })
    talk.at('2027-03-01T09:00:00Z')
    const [item] = itemsIn((await cardOf('farid', [meeting.id])).blocks)
    talk.at('2026-11-23T09:00:00Z')
    expect(item).toMatchObject({
      badge: { text: 'Gedaan' },
      lines: ['Gedaan op ma 23 november 2026'],
      foot: ['Team Dagbesteding', expect.stringContaining('Code')],
    })
  })
})
