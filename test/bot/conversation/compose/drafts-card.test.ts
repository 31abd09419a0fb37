import { beforeAll, describe, expect, it } from 'vitest'
import { adaptiveCard } from '../../../../bot/cards/adaptive.ts'
import type { Card } from '../../../../bot/cards/card.ts'
import { saveDraft } from '../../../../prisma/store/draft-decisions.ts'
import { saveYear } from '../../../../prisma/store/year-documents.ts'
import { aYear } from '../../../drafting/year/a-text.ts'
import { type SmallTalk, smallTalk, wordsOn } from '../small-talk.ts'

let talk: SmallTalk
const TEAMS = ['zorg', 'ambulant', 'dag', null] as const

async function draft(month: string, bouwsteen: number, team: string | null): Promise<void> {
  const { db, house } = talk
  const sentence = { text: 'De overdracht ging rustig.', sources: ['r:A'], quote: null }
  const content = { writer: 'extractive', material: 'x', figures: [], missing: [], refused: [] }
  const blocks = [{ heading: 'Overdracht', sentences: [sentence] }]
  const key = { month, framework: 'gk', bouwsteen, team }
  await saveDraft(db.store.prisma, house.org, key, { ...content, blocks }, house.now())
}

const shown = async (): Promise<Card> => {
  await talk.press('farid', { do: 'drafts' })
  return talk.lastCard('farid')
}
const headings = (card: Card) => card.blocks.flatMap((one) => (one.kind === 'heading' ? [one.text] : []))
const titles = (card: Card) => card.blocks.flatMap((one) => (one.kind === 'item' ? [one.title] : []))

describe('the list of concepts', () => {
  beforeAll(async () => {
    talk = await smallTalk()
    for (const month of ['2026-08', '2026-09', '2026-10'])
      for (const bouwsteen of [1, 2, 3]) for (const team of TEAMS) await draft(month, bouwsteen, team)
  })

  it('has the newest month first, under its name, with every draft of it', async () => {
    const card = await shown()
    expect(headings(card).map((text) => text.toLowerCase())).toEqual([
      'oktober 2026: 12 concepten',
      'september 2026: 12 concepten',
      'augustus 2026: 12 concepten',
    ])
    expect(titles(card).filter((title) => title.includes('Hele organisatie'))).toHaveLength(3)
    expect(card.title).toBe('Concepten')
  })

  it('says of a month for which there is no room how many there are, with its digest', async () => {
    const card = await shown()
    expect(titles(card).slice(12)).toEqual([
      'Nog 12 concepten van september 2026',
      'Nog 12 concepten van augustus 2026',
    ])
    expect(JSON.stringify(card.blocks.at(-1))).toContain('"month":"2026-08"')
  })

  it('is whole in the smallest message, so that nothing is cut from it', async () => {
    const json = adaptiveCard(await shown(), {
      language: 'nl',
      press: 'execute',
      base: 'https://kompas.test',
    })
    expect(JSON.stringify(json)).toContain('augustus 2026')
  })

  it('of fourteen in one month leaves out none', async () => {
    await draft('2026-10', 4, null)
    await draft('2026-10', 4, 'zorg')
    const card = await shown()
    expect(
      titles(card)
        .slice(0, 14)
        .filter((title) => title.includes('Hele organisatie')),
    ).toHaveLength(4)
    expect(wordsOn(card)).not.toContain('Nog 2 concepten van oktober')
    const json = adaptiveCard(card, { language: 'nl', press: 'execute', base: 'https://kompas.test' })
    expect(JSON.stringify(json)).toContain('Nog 12 concepten van augustus 2026')
  })

  it('offers a text of the year first as long as last year has none', async () => {
    expect((await shown()).actions[0]).toMatchObject({ intent: { do: 'make_year' }, style: 'primary' })
    const key = { year: 2025, framework: 'gk', kind: 'kwaliteitsbeeld' } as const
    const text = aYear({ year: 2025, title: 'Kwaliteitsbeeld 2025' })
    await saveYear(talk.db.store.prisma, talk.house.org, key, { material: 'x', text }, talk.house.now())
    expect((await shown()).actions[0]).toMatchObject({ intent: { do: 'digest' } })
    await talk.say('farid', 'jaar')
    expect(titles(await talk.lastCard('farid'))).toEqual(['Kwaliteitsbeeld 2025'])
  })

  it('of years has nothing for a council to which none came, and says so', async () => {
    await talk.say('ada', 'jaar')
    expect(wordsOn(await talk.lastCard('ada'))).toContain('Er is nu geen tekst van een jaar voor jou')
  })
})
