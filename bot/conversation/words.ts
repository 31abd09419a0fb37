import { setLanguage } from '../../prisma/store/members.ts'
import type { Answer } from '../channel.ts'
import { textsIn } from '../texts/texts.ts'
import type { Intent } from './intent.ts'
import { answerIntent } from './intents.ts'
import { done, type Turn } from './turn.ts'

const WORDS: Record<string, Intent> = {
  taken: { do: 'tasks' },
  tasks: { do: 'tasks' },
  reflectie: { do: 'reflect' },
  reflect: { do: 'reflect' },
  reflection: { do: 'reflect' },
  concept: { do: 'drafts' },
  concepten: { do: 'drafts' },
  draft: { do: 'drafts' },
  drafts: { do: 'drafts' },
  status: { do: 'status' },
  nieuw: { do: 'new_client' },
  new: { do: 'new_client' },
  einde: { do: 'end_client' },
  end: { do: 'end_client' },
  'mijn gegevens': { do: 'my_data' },
  'my data': { do: 'my_data' },
  help: { do: 'help' },
  hulp: { do: 'help' },
}

/** Understood later; said plainly until then. */
const NOT_YET = new Set(['afwezig', 'away', 'pauze', 'pause', 'koppel', 'link'])

/** Reads a typed message. Only these words are understood; nothing of what was typed is kept, logged or repeated. */
export async function answerWords(turn: Turn, typed: string): Promise<Answer> {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.!?]+$/, '')
  const intent = WORDS[text]
  if (intent) return answerIntent(turn, intent)
  const [first = '', second = ''] = text.split(' ')
  if (first === 'waarom' || first === 'why') {
    return answerIntent(turn, { do: 'why', duty: second.toUpperCase() })
  }
  if (first === 'taal' || first === 'language') return changeLanguage(turn, second)
  if (NOT_YET.has(first)) return done(turn.texts.conversation.laterVersion)
  turn.say({ kind: 'not_understood' })
  return done()
}

async function changeLanguage(turn: Turn, language: string): Promise<Answer> {
  if (language !== 'nl' && language !== 'en') return done(turn.texts.conversation.languageUnknown)
  await setLanguage(turn.tx, turn.house.org, turn.member.id, language)
  turn.log('change', 'language', `member:${turn.member.ref}`)
  return done(textsIn(language).conversation.languageSet)
}
