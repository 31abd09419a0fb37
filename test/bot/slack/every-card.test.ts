import { expect, it } from 'vitest'
import { blockKitHome, blockKitMessage } from '../../../bot/cards/block-kit.ts'
import { formView } from '../../../bot/cards/block-kit-form.ts'
import type { Action, Block, Card, Form } from '../../../bot/cards/card.ts'
import type { Answer } from '../../../bot/channel.ts'
import { readerOf } from '../../../bot/conversation/compose/compose.ts'
import { homeCard } from '../../../bot/conversation/compose/home-card.ts'
import type { Intent } from '../../../bot/conversation/intent.ts'
import { homeSchema, messageSchema, modalSchema } from '../../peers/slack/limits.ts'
import { type Name, people, smallTalk } from '../conversation/small-talk.ts'

const actionsOf = (card: Card): Action[] => [...card.actions, ...card.blocks.flatMap(actionsIn)]
const actionsIn = (block: Block): Action[] =>
  block.kind === 'item' ? block.actions : block.kind === 'more' ? block.blocks.flatMap(actionsIn) : []

it('everything that the small provider can be shown by pressing every button fits in Slack', async () => {
  const talk = await smallTalk()
  const shown = { cards: 0, forms: new Set<string>() }
  const checkForm = (form: Form, language: 'nl' | 'en') => {
    const view = formView(form, { language, origin: 'D1' })
    modalSchema.parse(view)
    shown.forms.add(form.id)
  }
  for (const name of Object.keys(people).filter((one) => one !== 'wim') as Name[]) {
    const { language } = await talk.member(name)
    const pressed = new Set<string>()
    let seen = 0
    const press = async (intent: Intent) => {
      const key = JSON.stringify(intent)
      // What changes the language of the others' texts is seen by who speaks it.
      if (pressed.has(key) || intent.do === 'language' || pressed.size > 60) return
      pressed.add(key)
      check(await talk.press(name, intent))
      await look()
    }
    const check = (answer: Answer) => {
      if (answer.kind === 'form') checkForm(answer.form, language)
    }
    const show = async (card: Card) => {
      const blocks = blockKitMessage(card, { language, links: true, message: 'm' }).blocks
      messageSchema.parse({ channel: 'D1', text: card.notice, blocks })
      shown.cards += 1
      for (const action of actionsOf(card)) if (action.kind === 'intent') await press(action.intent)
    }
    const look = async () => {
      const messages = await talk.messages(name)
      const fresh = messages.slice(seen)
      seen = messages.length
      for (const message of fresh) await show(await talk.card(name, message))
    }
    const home = await homeCard(readerOf(talk.house, await talk.member(name)))
    homeSchema.parse(blockKitHome(home, { language, links: true }))
    for (const words of ['help', 'taken', 'status', 'concept', 'startlijst', 'mijn gegevens']) {
      check(await talk.say(name, words))
      await look()
    }
    await show(home)
  }
  expect(shown.cards).toBeGreaterThan(60)
  expect([...shown.forms].sort()).toEqual(
    expect.arrayContaining(['end_client', 'hand_over', 'later', 'new_client', 'outcome', 'plan', 'reflect']),
  )
}, 60_000)
