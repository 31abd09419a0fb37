import { unsourcedNumbers } from '../../drafting/unsourced-numbers.ts'
import { type Change, type Changed, editSentence } from '../../prisma/store/draft-decisions.ts'
import { readDraft } from '../../prisma/store/draft-sources.ts'
import type { StoredDraft } from '../../prisma/store/drafts.ts'
import { listTeams } from '../../prisma/store/teams.ts'
import type { Answer } from '../channel.ts'
import { change, changeAgain, draftAsSeen, numberOf, openDraft, sentenceAsSeen } from './open-draft.ts'
import { done, fieldError, type Turn, type Values } from './turn.ts'
import { typed } from './typed.ts'

const LONGEST_SENTENCE = 600
/** So long may a line of a list be on every platform. */
const LONGEST_OPTION = 70

/** Asks for other words for one sentence. */
export async function askSentence(
  turn: Turn,
  id: string,
  version: number,
  position: number,
): Promise<Answer> {
  const seen = await sentenceAsSeen(turn, id, version, position)
  if ('answer' in seen) return seen.answer
  const { sentence } = seen
  const t = turn.texts.digest.draft
  const again = changeAgain(turn, seen.draft)
  return {
    kind: 'form',
    form: {
      id: 'sentence',
      title: t.editTitle,
      ...(again !== '' && { intro: again }),
      fields: [
        {
          kind: 'text',
          name: 'text',
          label: t.editField,
          multiline: true,
          max: LONGEST_SENTENCE,
          required: true,
          value: sentence.text,
          hint: t.editHint,
        },
      ],
      submit: t.save,
      context: { draft: id, version: String(version), position: String(position) },
    },
  }
}

export async function saveSentence(turn: Turn, context: Values, values: Values): Promise<Answer> {
  const { draft: id = '', version, position } = context
  const open = await openDraft(turn, id)
  if ('answer' in open) return open.answer
  const said = await typed(turn, 'text', values.text ?? '', LONGEST_SENTENCE)
  if ('answer' in said) return said.answer
  const seen = { version: numberOf(version), position: numberOf(position) }
  const loose = await unsourced(turn, open.draft, seen.position, said.text)
  const t = turn.texts
  const notice = [t.digest.draft.sentenceEdited, ...(loose.length > 0 ? [t.versions.unsourced(loose)] : [])]
  return changeSentence(turn, open.draft, seen, notice.join(' '), (sentence) =>
    editSentence(turn.tx, turn.house.org, { ...sentence, text: said.text }),
  )
}

/** A person answers for a sentence of her own, and is told which numbers its sources do not carry. */
async function unsourced(
  { tx, house: { org } }: Turn,
  { id, sentences }: StoredDraft,
  position: number,
  text: string,
): Promise<string[]> {
  const cited = sentences.find((one) => one.position === position)?.sources ?? []
  const sources = (await readDraft(tx, org, id))?.sources ?? []
  const names = (await listTeams(tx, org)).map(({ name }) => name)
  return unsourcedNumbers(
    text,
    sources.filter((source) => cited.includes(source.id)),
    names,
  )
}

/** A sentence is named by where it stands in the version that the person saw. */
export function changeSentence(
  turn: Turn,
  draft: StoredDraft,
  { version, position }: { version: number; position: number },
  notice: string,
  act: (sentence: Change & { position: number }) => Promise<Changed>,
): Promise<Answer> {
  const known = draft.sentences.some((one) => one.position === position)
  if (draft.version === version && !known) return Promise.resolve(done(turn.texts.digest.draft.sentenceGone))
  const { member, now } = turn
  return change(
    turn,
    draft,
    () => act({ draftId: draft.id, version, memberId: member.id, now, position }),
    () => notice,
  )
}

/** Asks which sentence, in chat, where sentences have no buttons of their own; its words come in the next form. */
export async function askWhichSentence(turn: Turn, id: string, version: number): Promise<Answer> {
  const seen = await draftAsSeen(turn, id, version)
  if ('answer' in seen) return seen.answer
  const { versions: t, digest } = turn.texts
  const { sentences } = seen.draft
  const again = changeAgain(turn, seen.draft)
  if (sentences.length === 0) return done(digest.draft.sentenceGone)
  return {
    kind: 'form',
    form: {
      id: 'which_sentence',
      title: digest.draft.editTitle,
      ...(again !== '' && { intro: again }),
      fields: [
        {
          kind: 'choice',
          name: 'sentence',
          label: t.which,
          required: true,
          options: sentences.map(({ position, text }) => ({
            value: String(position),
            label: shortened(`${position + 1}. ${text}`),
          })),
        },
      ],
      submit: t.chosen,
      context: { draft: id, version: String(version) },
    },
  }
}

/** The second step: the words of the sentence that was chosen, to be changed. */
export async function askChosenSentence(turn: Turn, context: Values, values: Values): Promise<Answer> {
  const { draft = '', version } = context
  const { sentence = '' } = values
  if (sentence === '') return fieldError('sentence', turn.texts.conversation.required)
  return askSentence(turn, draft, numberOf(version), numberOf(sentence))
}

const shortened = (text: string): string =>
  text.length <= LONGEST_OPTION ? text : `${text.slice(0, LONGEST_OPTION - 1).trimEnd()}…`
