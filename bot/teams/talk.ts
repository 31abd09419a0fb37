import type { Language } from '../../care/world.ts'
import { adaptiveCard, execute } from '../cards/adaptive.ts'
import { lettersIn, narrowed, withoutLetters } from '../cards/adaptive-find.ts'
import { type Asked, formCard } from '../cards/adaptive-form.ts'
import type { Card, FieldError, Form } from '../cards/card.ts'
import { type Json, richText, run, short } from '../cards/rich-text.ts'
import { type Answer, TooLate } from '../channel.ts'
import type { Said } from '../conversation/intent.ts'
import { teams as en } from '../texts/en/teams.ts'
import { teams as nl } from '../texts/nl/teams.ts'
import type { TeamsDoors } from './doors.ts'
import { HOME, type Pressed } from './pressed.ts'

/** Teams tells a person after some ten seconds that it failed; nothing may be saved after that. */
const PATIENCE_MS = 8_000
const LONGEST_NOTE = 4_000
const MOST_LINES = 50

export interface Speaker {
  member: string
  language: Language
  /** The platform's id, for whom a card is shown anew of its own accord. */
  user: string
}

/** What is shown after something was said. */
export type Reply =
  /** In the place of the card on which a button stood; `over`: nothing can be done with it any more. */
  | { kind: 'card'; card: Json; notice: string; over: boolean }
  | { kind: 'form'; card: Json; notice: string }
  /** The form stays, with what was typed. `text` says the same to who cannot be shown the card. */
  | { kind: 'errors'; card: Json; text: string }
  /** Nothing to put in its place. */
  | { kind: 'note'; text: string }
  | { kind: 'nothing' }

export const teamsTexts = (language: Language) => (language === 'en' ? en : nl)

/** Turns what somebody said into the conversation's answer, as cards. Knows nothing of requests. */
export class Talk {
  readonly #doors: TeamsDoors
  readonly #publicUrl: string | null

  constructor(doors: TeamsDoors, publicUrl: string | null) {
    this.#doors = doors
    this.#publicUrl = publicUrl
  }

  async words(by: Speaker, id: string, text: string): Promise<Reply> {
    const said: Asked = { kind: 'words', text }
    const answer = await this.#converse(by, id, said)
    return this.#reply(by, answer, { asked: said, message: null })
  }

  /** The front page of this person, with a sentence on top. */
  async home(by: Speaker, sentence: string): Promise<Json | null> {
    const shown = await this.#message(by, HOME, sentence)
    return shown?.kind === 'card' ? shown.card : null
  }

