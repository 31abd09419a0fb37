import express from 'express'
import { readPressed } from '../../../bot/cards/block-kit-button.ts'
import { formView, readCarried } from '../../../bot/cards/block-kit-form.ts'
import { slackPlatform } from '../../../bot/slack/platform.ts'
import { slack as en } from '../../../bot/texts/en/slack.ts'
import { slack as nl } from '../../../bot/texts/nl/slack.ts'
import { listen } from '../../../bot/web/server.ts'
import { type Name, people, type SmallTalk } from '../../bot/conversation/small-talk.ts'
import { FakeSlack } from '../../peers/slack/fake-slack.ts'
import { SECRET, SlackSender } from '../../peers/slack/sender.ts'
import { CAST, PUBLIC_URL, partsFor, until } from './parts.ts'
import type { Wire } from './read-adaptive.ts'
import { linesIn, readView, typedIn } from './read-block-kit.ts'
import { type Door, type Line, nothing, type Reaction, type SeenForm, type Standing } from './seen.ts'

/** Members are U1, U2 and so on, by their numbers. */
const userOf = (who: Name): string => `U${Number(people[who].slice(1))}`
const read = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** Slack over signed requests, with a Slack behind it that keeps to its limits. */
export async function slackDoor(
  talk: SmallTalk,
): Promise<{ door: Door; refused(): string[]; close(): Promise<void> }> {
  const slack = new FakeSlack()
  await slack.open()
  for (const name of CAST) slack.add(userOf(name), `${name}@linde.nl`)
  const realNow = () => new Date()
  const { doors, log } = partsFor(talk, realNow)
  const platform = slackPlatform({
    settings: { botToken: slack.token, signingSecret: SECRET, appToken: undefined, apiUrl: slack.apiUrl },
    doors,
    publicUrl: PUBLIC_URL,
    log,
    realNow,
  })
  await platform.start()
  const app = express()
  if (platform.router) app.use(platform.router)
  const listening = await listen(app, { host: '127.0.0.1', port: 0 })
  const window = new Window(slack, new SlackSender(listening.url))
  return {
    refused: () => slack.refused,
    door: {
      channel: platform.channel,
      say: (who, words) => window.say(userOf(who), words),
      press: (who, does, place) => window.press(userOf(who), pressedValue(does), place),
      submit: (who, form, values) => window.submit(userOf(who), form, values),
      screen: (who) => window.screen(userOf(who)),
      notices: () => window.notices,
    },
    close: async () => {
      await platform.stop()
      await listening.close()
      await slack.close()
    },
  }
}

const pressedValue = (does: unknown): string =>
  JSON.stringify(
    typeof does === 'object' && does !== null && 'page' in does
      ? { press: 'page', path: does.page }
      : { press: 'intent', intent: does },
  )

/** What the people of a workspace see, read from the calls that the bot makes. */
class Window {
  readonly notices: string[] = []
  readonly #slack: FakeSlack
  readonly #sender: SlackSender
  /** First pages of messages, by channel and time. */
  readonly #messages = new Map<string, Wire>()
  readonly #whole = new Map<string, { of: string; lines: Line[] }>()
  readonly #views = new WeakMap<SeenForm, Wire>()
  #heard = 0
  #posted = 0

  constructor(slack: FakeSlack, sender: SlackSender) {
    this.#slack = slack
    this.#sender = sender
  }

  async say(user: string, words: string): Promise<Reaction> {
    this.#sync()
    await this.#sender.words(words, { user })
    const told = this.#sync()
    const [offered] = told.offers
    if (offered === undefined) return { ...nothing, told: told.plain }
    const opened = await this.press(user, offered, `D${user}:1.1`)
    return { ...opened, only: [...opened.only, 'a typed word brings a button that opens the window'] }
  }

