import type { modelDraft as Nl } from '../nl/model-draft.ts'

const reflections = (n: number): string => (n === 1 ? '1 reflection' : `${n} reflections`)

const instead = (why: string) => (isPartly: boolean) =>
  `${why} ${isPartly ? 'Part of this text was' : 'This text was'} therefore made without it.`

/** What a draft says of how a language model had a hand in it. */
export const modelDraft: typeof Nl = {
  without: {
    budget: instead('The budget of the language model for this month is spent.'),
    timeout: instead('The language model took too long.'),
    key: instead('The server of the language model refused the key (OPENAI_API_KEY).'),
    unreachable: instead('The language model gave no answer.'),
    refused: instead('The language model would not write this.'),
    truncated: instead('The answer of the language model was not finished.'),
    invalid: instead('The answer of the language model could not be read.'),
    empty: (isPartly) =>
      isPartly
        ? 'Of part of the subjects the language model wrote nothing. That part was therefore made without it.'
        : 'The language model wrote nothing. This text was therefore made without it.',
  },
  lost: (sentences) =>
    `${sentences === 1 ? '1 sentence' : `${sentences} sentences`} of the language model did not pass the checks. What was missing then has been added without it.`,
  personal: (n) =>
    `${reflections(n)} did not go to the language model: the privacy screen sees something in ${n === 1 ? 'it' : 'them'}. Read whether ${n === 1 ? 'it' : 'they'} should be kept.`,
  instructions: (n) =>
    `${reflections(n)} did not go to the language model: ${n === 1 ? 'it seems' : 'they seem'} to tell a computer what to do.`,
  unread: (about, read, all) =>
    `${about === null ? 'Of what else was named' : `Of ${about}`} the language model read ${read} of ${reflections(all)}. The rest is not in the text.`,
  year: {
    held: (n) =>
      `${n === 1 ? '1 approved sentence' : `${n} approved sentences`} did not go to the language model: the privacy screen sees something in ${n === 1 ? 'it' : 'them'}, or ${n === 1 ? 'it seems' : 'they seem'} to tell a computer what to do.`,
    unread: (about, read, all) =>
      `${about === null ? 'For part of the text' : `Of ‘${about}’`} the language model read ${read} of ${all} approved sentences.`,
    lost: (n) =>
      `${n === 1 ? '1 sentence' : `${n} sentences`} of the language model did not pass the checks. Where ${n === 1 ? 'it' : 'such a sentence'} would have stood, the text made without it stands.`,
    poor: (n) =>
      `In ${n === 1 ? '1 place' : `${n} places`} the language model left out what can be better, or wrote too much. The text made without it stands there.`,
  },
}
