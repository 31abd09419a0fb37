import { errorsByField, formView } from '../cards/block-kit-form.ts'
import type { Answer } from '../channel.ts'
import type { ChatDoors } from '../chat-doors.ts'
import type { Said } from '../conversation/intent.ts'
import type { SlackApi } from './api.ts'
import { type Heard, saidBy } from './heard.ts'
import type { Speaker } from './people.ts'
import { formOffer, plainMessage, type Reply, replaced, textsIn, UNKNOWN, whispered } from './replies.ts'
import { HOME, type Showing } from './showing.ts'
import { answerLink, linkCommand } from './team-link.ts'
import type { TurnedPages } from './turned-pages.ts'

type On<Kind extends Heard['kind']> = Heard & { kind: Kind }

export interface AnsweringParts {
  api: Pick<SlackApi, 'post' | 'place'>
  doors: ChatDoors
  pages: TurnedPages
  showing: Showing
  realNow: () => Date
}

/** Takes what a person did to the conversation, and the answer back to where he did it. */
export class Answering {
  readonly #parts: AnsweringParts

  constructor(parts: AnsweringParts) {
    this.#parts = parts
  }

  async words(heard: On<'words'>, speaker: Speaker | null): Promise<Reply> {
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

  async command(heard: On<'command'>, speaker: Speaker | null, until: Date): Promise<Reply> {
    const { showing } = this.#parts
    if (speaker === null) return whispered(UNKNOWN)
    const texts = textsIn(speaker.language)
    const isPrivate = heard.channel.startsWith('D')
    const text = heard.text.trim() || 'help'
    const link = isPrivate ? null : linkCommand(text)
    if (link !== null)
      return whispered(await answerLink(this.#parts, link, speaker, { channel: heard.channel, until }))
    const answer = await this.#say(heard.id, speaker, { kind: 'words', text: text.slice(0, 4_000) }, until)
    switch (answer.kind) {
      case 'form':
        return showing.form(heard.trigger, answer.form, speaker, isPrivate ? heard.channel : null, whispered)
      case 'errors':
        return whispered(answer.errors.map(({ message }) => message).join(' '))
      case 'done':
        return answer.notice ? whispered(answer.notice) : isPrivate ? null : whispered(texts.seeMessage)
    }
  }

  async press(heard: On<'press'>, speaker: Speaker | null, until: Date): Promise<Reply> {
    const { pages, showing } = this.#parts
    const { pressed, place, page } = heard
    if (place !== null && page !== null) pages.turned(place, page)
    if (speaker === null) return showing.tell(heard, UNKNOWN, 'nl')
    const texts = textsIn(speaker.language)
    switch (pressed?.press) {
      case undefined:
        return showing.tell(heard, texts.staleMessage, speaker.language)
      case 'page':
        return showing.page(heard, pressed.path, speaker)
      case 'turn':
        return showing.turn(heard, pressed, speaker)
      case 'words':
      case 'intent': {
        const answer = await this.#say(heard.id, speaker, saidBy(pressed), until)
        if (answer.kind === 'form') {
          const origin = heard.place?.channel ?? HOME
          const refuse = (text: string) => showing.tell(heard, text, speaker.language)
          return showing.form(heard.trigger, answer.form, speaker, origin, refuse)
        }
        const notice =
          answer.kind === 'done' ? answer.notice : answer.errors.map((one) => one.message).join(' ')
        if (heard.place === null) {
          const text = notice ?? texts.seeMessage
          await showing.saved(until, () => showing.tell(heard, text, speaker.language))
          await showing.saved(until, () => showing.home(heard.user, speaker, page ?? undefined))
        } else if (notice) await showing.saved(until, () => showing.tell(heard, notice, speaker.language))
        return null
      }
    }
  }

  async submit(heard: On<'submit'>, speaker: Speaker | null, until: Date): Promise<Reply> {
    const { showing } = this.#parts
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
        if (origin === HOME) showing.later(() => showing.home(heard.user, speaker))
        const { notice } = answer
        if (notice === null) return { response_action: 'clear' }
        if (origin === null || origin === HOME) return replaced(notice, language)
        // It is saved; that the window closes says so too. What is told beside it must not keep the window open.
        showing.later(() => showing.whisper(origin, heard.user, notice))
        return { response_action: 'clear' }
      }
    }
  }

  async #say(id: string, { member }: Speaker, said: Said, until?: Date): Promise<Answer> {
    const { doors } = this.#parts
    return doors.converse({ id, channel: 'slack', member, said, ...(until && { by: until }) })
  }
}
