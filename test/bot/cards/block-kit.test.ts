import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockKitHome, blockKitMessage } from '../../../bot/cards/block-kit.ts'
import { readPressed } from '../../../bot/cards/block-kit-button.ts'
import type { KitBlock } from '../../../bot/cards/block-kit-pieces.ts'
import type { Action, Block, Card } from '../../../bot/cards/card.ts'
import { homeSchema, messageSchema, textsIn } from '../../peers/slack/limits.ts'
import { anyCard, anyText } from './any-card.ts'

const options = { language: 'nl', links: true, message: 'm1' } as const

const card = (blocks: Block[], actions: Action[] = []): Card => ({
  title: 'Titel',
  notice: 'Bericht',
  blocks,
  actions,
})
const done: Action = {
  kind: 'intent',
  label: 'Gedaan',
  intent: { do: 'done', duty: 'K7F3QP' },
  style: 'primary',
}
const item = (n: number): Block => ({
  kind: 'item',
  title: `Zorgplan ${n}`,
  lines: ['Team Zorg', 'uiterlijk dinsdag'],
  badge: { text: 'Te laat', tone: 'attention' },
  actions: [done, { kind: 'page', label: 'Bekijk', path: '/duty/K7F3QP' }],
})

const message = (shown: Card, page = 0) => blockKitMessage(shown, { ...options, page }).blocks
const buttons = (blocks: KitBlock[]) =>
  blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []))
const turners = (blocks: KitBlock[]) =>
  buttons(blocks).filter(({ action_id }) => action_id.startsWith('turn'))

/** Every page of a card, by pressing the button to the next until there is none. */
function pages(shown: Card): KitBlock[][] {
  const all = [message(shown)]
  for (;;) {
    const next = turners(all.at(-1) ?? [])
      .map(({ value }) => readPressed(value))
      .find((pressed) => pressed?.press === 'turn' && pressed.page === all.length)
    if (!next) return all
    all.push(message(shown, all.length))
  }
}

