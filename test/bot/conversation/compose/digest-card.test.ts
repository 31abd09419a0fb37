import { beforeAll, describe, expect, it } from 'vitest'
import { blockKitMessage } from '../../../../bot/cards/block-kit.ts'
import type { Block, Card } from '../../../../bot/cards/card.ts'
import { composer } from '../../../../bot/conversation/compose/compose.ts'
import { conversation } from '../../../../bot/conversation/converse.ts'
import { digestCharts } from '../../../../bot/conversation/digest-charts.ts'
import { plansInTime, reflectionsGiven } from '../../../../bot/conversation/digest-totals.ts'
import { endsWith } from '../../../../bot/conversation/ending-improvements.ts'
import { differs } from '../../../../bot/conversation/month-digest.ts'
import { webDoors } from '../../../../bot/pages/doors.ts'
import { messageCard } from '../../../../bot/teams/talk.ts'
import { monthDigest as t } from '../../../../bot/texts/nl/month-digest.ts'
import { asDay } from '../../../../care/day.ts'
import type { Figure } from '../../../../care/figures/figure.ts'
import { saveDraft } from '../../../../prisma/store/draft-decisions.ts'
import { addImprovement } from '../../../../prisma/store/improvements.ts'
import { holdModelCall } from '../../../../prisma/store/model-calls.ts'
import { messageSchema } from '../../../peers/slack/limits.ts'
import { checkActivity, checkCard } from '../../teams/activity-check.ts'
import { type SmallTalk, smallTalk, wordsOn } from '../small-talk.ts'

const MONTH = '2026-11'
let talk: SmallTalk

const shown = async (): Promise<Card> => {
  await talk.press('farid', { do: 'digest', month: MONTH })
  return talk.lastCard('farid')
}

