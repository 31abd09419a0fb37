import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { KitBlock } from '../../../bot/cards/block-kit-pieces.ts'
import type { Posted } from '../../../bot/channel.ts'
import { teamPostCard } from '../../../bot/conversation/compose/team-post-card.ts'
import { linkCommand } from '../../../bot/slack/team-link.ts'
import { textsIn } from '../../peers/slack/limits.ts'
import { type ASlack, aSlack, soon } from './a-slack.ts'

let a: ASlack
let round: string
let teamId: string

beforeAll(async () => {
  a = await aSlack()
  const { prisma } = a.talk.db.store
  const org = a.talk.house.org
  teamId = (await prisma.team.findFirstOrThrow({ where: { organisationId: org, ref: 'zorg' } })).id
  const { id } = await prisma.reflectionRound.create({
    data: {
      organisationId: org,
      teamId,
      month: '2026-11',
      theme: 'netwerk',
      bouwsteen: 'gk-1',
      anonymous: true,
      opensAt: new Date('2026-11-16T12:30:00Z'),
      closesAt: new Date('2026-12-31T22:59:00Z'),
    },
  })
  round = id
})
beforeEach(async () => {
  await a.deliverAll()
  a.slack.forget()
  a.slack.channels.clear()
  await a.talk.db.store.prisma.teamChannel.deleteMany()
})

const fails = (error: string) => ({ body: JSON.stringify({ ok: false, error }) })
const links = () => a.talk.db.store.prisma.teamChannel.findMany({ select: { address: true } })
const type = async (text: string, user = 'U1') =>
  String((await a.sender.command(text, { user, channel: 'C9' })).json().text)

describe('linking the channel of a team', () => {
  it.each([
    ['a channel that is shared with another organisation', { is_ext_shared: true }, 'gedeeld'],
    ['one that is about to be', { is_pending_ext_shared: true }, 'gedeeld'],
    ['one that is archived', { is_archived: true }, 'gearchiveerd'],
    ['one in which the bot is not', { is_member: false }, '/invite'],
  ])('is refused for %s', async (_, channel, says) => {
    a.slack.channels.set('C9', channel)
    expect(await type('koppel zorg')).toContain(says)
    expect(await links()).toEqual([])
  })

  it('is refused for a private channel of which Slack tells nothing', async () => {
    a.slack.faults = [{ method: 'conversations.info', ...fails('channel_not_found') }]
    expect(await type('koppel zorg')).toContain('/invite')
    expect(await links()).toEqual([])
  })

  it('goes on for an app that has not got the right to look yet', async () => {
    a.slack.faults = [{ method: 'conversations.info', ...fails('missing_scope') }]
    expect(await type('koppel zorg')).toContain('Gekoppeld')
    expect(await links()).toEqual([{ address: { channel: 'C9' } }])
  })

  it('is not done when Slack does not answer', async () => {
    a.slack.faults = [{ status: 500 }, { status: 500 }].map((one) => ({
      method: 'conversations.info',
      ...one,
    }))
    expect(await type('koppel zorg')).toContain('niets bewaard')
    expect(await links()).toEqual([])
  })

  it('is not done after all once it was told that it took too long', async () => {
    a.slack.faults = [
      { method: 'conversations.info', afterMs: 3000 },
      { method: 'conversations.info', afterMs: 1350 },
    ]
    expect(await type('koppel zorg')).toContain('te lang')
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(await links()).toEqual([])
  })

  it('is taken back with ontkoppel or unlink, by its coordinator', async () => {
    for (const word of ['ontkoppel', 'unlink']) {
      await type('koppel zorg')
      expect(await type(`${word} zorg`, 'U2')).toContain('coördinator')
      expect(await links()).toHaveLength(1)
      expect(await type(`${word} Team Zorg`)).toContain('Ontkoppeld')
      expect(await links()).toEqual([])
      expect(await type(`${word} zorg`)).toContain('niet gekoppeld')
    }
  })

  it('or taking it back without a team is told what to type', async () => {
    for (const text of ['koppel', 'unlink']) expect(await type(text)).toContain('hoe het team heet')
    expect(await links()).toEqual([])
  })

  it('or taking it back in private is told where to do it', async () => {
    for (const text of ['koppel zorg', 'ontkoppel zorg', 'unlink zorg'])
      expect((await a.sender.command(text, { user: 'U1' })).json().text).toContain('kanaal')
  })

  it.each([
    ['koppel Team Zuid', { act: 'link', team: 'Team Zuid' }],
    ['LINK zuid ', { act: 'link', team: 'zuid' }],
    ['ontkoppel zuid', { act: 'unlink', team: 'zuid' }],
    ['koppelen zuid', null],
    ['koppel', { act: 'link', team: '' }],
    ['ontkoppel', { act: 'unlink', team: '' }],
    ['taken', null],
  ])('understands %s', (text, command) => {
    expect(linkCommand(text)).toEqual(command)
  })
})

