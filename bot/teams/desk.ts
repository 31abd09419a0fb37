import { randomUUID } from 'node:crypto'
import type { Language } from '../../care/world.ts'
import type { Json } from '../cards/rich-text.ts'
import { type Sent, TooLate } from '../channel.ts'
import { type Activity, addressOf, isSharedChannel, scopeOf, wordsOf } from './activity.ts'
import type { TeamsAddress, TeamsDoors } from './doors.ts'
import type { OpenForms } from './open-forms.ts'
import type { Outbox } from './outbox.ts'
import { accountId, type People } from './people.ts'
import { HOME, type Pressed, readPressed } from './pressed.ts'
import { noteCard, type Reply, type Speaker, type Talk, teamsTexts } from './talk.ts'

/** What goes back on the request itself: Teams reads it for an `invoke` only. */
export interface HttpAnswer {
  status: number
  body: unknown
}

const OK: HttpAnswer = { status: 200, body: null }
const CARD = 'application/vnd.microsoft.card.adaptive'
const TEXT = 'application/vnd.microsoft.activity.message'
const FAULT = 'application/vnd.microsoft.error'

/** Takes in one activity that was proved to come from Teams, and does what is asked by it. */
export class Desk {
  readonly #doors: TeamsDoors
  readonly #people: People
  readonly #talk: Talk
  readonly #outbox: Outbox
  readonly #forms: OpenForms

  constructor(parts: {
    doors: TeamsDoors
    people: People
    talk: Talk
    outbox: Outbox
    forms: OpenForms
  }) {
    this.#doors = parts.doors
    this.#people = parts.people
    this.#talk = parts.talk
    this.#outbox = parts.outbox
    this.#forms = parts.forms
  }

