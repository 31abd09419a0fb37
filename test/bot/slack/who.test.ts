import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FakeUser } from '../../peers/slack/fake-slack.ts'
import { type ASlack, aSlack } from './a-slack.ts'

let a: ASlack
let n = 100
beforeAll(async () => {
  a = await aSlack()
})
beforeEach(() => a.slack.forget())

/** A new account with the address of Roos, who is registered. */
const account = (more: Partial<FakeUser> = {}) => {
  n += 1
  a.slack.add(`U${n}`, 'roos@linde.nl', more)
  return `U${n}`
}
const told = () => a.slack.of('chat.postMessage').map(({ text }) => String(text))
const newcomers = () => a.talk.db.store.prisma.message.count({ where: { kind: 'newcomer' } })

describe('who talks in Slack', () => {
  it('is known by the address that Slack vouches for', async () => {
    await a.sender.words('taal nl', { user: account() })
    expect(told()).toEqual(['Vanaf nu in het Nederlands.'])
  })

  it('is asked of Slack once, not with each word', async () => {
    const user = account()
    for (const _ of [1, 2, 3]) await a.sender.words('taal nl', { user })
    expect(a.slack.of('users.info')).toHaveLength(1)
  })

  it.each<[string, Partial<FakeUser>]>([
    ['a guest', { is_restricted: true }],
    ['a guest of one channel', { is_ultra_restricted: true }],
    ['a bot', { is_bot: true }],
    ['somebody of another workspace', { team_id: 'T2' }],
    ['a stranger', { is_stranger: true }],
    ['an account that was closed', { deleted: true }],
    ['an address that was not confirmed', { is_email_confirmed: false }],
    ['an account without an address', { profile: {} }],
  ])('is refused kindly as %s, and nobody is bothered', async (_, more) => {
    const before = await newcomers()
    await a.sender.words('taken', { user: account(more) })
    expect(told()).toEqual([expect.stringContaining('Ik ken je nog niet')])
    expect(told().join('')).toContain('I do not know you yet')
    // Nobody was asked, so that is not said either.
    expect(told().join('')).not.toMatch(/gevraagd|have asked/)
    expect(await newcomers()).toBe(before)
  })

  it('is refused as somebody of another workspace without asking anything', async () => {
    await a.sender.words('taken', { user: 'U2', team: 'T2' })
    expect(a.slack.of('users.info')).toEqual([])
    expect(told()).toEqual([expect.stringContaining('Ik ken je nog niet')])
  })

  it('when unknown is told to the coordinators, once', async () => {
    a.slack.add('U999', 'eva@linde.nl')
    for (const _ of [1, 2]) await a.sender.words('taken', { user: 'U999' })
    await a.sender.command('taken', { user: 'U999' })
    await a.sender.press('{"press":"intent","intent":{"do":"tasks"}}', { user: 'U999' })
    expect(await newcomers()).toBe(2)
    expect(a.slack.of('chat.postEphemeral')[0]?.text).toContain('Ik ken je nog niet')
  })

  it('that Slack itself does not know is not asked after again and again', async () => {
    expect((await a.sender.words('taken', { user: 'U404' })).status).toBe(200)
    expect(told()).toEqual([])
  })

  it('is refused after leaving, though the account is still there', async () => {
    await a.sender.words('taken', { user: 'U9' })
    expect(told()).toEqual([expect.stringContaining('Ik ken je nog niet')])
  })
})