describe('a post in the channel of a team', () => {
  const card = () =>
    teamPostCard(
      { name: 'Team Zorg', language: 'nl' },
      {
        about: 'round',
        round,
        theme: 'netwerk',
        anonymous: true,
        closesAt: new Date('2026-12-31T22:59:00Z'),
      },
      a.talk.house.now(),
      'Europe/Amsterdam',
    )
  const send = async (address: unknown = { channel: 'C9' }): Promise<Posted | undefined> =>
    a.platform.channel.post?.({ language: 'nl', address }, { id: 'post-1', card: card(), platformId: null })
  const posted = () => a.slack.of('chat.postMessage').at(-1)
  const giveButton = () => {
    const blocks = posted()?.blocks as KitBlock[]
    const buttons = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []))
    return buttons.find(({ text }) => text.text === 'Geef een reflectie')?.value ?? ''
  }
  const press = (user: string) => a.sender.press(giveButton(), { user, channel: 'C9' })

  it('goes to the channel itself, without a link or a mention', async () => {
    expect(await send()).toMatchObject({ state: 'sent', platformId: expect.stringMatching(/^C9:/) })
    expect(posted()).toMatchObject({ channel: 'C9', unfurl_links: false, link_names: false })
    expect(textsIn(posted())).toContain('Even terugkijken met team Zorg')
    expect(JSON.stringify(posted())).not.toMatch(/https?:|"page"|<@|<!/)
    expect(a.slack.refused).toEqual([])
  })

  it.each(['channel_not_found', 'not_in_channel', 'is_archived', 'restricted_action'])(
    'finds the place gone when Slack says %s',
    async (error) => {
      a.slack.faults = [{ method: 'chat.postMessage', ...fails(error) }]
      expect(await send()).toEqual({ state: 'unreachable', reason: error })
    },
  )

  it('finds the place gone when it was shared with others after it was linked', async () => {
    a.slack.channels.set('C9', { is_ext_shared: true })
    expect(await send()).toEqual({ state: 'unreachable', reason: 'shared' })
    expect(a.slack.of('chat.postMessage')).toEqual([])
  })

  it('is posted where Slack does not say whether the channel is shared', async () => {
    a.slack.faults = [{ method: 'conversations.info', ...fails('missing_scope') }]
    expect(await send()).toMatchObject({ state: 'sent' })
  })

  it('is itself refused when Slack cannot read it', async () => {
    a.slack.faults = [{ method: 'chat.postMessage', ...fails('invalid_blocks') }]
    expect(await send()).toEqual({ state: 'refused', reason: 'invalid_blocks' })
  })

  it('waits as long as Slack asks, as private messages then do too', async () => {
    const fresh = await aSlack({ talk: a.talk })
    fresh.slack.faults = [
      { method: 'chat.postMessage', status: 429, headers: { 'retry-after': '7' }, body: '{}' },
    ]
    const { channel } = fresh.platform
    const message = { id: 'post-1', card: card(), platformId: null }
    expect(await channel.post?.({ language: 'nl', address: { channel: 'C9' } }, message)).toEqual({
      state: 'retry',
      afterMs: 7000,
    })
    const to = { member: 'm', language: 'nl' as const, address: { user: 'U1' } }
    expect(await channel.send(to, message)).toMatchObject({ state: 'later' })
  })

  it.each([null, {}, { user: 'U1' }, { channel: '' }])('has no place at %o', async (address) => {
    expect(await send(address)).toEqual({ state: 'unreachable', reason: 'no_address' })
    expect(a.slack.calls).toEqual([])
  })

  it('gives whoever presses its button his own form, and tells only him that it is kept', async () => {
    await send()
    await press('U2')
    const view = a.slack.of('views.open').at(-1)?.view as Record<string, unknown>
    expect(textsIn(view)).toContain('Wat ging goed?')
    const filled = {
      good: { value: 'We hebben rustig overlegd.' },
      bouwsteen: { selected_option: { value: 'gk-1' } },
      theme: { selected_option: { value: 'netwerk' } },
      quote: { selected_option: { value: 'no' } },
    }
    const got = await a.sender.submit(view, filled, { user: 'U2' })
    expect(got.json()).toEqual({ response_action: 'clear' })
    await soon(() => a.slack.of('chat.postEphemeral').length > 0)
    expect(a.slack.of('chat.postEphemeral')).toMatchObject([{ channel: 'C9', user: 'U2' }])
    expect(a.slack.of('chat.postMessage')).toHaveLength(1)
    expect(a.slack.of('chat.update')).toEqual([])
    const given = await a.talk.db.store.prisma.reflection.findMany({ where: { roundId: round } })
    expect(given).toMatchObject([{ giverId: null, teamId }])
  })

  it('gives no form to who is not known, or is of another team, and tells only him', async () => {
    await send()
    a.slack.add('U77', 'vreemd@elders.nl')
    for (const user of ['U77', 'U4']) await press(user)
    await soon(() => a.slack.of('chat.postEphemeral').length === 2)
    expect(a.slack.of('views.open')).toEqual([])
    expect(a.slack.of('chat.postEphemeral').map(({ user }) => user)).toEqual(['U77', 'U4'])
    expect(a.slack.of('chat.postMessage')).toHaveLength(1)
  })
})
