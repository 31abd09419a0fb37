import type { gates as Nl } from '../nl/gates.ts'

/** The steps that a year's text goes through, and what people say there. */
export const gates: typeof Nl = {
  heading: 'The steps',
  fold: (passed, all) => `The steps: ${passed} of ${all} taken`,
  step: {
    passed: (gate, name, day) => `${gate}: passed on by ${name}, ${day}`,
    returned: (gate, name, day, reason) => `${gate}: given back by ${name}, ${day}. Reason: ${reason}`,
    not_held: (gate, name, day, reason) =>
      `${gate}: not held this year, because: ${reason} (${name}, ${day})`,
  },
  waits: (gate) => `${gate}: at turn now`,
  later: (gate) => `${gate}: still to come`,
  again: 'about an earlier version; the text was changed after that',
  pass: 'Pass on',
  adopt: 'Adopt',
  passTitle: 'Pass the text on',
  adoptTitle: 'Adopt the text',
  passIntro: (version, next) => `You pass version ${version} on, in your name. After that comes: ${next}.`,
  adoptIntro: (version) => `You adopt version ${version}, in your name. After that the text cannot change.`,
  beforeAdopting: {
    heading: 'Before you adopt it',
    stillRuns: (year) =>
      `${year} still runs until 31 December. What is still to come does not stand in this text.`,
    missing: (n) =>
      n === 1
        ? '1 thing is still missing; it stands under “What is missing”.'
        : `${n} things are still missing; they stand under “What is missing”.`,
    refused: (n) =>
      n === 1
        ? '1 sentence was left out; it stands apart, with the reason.'
        : `${n} sentences were left out; they stand apart, with the reason.`,
    remarks: (n) =>
      n === 1
        ? '1 remark on this text has no answer. The document will say so.'
        : `${n} remarks on this text have no answer. The document will say so.`,
  },
  noReaction: 'There is no reaction of the council yet. If you pass the text on now, it goes on without one.',
  openRemarks: (n, year) =>
    n === 1
      ? `1 remark on the text about ${year} has no answer yet.`
      : `${n} remarks on the text about ${year} have no answer yet.`,
  openImprovements: (n, year) =>
    n === 1
      ? `1 improvement up to and including ${year} is still open.`
      : `${n} improvements up to and including ${year} are still open.`,
  remarkOptional: 'A remark that goes with the text',
  passed: (next) => `Passed on, in your name. Next comes: ${next}.`,
  adopted: 'Adopted, in your name.',
  giveBack: 'Give back',
  giveBackTitle: 'Give the text back',
  giveBackIntro: (first) => `The text goes back to: ${first}. All steps are taken again.`,
  reason: 'Why?',
  returned: (first) => `Given back, with the reason. The text now waits at: ${first}.`,
  notHeld: 'Not held this year',
  notHeldTitle: 'Not held this year',
  notHeldIntro: (gate) => `With “${gate}” it will say that it was not held this year, with your reason.`,
  notHeldReason: 'Because',
  skipped: (next) => `Saved, with the reason. Next comes: ${next}.`,
  remark: 'Give a remark',
  remarkTitle: 'Remark on the text',
  remarkField: 'Your remark',
  remarkHint: 'Your remark goes with the text, with your name. Write nothing about a person.',
  remarked: 'Your remark goes with the text.',
  react: 'Reaction of the council',
  reactTitle: 'Reaction of the council',
  reactField: 'The reaction',
  reactHint:
    'The reaction goes with the text unchanged. As long as the text lies with the council, you can replace it.',
  unsigned: 'Do not sign the reaction: your name is put under it.',
  reacted: 'The reaction is saved and goes with the text unchanged.',
  reactionBy: (gate) => `reaction of ${gate}`,
  remarksToAnswer: 'Remarks on this text, still without an answer',
  lastYear: {
    heading: (year) => `First this: what was done with what was said about ${year}?`,
    improvements: (year) => `Improvements up to and including ${year} that are still open`,
    remark: (name, gate) => `${name}, ${gate}`,
    answer: 'Give an answer',
    answerTitle: 'What was done with it?',
    answerField: 'Answer',
    answered: 'The answer stands with it.',
    gone: 'I do not know this remark (any more).',
  },
  waiting: {
    title: (title) => `${title} waits for you`,
    notice: 'Kompasbot: a text waits for you',
    text: (gate) => `Step: ${gate}.`,
    until: (day) => `Please do so by ${day}.`,
    missed: (day) => `This should have been done by ${day}.`,
    past: 'The text is further on by now. There is nothing you need to do.',
    council: 'The council gets the short version in plain language and can give a reaction.',
  },
  done: {
    title: (title) => `${title} was adopted`,
    notice: 'Kompasbot: a text was adopted',
    text: 'The text went through all its steps and no longer changes.',
  },
}
