import type { Language } from '../../care/world.ts'
import { adaptive as en } from '../texts/en/adaptive.ts'
import { adaptive as nl } from '../texts/nl/adaptive.ts'
import type { Action, Block, Card, Tone } from './card.ts'
import { fold } from './fold.ts'
import { type Json, plain, richText, run, short } from './rich-text.ts'

/** Teams refuses a message above 28 KB; the card shares that with its envelope. */
export const MAX_BYTES = 26 * 1024

/** Teams leaves out the buttons of a row beyond this. */
const MOST_IN_ROW = 6
/** No card of ours comes near these; they keep whatever is shown within `MAX_BYTES`. */
const MOST_ROWS = 3
const LONGEST_TITLE = 300
const LONGEST_LABEL = 80

export interface AdaptiveOptions {
  language: Language
  /** `submit` for our own pages, `execute` (with submit as fallback) for Teams. */
  press: 'submit' | 'execute'
  /**
   * What page paths are put behind: `https://…`, or `/` to stay on the same host. Null leaves those buttons out. With
   * `execute` the button asks for a signed-in link instead, which is made when it is pressed.
   */
  base: string | null
  /** Makes element ids unique where several cards stand in one document. */
  idPrefix?: string
  /** The message that this card shows; its buttons and its refresh name it. */
  message?: string
  /**
   * Has Teams ask for the card anew whenever it is shown, as `Reshow`: the platform's ids of those for whom it does so
   * of its own accord; none: for everybody in a small channel.
   */
  refreshFor?: string[]
}

/**
 * An Adaptive Card 1.5 of at most `MAX_BYTES`; what does not fit is folded into one sentence.
 * All text goes into RichTextBlocks: those, unlike TextBlocks, are never read as Markdown.
 */
export function adaptiveCard(card: Card, options: AdaptiveOptions): Json {
  const texts = options.language === 'nl' ? nl : en
  return fold(
    card,
    (smaller) => render(smaller, options),
    MAX_BYTES,
    (whole, n) => left(whole, n, texts),
  )
}

/** What is said of what does not fit: where all of it stands. */
function left({ whole }: Card, n: number, texts: typeof nl): Block {
  if (whole === undefined) return { kind: 'text', text: texts.left(n), tone: 'subtle' }
  if (whole === 'tasks') return { kind: 'text', text: texts.tasksLeft(n), tone: 'subtle' }
  const page: Action = { kind: 'page', label: texts.readAll, path: whole.page }
  return { kind: 'item', title: texts.onPage, lines: [], actions: [page] }
}

function render(card: Card, options: AdaptiveOptions): Json {
  const writer = new BlockWriter(options)
  const shown = short(card.title, LONGEST_TITLE)
  const title = writer.heading(shown, 'Large')
  const body = [title, ...card.blocks.flatMap((block) => writer.block(block))]
  return {
    type: 'AdaptiveCard',
    ...refresh(options),
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    speak: plain(shown),
    body: [...body, ...writer.actionSet(card.actions)],
  }
}

/** What a card or a form sends back when it is to be shown as it stands now. */
export interface Reshow {
  show: string
}

function refresh({ message, refreshFor }: AdaptiveOptions): Json {
  if (message === undefined || refreshFor === undefined) return {}
  const data: Reshow = { show: message }
  const userIds = refreshFor.length > 0 ? { userIds: refreshFor } : {}
  return { refresh: { action: { type: 'Action.Execute', verb: 'show', data }, ...userIds } }
}

/** Stands between short texts on one line. */
export const BETWEEN = ' · '

/** The yellow with which a host writes a warning cannot be read on white: a warning is a panel, or bold. */
const READABLE: Record<Tone, Tone> = {
  plain: 'plain',
  subtle: 'subtle',
  good: 'good',
  warning: 'plain',
  attention: 'attention',
}

class BlockWriter {
  readonly #options: AdaptiveOptions
  #ids = 0

  constructor(options: AdaptiveOptions) {
    this.#options = options
  }

