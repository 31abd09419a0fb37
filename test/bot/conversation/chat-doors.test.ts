import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Account, ChatDoors } from '../../../bot/chat-doors.ts'
import { chatDoors } from '../../../bot/conversation/chat-doors.ts'
import { composer } from '../../../bot/conversation/compose/compose.ts'
import { conversation } from '../../../bot/conversation/converse.ts'
import { takeSignInLink } from '../../../prisma/store/sign-in.ts'
import { MONDAY, type Name, type SmallTalk, smallTalk, wordsOn } from './small-talk.ts'

let talk: SmallTalk
let doors: ChatDoors
const now = new Date(MONDAY)

const account = (email: string | null, more: Partial<Account> = {}): Account => ({
  channel: 'slack',
  id: 'T1:U1',
  email,
  standing: 'member',
  address: { user: 'U1' },
  ...more,
})
const address = async (name: Name) => (await talk.member(name)).address
const id = async (name: Name) => (await talk.member(name)).id
const newcomers = async (name: Name) =>
  (await talk.messages(name)).filter(({ content }) => content.kind === 'newcomer')
const links = () => talk.db.store.prisma.chatAddress.count()

beforeAll(async () => {
  talk = await smallTalk()
  doors = chatDoors(talk.house, {
    converse: conversation(talk.house),
    compose: composer(talk.house),
    publicUrl: 'https://kompas.example.nl',
    realNow: () => now,
  })
})
beforeEach(async () => {
  await talk.db.store.prisma.chatAddress.deleteMany()
  talk.queued()
})

describe('who is who', () => {
  it('is settled by the address that the platform vouches for, whatever its capitals', async () => {
    expect(await doors.meet(account('Roos@Linde.NL'))).toEqual({
      kind: 'known',
      member: await id('roos'),
      language: 'nl',
    })
    expect(await address('roos')).toEqual({ channel: 'slack', address: { user: 'U1' } })
  })

  it('is linked once, and again when the address on the platform has changed', async () => {
    await doors.meet(account('roos@linde.nl'))
    await doors.meet(account('roos@linde.nl'))
    await doors.meet(account('roos@linde.nl', { address: { user: 'U1', dm: 'D1' } }))
    expect(await links()).toBe(1)
    expect(await address('roos')).toMatchObject({ address: { dm: 'D1' } })
  })

  it('gives an account to one person only, also when the address moves to somebody else', async () => {
    await doors.meet(account('roos@linde.nl'))
    await doors.meet(account('sam@linde.nl'))
    expect(await address('roos')).toBeNull()
    expect(await address('sam')).toMatchObject({ channel: 'slack' })
  })

  it.each(['guest', 'bot', 'stranger'] as const)('lets no %s in, and tells nobody', async (standing) => {
    expect(await doors.meet(account('roos@linde.nl', { standing }))).toEqual({ kind: 'unknown' })
    expect(await links()).toBe(0)
    expect(await newcomers('ilse')).toEqual([])
  })

  it('lets nobody in without an address, or after leaving', async () => {
    expect(await doors.meet(account(null))).toEqual({ kind: 'unknown' })
    expect(await doors.meet(account(''))).toEqual({ kind: 'unknown' })
    expect(await doors.meet(account('wim@linde.nl'))).toEqual({ kind: 'unknown' })
    expect(await links()).toBe(0)
  })

  it('tells each coordinator once of somebody who is not registered', async () => {
    for (const email of ['eva@linde.nl', 'EVA@linde.nl', 'eva@linde.nl'])
      expect(await doors.meet(account(email))).toEqual({ kind: 'unknown' })
    expect(await newcomers('ilse')).toHaveLength(1)
    expect(await newcomers('noor')).toHaveLength(1)
    expect(await newcomers('roos')).toHaveLength(0)
    expect(wordsOn(await talk.lastCard('ilse'))).toContain('eva@linde.nl')
    expect(talk.queued()).toHaveLength(2)
  })

  it('knows somebody who speaks in a channel, and does not take that for a place to reach him', async () => {
    await doors.meet(account('roos@linde.nl'))
    expect(await doors.meet(account('roos@linde.nl', { address: null }))).toMatchObject({ kind: 'known' })
    expect(await address('roos')).toMatchObject({ address: { user: 'U1' } })
  })

  it.each([
    ['has the address of nobody here by now', account('eva@linde.nl')],
    ['has the address of somebody who left', account('wim@linde.nl')],
    ['is a guest by now', account('roos@linde.nl', { standing: 'guest' })],
    ['is of another workspace by now', account('roos@linde.nl', { standing: 'stranger' })],
  ])('sends nothing more to an account that %s', async (_, now) => {
    await doors.meet(account('roos@linde.nl'))
    expect(await doors.meet(now)).toEqual({ kind: 'unknown' })
    expect(await address('roos')).toBeNull()
  })

  it('keeps an account of which the platform tells no address just now', async () => {
    await doors.meet(account('roos@linde.nl'))
    expect(await doors.meet(account(null))).toEqual({ kind: 'unknown' })
    expect(await address('roos')).toMatchObject({ channel: 'slack' })
  })

  it('is in the access log when it is linked, and no more after that', async () => {
    const logged = async () => (await talk.log()).filter(({ object }) => object === 'channel:slack')
    const before = (await logged()).length
    await doors.meet(account('roos@linde.nl'))
    await doors.meet(account('roos@linde.nl'))
    expect(await logged()).toHaveLength(before + 1)
    expect((await logged())[0]).toMatchObject({ actor: 'kompasbot', action: 'change', about: 'member:m02' })
  })

  it('forgets an account that took the app away', async () => {
    await doors.meet(account('roos@linde.nl'))
    await doors.left({ channel: 'slack', id: 'T1:U1' })
    expect(await address('roos')).toBeNull()
  })
})

