import { describe, expect, it } from 'vitest'
import { readConfig } from '../config.ts'

const read = (env: Record<string, string>) => {
  const result = readConfig(env)
  return result.ok ? result.config : result.problems
}

const teams = {
  MICROSOFT_APP_ID: '11111111-2222-3333-4444-555555555555',
  MICROSOFT_APP_PASSWORD: 'geheim',
  MICROSOFT_APP_TENANT_ID: '66666666-7777-8888-9999-000000000000',
}

describe('the settings of Slack', () => {
  it('serve it over HTTP with a signing secret, over a socket with an app token', () => {
    expect(read({ SLACK_BOT_TOKEN: 'xoxb', SLACK_SIGNING_SECRET: 's' })).toMatchObject({
      slack: { botToken: 'xoxb', signingSecret: 's' },
      teams: undefined,
    })
    expect(read({ SLACK_BOT_TOKEN: 'xoxb', SLACK_APP_TOKEN: 'xapp' })).toMatchObject({
      slack: { botToken: 'xoxb', appToken: 'xapp' },
    })
  })

  it.each([
    [{ SLACK_BOT_TOKEN: 'geheim' }, 'SLACK_SIGNING_SECRET'],
    [{ SLACK_SIGNING_SECRET: 'geheim' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_APP_TOKEN: 'geheim' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_BOT_TOKEN: 'b', SLACK_APP_TOKEN: 'a', SLACK_API_URL: 'geheim' }, 'SLACK_API_URL'],
    [{ SLACK_BOT_TOKEN: 'b', SLACK_APP_TOKEN: 'a', SLACK_API_URL: 'http://geheim.nl/' }, 'SLACK_API_URL'],
  ])('stop the start when %o is half of it, with the name and the remedy', (env, name) => {
    const problems = read(env)
    expect(problems).toEqual([expect.stringContaining(name)])
    expect(String(problems)).not.toContain('geheim')
  })

  it('names everything that is missing', () => {
    expect(read({ SLACK_API_URL: 'https://slack.example/api' })).toHaveLength(2)
  })

  it.each([
    ['https://slack.example/api', 'https://slack.example/api/'],
    ['http://127.0.0.1:3100/api/', 'http://127.0.0.1:3100/api/'],
  ])('reads the address %s with one slash at its end', (given, taken) => {
    expect(read({ SLACK_BOT_TOKEN: 'b', SLACK_APP_TOKEN: 'a', SLACK_API_URL: given })).toMatchObject({
      slack: { apiUrl: taken },
    })
  })
})

describe('the settings of Teams', () => {
  it('are three, for one tenant unless said otherwise', () => {
    expect(read(teams)).toMatchObject({
      teams: {
        kind: 'registered',
        appType: 'SingleTenant',
        appId: teams.MICROSOFT_APP_ID,
        appPassword: 'geheim',
        tenantId: teams.MICROSOFT_APP_TENANT_ID,
      },
    })
  })

  it.each(Object.keys(teams))('stop the start without %s, which they name', (name) => {
    const { [name as keyof typeof teams]: _, ...rest } = teams
    const problems = read(rest as Record<string, string>)
    expect(problems).toEqual([expect.stringContaining(name)])
    expect(String(problems)).not.toContain('geheim')
  })

  it('need no password for a managed identity', () => {
    const { MICROSOFT_APP_PASSWORD: _, ...rest } = teams
    expect(read({ ...rest, MICROSOFT_APP_TYPE: 'UserAssignedMSI' })).toMatchObject({
      teams: { appType: 'UserAssignedMSI', appPassword: undefined },
    })
  })

  it('know three kinds of app', () => {
    expect(read({ ...teams, MICROSOFT_APP_TYPE: 'geheim' })).toEqual([
      expect.stringMatching(/^(?!.*geheim).*MICROSOFT_APP_TYPE/),
    ])
  })

  it('leave every check out for an emulator on this machine only', () => {
    expect(read({ TEAMS_ANONYMOUS: 'on' })).toMatchObject({ teams: { kind: 'anonymous' } })
    expect(read({ TEAMS_ANONYMOUS: 'off' })).toMatchObject({ teams: undefined })
    for (const HOST of ['0.0.0.0', '192.168.1.5', '127.example.nl', '::'])
      expect(read({ TEAMS_ANONYMOUS: 'on', HOST })).toEqual([expect.stringContaining('TEAMS_ANONYMOUS')])
    // A proxy on this machine calls from this machine, for anybody.
    for (const PUBLIC_URL of ['https://kompas.voorbeeld.nl', 'http://192.168.1.5:3000', 'geen adres'])
      expect(read({ TEAMS_ANONYMOUS: 'on', PUBLIC_URL })).toContainEqual(
        expect.stringContaining('TEAMS_ANONYMOUS'),
      )
    expect(read({ TEAMS_ANONYMOUS: 'on', PUBLIC_URL: 'http://127.0.0.1:3000' })).toMatchObject({
      teams: { kind: 'anonymous' },
    })
    expect(read({ TEAMS_ANONYMOUS: 'ja' })).toEqual([expect.stringContaining('TEAMS_ANONYMOUS')])
    expect(read({ ...teams, TEAMS_ANONYMOUS: 'on' })).toEqual([expect.stringContaining('TEAMS_ANONYMOUS')])
  })
})
