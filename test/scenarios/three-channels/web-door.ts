import { randomUUID } from 'node:crypto'
import { Registry } from 'prom-client'
import { webDoors } from '../../../bot/pages/doors.ts'
import { type PageMessage, WebChannel } from '../../../bot/web/channel.ts'
import { listen, webApp } from '../../../bot/web/server.ts'
import { createSession } from '../../../prisma/store/sign-in.ts'
import type { Name, SmallTalk } from '../../bot/conversation/small-talk.ts'
import { CAST, partsFor, until } from './parts.ts'
import { readAdaptive, type Wire } from './read-adaptive.ts'
import { type Door, nothing, type Reaction, type SeenForm, type Standing, valuesOf } from './seen.ts'

/** The web chat over HTTP: what a page posts, and the stream that it reads. */
export async function webDoor(talk: SmallTalk): Promise<{ door: Door; close(): Promise<void> }> {
  const realNow = () => new Date()
  const { compose, converse, log } = partsFor(talk, realNow)
  const channel = new WebChannel(talk.house.now)
  const doors = webDoors(talk.house, { converse, compose, realNow, moveClock: null })
  const host = '127.0.0.1'
  const app = webApp(doors, { host, publicUrl: null, channel, log, metrics: new Registry() })
  const listening = await listen(app, { host, port: 0 })
  const stop = new AbortController()
  const pages = new Map<Name, Page>()
  const notices: string[] = []
  for (const name of CAST) {
    const member = await talk.member(name)
    const { token } = await createSession(talk.db.store.prisma, talk.house.org, member.id, realNow())
    const cookie = `kompasbot=${token}`
    const page = new Page(member.id, cookie, (notice) => notices.push(notice))
    const response = await fetch(`${listening.url}/chat/events`, { headers: { cookie }, signal: stop.signal })
    page.read(response)
    pages.set(name, page)
  }
  const pageOf = (who: Name): Page => {
    const page = pages.get(who)
    if (!page) throw new Error(`${who} has no page open`)
    return page
  }
  const post = async (who: Name, said: object): Promise<Reaction> => {
    const headers = {
      'content-type': 'application/json',
      cookie: pageOf(who).cookie,
      origin: listening.url,
    }
    const body = JSON.stringify({ eventId: randomUUID(), said })
    const response = await fetch(`${listening.url}/chat`, { method: 'POST', headers, body })
    const answer = (await response.json()) as Wire
    // The page says this in place of an answer.
    if (response.status !== 200) return { ...nothing, told: answer.message, only: ['refused at the door'] }
    return reaction(answer)
  }
  const door: Door = {
    channel,
    say: (who, text) => post(who, { kind: 'words', text }),
    press: (who, intent) => post(who, { kind: 'intent', intent }),
    submit: (who, form, changed) =>
      post(who, { kind: 'form', form: form.id, context: form.context, values: valuesOf(form, changed) }),
    screen: async (who) => {
      const page = pageOf(who)
      await until(() => page.isUpTo(channel.cursor(page.member)), 'the stream')
      return page.shown()
    },
    notices: () => notices,
  }
  const close = async () => {
    stop.abort()
    await listening.close()
  }
  return { door, close }
}

function reaction(answer: Wire): Reaction {
  switch (answer.kind) {
    case 'form':
      return { ...nothing, form: seenForm(answer.form) }
    case 'errors':
      return {
        ...nothing,
        errors: Object.fromEntries(answer.errors.map(({ field, message }: Wire) => [field, message])),
      }
    default:
      return { ...nothing, told: answer.notice }
  }
}

const seenForm = ({ id, context, title, intro = '', fields, submit }: Wire): SeenForm => ({
  id,
  context,
  title,
  intro,
  submit,
  fields: fields.map(
    ({ name, kind, label, hint = '', required = false, value = '', options = [] }: Wire) => ({
      name,
      kind,
      label,
      hint,
      required,
      value: Array.isArray(value) ? value.join(',') : value,
      options,
    }),
  ),
})

/** One page that is open: every message by its id, in the order in which they came. */
class Page {
  readonly member: string
  readonly cookie: string
  readonly #notice: (text: string) => void
  readonly #messages = new Map<string, PageMessage>()
  #last = ''

  constructor(member: string, cookie: string, notice: (text: string) => void) {
    this.member = member
    this.cookie = cookie
    this.#notice = notice
  }

  read(response: Response): void {
    void this.#follow(response).catch(() => {})
  }

  isUpTo(cursor: string): boolean {
    return this.#last === cursor
  }

  shown(): Standing[] {
    return [...this.#messages.values()].map(({ id, notice, card }) => ({
      place: id,
      notice,
      ...readAdaptive(card),
    }))
  }

  async #follow(response: Response): Promise<void> {
    let text = ''
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const frames = (text + chunk).split('\n\n')
      text = frames.pop() ?? ''
      for (const frame of frames) this.#take(frame)
    }
  }

  #take(frame: string): void {
    const of = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(frame)?.[1] ?? ''
    const event = of('event')
    if (event !== 'all' && event !== 'message') return
    for (const message of [JSON.parse(of('data'))].flat() as PageMessage[]) {
      this.#messages.set(message.id, message)
      this.#notice(message.notice)
    }
    this.#last = of('id')
  }
}
