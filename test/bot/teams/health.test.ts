import { describe, expect, it } from 'vitest'
import { teamsHealth } from '../../../bot/teams/health.ts'
import { REGISTERED } from './a-desk.ts'
import { metadata } from './microsoft.ts'

const asked = {
  settings: REGISTERED,
  publicUrl: 'https://kompas.example.nl' as string | null,
  language: 'nl' as const,
  now: new Date('2026-11-23T08:00:00Z'),
}
const { fetchJson: fetchKeys } = metadata()
const gives = (answer: unknown) => async () => answer
const ours = gives({ access_token: 'token' })

describe('the health of Teams', () => {
  it('is good when Microsoft gives us a token and its keys', async () => {
    expect(await teamsHealth(asked, { fetchKeys, postForm: ours })).toMatchObject([{ state: 'good' }])
  })

  it.each([
    ['AADSTS7000215', 'waarde van het geheim'],
    ['AADSTS7000222', 'verlopen'],
    ['AADSTS700016', 'MICROSOFT_APP_ID'],
    ['AADSTS90002', 'MICROSOFT_APP_TENANT_ID'],
    ['AADSTS1', 'geen toegang'],
  ])('says the remedy for %s, and nothing of what was sent', async (code, remedy) => {
    const postForm = gives({ error: 'x', error_description: `${code}: the secret geheim of app` })
    const [finding] = await teamsHealth(asked, { fetchKeys, postForm })
    expect(finding).toMatchObject({ state: 'wrong', text: expect.stringContaining(remedy) })
    expect(finding?.text).not.toContain('secret geheim')
  })

  it('names all that is wrong at once', async () => {
    const broken = async () => {
      throw new Error('down')
    }
    const found = await teamsHealth({ ...asked, publicUrl: null }, { fetchKeys: broken, postForm: broken })
    expect(found.map(({ text }) => text).join('\n')).toMatch(
      /PUBLIC_URL.*login\.botframework\.com.*login\.microsoftonline\.com/s,
    )
  })

  it('warns that an emulator is not Teams', async () => {
    const [finding] = await teamsHealth({ ...asked, settings: { kind: 'anonymous' } })
    expect(finding?.text).toContain('TEAMS_ANONYMOUS')
  })
})