describe('where somebody is nudged', () => {
  it('is where he was first met, until he says otherwise', async () => {
    await doors.meet(account('roos@linde.nl'))
    talk.at('2026-11-23T09:05:00Z')
    await doors.meet(account('roos@linde.nl', { channel: 'teams', id: 'x', address: { conversation: 'c' } }))
    talk.at(MONDAY)
    expect(await address('roos')).toMatchObject({ channel: 'slack' })
    expect(talk.notice(await talk.press('roos', { do: 'prefer', channel: 'teams' }))).toContain('Teams')
    expect(await address('roos')).toMatchObject({ channel: 'teams' })
  })

  it('is nowhere that he was not met', async () => {
    await doors.meet(account('roos@linde.nl'))
    expect(talk.notice(await talk.press('roos', { do: 'prefer', channel: 'teams' }))).toContain('eerst')
    expect(await address('roos')).toMatchObject({ channel: 'slack' })
  })
})

describe('a message that is asked for again', () => {
  it('is shown to who got it and to nobody else', async () => {
    await talk.say('roos', 'taken')
    const [message] = (await talk.messages('roos')).slice(-1)
    const shown = await doors.card(await id('roos'), message?.id ?? '')
    expect(shown).toMatchObject({ language: 'nl', card: { title: 'Jouw taken' } })
    expect(await doors.card(await id('ilse'), message?.id ?? '')).toBeNull()
    expect(await doors.card(await id('roos'), 'no-id')).toBeNull()
    expect(await doors.card(await id('wim'), message?.id ?? '')).toBeNull()
  })
})

describe('the front page', () => {
  it('has the week, a reflection, status and settings, in the own language', async () => {
    const words = wordsOn(
      (await doors.home(await id('roos')))?.card ?? { title: '', notice: '', blocks: [], actions: [] },
    )
    for (const word of ['Mijn week', 'Reflectie geven', 'Status', 'Instellingen', 'Taal: Nederlands'])
      expect(words).toContain(word)
    expect(words).not.toContain('10023')
    expect(await doors.home(await id('sam'))).toMatchObject({ language: 'en', card: { title: 'My week' } })
  })

  it('is not there for who has left', async () => {
    expect(await doors.home(await id('wim'))).toBeNull()
  })

  it('says where nudges come, and offers the other places', async () => {
    await doors.meet(account('roos@linde.nl'))
    await doors.meet(account('roos@linde.nl', { channel: 'teams', id: 'x', address: {} }))
    const home = await doors.home(await id('roos'))
    expect(wordsOn(home?.card ?? { title: '', notice: '', blocks: [], actions: [] })).toMatch(
      /Herinneringen komen in Slack.*Liever in Teams/,
    )
  })
})

