import { expect, it } from 'vitest'
import { adaptiveCard, MAX_BYTES } from '../../../bot/cards/adaptive.ts'
import { blockKitMessage } from '../../../bot/cards/block-kit.ts'
import { formView } from '../../../bot/cards/block-kit-form.ts'
import type { Action, Block, Card } from '../../../bot/cards/card.ts'
import type { Intent } from '../../../bot/conversation/intent.ts'
import { aYear } from '../../drafting/year/a-text.ts'
import { messageSchema, modalSchema } from '../../peers/slack/limits.ts'
import type { Name } from './small-talk.ts'
import { yearTalk } from './year-talk.ts'

const actionsOf = (card: Card): Action[] => [...card.actions, ...card.blocks.flatMap(actionsIn)]
const actionsIn = (block: Block): Action[] =>
  block.kind === 'item' ? block.actions : block.kind === 'more' ? block.blocks.flatMap(actionsIn) : []

/** A text as long as they get: ten chapters of forty sentences. */
function aLongYear() {
  const { chapters } = aYear()
  const many = Array.from({ length: 10 }, (_, at) => ({
    id: `gk-${at + 1}`,
    role: 'bouwsteen' as const,
    bouwsteen: at + 1,
    heading: `Hoofdstuk ${at + 1} over het kennen van wensen en behoeften van wie hier woont`,
    sections: [
      {
        heading: 'Wat we zagen',
        parts: [
          {
            kind: 'paragraph' as const,
            heading: null,
            sentences: Array.from({ length: 40 }, (_, nth) => ({
              id: `gk-${at + 1}-${nth}`,
              text: `Zin ${nth} zegt dat het team in dit deel van het jaar op een andere manier is gaan overleggen over wat er speelt.`,
              sources: [`r:A${nth}`],
              quote: null,
              author: 'writer',
            })),
          },
        ],
      },
    ],
  }))
  return { chapters: [...chapters.slice(0, 2), ...many], title: 'Kwaliteitsbeeld 2026, lang' }
}

it('everything of a year that can be shown fits in Slack and in Teams', async () => {
  const { talk, save } = await yearTalk()
  const id = await save(aLongYear())
  const forms = new Set<string>()
  const kinds = new Set<string>()
  const show = async (name: Name) => {
    const { language } = await talk.member(name)
    const pressed = new Set<string>()
    let seen = 0
    const look = async (): Promise<void> => {
      const fresh = (await talk.messages(name)).slice(seen)
      seen += fresh.length
      for (const message of fresh) {
        kinds.add(message.content.kind)
        const card = await talk.card(name, message)
        const { blocks } = blockKitMessage(card, { language, links: true, message: 'm' })
        messageSchema.parse({ channel: 'D1', text: card.notice, blocks })
        const adaptive = adaptiveCard(card, { language, press: 'execute', base: 'https://x.example.nl' })
        expect(Buffer.byteLength(JSON.stringify(adaptive))).toBeLessThanOrEqual(MAX_BYTES)
        for (const action of actionsOf(card)) if (action.kind === 'intent') await press(action.intent)
      }
    }
    const press = async (intent: Intent) => {
      const key = JSON.stringify(intent)
      if (pressed.has(key) || pressed.size > 40) return
      pressed.add(key)
      const answer = await talk.press(name, intent)
      if (answer.kind === 'form') {
        modalSchema.parse(formView(answer.form, { language, origin: 'D1' }))
        forms.add(answer.form.id)
      }
      await look()
    }
    await press({ do: 'show_year', year: id })
    await press({ do: 'improvements' })
  }
  await show('kim')
  for (const [name, form] of [
    ['kim', 'pass_year'],
    ['ilse', 'pass_year'],
    ['jip', 'pass_year'],
    ['farid', 'year_not_held'],
  ] as const) {
    const asked = talk.form(await talk.press(name, { do: form, year: id, version: 2 }))
    await talk.submit(name, asked, { reason: 'er is nog geen raad van toezicht' })
  }
  await show('ada')
  await show('sam')
  expect([...kinds].sort()).toEqual(['improvements', 'year', 'year_chapter', 'year_plain'])
  expect([...forms].sort()).toEqual([
    'improvement',
    'pass_year',
    'react_year',
    'remark_year',
    'return_year',
    'year_not_held',
    'year_sentence',
  ])
}, 60_000)
