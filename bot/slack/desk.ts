import type { Language } from '../../care/world.ts'
import { errorsByField } from '../cards/block-kit-form.ts'
import { TooLate } from '../channel.ts'
import { Repeats } from '../repeats.ts'
import { Answering } from './answering.ts'
import type { Heard } from './heard.ts'
import type { People, Speaker } from './people.ts'
import { type Reply, replaced, textsIn, whispered } from './replies.ts'
import { Showing, type ShowingParts } from './showing.ts'
import { nameOf, troubleOf } from './trouble.ts'
import { within } from './within.ts'

/** Slack waits three seconds. After the first of these nothing is saved any more; after the second it is told so. */
const SAVED_BY_MS = 2_200
const TOLD_BY_MS = 2_700

type On<Kind extends Heard['kind']> = Heard & { kind: Kind }

export interface DeskParts extends ShowingParts {
  people: People
}

/** Hears each thing once, and answers within the time that Slack waits. */
export class Desk {
  readonly #parts: DeskParts
  readonly #showing: Showing
  readonly #answering: Answering
  readonly #repeats = new Repeats<Reply>()

  constructor(parts: DeskParts) {
    this.#parts = parts
    this.#showing = new Showing(parts)
    this.#answering = new Answering({ ...parts, showing: this.#showing })
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
        return this.#once(heard, at, () =>
          this.#ifReachable(async () => this.#answering.words(heard, await speaker())),
        )
      case 'home':
        return this.#once(heard, at, () =>
          this.#ifReachable(async () => this.#showing.home(heard.user, await speaker(), 0)),
        )
      case 'command':
        return this.#inTime(heard, at, speaker, (who) =>
          this.#once(heard, at, () => this.#answering.command(heard, who, by(at))),
        )
      case 'press':
        return this.#inTime(heard, at, speaker, (who) =>
          this.#once(heard, at, () => this.#answering.press(heard, who, by(at))),
        )
      case 'submit':
        // What was wrong once may be right the next time, so it is looked at anew; the conversation saves it once.
        return this.#inTime(heard, at, speaker, (who) => this.#answering.submit(heard, who, by(at)))
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
      this.#showing.later(() => this.#showing.tell(heard, text, language))
      return null
    }
    const errors = errorsByField([{ field: '', message: text }], heard.fields)
    return errors ? { response_action: 'errors', errors } : replaced(text, language)
  }
}

const by = (at: Date): Date => new Date(at.getTime() + SAVED_BY_MS)
