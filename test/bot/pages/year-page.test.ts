import { beforeAll, describe, expect, it } from 'vitest'
import { readerOf } from '../../../bot/conversation/compose/compose.ts'
import { isPagePath } from '../../../bot/page-path.ts'
import { yearVersionsPage } from '../../../bot/pages/versions-page.ts'
import { yearPage } from '../../../bot/pages/year-page.ts'
import { asDay } from '../../../care/day.ts'
import { addReflection } from '../../../prisma/store/reflections.ts'
import { decideYear } from '../../../prisma/store/year-gates.ts'
import { aYear } from '../../drafting/year/a-text.ts'
import { type Name, type SmallTalk, wordsOn } from '../conversation/small-talk.ts'
import { SIX_GATES, yearTalk } from '../conversation/year-talk.ts'

let talk: SmallTalk
let id: string
let save: Awaited<ReturnType<typeof yearTalk>>['save']

beforeAll(async () => {
  const made = await yearTalk()
  talk = made.talk
  save = made.save
  const [team] = (await talk.member('jip')).teams
  const given = {
    teamId: team?.id ?? '',
    roundId: null,
    day: asDay('2026-11-12'),
    good: 'De overdracht ging rustig.',
    better: null,
    learned: null,
    bouwsteen: 'gk-3',
    theme: null,
    mayQuote: true,
    giverId: null,
  }
  await addReflection(talk.db.store.prisma, talk.house.org, given, talk.house.now())
  const { ref } = await talk.db.store.prisma.reflection.findFirstOrThrow({ select: { ref: true } })
  const text = JSON.parse(JSON.stringify(aYear()).replaceAll('r:A', `r:${ref}`))
  const refused = [{ text: 'Deze zin bleef buiten de tekst.', reason: 'Zonder toestemming.' }]
  id = await made.save({ ...text, title: 'Met bronnen', refused })
})

const page = async (name: Name, what = id) => yearPage(readerOf(talk.house, await talk.member(name)), what)
const versions = async (name: Name) =>
  yearVersionsPage(readerOf(talk.house, await talk.member(name)), id, { from: null, to: null })
async function passTo(gate: string) {
  const gates = SIX_GATES.map((one) => one.id)
  const { id: memberId } = await talk.member('kim')
  for (const one of gates.slice(0, gates.indexOf(gate))) {
    const change = { documentId: id, version: 2, memberId, now: talk.house.now(), gates, reason: null }
    await decideYear(talk.db.store.prisma, talk.house.org, { ...change, gate: one, decision: 'passed' })
  }
}

describe('a table of the page', () => {
  it('says whose each figure is, and names a register and not its file', async () => {
    const text = aYear({ year: 2025, title: 'Per team' })
    const [first] = text.figures
    if (!first) throw new Error('the sample has no figures')
    const figures = [null, 'zorg', ''].map((team, at) => ({
      ...first,
      id: `f:${at}`,
      team,
      how: 'Overgenomen uit gesprekken.csv.',
      source: 'gesprekken.csv',
    }))
    const table = { kind: 'figures' as const, caption: 'Gesprekken', figures: figures.map((one) => one.id) }
    const chart = {
      kind: 'bars' as const,
      title: 'Per kwartaal',
      alt: 'Per kwartaal: 4, 5, 4, 5.',
      unit: '',
      labels: ['K1', 'K2', 'K3', 'K4'],
      series: [{ name: 'gesprekken', values: [4, 5, 4, 5] }],
      sources: [],
    }
    const parts = [table, { kind: 'chart' as const, caption: 'Per kwartaal', chart }]
    const chapters = text.chapters.slice(2).map((one) => ({ ...one, sections: [{ heading: null, parts }] }))
    const team = await save({ ...text, chapters, figures })
    const shown = (await page('kim', team))?.chapters[0]?.sections[0]?.parts[0]
    expect(shown?.kind === 'figures' && shown.rows.map(({ label }) => label)).toEqual([
      'Gesprekken, hele organisatie',
      expect.stringMatching(/^Gesprekken, \p{Lu}/u),
      'Gesprekken, een klein team',
    ])
    expect(JSON.stringify(shown)).not.toContain('.csv')
    await talk.press('kim', { do: 'show_chapter', year: team, chapter: 'gk-1' })
    const words = wordsOn(await talk.lastCard('kim'))
    expect(words).toContain('Gesprekken, hele organisatie')
    expect(words.split('Per kwartaal')).toHaveLength(2)
  })
})

describe('the page of a year', () => {
  it('has every sentence with its sources, for who works on it, and notes the look', async () => {
    const shown = await page('kim')
    expect(shown).toMatchObject({
      title: 'Met bronnen',
      view: 'whole',
      waitsAt: 'Input bekeken',
      mayEdit: true,
    })
    expect(shown?.atTurn).toEqual(['Kim Postma'])
    const words = JSON.stringify(shown)
    expect(words).toContain('De overdracht ging rustig.')
    expect(words).toContain('18 van 20 (90\u00a0%)')
    expect((await talk.log()).at(-1)).toMatchObject({ action: 'read', object: `year:${id}`, outcome: 'ok' })
  })

  it('is not there for who has no gate that it came to, and the log says so', async () => {
    expect(await page('jip')).toBeNull()
    expect((await talk.log()).at(-1)).toMatchObject({ object: `year:${id}`, outcome: 'refused' })
    expect(await page('kim', 'nergens')).toBeNull()
  })

  it('shows the people of a gate the text, and that there is a reflection, without its words', async () => {
    await passTo('team')
    const words = JSON.stringify(await page('jip'))
    expect(words).toContain('Het team sprak vaker met familie.')
    expect(words).not.toContain('De overdracht ging rustig.')
    expect(words).toContain('een reflectie uit een team')
  })

  it('keeps what was taken out for who works on it: it may be what nobody should read', async () => {
    expect((await page('kim'))?.refused).toHaveLength(1)
    expect((await page('jip'))?.refused).toEqual([])
  })

  it('keeps earlier versions for who works on it too: they hold what was struck since', async () => {
    expect((await page('kim'))?.versions).toHaveLength(2)
    expect((await versions('kim'))?.all).toHaveLength(2)
    expect(await page('jip')).toMatchObject({ view: 'whole', versions: [] })
    expect(await versions('jip')).toBeNull()
    expect((await talk.log()).at(-1)).toMatchObject({ object: `year:${id}`, outcome: 'refused' })
  })

  it('shows a council the plain version', async () => {
    await passTo('raad')
    const shown = await page('ada')
    expect(shown).toMatchObject({ view: 'plain', chapters: [], mayEdit: false })
    expect(shown?.plain.map(({ id: chapter }) => chapter)).toEqual(['public'])
    expect(shown?.actions.map((action) => action.kind === 'intent' && action.intent.do)).toContain(
      'react_year',
    )
  })

  it('may be led to by a link', () => {
    expect(isPagePath(`/year/${id}`)).toBe(true)
    expect(isPagePath('/year/../in')).toBe(false)
  })
})
