import { randomUUID } from 'node:crypto'
import type { Card } from '../../../bot/cards/card.ts'
import type { Answer, Event } from '../../../bot/channel.ts'
import { WebChannel } from '../../../bot/web/channel.ts'
import type {
  AskedMonth,
  AskedWeek,
  CalendarPage,
  NewSession,
  Person,
  ShownMessage,
  Viewer,
  WebDoors,
} from '../../../bot/web/doors.ts'
import { asDay, type Instant, instantAt } from '../../../care/day.ts'
import { calendar, digest, draft, duty, nudge, people, versions, week } from './fake-content.ts'
import { takeOn } from './fake-take-on.ts'
import { year } from './fake-year.ts'

export const START = instantAt(asDay('2026-11-23'), '09:10', 'Europe/Amsterdam')

/** An invented house behind the doors, in memory, that remembers what came through them. */
export class FakeHouse implements WebDoors {
  readonly channel = new WebChannel(() => this.now())
  readonly events: Event[] = []
  readonly messages = new Map<string, ShownMessage[]>()
  readonly links = new Map<string, string>()
  readonly sessions = new Map<string, string>()
  readonly languages = new Map<string, 'nl' | 'en'>()
  healthy = true
  /** What the conversation answers; tests put their own in. */
  answer: (event: Event) => Answer | Promise<Answer> = () => ({ kind: 'done', notice: null })
  sample: WebDoors['sample']
  #now: Instant = START

  constructor({ sample = false } = {}) {
    this.sample = sample ? this.#sample() : null
  }

  async ready(): Promise<boolean> {
    return this.healthy
  }

  now(): Instant {
    return this.#now
  }

  zone(): string {
    return 'Europe/Amsterdam'
  }

  readonly converse = async (event: Event): Promise<Answer> => {
    this.events.push(event)
    const { said } = event
    if (said.kind === 'words' && /^taal (nl|en)$/.test(said.text)) {
      this.languages.set(event.member, said.text.endsWith('en') ? 'en' : 'nl')
    }
    return this.answer(event)
  }

  async history(member: string): Promise<ShownMessage[]> {
    return this.messages.get(member) ?? []
  }

  async signIn(token: string): Promise<NewSession | null> {
    const member = this.links.get(token)
    this.links.delete(token)
    return member === undefined ? null : this.open(member)
  }

  async session(token: string): Promise<Viewer | null> {
    const person = people.find(({ member }) => member === this.sessions.get(token))
    return person === undefined ? null : this.#viewer(person)
  }

  async signOut(token: string): Promise<void> {
    this.sessions.delete(token)
  }

  async dutyPage(_member: string, code: string) {
    return code === duty.code ? duty : null
  }

  async draftPage(_member: string, id: string) {
    return id === draft.id ? draft : null
  }

  async draftVersionsPage(_member: string, id: string) {
    return id === draft.id ? versions : null
  }

  async yearVersionsPage(_member: string, id: string) {
    return id === year.id ? versions : null
  }

  async yearPage(_member: string, id: string) {
    return id === year.id ? year : null
  }

  async takeOnPage(_member: string) {
    return takeOn
  }

  async digestPage(_member: string, month: string) {
    return month === digest.month ? digest : null
  }

  async weekPage(_member: string, asked: AskedWeek) {
    return asked.week === null || asked.week === week.week ? week : null
  }

  async calendarPage(_member: string, asked: AskedMonth): Promise<CalendarPage | null> {
    if (asked.team === 'none') return { kind: 'none' }
    return asked.month === null || asked.month === '2026-11' ? calendar : null
  }

  /** A session without the way in. */
  open(member: string): NewSession {
    const token = randomUUID()
    this.sessions.set(token, member)
    return { token, expiresAt: new Date(Date.now() + 3_600_000) }
  }

  /** What a job would do: keep the message and hand it to the channel. */
  async say(member: string, card: Card, id: string = randomUUID()): Promise<string> {
    const mine = this.messages.get(member) ?? []
    const known = mine.find((message) => message.id === id)
    if (known) known.card = card
    else this.messages.set(member, [...mine, { id, at: this.now(), card }])
    const platformId = known ? id : null
    await this.channel.send({ member, language: 'nl', address: null }, { id, card, platformId })
    return id
  }

  #viewer({ member, name, roles }: Person): Viewer {
    return { member, name, roles, language: this.languages.get(member) ?? 'nl', organisation: 'De Wingerd' }
  }

  #sample(): NonNullable<WebDoors['sample']> {
    return {
      organisation: async () => 'De Wingerd',
      people: async () => people,
      choose: async (member) =>
        people.some((person) => person.member === member) ? this.open(member) : null,
      moveClock: async (to) => {
        this.#now = to
        await this.say('m-ilse', nudge)
      },
    }
  }
}
