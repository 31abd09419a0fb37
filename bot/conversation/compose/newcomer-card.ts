import type { Content } from '../../../prisma/store/messages.ts'
import type { Card } from '../../cards/card.ts'
import type { Reader } from './reader.ts'

/** Tells a coordinator who came to the door and is not registered. */
export function newcomerCard({ texts }: Reader, { channel, email }: Content & { kind: 'newcomer' }): Card {
  const t = texts.newcomer
  return {
    title: t.title,
    notice: t.title,
    blocks: [
      { kind: 'text', text: t.text(email, t.channels[channel]) },
      { kind: 'text', text: t.remedy, tone: 'subtle' },
    ],
    actions: [],
  }
}
