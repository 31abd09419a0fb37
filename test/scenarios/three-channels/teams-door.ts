import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { INPUT, NONE } from '../../../bot/cards/adaptive-form.ts'
import { teamsPlatform } from '../../../bot/teams/platform.ts'
import { type Name, people, type SmallTalk } from '../../bot/conversation/small-talk.ts'
import { offlineCredentials, REGISTERED } from '../../bot/teams/a-desk.ts'
import { type FakeConnector, fakeConnector } from '../../bot/teams/connector-fake.ts'
import { metadata, TENANT, token } from '../../bot/teams/microsoft.ts'
import { CAST, PUBLIC_URL, partsFor } from './parts.ts'
import { formDataOf, readAdaptive, readForm, textOf, type Wire } from './read-adaptive.ts'
import { type Door, nothing, type Reaction, type SeenForm, type Standing, valuesOf } from './seen.ts'

/** Teams over signed activities, with a connector behind it that keeps to the limits. */
export async function teamsDoor(
  talk: SmallTalk,
): Promise<{ door: Door; refused(): string[]; close(): Promise<void> }> {
  const connector = await fakeConnector()
  for (const name of CAST)
    connector.people.set(`29:${name}`, { email: `${name}@linde.nl`, tenantId: TENANT, userRole: 'user' })
  // Each thing that is done takes five seconds, so that the pace of Teams is kept.
  let done = 0
  const realNow = () => new Date(Date.now() + done * 5_000)
  const { doors, log } = partsFor(talk, realNow)
  const platform = teamsPlatform({
    settings: REGISTERED,
    host: '127.0.0.1',
    publicUrl: PUBLIC_URL,
    doors: {
      ...doors,
      linkTeam: (member, team, address) => doors.linkTeam(member, team, address, 'teams'),
      realNow,
      log,
    },
    fetchKeys: metadata().fetchJson,
    credentials: offlineCredentials,
  })
  const app = express()
  if (platform.router) app.use(platform.router)
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const send = async (activity: object): Promise<Wire> => {
    done += 1
    const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token(connector.url, { now: realNow() })}`,
      },
      body: JSON.stringify(activity),
    })
    const text = await response.text()
    return text === '' ? null : JSON.parse(text)
  }
  const chats = new Chats(connector, send)
  const channel: Door['channel'] = {
    name: 'teams',
    send: (to, message) => {
      done += 1
      return platform.channel.send(to, message)
    },
  }
  return {
    refused: () => connector.complaints,
    door: {
      channel,
      say: (who, words) => chats.say(who, words),
      press: (who, does, place) => chats.press(who, does, place),
      submit: (who, form, values) => chats.submit(who, form, values),
      screen: async (who) => chats.screen(who),
      notices: () => chats.notices,
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await connector.close()
    },
  }
}

/** What people see in their chats, read from what the bot sent to the connector and answered to a button. */
class Chats {
  readonly notices: string[] = []
  readonly #connector: FakeConnector
  readonly #send: (activity: object) => Promise<Wire>
  readonly #cards = new Map<string, { who: string; notice: string; card: Wire }>()
  /** What a form sends in, and the message in whose place it stands. */
  readonly #forms = new WeakMap<SeenForm, { data: Wire; place: string }>()
  #heard = 0
  #platformIds = 0
  #activities = 0

  constructor(connector: FakeConnector, send: (activity: object) => Promise<Wire>) {
    this.#connector = connector
    this.#send = send
  }

  async say(who: Name, text: string): Promise<Reaction> {
    this.#sync()
    await this.#send({ ...this.#base(who), type: 'message', text })
    const { note, form } = this.#sync()
    if (form === null) return { ...nothing, told: note }
    return { ...nothing, form: this.#open(form.card, form.place) }
  }

  async press(who: Name, does: unknown, place: string): Promise<Reaction> {
    const message = this.#messageAt(place)
    const isPage = typeof does === 'object' && does !== null && 'page' in does
    const data = { ...(isPage ? does : { intent: does }), ...(message && { message }) }
    return this.#invoke(who, data, place)
  }

  async submit(who: Name, form: SeenForm, changed: Record<string, string>): Promise<Reaction> {
    const opened = this.#forms.get(form)
    const asked = { kind: 'intent', intent: { do: 'tasks' } }
    const data = { asked, ...opened?.data, form: form.id, context: form.context }
    const kinds = new Map(form.fields.map(({ name, kind }) => [name, kind]))
    const inputs = Object.entries(valuesOf(form, changed)).map(([name, value]) => [
      `${INPUT}${name}`,
      value === '' && kinds.get(name) === 'choice' ? NONE : value,
    ])
    return this.#invoke(who, { ...data, ...Object.fromEntries(inputs) }, opened?.place ?? 'platform-0')
  }

  screen(who: Name): Standing[] {
    this.#sync()
    return [...this.#cards]
      .filter(([, one]) => one.who === who)
      .map(([place, { notice, card }]) => ({ place, notice, ...readAdaptive(card) }))
  }

  async #invoke(who: Name, data: Wire, place: string): Promise<Reaction> {
    this.#sync()
    const answer = await this.#send({
      ...this.#base(who),
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: place,
      value: { action: { type: 'Action.Execute', verb: 'x', data }, trigger: 'manual' },
    })
    this.#sync()
    const { type, value } = answer
    if (type !== 'application/vnd.microsoft.card.adaptive')
      return { ...nothing, told: typeof value === 'string' ? value : value.message, only: ['told as a text'] }
    if (formDataOf(value)) {
      const { errors, above } = readForm(value)
      const form = this.#open(value, place)
      const only = [
        ...(above.length > 0 ? [`above the form: ${above[0]}`] : []),
        ...(Object.keys(errors).length > 0 ? ['the form comes anew with what is wrong'] : []),
      ]
      return { ...nothing, form, errors, only }
    }
    // Without an `speak` it is one sentence, in place of what is over.
    if (value.speak === undefined)
      return { ...nothing, told: value.body.map(textOf).join('\n'), only: ['one sentence as a card'] }
    return this.#shownAnew(who, value, data.message)
  }

  /** The card as it stands now; what differs from it is the sentence on top. */
  async #shownAnew(who: Name, card: Wire, message: string): Promise<Reaction> {
    const again = await this.#send({
      ...this.#base(who),
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: 'x',
      value: {
        action: { type: 'Action.Execute', verb: 'show', data: { show: message } },
        trigger: 'automatic',
      },
    })
    const [now, shown] = [readAdaptive(again.value).lines, readAdaptive(card).lines]
    if (JSON.stringify(shown) === JSON.stringify(now)) return nothing
    const [on] = shown
    if (JSON.stringify(shown.slice(1)) !== JSON.stringify(now) || !on || !('text' in on))
      throw new Error(`Not the card as it stands, with a sentence on top: ${JSON.stringify(shown)}`)
    return { ...nothing, told: on.text, only: ['told on top of the card'] }
  }

  #open(card: Wire, place: string): SeenForm {
    const { form } = readForm(card)
    this.#forms.set(form, { data: formDataOf(card), place })
    return form
  }

  #messageAt(place: string): string | undefined {
    const found = JSON.stringify(this.#cards.get(place)?.card ?? {})
    return /"message":"([^"]+)"/.exec(found)?.[1] ?? /"show":"([^"]+)"/.exec(found)?.[1]
  }

  #base(who: Name): object {
    this.#activities += 1
    return {
      id: `activity-${this.#activities}`,
      channelId: 'msteams',
      serviceUrl: this.#connector.url,
      from: { id: `29:${who}`, aadObjectId: `aad-${people[who]}` },
      recipient: { id: '28:bot' },
      conversation: { id: `a:${who}`, tenantId: TENANT, conversationType: 'personal' },
      channelData: { tenant: { id: TENANT } },
      locale: 'nl-NL',
    }
  }

  /** Takes in what the bot has sent since the last look. */
  #sync(): { note: string | null; form: { card: Wire; place: string } | null } {
    let note: string | null = null
    let form: { card: Wire; place: string } | null = null
    const calls = this.#connector.calls.slice(this.#heard)
    this.#heard = this.#connector.calls.length
    for (const { method, path, body } of calls) {
      if (path.includes('/members/')) continue
      this.#platformIds += 1
      const [, conversation = '', changed] =
        /conversations\/([^/?]+)\/activities(?:\/([^/?]+))?/.exec(path) ?? []
      const who = decodeURIComponent(conversation).replace(/^a:/, '')
      const place =
        method === 'PUT' && changed ? decodeURIComponent(changed) : `platform-${this.#platformIds}`
      const card = body.attachments[0].content
      this.notices.push(body.summary)
      if (formDataOf(card)) form = { card, place }
      else if (card.speak !== undefined) this.#cards.set(place, { who, notice: body.summary, card })
      else if (method === 'POST') note = card.body.map(textOf).join('\n')
    }
    return { note, form }
  }
}
