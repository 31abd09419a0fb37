import { composer } from '../../../bot/conversation/compose/compose.ts'
import { deliver } from '../../../jobs/deliver.ts'
import type { Work } from '../../../jobs/queue.ts'
import { type Job, runJob } from '../../../jobs/run.ts'
import type { Name, SmallTalk } from '../../bot/conversation/small-talk.ts'
import { CAST } from './parts.ts'
import type { Button, Door, Reaction, SeenForm, Shown, Standing } from './seen.ts'

/** One step of a story, in words of no platform. */
export type Step = { what: string } & (
  | { clock?: string; jobs: Job[] }
  /** `codeOf`: the code of what is called so on somebody's own newest card comes behind the words. */
  | { who: Name; says: string; codeOf?: RegExp }
  /** The newest card that has it; `on` a thing in a list; `cardOf` somebody else, of whom it is replayed. */
  | { who: Name; presses: string | RegExp; on?: RegExp; cardOf?: Name }
  | { who: Name; fills: Record<string, string> }
)

/** What came of a step: the answer, and every card that is new on a screen or changed there. */
export interface Seen extends Reaction {
  what: string
  screens: Record<string, Record<number, Shown>>
}

/** Plays steps through a door, with the work that follows from each. */
export class Player {
  readonly talk: SmallTalk
  readonly door: Door
  /** The form that somebody has open, and what was typed in it so far. */
  readonly #forms = new Map<Name, { form: SeenForm; typed: Record<string, string> }>()
  #screens = new Map<Name, string[]>()
  /** What a platform did not take at once; it is tried again after the next step. */
  #waiting: ReturnType<SmallTalk['queued']> = []

  constructor(talk: SmallTalk, door: Door) {
    this.talk = talk
    this.door = door
  }

  async play(step: Step): Promise<Seen> {
    const reaction = await this.#act(step).catch((error) => {
      throw new Error(`${this.door.channel.name}, "${step.what}": ${error.message}`, { cause: error })
    })
    await this.work()
    if ('who' in step && reaction.form) {
      const isSame = Object.keys(reaction.errors).length > 0
      const typed = isSame ? this.#forms.get(step.who)?.typed : undefined
      this.#forms.set(step.who, { form: reaction.form, typed: typed ?? {} })
    }
    return { what: step.what, ...reaction, screens: await this.#changed() }
  }

  async #act(step: Step): Promise<Reaction> {
    const { door, talk } = this
    if ('jobs' in step) {
      if (step.clock) talk.at(step.clock)
      for (const job of step.jobs) await this.#run(job)
      return { told: null, form: null, errors: {}, only: [] }
    }
    if ('says' in step) {
      const code = step.codeOf ? ` ${await this.code(step.who, step.codeOf)}` : ''
      return door.say(step.who, `${step.says}${code}`)
    }
    if ('presses' in step) {
      const { place, button } = await this.find(step.cardOf ?? step.who, step.presses, step.on)
      return door.press(step.who, button.does, place)
    }
    const open = this.#forms.get(step.who)
    if (!open) throw new Error('no form is open')
    Object.assign(open.typed, step.fills)
    return door.submit(step.who, open.form, open.typed)
  }

  /** The newest button of this label on somebody's screen. */
  async find(who: Name, label: string | RegExp, on?: RegExp): Promise<{ place: string; button: Button }> {
    const cards = await this.door.screen(who)
    for (const card of cards.toReversed()) {
      const button = buttonOn(card, label, on)
      if (button) return { place: card.place, button }
    }
    throw new Error(`${who} has no "${label}" ${on ?? ''} on ${JSON.stringify(cards, null, 1)}`)
  }

  async code(who: Name, on: RegExp): Promise<string> {
    for (const { lines } of (await this.door.screen(who)).toReversed()) {
      const at = lines.findIndex((line) => 'item' in line && on.test(line.item))
      const found = at < 0 ? null : /Code ([A-Z2-9]{6})/.exec(JSON.stringify(lines.slice(at)))
      if (found?.[1]) return found[1]
    }
    throw new Error(`${who} sees no code of ${on}`)
  }

  /** Does all that is queued, as the bot would. */
  async work(): Promise<void> {
    const compose = composer(this.talk.house)
    const channels = new Map([[this.door.channel.name, this.door.channel]])
    const waited = this.#waiting
    this.#waiting = []
    for (let first = waited; ; first = []) {
      const queued = this.talk.queued()
      this.#waiting.push(...queued.filter(({ job }) => Number(job.waited ?? 0) > 0))
      const jobs = [...first, ...queued.filter(({ job }) => !(Number(job.waited ?? 0) > 0))]
      if (jobs.length === 0) return
      for (const { work, job } of jobs) {
        if (work === 'tick') await this.#run(job.job as Job)
        else await deliver(this.talk.house, channels, compose, job as unknown as Work['deliver'])
      }
    }
  }

  #run(job: Job): Promise<object> {
    const now = this.talk.house.now()
    return runJob(this.talk.house, job, { now, realNow: now, byHand: true, importDir: undefined })
  }

  async #changed(): Promise<Seen['screens']> {
    const changed: Seen['screens'] = {}
    const screens = new Map<Name, string[]>()
    for (const who of CAST) {
      const cards = (await this.door.screen(who)).map(({ place: _, ...shown }) => shown)
      const texts = cards.map((card) => JSON.stringify(card))
      const before = this.#screens.get(who) ?? []
      const fresh = cards.flatMap((card, i) => (texts[i] === before[i] ? [] : [[i, card] as const]))
      if (fresh.length > 0) changed[who] = Object.fromEntries(fresh)
      screens.set(who, texts)
    }
    this.#screens = screens
    return changed
  }
}

const isCalled = (text: string, label: string | RegExp): boolean =>
  typeof label === 'string' ? text === label : label.test(text)

function buttonOn({ lines }: Standing, label: string | RegExp, on?: RegExp): Button | undefined {
  let item = ''
  for (const line of lines) {
    if ('item' in line) item = line.item
    if ('button' in line && isCalled(line.button, label) && (on?.test(item) ?? true)) return line
  }
  return undefined
}

/** Ids that the database drew, by the order in which they come up. */
export function withStableIds<T>(value: T, ids: Map<string, string>): T {
  const text = JSON.stringify(value).replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
    const known = ids.get(id) ?? `id-${ids.size + 1}`
    ids.set(id, known)
    return known
  })
  return JSON.parse(text)
}
