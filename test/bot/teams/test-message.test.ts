import { describe, expect, it } from 'vitest'
import { teamsTest } from '../../../bot/teams/test-message.ts'
import { testMessage } from '../../../bot/texts/nl/test-message.ts'
import { checkActivity } from './activity-check.ts'

const remedies = testMessage.teams
const settings = { kind: 'anonymous' } as const
const address = {
  user: '29:anna',
  bot: '28:kompas',
  conversation: 'a:1',
  scope: 'personal',
  tenant: 't',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
}

async function test(error?: unknown, to: unknown = address) {
  const sent: Record<string, unknown>[] = []
  const post = async (_: unknown, activity: object) => {
    if (error !== undefined) throw error
    sent.push({ ...activity })
    return 'id'
  }
  return { remedy: await teamsTest(settings, { address: to }, 'Een proefbericht', remedies, { post }), sent }
}

describe('a test message in Teams', () => {
  it('arrives as a card within the limits of Teams', async () => {
    const { remedy, sent } = await test()
    expect(remedy).toBeNull()
    expect(sent).toHaveLength(1)
    expect(sent.flatMap((activity) => checkActivity(activity))).toEqual([])
  })

  it('cannot go to who was never met there', async () => {
    for (const to of [null, {}, 'geheim'])
      expect(await test(undefined, to)).toEqual({ remedy: remedies.notMet, sent: [] })
  })

  it.each([
    [{ statusCode: 401 }, remedies.secret],
    [{ statusCode: 403 }, remedies.blocked],
    [{ statusCode: 404 }, remedies.gone],
    [{ statusCode: 429 }, remedies.silent],
    [{ statusCode: 503 }, remedies.silent],
    [new Error('ECONNREFUSED'), remedies.silent],
    [new Error('AADSTS7000215: geheim'), remedies.secret],
    [{ statusCode: 400, code: 'BadSyntax' }, remedies.other('BadSyntax')],
  ])('that is refused names its remedy: %o', async (error, remedy) => {
    expect((await test(error)).remedy).toBe(remedy)
  })
})
