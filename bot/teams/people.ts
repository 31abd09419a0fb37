import type { TeamsSettings } from '../../chat-settings.ts'
import type { Account } from '../chat-doors.ts'
import { type Activity, addressOf, scopeOf } from './activity.ts'
import type { Connector } from './connector.ts'
import type { TeamsDoors } from './doors.ts'
import type { Speaker } from './talk.ts'

/** So long we go by what Teams said of somebody. */
const KEPT_MS = 3_600_000
const MOST_KEPT = 5_000

type Told = Pick<Account, 'email' | 'standing'>

export type Who = { kind: 'known'; speaker: Speaker } | { kind: 'unknown' } | { kind: 'guest' }

/** Who is talking: Teams itself is asked, and never the person. */
export class People {
  readonly #settings: TeamsSettings
  readonly #connector: Connector
  readonly #doors: TeamsDoors
  readonly #told = new Map<string, { told: Promise<Told>; until: number }>()

  constructor(settings: TeamsSettings, connector: Connector, doors: TeamsDoors) {
    this.#settings = settings
    this.#connector = connector
    this.#doors = doors
  }

  async who(activity: Activity): Promise<Who> {
    const user = activity.from.id
    const { email, standing } = await this.#tell(activity)
    const met = await this.#doors.meet({
      channel: 'teams',
      id: accountId(activity),
      email,
      standing,
      // Where others read along is no place for what is meant for one person.
      address: scopeOf(activity) === 'personal' ? addressOf(activity) : null,
    })
    if (standing !== 'member') return { kind: 'guest' }
    if (met.kind === 'unknown') return { kind: 'unknown' }
    return { kind: 'known', speaker: { member: met.member, language: met.language, user } }
  }

  forget(activity: Activity): void {
    this.#told.delete(accountId(activity))
  }

  /** Kept while it is asked, for what is told in two ways at once is asked once; what failed is asked again. */
  #tell(activity: Activity): Promise<Told> {
    const now = this.#doors.realNow().getTime()
    const id = accountId(activity)
    const kept = this.#told.get(id)
    if (kept && kept.until > now) return kept.told
    const told = this.#ask(activity)
    if (this.#told.size >= MOST_KEPT) this.#told.clear()
    this.#told.set(id, { told, until: now + KEPT_MS })
    told.catch(() => this.#told.delete(id))
    return told
  }

  async #ask(activity: Activity): Promise<Told> {
    const person = await this.#connector.person(addressOf(activity), activity.from.id)
    const name = person.userPrincipalName ?? ''
    const isGuest = person.userRole === 'guest' || person.userRole === 'anonymous' || name.includes('#EXT#')
    const { tenantId } = person
    const isOurs = this.#settings.kind === 'anonymous' || !tenantId || tenantId === this.#settings.tenantId
    return {
      email: (person.email || name).trim().toLowerCase() || null,
      standing: isGuest ? 'guest' : isOurs ? 'member' : 'stranger',
    }
  }
}

/** The person's lasting id with this bot. */
export const accountId = ({ from }: Activity): string => from.id