describe('a link to a page', () => {
  it('signs in once, this person only, and leads to that page', async () => {
    const link = new URL((await doors.pageLink(await id('roos'), '/duty/K7F3QP')) ?? '')
    expect(link.origin).toBe('https://kompas.example.nl')
    expect(link.searchParams.get('to')).toBe('/duty/K7F3QP')
    const token = link.pathname.replace('/in/', '')
    const { store, organisationId } = talk.db
    expect(await takeSignInLink(store.prisma, organisationId, token, now)).toBe(await id('roos'))
    expect(await takeSignInLink(store.prisma, organisationId, token, now)).toBeNull()
  })

  it.each(['//elders.nl', 'https://elders.nl', '/in/x', '/out', '/chat', '/week#x', '/../week', ''])(
    'is not made for %s',
    async (path) => {
      expect(await doors.pageLink(await id('roos'), path)).toBeNull()
    },
  )

  it('is not made for who has left', async () => {
    expect(await doors.pageLink(await id('wim'), '/week')).toBeNull()
  })
})

describe('linking a team to a place', () => {
  const link = async (name: Name, team: string) =>
    doors.linkTeam(await id(name), team, { channel: 'C1' }, 'slack')
  const linked = () => talk.db.store.prisma.teamChannel.findMany({ select: { channel: true, address: true } })

  it('is for its own coordinator, by its id or its name; a later place takes over', async () => {
    expect(await link('ilse', 'ZORG')).toContain('Team Zorg')
    await doors.linkTeam(await id('ilse'), 'team zorg', { channel: 'C2' }, 'slack')
    expect(await linked()).toEqual([{ channel: 'slack', address: { channel: 'C2' } }])
    expect((await talk.log()).filter(({ object }) => object === 'team:zorg')).toHaveLength(2)
  })

  it.each<[Name, string]>([
    ['roos', 'zorg'],
    ['noor', 'zorg'],
    ['ilse', 'geheim'],
    ['farid', 'zorg'],
  ])('is refused to %s for %s', async (name, team) => {
    const before = await linked()
    expect(await link(name, team)).toContain('coördinator')
    expect(await linked()).toEqual(before)
  })

  it('is refused to who has left', async () => {
    const before = await linked()
    const { prisma } = talk.db.store
    const leaves = async (on: Date | null) =>
      prisma.member.update({ where: { id: await id('ilse') }, data: { employedUntil: on } })
    await leaves(new Date('2026-11-01'))
    expect(await doors.linkTeam(await id('ilse'), 'zorg', { channel: 'C9' }, 'slack')).toContain(
      'coördinator',
    )
    await leaves(null)
    expect(await linked()).toEqual(before)
  })

  it('is taken back by its own coordinator, once, and logged', async () => {
    await link('ilse', 'zorg')
    const logged = async () => (await talk.log()).filter(({ object }) => object === 'team:zorg')
    const before = (await logged()).length
    expect(await doors.unlinkTeam(await id('roos'), 'zorg', 'slack')).toContain('coördinator')
    expect(await linked()).toHaveLength(1)
    expect(await doors.unlinkTeam(await id('ilse'), 'zorg', 'teams')).toContain('niet gekoppeld')
    expect(await doors.unlinkTeam(await id('ilse'), 'Team Zorg', 'slack')).toContain('Ontkoppeld')
    expect(await doors.unlinkTeam(await id('ilse'), 'zorg', 'slack')).toContain('niet gekoppeld')
    expect(await linked()).toEqual([])
    expect(await logged()).toHaveLength(before + 1)
  })
})