describe('a card in Slack', () => {
  it('has its notice as the text of a lock screen, and its title on top', () => {
    const { text, blocks } = blockKitMessage(card([]), options)
    expect(text).toBe('Bericht')
    expect(blocks).toEqual([{ type: 'header', text: { type: 'plain_text', text: 'Titel', emoji: false } }])
  })

  it('says the state of an item in words', () => {
    expect(textsIn(message(card([item(1)])))).toEqual([
      'Titel',
      'Zorgplan 1',
      'Te laat\nTeam Zorg\nuiterlijk dinsdag',
      'Gedaan',
      'Bekijk',
    ])
  })

  it('carries in a button what it asks for', () => {
    const [press, look] = buttons(message(card([item(1)])))
    expect(press).toMatchObject({ style: 'primary' })
    expect(readPressed(press?.value)).toEqual({ press: 'intent', intent: { do: 'done', duty: 'K7F3QP' } })
    expect(readPressed(look?.value)).toEqual({ press: 'page', path: '/duty/K7F3QP' })
  })

  it('leaves buttons to pages out where there are none', () => {
    const { blocks } = blockKitMessage(card([item(1)]), { ...options, links: false })
    expect(buttons(blocks).map(({ text }) => text.text)).toEqual(['Gedaan'])
  })

  it('has nothing but plain text, so that nothing a person wrote is markup, a mention or a link', () => {
    const typed = '*vet* <!channel> <@U1> <https://x.nl|klik> :wave: &lt;'
    const blocks: Block[] = [
      { kind: 'text', text: typed },
      { kind: 'heading', text: typed },
      { kind: 'facts', facts: [{ label: typed, value: typed }] },
      { kind: 'quote', text: typed, by: typed },
      { kind: 'item', title: typed, lines: [typed], actions: [] },
    ]
    const shown = JSON.stringify(message(card(blocks)))
    expect(shown).not.toContain('mrkdwn')
    expect(shown).not.toContain('"emoji":true')
    expect(shown.split(typed)).toHaveLength(9)
  })

  it('writes out the signs of markup in the one text that Slack reads it in', () => {
    const notice = '<!channel> <https://x.nl|R&D>'
    expect(blockKitMessage({ ...card([]), notice }, options).text).toBe(
      '&lt;!channel&gt; &lt;https://x.nl|R&amp;D&gt;',
    )
  })

  it('shows on the first page what comes before a fold, and names the button after it', () => {
    const folded = card([item(1), { kind: 'more', label: 'En nog 2 taken', blocks: [item(2), item(3)] }])
    expect(pages(folded)).toHaveLength(2)
    expect(turners(message(folded)).map(({ text }) => text.text)).toEqual(['En nog 2 taken'])
    expect(textsIn(message(folded, 1))).toContain('Zorgplan 3')
    expect(turners(message(folded, 1)).map(({ text }) => text.text)).toEqual(['Terug'])
  })

  it('turns a page that is not there any more into the last one', () => {
    expect(message(card([item(1)]), 7)).toEqual(message(card([item(1)])))
  })

  it('keeps the buttons of the whole on every page', () => {
    const long = card(
      Array.from({ length: 60 }, (_, n) => item(n)),
      [{ kind: 'page', label: 'Mijn week', path: '/week' }],
    )
    for (const page of pages(long)) expect(textsIn(page)).toContain('Mijn week')
  })

  it('never parts an item from its buttons', () => {
    const long = card(Array.from({ length: 60 }, (_, n) => item(n)))
    for (const page of pages(long)) {
      const titles = textsIn(page).filter((text) => text.startsWith('Zorgplan'))
      const pressable = buttons(page).filter(({ text }) => text.text === 'Gedaan')
      expect(pressable).toHaveLength(titles.length)
    }
  })

  it('shows everything over its pages, within the limits of each', () => {
    fc.assert(
      fc.property(anyCard, (any) => {
        for (const blocks of pages(any)) messageSchema.parse({ channel: 'D1', text: 'x', blocks })
        const body = pages({ ...any, title: 'T', actions: [] })
          .flatMap(bodyTexts)
          .join('')
        for (const text of wholeTexts(any.blocks))
          expect(body.replaceAll(/\s/g, '').includes(text.replaceAll(/\s/g, ''))).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('has a text for the lock screen within the limits, whatever its notice', () => {
    fc.assert(
      fc.property(anyText, (notice) => {
        const { text, blocks } = blockKitMessage({ ...card([]), notice }, options)
        messageSchema.parse({ channel: 'D1', text, blocks })
        expect(text).not.toMatch(/[<>]/)
      }),
    )
  })
})

describe('a card as App Home', () => {
  it('keeps within the limits of a view', () => {
    fc.assert(
      fc.property(anyCard, (any) => {
        homeSchema.parse(blockKitHome(any, { language: 'en', links: true }))
      }),
      { numRuns: 50 },
    )
  })

  it('turns its own pages', () => {
    const long = card(Array.from({ length: 60 }, (_, n) => item(n)))
    const [next] = turners(blockKitHome(long, { language: 'nl', links: true }).blocks)
    expect(readPressed(next?.value)).toEqual({ press: 'turn', message: 'home', page: 1, is: 'on' })
  })
})

describe('a button that was pressed', () => {
  it('is read only when it is one of ours', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json(), fc.string()), (value) => {
        expect(readPressed(value)).toBeNull()
      }),
    )
    expect(readPressed(JSON.stringify({ press: 'turn', message: 'm', page: -1 }))).toBeNull()
    expect(readPressed(JSON.stringify({ press: 'page', path: '/week', more: 1 }))).toBeNull()
  })
})

/** What is read on a page, without its buttons, headers and page number. */
function bodyTexts(blocks: KitBlock[]): string[] {
  const read = blocks.filter(({ type }) => type === 'section' || type === 'context')
  return textsIn(read).filter((text) => !/^Deel \d+ van \d+$/.test(text))
}

/** Texts that are to be read in full, however long they are. */
function wholeTexts(blocks: Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'text') return [block.text]
    if (block.kind === 'heading') return block.text.length > 150 ? [block.text] : []
    if (block.kind === 'quote') return [block.text, block.by]
    if (block.kind === 'item') return [block.lines.join('')]
    if (block.kind === 'more') return wholeTexts(block.blocks)
    return block.facts.flatMap(({ label, value }) => [label, value])
  })
}
