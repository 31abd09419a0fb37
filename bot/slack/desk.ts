import type { Logger } from 'pino'
import type { Language } from '../../care/world.ts'
import { blockKitHome, blockKitMessage, unmarked } from '../cards/block-kit.ts'
import { errorsByField, formView, type ModalView, noticeView } from '../cards/block-kit-form.ts'
import type { Form } from '../cards/card.ts'
import { type Answer, TooLate } from '../channel.ts'
import type { ChatDoors } from '../chat-doors.ts'
import type { Said } from '../conversation/intent.ts'
import { Repeats } from '../repeats.ts'
import type { SlackApi } from './api.ts'
import { type Heard, saidBy } from './heard.ts'
import type { People, Speaker } from './people.ts'
import {
  formOffer,
  plainMessage,
  type Reply,
  replaced,
  TITLE,
  textsIn,
  UNKNOWN,
  whispered,
} from './replies.ts'
import { nameOf, troubleOf } from './trouble.ts'
import { within } from './within.ts'

/** Slack waits three seconds. After the first of these nothing is saved any more; after the second it is told so. */
const SAVED_BY_MS = 2_200
const TOLD_BY_MS = 2_700
/** Where a form came from that was opened on the front page. */
const HOME = 'home'

type On<Kind extends Heard['kind']> = Heard & { kind: Kind }

export interface DeskParts {
  api: SlackApi
  doors: ChatDoors
  people: People
  /** Whether our pages can be reached. */
  links: boolean
  log: Logger
  realNow: () => Date
}

/** Takes what was heard to the conversation, and its answers back to where they belong. */
export class Desk {
  readonly #parts: DeskParts
  readonly #repeats = new Repeats<Reply>()

  constructor(parts: DeskParts) {
    this.#parts = parts
  }