describe('the month for management', () => {
  beforeAll(async () => {
    talk = await smallTalk()
  })

  it('says in counts how it went, and what is not counted', async () => {
    const facts = (await shown()).blocks.find(({ kind }) => kind === 'facts') as Extract<
      Block,
      { kind: 'facts' }
    >
    expect(facts.facts.map(({ label }) => label)).toEqual(['Reflecties', 'Plannen op tijd'])
  })

  it('says in a line for each thing what stands out, and of so few no percentage', async () => {
    const words = wordsOn(await shown())
    expect(words).toContain('Geldige BHV-scholing: ')
    expect(words.match(/Wat opvalt[\s\S]*?Geldige BHV-scholing: [^\n]*/)?.[0]).toMatch(
      /Zorg \d\u00a0van\u00a0\d/,
    )
    expect(words).not.toMatch(/van \d \(/)
  })

  it('tells what a model cost only where one is on', async () => {
    expect(wordsOn(await shown())).not.toContain('Taalmodel')
    const call = { task: 'month-block', prompt: 'p@1', model: 'm' }
    const most = { prompt: 1500, completion: 500 }
    const bill = { most, budget: 8000, at: talk.house.now(), month: MONTH }
    await holdModelCall(talk.db.store.prisma, talk.house.org, call, bill)
    talk.house.model = { apiKey: undefined, baseUrl: 'http://127.0.0.1:1', model: 'm' }
    talk.house.settings.modelAllowed = true
    talk.house.settings.modelBudget = 8000
    expect(wordsOn(await shown())).toContain('2.000 van 8.000 tokens gebruikt (25\u00a0%)')
    delete talk.house.model
  })

  it('names improvements whose quarter ends, and no others', async () => {
    const { id: memberId } = await talk.member('farid')
    const one = {
      framework: 'gk',
      bouwsteen: 1,
      explanation: 'Minder lawaai.',
      owner: 'team Zorg',
      sources: [],
    }
    for (const [title, quarter] of [
      ['Rust aan tafel', '2026-K4'],
      ['Eerder bellen', '2027-K2'],
    ] as const) {
      const by = { memberId, now: talk.house.now() }
      await addImprovement(talk.db.store.prisma, talk.house.org, { ...one, title, quarter }, by)
    }
    const words = wordsOn(await shown())
    expect(words).toContain('Rust aan tafel (team Zorg, 4e kwartaal 2026)')
    expect(words).not.toContain('Eerder bellen')
  })

  it('fits in all three channels with forty drafts', async () => {
    const teams = ['zorg', 'ambulant', 'dag', 'staf']
    for (let i = 0; i < 40; i += 1) {
      const key = {
        month: MONTH,
        framework: i < 20 ? 'gk' : 'ghz',
        bouwsteen: 1 + (i % 5),
        team: teams[Math.floor((i % 20) / 5)] ?? '',
      }
      const sentence = {
        text: `Zin ${i} over de overdracht, die rustig ging.`,
        sources: ['r:A'],
        quote: null,
      }
      const content = { writer: 'extractive', material: `m${i}`, figures: [], missing: [], refused: [] }
      const blocks = [{ heading: 'Overdracht', sentences: [sentence] }]
      await saveDraft(talk.db.store.prisma, talk.house.org, key, { ...content, blocks }, talk.house.now())
    }
    const card = await shown()
    expect(wordsOn(card)).toContain('40 concepten wachten op jou')
    const { blocks } = blockKitMessage(card, { language: 'nl', links: true, message: 'm' })
    messageSchema.parse({ channel: 'D1', text: card.notice, blocks })
    const teamsCard = messageCard(
      card,
      '0197c1de-2222-7abc-8def-000000000002',
      { language: 'nl', user: null },
      'https://kompas.example.nl',
    )
    expect(checkCard(teamsCard)).toEqual([])
    expect(checkActivity({ type: 'message', summary: 'x', attachments: [{ content: teamsCard }] })).toEqual(
      [],
    )
    expect(JSON.stringify(teamsCard)).toContain('40 concepten wachten op jou')
  })

  it('the page has the same, with each chart in a table too', async () => {
    const { house } = talk
    const doors = webDoors(house, {
      converse: conversation(house),
      compose: composer(house),
      realNow: house.now,
      moveClock: null,
    })
    const page = await doors.digestPage((await talk.member('farid')).id, MONTH)
    expect(page?.ending).toEqual(['Rust aan tafel (team Zorg, 4e kwartaal 2026)'])
    expect(page?.drafts).toHaveLength(40)
    expect(page?.standsOut.join()).toContain('Geldige BHV-scholing: ')
    expect(page?.figures.map(({ value }) => value).join()).not.toContain('%')
    for (const { rows, head } of page?.charts ?? [])
      for (const row of rows) expect(row).toHaveLength(head.length)
    expect(await doors.digestPage((await talk.member('jip')).id, MONTH)).toBeNull()
  })
})

describe('figures side by side', () => {
  const plans = (value: number, of: number, team = 'zorg'): Figure => ({
    id: `f:${team}`,
    label: 'Plannen op tijd',
    value,
    of,
    unit: 'plan',
    team,
    period: [asDay('2026-11-01'), asDay('2026-11-30')],
    asOf: asDay('2026-12-01'),
    source: 'x',
    how: 'x',
    family: 'in_time',
    kind: 'zorgplan',
    category: null,
    moves: [],
  })
  const month = (name: string, ...figures: ReturnType<typeof plans>[]) => ({
    month: name,
    name,
    short: name,
    figures,
  })

  it('are drawn from three values on, and otherwise only told', () => {
    const [two] = digestCharts(
      [month('sep', plans(1, 2)), month('okt'), month('nov', plans(3, 4))],
      t,
      (ref) => ref,
    )
    expect(two).toMatchObject({
      chart: null,
      rows: [
        ['sep', '2', '1'],
        ['okt', 'niet geteld', 'niet geteld'],
        ['nov', '4', '3'],
      ],
    })
    const [three] = digestCharts(
      [month('sep', plans(1, 2)), month('okt', plans(2, 2)), month('nov', plans(3, 4), plans(1, 3, 'dag'))],
      t,
      (ref) => ref,
    )
    expect(three?.chart?.series).toEqual([
      { name: 'moesten klaar zijn', values: [2, 2, 7] },
      { name: 'op tijd', values: [1, 2, 4] },
    ])
    expect(three?.chart?.alt).toContain('nov: 4 van 7')
  })

  it('have changed when a count did, but not when only fewer colleagues could give a reflection', () => {
    const reflections = (value: number, of: number) => ({
      ...plans(value, of),
      family: 'reflections' as const,
    })
    expect(differs(plans(5, 12), plans(5, 11))).toBe(true)
    expect(differs(reflections(5, 12), reflections(5, 11))).toBe(false)
    expect(differs(reflections(5, 12), reflections(6, 12))).toBe(true)
  })

  it('that were not counted are no zero', () => {
    expect(plansInTime([])).toBeNull()
    expect(reflectionsGiven([plans(1, 2)])).toBeNull()
    expect(digestCharts([month('sep'), month('okt'), month('nov')], t, (ref) => ref)).toEqual([])
  })
})

describe('the end of a quarter', () => {
  it.each([
    ['2026-K4', '2026-11', true],
    ['2026-K4', '2026-10', false],
    ['2026-K4', '2026-12', true],
    ['2026-K3', '2026-11', true],
    ['2027-K1', '2026-12', false],
    ['2027-K1', '2027-02', true],
  ])('%s is near in the digest of %s: %s', (quarter, digest, near) => {
    expect(endsWith(quarter, digest)).toBe(near)
  })
})
