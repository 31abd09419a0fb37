import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { slackTest } from '../../../bot/slack/test-message.ts'
import { testMessage } from '../../../bot/texts/nl/test-message.ts'
import { FakeSlack } from '../../peers/slack/fake-slack.ts'

const slack = new FakeSlack()
beforeAll(() => slack.open())
afterAll(() => slack.close())
beforeEach(() => slack.forget())

const remedies = testMessage.slack
const test = (address: unknown = { user: 'U1' }) =>
  slackTest(
    { botToken: slack.token, signingSecret: 's', appToken: undefined, apiUrl: slack.apiUrl },
    { address, email: 'ilse@linde.nl' },
    'Proef <van> ons',
    remedies,
  )
const fails = (error: string) => ({ body: JSON.stringify({ ok: false, error }) })

describe('a test message in Slack', () => {
  it('arrives where somebody was met, as plain text', async () => {
    expect(await test()).toBeNull()
    expect(slack.of('chat.postMessage')).toMatchObject([{ channel: 'U1', text: 'Proef &lt;van&gt; ons' }])
  })

  it('goes to who has the e-mail address, when he was not met yet', async () => {
    slack.faults = [{ method: 'users.lookupByEmail', body: JSON.stringify({ ok: true, user: { id: 'U7' } }) }]
    expect(await test(null)).toBeNull()
    expect(slack.of('chat.postMessage')).toMatchObject([{ channel: 'U7' }])
  })

  it.each([
    ['users.lookupByEmail', 'users_not_found', 'email'],
    ['users.lookupByEmail', 'missing_scope', 'scope'],
    ['chat.postMessage', 'invalid_auth', 'token'],
    ['chat.postMessage', 'missing_scope', 'scope'],
    ['chat.postMessage', 'messages_tab_disabled', 'closed'],
    ['chat.postMessage', 'restricted_action', 'blocked'],
    ['chat.postMessage', 'channel_not_found', 'gone'],
  ] as const)('that is refused names its remedy: %s with %s', async (method, error, remedy) => {
    slack.faults = [{ method, ...fails(error) }]
    expect(await test(method === 'chat.postMessage' ? undefined : null)).toBe(remedies[remedy])
  })

  it('says what Slack says, when that is something else, or that it does not answer', async () => {
    slack.faults = [fails('too_strange')]
    expect(await test()).toContain('too_strange')
    slack.faults = [{ status: 502 }, { status: 502 }]
    expect(await test()).toBe(remedies.silent)
    slack.faults = [{ status: 429, headers: { 'retry-after': '3' }, body: '{}' }]
    expect(await test()).toBe(remedies.patience)
  })
})
