import { expect, it } from 'vitest'
import { type LogAsked, logCommand } from '../../commands/log.ts'
import type { AccessEntry } from '../../prisma/store/access-log.ts'

const entry: AccessEntry = {
  at: new Date('2026-07-01T22:30:00Z'),
  actor: 'command',
  action: 'erase',
  object: 'episode:7',
  about: 'client:10023',
  outcome: 'ok',
}

async function printed(entries: AccessEntry[], asked: Partial<LogAsked> = {}): Promise<string[]> {
  const lines: string[] = []
  const all: LogAsked = { since: null, json: false, language: 'nl', zone: 'Europe/Amsterdam', ...asked }
  await logCommand(
    all,
    async (since) => entries.filter(({ at }) => !since || at >= since),
    lines.push.bind(lines),
  )
  return lines
}

it('prints an entry a line, at the time of the organisation', async () => {
  expect(await printed([entry, { ...entry, about: null }])).toEqual([
    'Wanneer              Wie       Wat     Waarvan    Over wie      Uitkomst',
    '02-07-2026 00:30:00  opdracht  gewist  episode:7  client:10023  gelukt',
    '02-07-2026 00:30:00  opdracht  gewist  episode:7  -             gelukt',
  ])
})

it.each([
  ['read', 'gelezen', 'read'],
  ['change', 'veranderd', 'changed'],
  ['add', 'toegevoegd', 'added'],
  ['remove', 'opgeruimd', 'removed'],
  ['import', 'ingelezen', 'imported'],
  ['export', 'geëxporteerd', 'exported'],
  ['something-new', 'something-new', 'something-new'],
])('says %s in words', async (action, dutch, english) => {
  expect((await printed([{ ...entry, action }]))[1]).toContain(`  ${dutch}  `)
  expect((await printed([{ ...entry, action }], { language: 'en' }))[1]).toContain(`  ${english}  `)
})

it('prints one JSON document, also when there is nothing', async () => {
  const [document = '', ...more] = await printed([entry], { json: true })
  expect(more).toEqual([])
  expect(JSON.parse(document)).toEqual({ entries: [{ ...entry, at: '2026-07-02T00:30:00+02:00' }] })
  expect(await printed([], { json: true })).toEqual(['{"entries":[]}'])
})

it('says so when there is nothing, in the language of the reader', async () => {
  expect(await printed([], { language: 'en' })).toEqual(['The access log is empty.'])
  expect(await printed([entry], { since: new Date('2026-07-02T10:00:00Z') })).toEqual([
    'Er staat niets in het logboek vanaf 02-07-2026 12:00.',
  ])
})
