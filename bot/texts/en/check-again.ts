import type { checkAgain as Nl } from '../nl/check-again.ts'

/** Sentences that passed once and would not pass now. */
export const checkAgain: typeof Nl = {
  title: 'These sentences no longer hold',
  intro: (n) =>
    `${n === 1 ? '1 sentence no longer holds' : `${n} sentences no longer hold`} against what is known now. The text cannot be adopted like this.`,
  line: (text, reason) => `• ${text} (${`${reason}`.replace(/\.$/, '')})`,
  more: (n) => `And ${n} more.`,
  how: 'Take them out and they stand apart with the reason, in a new version. Would you rather change them? Then close this and do so.',
  submit: 'Take them out',
  saved: (n) =>
    `${n === 1 ? '1 sentence was' : `${n} sentences were`} taken out, with the reason. Read the text once more; then it can go on.`,
  soundNow: 'All sentences hold again. Nothing was changed.',
  left: (n) =>
    `${n === 1 ? '1 draft was not approved: a sentence in it no longer holds' : `${n} drafts were not approved: a sentence in them no longer holds`}. Open the draft to choose.`,
  takenWithout: (n) =>
    n === 1
      ? '1 sentence of it no longer holds against what is known now. It stands apart, with the reason.'
      : `${n} sentences of it no longer hold against what is known now. They stand apart, with the reason.`,
  nothingLeft: 'No sentence of that version holds against what is known now. Nothing was changed.',
}