  /**
   * @param home our own workspace.
   * @param at when it came in: Slack's three seconds run from then.
   * @throws only of what Slack delivers again.
   */
  async take(heard: Heard, home: string, at: Date): Promise<Reply> {
    if (heard.kind === 'challenge') return { challenge: heard.challenge }
    if (heard.kind === 'nothing') return null
    const speaker = () => this.#parts.people.who(heard, home)
    switch (heard.kind) {
      case 'words':
        return this.#once(heard, at, () => this.#ifReachable(async () => this.#words(heard, await speaker())))
      case 'home':
        return this.#once(heard, at, () =>
          this.#ifReachable(async () => this.#home(heard.user, await speaker())),
        )
      case 'command':
        return this.#inTime(heard, at, speaker, (who) =>
          this.#once(heard, at, () => this.#command(heard, who, by(at))),
        )
      case 'press':
        return this.#inTime(heard, at, speaker, (who) =>
          this.#once(heard, at, () => this.#press(heard, who, by(at))),
        )
      case 'submit':
        // What was wrong once may be right the next time, so it is looked at anew; the conversation saves it once.
        return this.#inTime(heard, at, speaker, (who) => this.#submit(heard, who, by(at)))
    }
  }

  #once(heard: { id: string }, at: Date, act: () => Promise<Reply>): Promise<Reply> {
    return this.#repeats.once(heard.id, at.getTime(), act)
  }

  /** Who cannot be answered is not helped by hearing it again. */
  async #ifReachable(act: () => Promise<Reply>): Promise<Reply> {
    try {
      return await act()
    } catch (error) {
      if (troubleOf(error).state !== 'unreachable') throw error
      this.#parts.log.warn({ error: nameOf(error) }, 'nobody to answer in Slack')
      return null
    }
  }

  /** What a person waits for is answered within Slack's time, if only with what went wrong. */
  async #inTime(
    heard: On<'command' | 'press' | 'submit'>,
    at: Date,
    speaker: () => Promise<Speaker | null>,
    act: (speaker: Speaker | null) => Promise<Reply>,
  ): Promise<Reply> {
    const left = TOLD_BY_MS - (this.#parts.realNow().getTime() - at.getTime())
    let language: Language = 'nl'
    const answered = async () => {
      const who = await speaker()
      language = who?.language ?? 'nl'
      return act(who)
    }
    try {
      return await within(left, answered())
    } catch (error) {
      this.#parts.log.warn(
        { kind: heard.kind, user: heard.user, error: nameOf(error) },
        'not answered in Slack',
      )
      const texts = textsIn(language)
      return this.#failed(heard, error instanceof TooLate ? texts.tooLate : texts.trouble, language)
    }
  }

  /** What did not come about: of a form under its first field, with what was typed still there. */
  #failed(heard: On<'command' | 'press' | 'submit'>, text: string, language: Language): Reply {
    if (heard.kind === 'command') return whispered(text)
    if (heard.kind === 'press') {
      this.#later(() => this.#tell(heard, text, language))
      return null
    }
    const errors = errorsByField([{ field: '', message: text }], heard.fields)
    return errors ? { response_action: 'errors', errors } : replaced(text, language)
  }

  async #words(heard: On<'words'>, speaker: Speaker | null): Promise<Reply> {
    const { api } = this.#parts
    if (speaker === null) {
      await api.post(heard.channel, plainMessage(UNKNOWN))
      return null
    }
    const texts = textsIn(speaker.language)
    const answer = await this.#say(heard.id, speaker, { kind: 'words', text: heard.text.slice(0, 4_000) })
    if (answer.kind === 'form') await api.post(heard.channel, formOffer(heard.text, texts))
    else if (answer.kind === 'done' && answer.notice)
      await api.post(heard.channel, plainMessage(answer.notice))
    return null
  }

  async #home(user: string, speaker: Speaker | null, page = 0): Promise<Reply> {
    const { api, doors, links } = this.#parts
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

  async #command(heard: On<'command'>, speaker: Speaker | null, until: Date): Promise<Reply> {
    if (speaker === null) return whispered(UNKNOWN)
    const texts = textsIn(speaker.language)
    const isPrivate = heard.channel.startsWith('D')
    const text = heard.text.trim() || 'help'
    const [, team] = /^(?:koppel|link)\s+(.{1,100})$/i.exec(text) ?? []
    if (team !== undefined && !isPrivate) {
      const { doors } = this.#parts
      return whispered(await doors.linkTeam(speaker.member, team, { channel: heard.channel }, 'slack'))
    }
    const answer = await this.#say(heard.id, speaker, { kind: 'words', text: text.slice(0, 4_000) }, until)
    switch (answer.kind) {
      case 'form':
        return this.#open(heard.trigger, answer.form, speaker, isPrivate ? heard.channel : null, whispered)
      case 'errors':
        return whispered(answer.errors.map(({ message }) => message).join(' '))
      case 'done':
        return answer.notice ? whispered(answer.notice) : isPrivate ? null : whispered(texts.seeMessage)
    }
  }

  async #press(heard: On<'press'>, speaker: Speaker | null, until: Date): Promise<Reply> {
    const { pressed } = heard
    if (speaker === null) return this.#tell(heard, UNKNOWN, 'nl')
    const texts = textsIn(speaker.language)
    switch (pressed?.press) {
      case undefined:
        return this.#tell(heard, texts.staleMessage, speaker.language)
      case 'page':
        return this.#openPage(heard, pressed.path, speaker)
      case 'turn':
        return this.#turn(heard, pressed, speaker)
      case 'words':
      case 'intent': {
        const answer = await this.#say(heard.id, speaker, saidBy(pressed), until)
        if (answer.kind === 'form') {
          const origin = heard.place?.channel ?? HOME
          const refuse = (text: string) => this.#tell(heard, text, speaker.language)
          return this.#open(heard.trigger, answer.form, speaker, origin, refuse)
        }
        const notice =
          answer.kind === 'done' ? answer.notice : answer.errors.map((one) => one.message).join(' ')
        if (heard.place === null) {
          await this.#tell(heard, notice ?? texts.seeMessage, speaker.language)
          return this.#home(heard.user, speaker)
        }
        return notice ? this.#tell(heard, notice, speaker.language) : null
      }
    }
  }

  async #submit(heard: On<'submit'>, speaker: Speaker | null, until: Date): Promise<Reply> {
    if (speaker === null) return replaced(UNKNOWN, 'nl')
    const { language } = speaker
    const texts = textsIn(language)
    if (heard.carried === null) return replaced(texts.staleMessage, language)
    const { form, context, origin } = heard.carried
    const said: Said = { kind: 'form', form, context, values: heard.values }
    const answer = await this.#say(heard.id, speaker, said, until)
    switch (answer.kind) {
      case 'errors': {
        const errors = errorsByField(answer.errors, heard.fields)
        if (errors !== null) return { response_action: 'errors', errors }
        return replaced(answer.errors.map(({ message }) => message).join(' '), language)
      }
      case 'form': {
        const view = formView(answer.form, { language, origin })
        return view ? { response_action: 'update', view } : replaced(texts.tooLargeForForm, language)
      }
      case 'done': {
        if (origin === HOME) this.#later(() => this.#home(heard.user, speaker))
        const { notice } = answer
        if (notice === null) return { response_action: 'clear' }
        if (origin === null || origin === HOME) return replaced(notice, language)
        // It is saved; that the window closes says so too. What is told beside it must not keep the window open.
        this.#later(() => this.#whisper(origin, heard.user, notice))
        return { response_action: 'clear' }
      }
    }
  }

  async #say(id: string, { member }: Speaker, said: Said, until?: Date): Promise<Answer> {
    const { doors } = this.#parts
    return doors.converse({ id, channel: 'slack', member, said, ...(until && { by: until }) })
  }

  /** The trigger is used at once: it lives for three seconds. */
  async #open(
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

  async #openPage({ trigger }: On<'press'>, path: string, { member, language }: Speaker): Promise<Reply> {
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

  async #turn(
    heard: On<'press'>,
    { message, page }: { message: string; page: number },
    speaker: Speaker,
  ): Promise<Reply> {
    const { api, doors, links } = this.#parts
    if (heard.place === null || message === HOME) return this.#home(heard.user, speaker, page)
    const shown = await doors.card(speaker.member, message)
    if (shown === null) return this.#tell(heard, textsIn(speaker.language).staleMessage, speaker.language)
    const { card, language } = shown
    await api.update(heard.place, blockKitMessage(card, { language, links, message, page }))
    return null
  }

  /** Tells somebody who pressed a button, and nobody else. */
  async #tell({ place, user, trigger }: On<'press'>, text: string, language: Language): Promise<Reply> {
    if (place !== null) await this.#whisper(place.channel, user, text)
    else await this.#parts.api.openView(trigger, noticeView({ title: TITLE, text }, language))
    return null
  }

  async #whisper(channel: string, user: string, text: string): Promise<void> {
    await this.#parts.api.whisper(channel, user, unmarked(text))
  }

  /** Done beside the answer; that it fails is in the log. */
  #later(act: () => Promise<unknown>): void {
    act().catch((error) => this.#parts.log.warn({ error: nameOf(error) }, 'not shown in Slack'))
  }
}

const by = (at: Date): Date => new Date(at.getTime() + SAVED_BY_MS)
