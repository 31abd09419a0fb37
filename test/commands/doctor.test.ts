import { expect, it, vi } from 'vitest'
import { asDay } from '../../care/day.ts'
import { doctorCommand, type Patient } from '../../commands/doctor.ts'
import { readConfig } from '../../config.ts'
import { DatabaseError } from '../../prisma/embedded.ts'
import { databaseHealth } from '../../prisma/health.ts'
import { emptyDatabase } from '../database.ts'

const nobody = { gates: [], yearGates: [], members: [], today: asDay('2026-12-15'), platforms: [] }
const healthy: Patient = {
  settings: readConfig({ ORGANISATION_FILE: 'de-linde.yaml' }),
  organisationProblems: () => [],
  idleRules: () => [],
  openDatabase: async () => ({ url: 'postgres://x', embedded: true, close: async () => {} }),
  databaseHealth: async () => ({ kind: 'well', version: 18 }),
  inStore: async () => ({ isSample: false, staff: nobody }),
  slackHealth: async () => [{ state: 'good', text: 'Slack werkt.' }],
  teamsHealth: async () => [{ state: 'good', text: 'Teams werkt.' }],
  modelHealth: async () => ({ state: 'absent', text: 'Er is geen taalmodel ingesteld.' }),
  asker: 'beheer@kantoor',
  findTarget: async (who) => {
    if (who !== 'm04') return null
    const addresses = [{ channel: 'slack', address: { user: 'U4' } }]
    return { name: 'Farid', email: 'farid@linde.nl', language: 'en', addresses }
  },
  slackTest: async () => null,
  teamsTest: async (_settings, _to, _text, remedies) => remedies.notMet,
}

async function examine(more: Partial<Patient> = {}, language: 'nl' | 'en' = 'nl', messageTo?: string) {
  const lines: string[] = []
  const code = await doctorCommand({ json: false, language, messageTo }, { ...healthy, ...more }, (text) =>
    lines.push(text),
  )
  return { code, lines, wrong: lines.filter((text) => /^(fout|wrong)/.test(text)) }
}

it('says where it looked when nobody is in the store', async () => {
  const settings = readConfig({ KOMPASBOT_DATA: '/srv/elders' })
  const inStore = async () => null
  const { code, lines } = await examine({ settings, inStore })
  expect(code).toBe(0)
  expect(lines).toContainEqual(expect.stringMatching(/^tip {3}database {12}.*\/srv\/elders is nog leeg/))
  const server = await examine({
    settings: readConfig({ DATABASE_URL: 'postgres://a:geheim@x/y' }),
    inStore,
  })
  expect(server.lines.join()).toContain('De database van DATABASE_URL is nog leeg')
  expect(server.lines.join()).not.toContain('geheim')
})

it('says that the sample never asks the model that is set up', async () => {
  const staff = { gates: [], yearGates: [], members: [], today: asDay('2026-12-15'), platforms: [] }
  const inStore = async () => ({ isSample: true, staff })
  const modelHealth = vi.fn(healthy.modelHealth)
  const settings = readConfig({ OPENAI_MODEL: 'klein', OPENAI_API_KEY: 'x' })
  const { lines } = await examine({ inStore, settings, modelHealth })
  expect(lines.at(-1)).toMatch(/^tip {3}taalmodel {11}.*verzonnen.*klein wordt niet gevraagd/)
  expect(modelHealth).not.toHaveBeenCalled()
})

it('has one line for each thing when all is well, and says what is not set up', async () => {
  const { code, lines } = await examine()
  expect(code).toBe(0)
  expect(lines).toEqual([
    'goed  instellingen        De instellingen kloppen.',
    'goed  organisatiebestand  de-linde.yaml klopt.',
    'goed  database            De eigen database werkt (PostgreSQL 18).',
    'goed  poorten             Bij elke poort kan iemand beslissen.',
    'niet  Slack               Slack is niet ingesteld. Wilt u het gebruiken: zie docs/slack.md.',
    'niet  Teams               Teams is niet ingesteld. Wilt u het gebruiken: zie docs/teams.md.',
    'niet  taalmodel           Er is geen taalmodel ingesteld.',
  ])
})