  async press(user: string, value: string, place: string): Promise<Reaction> {
    this.#sync()
    const [channel = '', ts = ''] = place.split(':')
    await this.#sender.payload({
      type: 'block_actions',
      team: { id: 'T1' },
      user: { id: user, team_id: 'T1' },
      trigger_id: `trigger.${Math.random()}`,
      container: { type: 'message', channel_id: channel, message_ts: ts },
      actions: [{ type: 'button', action_id: 'intent:0', block_id: 'x', value }],
    })
    // What could not be done at all is told beside the answer.
    const { view, plain } = this.#sync()
    if (view?.callback_id === 'form') return { ...nothing, form: this.#open(view) }
    return { ...nothing, told: view === null ? plain : sectionsOf(view) }
  }

  async submit(user: string, form: SeenForm, changed: Record<string, string>): Promise<Reaction> {
    this.#sync()
    const opened = this.#views.get(form) ?? viewFor(form, user)
    const carried = readCarried(opened.private_metadata)
    const isSame = JSON.stringify(carried?.context) === JSON.stringify(form.context)
    const view = isSame ? opened : { ...opened, private_metadata: viewFor(form, user).private_metadata }
    const inputs = view.blocks.filter(({ type }: Wire) => type === 'input')
    const fields = new Map(form.fields.map(({ name, value }) => [name, value]))
    const values = inputs.map((input: Wire) => {
      const value = changed[input.block_id] ?? fields.get(input.block_id) ?? ''
      return [input.block_id, { value: typedIn(input, value) }]
    })
    const strange = Object.entries(changed).filter(([name]) => !fields.has(name))
    const odd = strange.map(([name, value]) => [name, { value: { type: 'plain_text_input', value } }])
    const got = await this.#sender.payload({
      type: 'view_submission',
      team: { id: 'T1' },
      user: { id: user, team_id: 'T1' },
      view: {
        id: `V${Math.random()}`,
        callback_id: view.callback_id,
        private_metadata: view.private_metadata,
        blocks: view.blocks,
        state: { values: Object.fromEntries([...values, ...odd]) },
      },
    })
    const reply = got.text === '' ? {} : (got.json() as Wire)
    if (reply.response_action === 'errors') return { ...nothing, errors: reply.errors }
    if (reply.view?.callback_id === 'form') return { ...nothing, form: this.#open(reply.view) }
    if (reply.view) return { ...nothing, told: sectionsOf(reply.view) }
    let told: string | null = null
    await until(() => {
      told = this.#sync().plain ?? told
      return told !== null
    }, 'what is told beside the answer')
    return { ...nothing, told }
  }

  async screen(user: string): Promise<Standing[]> {
    this.#sync()
    const mine = [...this.#messages].filter(([place]) => place.startsWith(`D${user}:`))
    const shown: Standing[] = []
    for (const [place, { text, blocks }] of mine) {
      const [title, ...lines] = await this.#wholeOf(user, place, blocks)
      shown.push({ place, title: title && 'text' in title ? title.text : '', notice: read(text), lines })
    }
    return shown
  }

  /** Every page of a message, by pressing the button to the next; the reader ends where he began, on the first. */
  async #wholeOf(user: string, place: string, shown: Wire[]): Promise<Line[]> {
    const kept = this.#whole.get(place)
    if (kept?.of === JSON.stringify(shown)) return kept.lines
    const pages: Wire[][] = [shown]
    for (;;) {
      const next = turnersOf(pages.at(-1) ?? []).find(({ page }) => page === pages.length)
      if (!next) break
      pages.push(await this.#turned(user, place, next.value))
    }
    for (let at = pages.at(-1) ?? []; at !== shown; ) {
      const back = turnersOf(at).find(({ label }) => label === nl.previous || label === en.previous)
      if (!back) break
      at = await this.#turned(user, place, back.value)
    }
    const lines = joined(
      pages.map((page) => linesIn(page).filter((line) => !isTurning(line))),
      pages.map((page, i) => turnersOf(page).find((one) => one.page === i + 1)?.label ?? ''),
    )
    this.#whole.set(place, { of: JSON.stringify(shown), lines })
    return lines
  }

  async #turned(user: string, place: string, value: string): Promise<Wire[]> {
    await this.press(user, value, place)
    return this.#messages.get(place)?.blocks ?? []
  }

  #open(view: Wire): SeenForm {
    const form = readView(view)
    this.#views.set(form, view)
    return form
  }

  /** Takes in what the bot has sent since the last look. */
  #sync(): { plain: string | null; view: Wire | null; offers: string[] } {
    const told: { plain: string | null; view: Wire | null; offers: string[] } = {
      plain: null,
      view: null,
      offers: [],
    }
    const calls = this.#slack.calls.slice(this.#heard)
    this.#heard = this.#slack.calls.length
    for (const { method, body } of calls as Wire[]) {
      if (method === 'views.open') told.view = body.view
      if (method === 'chat.postEphemeral') {
        told.plain = read(body.text)
        this.notices.push(body.text)
      }
      if (method === 'chat.update') {
        const place = `${body.channel}:${body.ts}`
        this.#messages.set(place, body)
        // What changed may stand on a later page.
        this.#whole.delete(place)
      }
      if (method === 'chat.postMessage') {
        this.#posted += 1
        const channel = body.channel.startsWith('U') ? `D${body.channel}` : body.channel
        if (body.blocks[0]?.type === 'header')
          this.#messages.set(`${channel}:1700000000.${this.#posted}`, body)
        else {
          const offers = body.blocks.flatMap((block: Wire) => block.elements ?? [])
          told.offers.push(...offers.flatMap(({ value }: Wire) => value ?? []))
          told.plain = sectionsOf(body)
        }
      }
      if (method === 'chat.postMessage' || method === 'chat.update') this.notices.push(body.text)
    }
    return told
  }
}

