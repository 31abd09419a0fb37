import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { slackHealth } from '../../../bot/slack/health.ts'
import { FakeSlack } from '../../peers/slack/fake-slack.ts'

const slack = new FakeSlack()
beforeAll(() => slack.open())
afterAll(() => slack.close())
beforeEach(() => slack.forget())

const look = (more: { appToken?: string; botToken?: string; publicUrl?: string | null } = {}) => {
  const { publicUrl = 'https://kompas.example.nl', appToken, botToken = slack.token } = more
  return slackHealth(
    { botToken, signingSecret: 's', appToken, apiUrl: slack.apiUrl },
    { publicUrl, language: 'nl' },
  )
}
const wrong = (text: string) => [{ state: 'wrong', text: expect.stringContaining(text) }]
const fails = (error: string) => ({ body: JSON.stringify({ ok: false, error }) })

describe('what the doctor finds of Slack', () => {
  it('is one good line, with the address that Slack calls', async () => {
    expect(await look()).toEqual([
      {
        state: 'good',
        text: expect.stringContaining(
          'Linde. Berichten komen binnen op https://kompas.example.nl/slack/events',
        ),
      },
    ])
  })

  it('is a token that Slack does not know', async () => {
    expect(await look({ botToken: 'geheim' })).toEqual(wrong('SLACK_BOT_TOKEN'))
  })

  it('is rights that are missing, by their names', async () => {
    slack.faults = [
      {
        headers: { 'x-oauth-scopes': 'chat:write,commands,im:history' },
        body: JSON.stringify({ ok: true, team_id: 'T1', team: 'Linde' }),
      },
    ]
    expect(await look()).toEqual(wrong('users:read, users:read.email'))
  })

  it('is an address that Slack cannot reach', async () => {
    expect(await look({ publicUrl: null })).toEqual(wrong('PUBLIC_URL'))
    expect(await look({ publicUrl: 'http://kompas.lokaal' })).toEqual(wrong('PUBLIC_URL'))
  })

  it('is an app token that opens no line', async () => {
    slack.faults = [{ method: 'apps.connections.open', ...fails('invalid_auth') }]
    expect(await look({ appToken: 'xapp', publicUrl: null })).toEqual(wrong('SLACK_APP_TOKEN'))
  })

  it('is that Slack does not answer, or what it answers', async () => {
    slack.faults = [{ status: 502 }, { status: 502 }]
    expect(await look()).toEqual(wrong('geen antwoord'))
    slack.faults = [fails('team_added_to_org')]
    expect(await look()).toEqual(wrong('team_added_to_org'))
  })

  it('never shows a token', async () => {
    expect(JSON.stringify(await look({ botToken: 'geheim' }))).not.toContain('geheim')
  })
})
