import { heardNext } from '../../../jobs/heard.ts'
import type { Card } from '../../cards/card.ts'
import { explainDuty } from '../explain.ts'
import { findAll } from './duties-card.ts'
import { nameOf } from './duty-item.ts'
import type { Reader } from './reader.ts'

/** Why a duty is there, line by line; about a client no more than its page tells who is signed in. */
export async function whyCard(reader: Reader, dutyId: string): Promise<Card | null> {
  const { texts, house, member, now } = reader
  const [found] = await findAll(reader, [dutyId])
  if (!found) return null
  const lines = explainDuty(found.duty, found.rule, house.settings.zone, member.language, now, {
    member: (ref) => nameOf(found.world, ref),
    book: house.settings.rules,
    ...(await heardNext(house, house.store.prisma, found, now)),
  })
  return {
    title: texts.duty.why.title,
    notice: texts.duty.why.title,
    blocks: [
      ...lines.map((text) => ({ kind: 'text' as const, text })),
      { kind: 'text', text: texts.duty.code(found.stored.code), tone: 'subtle' },
    ],
    actions: [{ kind: 'page', label: texts.duty.buttons.page, path: `/duty/${found.stored.code}` }],
  }
}
