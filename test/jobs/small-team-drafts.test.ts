import { beforeAll, describe, expect, it } from 'vitest'
import { figuresOverMonths, monthDigest } from '../../bot/conversation/month-digest.ts'
import { draftCommand } from '../../commands/draft.ts'
import { draftMonth } from '../../jobs/draft.ts'
import { monthCounter } from '../../jobs/month-figures.ts'
import type { Store } from '../../prisma/client.ts'
import { readDraft } from '../../prisma/store/draft-sources.ts'
import { listDrafts } from '../../prisma/store/drafts.ts'
import { freshDatabase } from '../database.ts'
import { at, type SmallHouse, smallHouse } from './small-house.ts'

const now = at('2026-11-02')
let store: Store

beforeAll(async () => {
  store = (await freshDatabase()).store
})

/** Team zorg of five, and a night team of one; each wrote a reflection. */
async function twoTeams(smallestTeam: number, rules: string[] = []): Promise<SmallHouse> {
  const settings = { reflection: { anonymous: true, themes: ['medicatie'], smallestTeam } }
  const small = await smallHouse(store, { rules, settings })
  const { org } = small.house
  const night = await store.prisma.team.create({
    data: { organisationId: org, ref: 'nacht', name: 'Nachtzorg', kind: 'zorg' },
  })
  await store.prisma.member.create({
    data: {
      organisationId: org,
      ref: 'm20',
      name: 'Naam van m20',
      email: 'm20@voorbeeld.nl',
      roles: ['zorgverlener'],
      teams: { create: { organisationId: org, teamId: night.id } },
    },
  })
  for (const [ref, teamId, said] of [
    ['Z', small.teamId, { good: 'De ronde liep goed.', better: 'De kar piept in de gang.' }],
    ['N', night.id, { good: 'De bel was snel gehoord.', better: 'De overdracht mag korter.' }],
  ] as const)
    await store.prisma.reflection.create({
      data: {
        organisationId: org,
        ref,
        key: ref,
        teamId,
        day: new Date('2026-10-12'),
        ...said,
        theme: 'medicatie',
        bouwsteen: 'gk-1',
        mayQuote: true,
        source: 'chat',
        givenAt: now,
      },
    })
  return small
}

async function addFigure({ house }: SmallHouse, period: [string, string], value: number, source = 'mic.csv') {
  const [from, until] = period.map((day) => new Date(day)) as [Date, Date]
  await store.prisma.figure.create({
    data: {
      organisationId: house.org,
      key: `${period} ${source}`,
      kind: 'mic',
      from,
      until,
      value,
      asOf: new Date(until.getTime() + 86_400_000),
      source,
      recordedAt: now,
    },
  })
}

async function draftsOf({ house }: SmallHouse) {
  await draftMonth(house, { month: '2026-10', now, frameworks: ['gk'] })
  const drafts = await listDrafts(store.prisma, house.org, { month: '2026-10' })
  return drafts.filter(({ bouwsteen }) => bouwsteen === 1)
}

async function command({ house }: SmallHouse, team: string) {
  const [lines, complaints]: [string[], string[]] = [[], []]
  const code = await draftCommand(house, {
    month: '2026-10',
    team,
    json: true,
    now,
    write: (line) => lines.push(line),
    complain: (line) => complaints.push(line),
  })
  return { code, complaints, drafts: JSON.parse(lines.join('\n')).drafts as { team: string | null }[] }
}

