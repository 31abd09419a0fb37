import type { Answer } from '../channel.ts'
import type { Intent } from './intent.ts'
import { answerIntent } from './intents.ts'
import { changeLanguage } from './language.ts'
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
  ...Object.fromEntries(
    [
      ...['jaar', 'jaren', 'jaartekst', 'jaarteksten', 'kwaliteitsbeeld', 'jaarverslag', 'voortgangsbericht'],
      ...['year', 'years', 'annual report', 'quality report', 'progress report'],
    ].map((word): [string, Intent] => [word, { do: 'years' }]),
  ),
  status: { do: 'status' },
  nieuw: { do: 'new_client' },
  new: { do: 'new_client' },
  einde: { do: 'end_client' },
  end: { do: 'end_client' },
  plannen: { do: 'plan_meeting' },
  plan: { do: 'plan_meeting' },
  startlijst: { do: 'take_on' },
  'start list': { do: 'take_on' },
  startlist: { do: 'take_on' },
  verbeteringen: { do: 'improvements' },
  improvements: { do: 'improvements' },
  'mijn gegevens': { do: 'my_data' },
  'my data': { do: 'my_data' },
  'ik ben er weer': { do: 'back' },
  'i am back': { do: 'back' },
  "i'm back": { do: 'back' },
  help: { do: 'help' },
  hulp: { do: 'help' },
}

/** Reads a typed message. Only these words are understood; nothing of what was typed is kept, logged or repeated. */
export async function answerWords(turn: Turn, typed: string): Promise<Answer> {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.!?]+$/, '')
  const intent = Object.hasOwn(WORDS, text) ? WORDS[text] : undefined
  if (intent) return answerIntent(turn, intent)
  const [first = '', second = ''] = text.split(' ')
  if (first === 'waarom' || first === 'why') {
    return answerIntent(turn, { do: 'why', duty: second.toUpperCase() })
  }
  if (first === 'taal' || first === 'language') {
    return second === 'nl' || second === 'en'
      ? changeLanguage(turn, second)
      : done(turn.texts.conversation.languageUnknown)
  }
  if (/^(ont)?koppel$|^(un)?link$/.test(first)) return done(turn.texts.linkTeam.inChannel)
  if (first === 'afwezig' || first === 'away') return answerIntent(turn, { do: 'away' })
  if (first === 'pauze' || first === 'pause') return answerIntent(turn, { do: 'pause' })
  turn.say({ kind: 'not_understood' })
  return done()
}
