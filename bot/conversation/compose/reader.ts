import type { Day, Instant } from '../../../care/day.ts'
import type { House } from '../../../jobs/house.ts'
import type { StoredMember } from '../../../prisma/store/members.ts'
import type { Card } from '../../cards/card.ts'
import type { Texts } from '../../texts/texts.ts'

/** For whom a card is put together, and when. What it may show depends on who reads it. */
export interface Reader {
  house: House
  member: StoredMember
  texts: Texts
  now: Instant
  today: Day
}

/** A card that says one thing. */
export function plainCard(title: string, text: string, notice: string = title): Card {
  return { title, notice, blocks: [{ kind: 'text', text }], actions: [] }
}