describe('what a small team wrote', () => {
  it('stands with the whole organisation, where nothing names the team', async () => {
    const small = await twoTeams(3)
    const drafts = await draftsOf(small)
    expect(drafts.map(({ team }) => team)).toEqual(['zorg', null])
    const read = await readDraft(store.prisma, small.house.org, drafts[1]?.id ?? '')
    expect(read?.draft.sentences.flatMap(({ sources }) => sources)).toContain('r:N')
    expect(read?.draft.refused).toEqual([])
    expect(read?.draft.sentences.flatMap(({ quote }) => quote?.by ?? [])).toContain('een klein team')
    expect(JSON.stringify(read)).not.toMatch(/nacht/i)
  })

  it('stays where it was when the organisation file lets every team stand on its own', async () => {
    expect((await draftsOf(await twoTeams(1))).map(({ team }) => team)).toEqual(['nacht', 'zorg'])
  })

  it('is pointed to by the command, and only for such a team', async () => {
    const small = await twoTeams(3)
    expect(await command(small, 'nacht')).toEqual({
      code: 0,
      drafts: [],
      complaints: [expect.stringContaining('draft zonder --team')],
    })
    const zorg = await command(small, 'zorg')
    expect([zorg.complaints, new Set(zorg.drafts.map(({ team }) => team))]).toEqual([[], new Set(['zorg'])])
  })

  it('is not named in a line for what is missing', async () => {
    const { house } = await twoTeams(3, ['bhv'])
    await draftMonth(house, { month: '2026-10', now, frameworks: ['gk'] })
    const drafts = await listDrafts(store.prisma, house.org, { month: '2026-10' })
    const missing = drafts.flatMap((one) => one.missing)
    expect(missing).toContainEqual(expect.stringContaining('van een klein team'))
    expect(missing.join()).not.toMatch(/nacht/i)
  })

  it('is not named in the month for management either, in figures, charts or what is missing', async () => {
    const { house } = await twoTeams(3, ['bhv'])
    const count = monthCounter(house, now)
    const digest = await monthDigest(house, '2026-10', now, count)
    const months = await figuresOverMonths(house, digest, count)
    const told = [digest.figures, digest.missing, digest.changed, digest.incomparable, months]
    expect(JSON.stringify(told)).not.toMatch(/nacht/i)
    expect(digest.figures.some(({ ofSmallTeams }) => ofSmallTeams)).toBe(true)
    const all = await monthDigest((await twoTeams(1)).house, '2026-10', now)
    expect(JSON.stringify(all.figures)).toMatch(/nacht/i)
  })

  it('makes no next version when nothing changed', async () => {
    const small = await twoTeams(3)
    await draftsOf(small)
    const again = await draftMonth(small.house, { month: '2026-10', now, frameworks: ['gk'] })
    expect(new Set(again.map(({ as }) => as))).toEqual(new Set(['unchanged']))
  })
})

describe('figures of registers beside those of the quarter before', () => {
  const lately: [string, string] = ['2026-08-01', '2026-10-31']
  const before: [string, string] = ['2026-05-01', '2026-07-31']

  it('are compared in the text, with both kept in its figures', async () => {
    const small = await twoTeams(3)
    await addFigure(small, before, 12)
    await addFigure(small, lately, 7)
    await draftMonth(small.house, { month: '2026-10', now, frameworks: ['gk'] })
    const all = await listDrafts(store.prisma, small.house.org, { month: '2026-10', teams: [null] })
    const draft = all.find(({ figures }) => figures.some(({ label }) => label === 'MIC-meldingen'))
    expect(draft?.figures.filter(({ label }) => label === 'MIC-meldingen').map(({ value }) => value)).toEqual(
      [7, 12],
    )
    expect(draft?.sentences.map(({ text }) => text).join(' ')).toContain(
      'waren dat er 12; nu zijn het er minder',
    )
    expect(draft?.refused).toEqual([])
  })

  it('are told in the digest: what changed, what contradicts, and why some are not compared', async () => {
    const small = await twoTeams(3)
    await addFigure(small, before, 12)
    await addFigure(small, lately, 7)
    const first = await monthDigest(small.house, '2026-10', now)
    expect(first.changed.map(({ now, before }) => [now.value, before.value])).toEqual([[7, 12]])
    expect(first.incomparable).toMatchObject([{ why: 'missing' }])
    expect(first.contradictions).toEqual([])
    await addFigure(small, lately, 9, 'ons.csv')
    const after = await monthDigest(small.house, '2026-10', now)
    expect(after.changed).toEqual([])
    expect(after.contradictions).toMatchObject([[{ value: 7 }, { value: 9 }]])
    expect(after.incomparable.map(({ why }) => why)).toEqual(['contradicts', 'missing'])
  })
})
