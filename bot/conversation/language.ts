import type { Language } from '../../care/world.ts'
import { setLanguage } from '../../prisma/store/members.ts'
import type { Answer } from '../channel.ts'
import { textsIn } from '../texts/texts.ts'
import { done, type Turn } from './turn.ts'

/** From now on in this language, also what was said before. */
export async function changeLanguage(turn: Turn, language: Language): Promise<Answer> {
  await setLanguage(turn.tx, turn.house.org, turn.member.id, language)
  turn.log('change', 'language', `member:${turn.member.ref}`)
  return done(textsIn(language).conversation.languageSet)
}
