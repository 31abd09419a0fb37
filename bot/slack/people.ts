import type { Language } from '../../care/world.ts'
import type { Account, ChatDoors, Met } from '../chat-doors.ts'
import type { Profile, SlackApi } from './api.ts'
import type { Person } from './heard.ts'

/** So long we go by what Slack and the house said of somebody; of a stranger much shorter, for he may be registered now. */
const KNOWN_MS = 10 * 60_000
const UNKNOWN_MS = 20_000
const MOST_KEPT = 5_000

export type Speaker = { member: string; language: Language }

/** Who is talking: Slack itself is asked, and never the person. */
export class People {
  readonly #api: Pick<SlackApi, 'person'>
  readonly #doors: Pick<ChatDoors, 'meet'>
  readonly #realNow: () => Date
  readonly #met = new Map<string, { met: Promise<Met>; until: number }>()

  constructor(parts: { api: Pick<SlackApi, 'person'>; doors: Pick<ChatDoors, 'meet'>; realNow: () => Date }) {
    this.#api = parts.api
    this.#doors = parts.doors
    this.#realNow = parts.realNow
  }

  /** Null for anybody who is not let in. @param home our own workspace. */
  async who({ user, team }: Person, home: string): Promise<Speaker | null> {
    if (team !== home) return null
    const met = await this.#meet(user, home)
    return met.kind === 'known' ? met : null
  }

  async #meet(user: string, home: string): Promise<Met> {
    const now = this.#realNow().getTime()
    const kept = this.#met.get(user)
    if (kept && kept.until > now) return kept.met
    const met = this.#ask(user, home)
    if (this.#met.size >= MOST_KEPT) this.#met.clear()
    this.#met.set(user, { met, until: now + UNKNOWN_MS })
    try {
      if ((await met).kind === 'known') this.#met.set(user, { met, until: now + KNOWN_MS })
    } catch (error) {
      this.#met.delete(user)
      throw error
    }
    return met
  }

  async #ask(user: string, home: string): Promise<Met> {
    const profile = await this.#api.person(user)
    return this.#doors.meet({
      channel: 'slack',
      id: `${home}:${user}`,
      email: profile.isConfirmed ? profile.email : null,
      standing: standingOf(profile, home),
      address: { user },
    })
  }
}

function standingOf(profile: Profile, home: string): Account['standing'] {
  if (profile.isBot) return 'bot'
  if (profile.isStranger || profile.isDeleted || profile.team !== home) return 'stranger'
  return profile.isGuest ? 'guest' : 'member'
}
