import type { Block, Card } from '../../cards/card.ts'
import { dueText } from '../../texts/when.ts'
import type { FoundDuty } from '../duty-for.ts'
import { takeOnList } from '../take-on.ts'
import { findAll } from './duties-card.ts'
import { whose } from './duty-item.ts'
import { plainCard, type Reader } from './reader.ts'

const SHOWN = 10

/**
 * What was due before the start, a few at a time: the next come up by themselves when these are dealt with. A list that
 * was said anew folds away where it stood before.
 */
export async function takeOnCard(reader: Reader, messageId: string): Promise<Card> {
  const t = reader.texts.takeOn
  const { open, done, all, message } = await takeOnList(reader.house.store.prisma, reader)
  if (message !== null && message.id !== messageId) return plainCard(t.title, t.elsewhere, t.notice(0))
  const shown = open.slice(0, SHOWN)
  const found = await findAll(
    reader,
    shown.map(({ id }) => id),
  )
  const byId = new Map(found.map((one) => [one.stored.id, one]))
  const items = shown.flatMap(({ id }) => {
    const one = byId.get(id)
    return one ? [itemOf(reader, one)] : []
  })
  const left = open.length - shown.length
  return {
    title: t.title,
    notice: t.notice(open.length),
    blocks: [
      { kind: 'text', text: open.length === 0 ? t.finished : t.intro },
      { kind: 'text', text: t.progress(done, all), tone: open.length === 0 ? 'good' : 'subtle' },
      ...items,
      ...(left > 0
        ? [{ kind: 'text' as const, text: t.left(left), tone: 'subtle' as const, things: left }]
        : []),
    ],
    whole: { page: '/takeon' },
    actions: open.length === 0 ? [] : [{ kind: 'page', label: t.buttons.page, path: '/takeon' }],
  }
}

function itemOf(reader: Reader, { duty, rule, stored, world }: FoundDuty): Block {
  const { texts, member, house, now } = reader
  const t = texts.takeOn
  const due = dueText(duty.due, member.language, house.settings.zone, now)
  return {
    kind: 'item',
    title: rule.naam[member.language],
    lines: [due === null ? t.nothingKnown : t.wasDue(due.day)],
    foot: [whose(reader, duty, world), texts.duty.code(stored.code)],
    actions: [
      {
        kind: 'intent',
        label: t.buttons.done,
        intent: { do: 'take_on_done', duty: stored.code },
        style: 'primary',
      },
      { kind: 'intent', label: t.buttons.aside, intent: { do: 'set_aside', duty: stored.code } },
    ],
  }
}