  block(block: Block): Json[] {
    switch (block.kind) {
      case 'text':
        if (block.tone === 'warning')
          return [{ type: 'Container', style: 'warning', items: [richText([run(block.text)])] }]
        return [richText([run(block.text, block.tone)])]
      case 'heading':
        return [this.heading(block.text, 'Medium')]
      case 'facts':
        return block.facts.map(({ label, value }, i) =>
          richText([run(`${label}: `, 'subtle'), run(value)], i > 0 ? { spacing: 'None' } : {}),
        )
      case 'quote':
        return [
          {
            type: 'Container',
            style: 'emphasis',
            items: [richText([{ ...run(block.text), italic: true }]), richText([run(block.by, 'subtle')])],
          },
        ]
      case 'item':
        return [this.#item(block)]
      case 'more':
        return this.#more(block)
    }
  }

  heading(text: string, size: 'Large' | 'Medium'): Json {
    return richText([{ ...run(text), weight: 'Bolder', size }], { id: this.#id('heading') })
  }

  actionSet(actions: Action[]): Json[] {
    const buttons = actions.flatMap((action) => this.#button(action))
    const rows = Math.min(MOST_ROWS, Math.ceil(buttons.length / MOST_IN_ROW))
    return Array.from({ length: rows }, (_, row) => ({
      type: 'ActionSet',
      actions: buttons.slice(row * MOST_IN_ROW, (row + 1) * MOST_IN_ROW),
    }))
  }

  #item(item: Block & { kind: 'item' }): Json {
    const title = richText([{ ...run(item.title), weight: 'Bolder' }], { id: this.#id('item') })
    const lines = item.lines.map((line) => richText([run(line)], { spacing: 'Small' }))
    return {
      type: 'Container',
      separator: true,
      spacing: 'Large',
      items: [
        item.badge ? titleWith(title, item.badge) : title,
        ...lines,
        ...foot(item.foot ?? []),
        ...this.actionSet(item.actions),
      ],
    }
  }

  #more(more: Block & { kind: 'more' }): Json[] {
    const id = this.#id('more')
    const toggle = {
      type: 'Action.ToggleVisibility',
      title: plain(short(more.label, LONGEST_LABEL)),
      targetElements: [id],
    }
    const items = more.blocks.flatMap((block) => this.block(block))
    return [
      { type: 'ActionSet', actions: [toggle] },
      { type: 'Container', id, isVisible: false, style: 'emphasis', items },
    ]
  }

  #button(action: Action): Json[] {
    const title = plain(short(action.label, LONGEST_LABEL))
    if (action.kind === 'page') {
      const { base, message, press } = this.#options
      if (base === null) return []
      if (press === 'execute')
        return [execute(title, 'page', { page: action.path, ...(message && { message }) })]
      return [
        { type: 'Action.OpenUrl', title, url: base === '/' ? action.path : new URL(action.path, base).href },
      ]
    }
    const style = action.style && { style: action.style === 'primary' ? 'positive' : 'destructive' }
    const { message } = this.#options
    const data = { intent: action.intent, ...(message && { message }) }
    if (this.#options.press === 'execute') return [execute(title, action.intent.do, data, style)]
    return [{ type: 'Action.Submit', title, ...style, data }]
  }

  #id(kind: string): string {
    this.#ids += 1
    return `${this.#options.idPrefix ?? ''}${kind}-${this.#ids}`
  }
}

/** A button whose answer takes the card's place; older clients submit it instead. */
export function execute(title: string, verb: string, data: object, more: Json = {}): Json {
  const submit = { type: 'Action.Submit', title, ...more, data }
  return { ...submit, type: 'Action.Execute', verb, fallback: submit }
}

/** A title with its state in words beside it: the words carry the meaning, a colour at most repeats it. */
function titleWith(title: Json, { text, tone }: { text: string; tone: Tone }): Json {
  const state = richText([{ ...run(text, READABLE[tone]), weight: 'Bolder', size: 'Small' }])
  return {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'stretch', items: [title] },
      { type: 'Column', width: 'auto', verticalContentAlignment: 'Center', items: [state] },
    ],
  }
}

/** Short texts on one line, in small. */
function foot(texts: string[]): Json[] {
  const runs = texts.flatMap((text, i) => (i === 0 ? [text] : [BETWEEN, text]))
  return runs.length === 0
    ? []
    : [
        richText(
          runs.map((text) => ({ ...run(text, 'subtle'), size: 'Small' })),
          { spacing: 'Small' },
        ),
      ]
}
