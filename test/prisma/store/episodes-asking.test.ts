import { beforeAll, describe, expect, it } from 'vitest'
import { readTasks, tasksOf } from '../../../bot/conversation/tasks.ts'
import { dayOf } from '../../../care/day.ts'
import { knownDuties } from '../../../jobs/reckon.ts'
import { episodesAsking } from '../../../prisma/store/episodes-asking.ts'
import { type Name, people, type SmallTalk, smallTalk } from '../../bot/conversation/small-talk.ts'

let talk: SmallTalk
beforeAll(async () => {
  talk = await smallTalk()
  const { code } = await talk.duty('zlp_voorlopig', '10023')
  const form = talk.form(await talk.press('roos', { do: 'hand_over', duty: code }))
  await talk.submit('roos', form, { to: people.sam })
})

const asking = async (name: Name) =>
  episodesAsking(talk.db.store.prisma, talk.house.org, await talk.member(name))

async function tasks(name: Name) {
  const { house } = talk
  const member = await talk.member(name)
  const { prisma } = house.store
  const now = house.now()
  const today = dayOf(now, house.settings.zone)
  const { known, meetings } = await knownDuties(prisma, house.org, house.settings, now)
  return {
    read: await readTasks(prisma, { house, member, now, today }),
    ofEverything: tasksOf(member.ref, [...known, ...meetings], house.settings.zone, today),
  }
}

describe('the clients that may ask something of somebody', () => {
  it.each(Object.keys(people) as Name[])('bring %s the same tasks as reading everything', async (name) => {
    const { read, ofEverything } = await tasks(name)
    expect(read).toEqual(ofEverything)
  })

  it('bring tasks at all, also one that was handed over', async () => {
    expect((await tasks('roos')).read.length).toBeGreaterThan(2)
    expect((await tasks('sam')).read.map(({ stored }) => stored?.rule)).toContain('zlp_voorlopig')
  })

  it('are no more than those that name a carer', async () => {
    expect(await asking('jip')).toEqual([])
    expect(await asking('roos')).toHaveLength(3)
    expect(await asking('sam')).toHaveLength(2)
  })

  it('are those of a coordinator’s teams too, and of management all of them', async () => {
    expect(await asking('ilse')).toHaveLength(4)
    expect(await asking('noor')).toEqual([])
    expect(await asking('farid')).toBe('any')
  })
})