it('asks the platforms that are set up, and fails when one of them does not work', async () => {
  const settings = readConfig({ SLACK_BOT_TOKEN: 'b', SLACK_APP_TOKEN: 'a', TEAMS_ANONYMOUS: 'on' })
  expect((await examine({ settings })).lines).toEqual(
    expect.arrayContaining([
      'goed  Slack               Slack werkt.',
      'goed  Teams               Teams werkt.',
    ]),
  )
  const slackHealth = async () => [{ state: 'wrong' as const, text: 'Slack kent het token niet.' }]
  const { code, wrong } = await examine({ settings, slackHealth })
  expect(code).toBe(1)
  expect(wrong).toEqual(['fout  Slack               Slack kent het token niet.'])
})

it('gives every wrong setting a line, and leaves the database alone then', async () => {
  const { code, wrong } = await examine({ settings: readConfig({ PORT: 'x', HOST: '!' }) })
  expect(code).toBe(1)
  expect(wrong).toEqual([
    expect.stringContaining('HOST'),
    expect.stringContaining('PORT'),
    expect.stringContaining('Niet bekeken'),
  ])
})

it('looks at the model by the organisation file, and not when that is wrong', async () => {
  const modelHealth = vi.fn(async () => ({ state: 'wrong' as const, text: 'De server kent het niet.' }))
  const env = {
    ORGANISATION_FILE: 'de-linde.yaml',
    OPENAI_BASE_URL: 'http://127.0.0.1:1/v1',
    OPENAI_MODEL: 'm',
  }
  const settings = readConfig(env)
  expect((await examine({ settings, modelHealth })).wrong).toEqual([
    'fout  taalmodel           De server kent het niet.',
  ])
  const model = { apiKey: undefined, baseUrl: 'http://127.0.0.1:1/v1', model: 'm' }
  expect(modelHealth).toHaveBeenCalledWith(model, { file: 'de-linde.yaml', language: 'nl' })
  modelHealth.mockClear()
  await examine({ settings, modelHealth, organisationProblems: () => ['fout'] })
  expect(modelHealth).not.toHaveBeenCalled()
})

it('notes what does nothing in the rules, and that is no fault', async () => {
  const idle = { rule: 'bhv', kind: 'step_unseen', what: 'P60D' } as const
  const { code, lines } = await examine({ idleRules: () => [idle] })
  expect(code).toBe(0)
  expect(lines).toContainEqual(expect.stringMatching(/^tip {3}organisatiebestand {2}.*bhv.*P60D/))
})

it('says that an organisation file of your own is not used with the sample', async () => {
  const staff = { gates: [], yearGates: [], members: [], today: asDay('2026-12-15'), platforms: [] }
  const inStore = async () => ({ isSample: true, staff })
  const { code, lines } = await examine({ inStore })
  expect(code).toBe(0)
  expect(lines[2]).toMatch(/^tip {3}organisatiebestand {2}.*de-linde\.yaml wordt daar niet gebruikt/)
  const settings = readConfig({})
  const said = async (patient: Partial<Patient>) => (await examine(patient)).lines.join()
  expect(await said({ inStore, settings })).not.toContain('verzonnen')
  expect(await said({ inStore: async () => ({ isSample: false, staff }) })).not.toContain('verzonnen')
})

it('looks who decides at the gates, and not in a store or with a file that is wrong', async () => {
  const gate = { id: 'concept', name: 'Concept', by: ['management' as const], people: ['m99'] }
  const staff = { gates: [gate], yearGates: [], members: [], today: asDay('2026-12-15'), platforms: [] }
  const inStore = vi.fn(async () => ({ isSample: false, staff }))
  const { code, wrong } = await examine({ inStore })
  expect(code).toBe(1)
  expect(wrong[0]).toMatch(/^fout {2}poorten {13}Bij poort Concept/)
  inStore.mockClear()
  await examine({ inStore, organisationProblems: () => ['fout'] })
  await examine({ inStore, databaseHealth: async () => ({ kind: 'too-old', version: 12 }) })
  expect(inStore).not.toHaveBeenCalled()
})