  async pressed(by: Speaker, id: string, pressed: Pressed): Promise<Reply> {
    const texts = teamsTexts(by.language)
    if (pressed.kind === 'close') return over(texts.closed)
    if (pressed.kind === 'show') {
      return (await this.#message(by, pressed.message, null)) ?? { kind: 'note', text: texts.stale }
    }
    if (pressed.kind === 'page') return this.#page(by, pressed.path, pressed.message)
    const { said, message } = pressed
    if (said.kind !== 'form') {
      return this.#reply(by, await this.#converse(by, id, said), { asked: said, message })
    }
    const { asked } = pressed
    if (asked === null) return { kind: 'note', text: texts.stale }
    if (lettersIn(said.values).size > 0) return this.#find(by, id, said.values, { asked, message })
    const filledIn = { ...said, values: withoutLetters(said.values) }
    const answer = await this.#converse(by, id, filledIn).catch((error: unknown): Answer => {
      if (!(error instanceof TooLate)) throw error
      return { kind: 'errors', errors: [{ field: '', message: texts.tooLate }] }
    })
    if (answer.kind !== 'errors') {
      const next = answer.kind === 'form' ? filledIn : asked
      const reply = await this.#reply(by, answer, { asked: next, message })
      // The form stood there as a message of its own: what it asked is answered.
      return reply.kind === 'note' || reply.kind === 'nothing'
        ? over(reply.kind === 'note' ? reply.text : texts.saved)
        : reply
    }
    const again = await this.#converse(by, `${id}:again`, asked)
    if (again.kind !== 'form') return this.#reply(by, again, { asked, message })
    return this.#errors(by, again.form, answer.errors, { asked, message, typed: filledIn.values })
  }

  /** Nothing is saved: the form comes again, with of its lists what has these letters. */
  async #find(
    by: Speaker,
    id: string,
    values: Record<string, string>,
    { asked, message }: { asked: Asked; message: string | null },
  ): Promise<Reply> {
    const { language } = by
    const again = await this.#converse(by, `${id}:find`, asked)
    if (again.kind !== 'form') return this.#reply(by, again, { asked, message })
    const letters = lettersIn(values)
    const { form, errors } = narrowed(again.form, letters, teamsTexts(language).nothingFound)
    // What was chosen before in such a list is not what is looked for.
    const typed = Object.fromEntries(
      Object.entries(withoutLetters(values)).filter(([name]) => !letters.has(name)),
    )
    const found = [...letters.keys()]
    const at = { language, asked, typed, errors, narrowed: found, ...(message && { message }) }
    return { kind: 'form', card: formCard(form, at), notice: form.title }
  }

  #converse(by: Speaker, id: string, said: Said): Promise<Answer> {
    const deadline = new Date(this.#doors.realNow().getTime() + PATIENCE_MS)
    return this.#doors.converse({ id, channel: 'teams', member: by.member, said, by: deadline })
  }

  async #reply(by: Speaker, answer: Answer, at: { asked: Asked; message: string | null }): Promise<Reply> {
    switch (answer.kind) {
      case 'form': {
        const { language } = by
        const { title } = answer.form
        const card = formCard(answer.form, {
          language,
          asked: at.asked,
          ...(at.message && { message: at.message }),
        })
        return { kind: 'form', card, notice: title }
      }
      case 'errors':
        return { kind: 'note', text: answer.errors.map(({ message }) => message).join(' ') }
      case 'done': {
        const shown = at.message && (await this.#afterwards(by, at.message, answer.notice))
        if (shown) return shown
        return answer.notice === null ? { kind: 'nothing' } : { kind: 'note', text: answer.notice }
      }
    }
  }

  #errors(
    { language }: Speaker,
    form: Form,
    errors: FieldError[],
    { asked, message, typed }: { asked: Asked; message: string | null; typed: Record<string, string> },
  ): Reply {
    const texts = teamsTexts(language)
    const card = formCard(form, { language, asked, errors, typed, ...(message && { message }) })
    const lines = errors.map((error) => {
      const label = form.fields.find(({ name }) => name === error.field)?.label
      return label ? `${label}: ${error.message}` : error.message
    })
    return { kind: 'errors', card, text: [texts.notSavedAbove, ...lines].join('\n') }
  }

  /** A link that signs in, made for this moment. It is never sent to a channel: there a button does not come this far. */
  async #page({ member, language }: Speaker, path: string, message: string | null): Promise<Reply> {
    const texts = teamsTexts(language)
    const url = await this.#doors.pageLink(member, path)
    if (url === null) return { kind: 'note', text: texts.stale }
    const back = message === null ? [] : [execute(texts.cancel, 'show', { show: message })]
    const actions = [{ type: 'Action.OpenUrl', title: texts.openPage, url }, ...back]
    return { kind: 'form', card: noteCard(texts.pageLink, actions), notice: texts.openPage }
  }

  /** What was saved is not called a failure because the card cannot be shown: the short confirmation is enough. */
  async #afterwards(by: Speaker, message: string, notice: string | null): Promise<Reply | null> {
    try {
      return await this.#message(by, message, notice)
    } catch (error) {
      const name = error instanceof Error ? error.name : typeof error
      this.#doors.log.warn({ message, error: name }, 'a card could not be shown in Teams')
      return null
    }
  }

  /** The message as it stands now for this person, with a short confirmation on top. */
  async #message(by: Speaker, message: string, notice: string | null): Promise<Reply | null> {
    const { card: find, home } = this.#doors
    const found = await (message === HOME ? home(by.member) : find(by.member, message))
    if (!found) return null
    const card = notice === null ? found.card : withNotice(found.card, notice)
    const rendered = messageCard(card, message, { ...by, language: found.language }, this.#publicUrl)
    return { kind: 'card', card: rendered, notice: found.card.notice, over: false }
  }
}

/** A message as a card that Teams asks for anew whenever this person looks at it. */
export function messageCard(
  card: Card,
  message: string,
  { language, user }: { language: Language; user: string | null },
  base: string | null,
): Json {
  const refreshFor = user === null ? [] : [user]
  return adaptiveCard(card, { language, press: 'execute', base, message, refreshFor })
}

/** One sentence as a card: unlike the text of a message it is never read as markup. */
export const noteCard = (text: string, actions: Json[] = []): Json => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  body: [
    ...short(text, LONGEST_NOTE)
      .split('\n')
      .slice(0, MOST_LINES)
      .map((line) => richText([run(line)])),
    ...(actions.length > 0 ? [{ type: 'ActionSet', actions }] : []),
  ],
})

const over = (text: string): Reply => ({ kind: 'card', card: noteCard(text), notice: text, over: true })

const withNotice = (card: Card, notice: string): Card => ({
  ...card,
  blocks: [{ kind: 'text', text: notice, tone: 'good' }, ...card.blocks],
})