const sectionsOf = ({ blocks }: Wire): string =>
  blocks.flatMap((block: Wire) => (block.type === 'section' ? [block.text.text] : [])).join('\n')

/** A window that asks what the form asks, as it would be if it had been opened with this context. */
function viewFor(form: SeenForm, user: string): Wire {
  const fields = form.fields.map(({ name, label }) => {
    return { kind: 'text' as const, name, label, multiline: false, max: 3000, required: false }
  })
  const { id, title, submit, context } = form
  return formView({ id, title, submit, context, fields }, { language: 'nl', origin: `D${user}` })
}

function turnersOf(blocks: Wire[]): { page: number; value: string; label: string }[] {
  const buttons = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []))
  return buttons.flatMap(({ value, text }: Wire) => {
    const pressed = readPressed(value)
    return pressed?.press === 'turn' ? [{ page: pressed.page, value, label: text.text }] : []
  })
}

const PAGE = new RegExp(`^(${[nl, en].map(({ pageOf }) => pageOf(0, 0).replaceAll('0', '\\d+')).join('|')})$`)
const isTurning = (line: Line): boolean =>
  ('text' in line && PAGE.test(line.text)) || ('button' in line && (line.does as Wire)?.press === 'turn')

/** Pages as one: the title and the buttons of the whole stand on each. A button to the next that is called so is a fold. */
function joined(pages: Line[][], next: string[]): Line[] {
  const [first = []] = pages
  if (pages.length === 1) return first
  const same = (back: number) => new Set(pages.map((page) => JSON.stringify(page.at(-back)))).size === 1
  let shared = 0
  while (same(shared + 1) && 'button' in (first.at(-shared - 1) ?? {})) shared += 1
  const bodies = pages.flatMap((page, i) => {
    const label = next[i - 1] ?? nl.next
    const fold = label === nl.next || label === en.next ? [] : [{ fold: label }]
    return [...fold, ...page.slice(1, page.length - shared)]
  })
  return [...first.slice(0, 1), ...bodies, ...first.slice(first.length - shared)]
}