it('tells what is wrong with the organisation file', async () => {
  const { code, wrong } = await examine({ organisationProblems: () => ['de-linde.yaml:3: onbekend'] })
  expect(code).toBe(1)
  expect(wrong).toEqual(['fout  organisatiebestand  de-linde.yaml:3: onbekend'])
})

it.each([
  ['no-programs', 'DATABASE_URL'],
  ['folder-closed', '/data'],
  ['not-ours', '/data'],
  ['in-use-elsewhere', 'docker exec'],
  ['not-started', 'schijf vol / einde'],
  ['other-version', 'PostgreSQL 15'],
] as const)('gives a remedy when the embedded database fails: %s', async (kind, remedy) => {
  const fault = {
    kind,
    folder: '/data',
    reason: 'EACCES',
    platform: 'x',
    found: '15',
    expected: '18',
    lastLines: ['schijf vol', 'einde'],
  }
  const openDatabase = async () => {
    throw new DatabaseError(fault)
  }
  const { code, wrong } = await examine({ openDatabase })
  expect(code).toBe(1)
  expect(wrong).toEqual([expect.stringContaining(remedy)])
})

it('answers in English, and as JSON', async () => {
  const { wrong } = await examine({ databaseHealth: async () => ({ kind: 'too-old', version: 12 }) }, 'en')
  expect(wrong).toEqual([
    'wrong database            The server is PostgreSQL 12. Use PostgreSQL 15 or newer.',
  ])
  const lines: string[] = []
  await doctorCommand({ json: true, language: 'nl' }, healthy, (text) => lines.push(text))
  expect(JSON.parse(lines.join('')).checks).toHaveLength(7)
})

it('knows a database that answers from one that does not, refuses or is not there', async () => {
  const { url, drop } = await emptyDatabase()
  const kindAt = async (address: string) => (await databaseHealth(address)).kind
  expect(await kindAt(url)).toBe('well')
  expect(await kindAt(url.replace(/:[^:@]+@/, ':mis@'))).toBe('refused')
  expect(await kindAt(`${url}_weg`)).toBe('absent')
  expect(await kindAt('postgres://a:b@127.0.0.1:1/x')).toBe('unreachable')
  await drop()
})

it('sends a test message in each place that is set up, and says of each whether it arrived', async () => {
  const settings = readConfig({ SLACK_BOT_TOKEN: 'b', SLACK_APP_TOKEN: 'a', TEAMS_ANONYMOUS: 'on' })
  const asked: unknown[] = []
  const slackTest: Patient['slackTest'] = async (_, to, text) => {
    asked.push(to, text)
    return null
  }
  const { code, lines } = await examine({ settings, slackTest }, 'nl', 'm04')
  expect(code).toBe(1)
  expect(lines.slice(-2)).toEqual([
    'goed  Slack               Proefbericht aan Farid: aangekomen.',
    expect.stringMatching(/^fout {2}Teams {15}Proefbericht aan Farid: niet aangekomen\. Kompasbot kent/),
  ])
  expect(asked).toEqual([
    { address: { user: 'U4' }, email: 'farid@linde.nl' },
    expect.stringContaining('This is a test message of Kompasbot. beheer@kantoor asked for it'),
  ])
})

it('sends a test message to nobody who is not known, nowhere without a platform, and none unless asked', async () => {
  const settings = readConfig({ SLACK_BOT_TOKEN: 'b', SLACK_APP_TOKEN: 'a' })
  const slackTest = async () => {
    throw new Error('nothing may be sent')
  }
  expect((await examine({ settings, slackTest }, 'nl', 'geheim')).wrong.join()).toContain('niet bekend')
  expect((await examine({ settings, slackTest }, 'nl', 'geheim')).wrong.join()).not.toContain('geheim')
  expect((await examine({}, 'nl', 'm04')).wrong.join()).toContain('stel eerst Slack of Teams in')
  expect((await examine({ settings, slackTest })).code).toBe(0)
})
