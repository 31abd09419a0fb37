import { preferChannel } from '../../prisma/store/chat-addresses.ts'
import type { Answer, Channel } from '../channel.ts'
import { done, type Turn } from './turn.ts'

/** From now on this person is nudged there, once he has been met there. */
export async function prefer(turn: Turn, channel: Channel['name']): Promise<Answer> {
  const { tx, house, member, texts } = turn
  const t = texts.home
  if (!(await preferChannel(tx, house.org, member.id, channel))) return done(t.notThere(t.channels[channel]))
  turn.log('change', `channel:${channel}`, `member:${member.ref}`)
  return done(t.preferred(t.channels[channel]))
}
