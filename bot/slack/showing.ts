import type { Logger } from 'pino'
import type { Language } from '../../care/world.ts'
import { blockKitHome, blockKitMessage } from '../cards/block-kit.ts'
import { formView, type ModalView, noticeView } from '../cards/block-kit-form.ts'
import type { Form } from '../cards/card.ts'
import type { ChatDoors } from '../chat-doors.ts'
import type { SlackApi } from './api.ts'
import type { Heard } from './heard.ts'
import type { Speaker } from './people.ts'
import { plainMessage, type Reply, TITLE, textsIn, UNKNOWN } from './replies.ts'
import { nameOf } from './trouble.ts'
import type { TurnedPages } from './turned-pages.ts'
import { within } from './within.ts'

/** Where a form came from that was opened on the front page. */
export const HOME = 'home'

type Press = Heard & { kind: 'press' }

export interface ShowingParts {
  api: SlackApi
  doors: ChatDoors
  pages: TurnedPages
  /** Whether our pages can be reached. */
  links: boolean
  log: Logger
  realNow: () => Date
}

/** Puts things before a person in Slack: the front page, a window, another page of a card, a word that only he sees. */
export class Showing {
  readonly #parts: ShowingParts

  constructor(parts: ShowingParts) {
    this.#parts = parts
  }

  /** @param at the page, from 0; one that is not there any more shows the last. Left out: where the reader is. */
  async home(user: string, speaker: Speaker | null, at?: number): Promise<Reply> {
    const { api, doors, links, pages } = this.#parts
    const place = { channel: user, ts: HOME }
    const page = at ?? pages.at(place)
    pages.turned(place, page)
    const shown = speaker && (await doors.home(speaker.member))
    const options = { language: shown?.language ?? 'nl', links, page }
    const card = shown?.card ?? {
      title: TITLE,
      notice: TITLE,
      blocks: [{ kind: 'text', text: UNKNOWN }],
      actions: [],
    }
    await api.publishHome(user, blockKitHome(card, options))
    return null
  }

  /** The trigger is used at once: it lives for three seconds. */
  async form(
    trigger: string,
    form: Form,
    { language }: Speaker,
    origin: string | null,
    refuse: (text: string) => Reply | Promise<Reply>,
  ): Promise<Reply> {
    const view = formView(form, { language, origin })
    if (view === null) return refuse(textsIn(language).tooLargeForForm)
    await this.#parts.api.openView(trigger, view)
    return null
  }

  /** A way to one of our pages, in a window. */
  async page({ trigger }: Press, path: string, { member, language }: Speaker): Promise<Reply> {
    const { api, doors } = this.#parts
    const { page } = textsIn(language)
    const url = await doors.pageLink(member, path)
    const view: ModalView =
      url === null
        ? noticeView({ title: page.title, text: page.none }, language)
        : noticeView({ title: page.title, text: page.text, link: { label: page.open, url } }, language)
    await api.openView(trigger, view)
    return null
  }

  /** Another page of a long card. */
  async turn(
    heard: Press,
    { message, page }: { message: string; page: number },
    speaker: Speaker,
  ): Promise<Reply> {
    const { api, doors, links, pages } = this.#parts
    if (heard.place === null || message === HOME) return this.home(heard.user, speaker, page)
    const shown = await doors.card(speaker.member, message)
    if (shown === null) return this.tell(heard, textsIn(speaker.language).staleMessage, speaker.language)
    const { card, language } = shown
    pages.turned(heard.place, page)
    await api.update(heard.place, blockKitMessage(card, { language, links, message, page }))
    return null
  }

  /** Tells somebody who pressed a button, and nobody else. */
  async tell({ place, user, trigger }: Press, text: string, language: Language): Promise<Reply> {
    if (place !== null) await this.whisper(place.channel, user, text)
    else await this.#parts.api.openView(trigger, noticeView({ title: TITLE, text }, language))
    return null
  }

  async whisper(channel: string, user: string, text: string): Promise<void> {
    await this.#parts.api.whisper(channel, user, plainMessage(text))
  }

  /** What was saved is shown; that this fails, or takes longer than until then, must not tell that it was not saved. */
  async saved(until: Date, act: () => Promise<unknown>): Promise<void> {
    const shown = act()
    this.later(() => shown)
    const left = until.getTime() - this.#parts.realNow().getTime()
    await within(left, shown).catch(() => {})
  }

  /** Done beside the answer; that it fails is in the log. */
  later(act: () => Promise<unknown>): void {
    act().catch((error) => this.#parts.log.warn({ error: nameOf(error) }, 'not shown in Slack'))
  }
}
