import pino from 'pino'
import { chatDoors } from '../../../bot/conversation/chat-doors.ts'
import { composer } from '../../../bot/conversation/compose/compose.ts'
import { conversation } from '../../../bot/conversation/converse.ts'
import type { Name, SmallTalk } from '../../bot/conversation/small-talk.ts'

/** Who talks with the bot here. */
export const CAST = ['ilse', 'roos', 'jip', 'farid', 'ada', 'kim', 'noor', 'sam'] as const satisfies Name[]
export const PUBLIC_URL = 'https://kompas.example.nl'

/** What every channel is given by the roof. */
export function partsFor(talk: SmallTalk, realNow: () => Date) {
  const compose = composer(talk.house)
  const converse = conversation(talk.house)
  const doors = chatDoors(talk.house, { converse, compose, publicUrl: PUBLIC_URL, realNow })
  return { compose, converse, doors, log: pino({ level: 'silent' }) }
}

/** Waits for what a channel does beside its answer. */
export async function until(isSo: () => boolean, what: string): Promise<void> {
  for (let i = 0; i < 400 && !isSo(); i += 1) await new Promise((resolve) => setTimeout(resolve, 5))
  if (!isSo()) throw new Error(`It did not come about: ${what}`)
}