  /** Never rejects: what failed is told to the person with an id, and logged under it without content. */
  async take(activity: Activity): Promise<HttpAnswer> {
    try {
      return await this.#take(activity)
    } catch (error) {
      const id = randomUUID()
      const isLate = error instanceof TooLate
      const name = error instanceof Error ? error.name : typeof error
      this.#doors.log.error(
        { id, type: activity.type, error: isLate ? 'TooLate' : name },
        'a Teams activity failed',
      )
      const texts = teamsTexts(languageOf(activity))
      const text = isLate ? texts.tooLate : texts.failed(id)
      if (activity.type === 'invoke') return { status: 200, body: fault(500, text) }
      if (activity.type === 'message') await this.#post(addressOf(activity), noteCard(text), text)
      return OK
    }
  }

  async #take(activity: Activity): Promise<HttpAnswer> {
    // Another bot, or an echo of ourselves.
    if (activity.from.id.startsWith('28:') || activity.from.role === 'bot') {
      if (activity.type === 'message' || activity.type === 'invoke') return OK
    }
    switch (activity.type) {
      case 'message':
        return this.#message(activity)
      case 'invoke':
        return this.#invoke(activity)
      case 'installationUpdate':
        return this.#installed(activity)
      case 'conversationUpdate':
        return this.#membersChanged(activity)
      default:
        return OK
    }
  }

  async #message(activity: Activity): Promise<HttpAnswer> {
    const to = addressOf(activity)
    const scope = scopeOf(activity)
    if (scope === 'group') return this.#say(to, teamsTexts(languageOf(activity)).onlyPrivate)
    const speaker = await this.#speaker(activity)
    if (typeof speaker === 'string') return this.#say(to, speaker)
    const texts = teamsTexts(speaker.language)
    const pressed = activity.value ? readPressed(activity.value) : null
    if (activity.value) {
      if (!pressed) return this.#say(to, texts.stale)
      if (scope === 'channel') return this.#say(to, texts.onlyPrivate)
      return this.#answer(activity, await this.#talk.pressed(speaker, idOf(activity), pressed), pressed)
    }
    const words = wordsOf(activity)
    if (scope === 'channel') return this.#say(to, await this.#inChannel(speaker, words, activity))
    if (words === '') return OK
    return this.#answer(activity, await this.#talk.words(speaker, idOf(activity), words), null)
  }

  /** In a channel only linking is understood: everybody reads along. */
  async #inChannel({ member, language }: Speaker, words: string, activity: Activity): Promise<string> {
    const texts = teamsTexts(language)
    const [, word, team] = /^(koppel|link|ontkoppel|unlink)(?:\s+(.+))?$/is.exec(words) ?? []
    if (word === undefined) return texts.onlyPrivate
    if (team === undefined) return texts.linkHow
    if (/^(ontkoppel|unlink)$/i.test(word)) return this.#doors.unlinkTeam(member, team.trim(), 'teams')
    if (isSharedChannel(activity)) return texts.linkShared
    return this.#doors.linkTeam(member, team.trim(), addressOf(activity), 'teams')
  }

  /** Answers by messages: to words, and to buttons in clients that know no `Action.Execute`. */
  async #answer(activity: Activity, reply: Reply, pressed: Pressed | null): Promise<HttpAnswer> {
    const to = addressOf(activity)
    switch (reply.kind) {
      case 'nothing':
        return OK
      case 'note':
        return this.#say(to, reply.text)
      case 'errors':
        // The form above still shows what was typed; it need not be sent round once more.
        return this.#say(to, reply.text)
      case 'form':
        await this.#post(to, reply.card, reply.notice)
        return OK
      case 'card': {
        const replaced = pressed === null ? null : (activity.replyToId ?? null)
        await this.#post(to, reply.card, reply.notice, replaced)
        return OK
      }
    }
  }

  async #invoke(activity: Activity): Promise<HttpAnswer> {
    if (activity.name !== 'adaptiveCard/action') {
      this.#doors.log.warn({ id: randomUUID(), status: 400 }, 'Teams asked what this app does not offer')
      return { status: 400, body: null }
    }
    const { action } = (activity.value ?? {}) as { action?: { data?: unknown } }
    const pressed = readPressed(action?.data)
    const scope = scopeOf(activity)
    if (scope === 'group') return text(teamsTexts(languageOf(activity)).onlyPrivate)
    const speaker = await this.#speaker(activity)
    if (typeof speaker === 'string') return text(speaker)
    const texts = teamsTexts(speaker.language)
    if (!pressed) return text(texts.stale)
    if (scope !== 'personal' && pressed.kind === 'page') return text(texts.onlyPrivate)
    const reply = await this.#talk.pressed(speaker, idOf(activity), pressed)
    this.#remember(pressed, reply)
    switch (reply.kind) {
      case 'nothing':
        return text(texts.saved)
      case 'note':
        return text(reply.text)
      case 'card':
        // A form that was a message of its own is over for good, also when the chat is opened again.
        if (reply.over && scope === 'personal' && activity.replyToId)
          await this.#post(addressOf(activity), reply.card, reply.notice, activity.replyToId)
        return card(reply.card)
      case 'form':
      case 'errors':
        return card(reply.card)
    }
  }

  /** Whether a form now stands in the place of one of our messages. */
  #remember(pressed: Pressed, reply: Reply): void {
    const message = pressed.kind === 'close' ? null : pressed.message
    if (message === null || message === HOME) return
    if (reply.kind === 'form' || reply.kind === 'errors')
      this.#forms.opened(message, this.#doors.realNow().getTime())
    else if (reply.kind === 'card') this.#forms.closed(message)
  }

  /** The app came, or went. Meeting again is harmless: an emulator says so at every turn. */
  async #installed(activity: Activity): Promise<HttpAnswer> {
    const to = addressOf(activity)
    const scope = scopeOf(activity)
    if (activity.action === 'remove' || activity.action === 'remove-upgrade') {
      this.#people.forget(activity)
      if (scope === 'personal') await this.#doors.left({ channel: 'teams', id: accountId(activity) })
      return OK
    }
    if (scope === 'channel') return this.#say(to, teamsTexts(languageOf(activity)).helloTeam)
    if (scope !== 'personal') return OK
    const speaker = await this.#speaker(activity)
    if (activity.action === 'add-upgrade') return OK
    if (typeof speaker === 'string') return this.#say(to, speaker)
    const hello = teamsTexts(speaker.language).hello
    await this.#post(to, (await this.#talk.home(speaker, hello)) ?? noteCard(hello), hello)
    return OK
  }

  /** Teams may tell of an installation in this way only; the address is kept, and nothing said twice. */
  async #membersChanged(activity: Activity): Promise<HttpAnswer> {
    if (scopeOf(activity) !== 'personal') return OK
    const isUs = (list: Activity['membersAdded']) => list?.some(({ id }) => id === activity.recipient.id)
    if (isUs(activity.membersAdded) && activity.from.id !== activity.recipient.id)
      await this.#speaker(activity)
    return OK
  }

  /** Who said it, or the kind words for whom we do not talk with. */
  async #speaker(activity: Activity): Promise<Speaker | string> {
    const who = await this.#people.who(activity)
    if (who.kind === 'known') return who.speaker
    const texts = teamsTexts(languageOf(activity))
    return who.kind === 'guest' ? texts.guest : texts.unknown
  }

  async #say(to: TeamsAddress, words: string): Promise<HttpAnswer> {
    await this.#post(to, noteCard(words), words)
    return OK
  }

  /** A reply that Teams does not take is not tried again: what mattered is saved, and stands on the next card. */
  async #post(to: TeamsAddress, json: Json, notice: string, platformId: string | null = null): Promise<void> {
    const sent: Sent = await this.#outbox.send(to, json, notice, platformId)
    if (sent.state !== 'sent')
      this.#doors.log.warn({ id: randomUUID(), state: sent.state }, 'Teams did not take a reply')
  }
}

/** A second delivery has the same; unique within a conversation only. */
export const idOf = ({ conversation, id }: Activity): string => `${conversation.id}:${id}`

const languageOf = ({ locale }: Activity): Language => (locale?.toLowerCase().startsWith('en') ? 'en' : 'nl')

const card = (value: Json): HttpAnswer => ({ status: 200, body: { statusCode: 200, type: CARD, value } })
const text = (value: string): HttpAnswer => ({ status: 200, body: { statusCode: 200, type: TEXT, value } })
const fault = (statusCode: number, message: string) => ({
  statusCode,
  type: FAULT,
  value: { code: String(statusCode), message },
})
