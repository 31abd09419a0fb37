import { listImprovements, type StoredImprovement } from '../../../prisma/store/improvements.ts'
import type { Block, Card } from '../../cards/card.ts'
import { ownersOf } from '../improvements.ts'
import { mayImprove, mayImproveOf } from '../may-year.ts'
import { plainCard, type Reader } from './reader.ts'

const MOST = 15

/** What will be made better: what is open first, with a button for who may close it. */
export async function improvementsCard(reader: Reader): Promise<Card> {
  const { texts, house, member } = reader
  const t = texts.improvements
  if (!mayImprove(member)) return plainCard(t.title, texts.conversation.notAllowed, t.notice)
  const all = await listImprovements(house.store.prisma, house.org)
  const open = all.filter(({ state }) => state === 'open')
  const closed = all.filter(({ state }) => state !== 'open')
  const shown = (list: StoredImprovement[]): Block[] => [
    ...list.slice(0, MOST).map((one) => improvementItem(reader, one)),
    ...(list.length > MOST ? [{ kind: 'text' as const, text: t.more(list.length - MOST) }] : []),
  ]
  return {
    title: t.title,
    notice: t.notice,
    blocks: [
      ...(all.length === 0 ? [{ kind: 'text' as const, text: t.none }] : []),
      ...(open.length > 0
        ? [{ kind: 'heading' as const, text: t.openHeading(open.length) }, ...shown(open)]
        : []),
      ...(closed.length > 0
        ? [
            {
              kind: 'more' as const,
              label: t.closedFold(closed.length),
              blocks: shown(closed.toReversed()),
            },
          ]
        : []),
    ],
    actions: [{ kind: 'intent', label: t.add, intent: { do: 'add_improvement' }, style: 'primary' }],
  }
}

/** One of them, with what became of it or a button to say so. */
export function improvementItem(reader: Reader, one: StoredImprovement): Block {
  const { texts, member, house } = reader
  const t = texts.improvements
  const mine = one.state === 'open' && mayImproveOf(member, one.owner, ownersOf(member))
  const title = house.settings.frameworks[one.framework]?.bouwstenen[String(one.bouwsteen)]
  return {
    kind: 'item',
    title: one.title,
    lines: [
      t.line(one.owner, one.quarter),
      one.explanation,
      ...(title ? [t.about(title)] : []),
      ...(one.outcome ? [one.outcome] : []),
    ],
    badge: {
      text: t.state[one.state],
      tone: { open: 'warning', done: 'good', dropped: 'subtle' }[one.state] as 'warning' | 'good' | 'subtle',
    },
    actions: mine
      ? [{ kind: 'intent', label: t.close, intent: { do: 'close_improvement', improvement: one.id } }]
      : [],
  }
}
