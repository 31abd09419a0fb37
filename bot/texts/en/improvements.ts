import type { improvements as Nl } from '../nl/improvements.ts'

const NTH = ['', '1st', '2nd', '3rd', '4th']

/** `2026-K4` as `4th quarter of 2026`. */
const quarter = (of: string): string => {
  const [, year, nth] = /^(\d{4})-K([1-4])$/.exec(of) ?? []
  return year === undefined ? of : `${NTH[Number(nth)]} quarter of ${year}`
}

/** What will be made better: who decides so, who takes it up, when, and what became of it. */
export const improvements: typeof Nl = {
  word: 'improvements: what will be better, who takes it up and when',
  title: 'Improvements',
  notice: 'Kompasbot: improvements',
  none: 'No improvements were agreed yet.',
  openHeading: (n) => (n === 1 ? '1 open improvement' : `${n} open improvements`),
  closedFold: (n) => (n === 1 ? '1 closed improvement' : `${n} closed improvements`),
  more: (n) => `And ${n} more. The rest stands in the text of the year.`,
  quarter,
  line: (owner, when) => `${owner}, ${quarter(when)}`,
  about: (bouwsteen) => bouwsteen,
  state: { open: 'open', done: 'done', dropped: 'not done' },
  show: 'Improvements',
  add: 'Add an improvement',
  form: {
    title: 'Add an improvement',
    name: 'What will be better?',
    nameHint: 'Short: calm at table',
    explanation: 'Explanation',
    owner: 'Who takes it up?',
    ownerHint: 'A function, team or committee, no name of a person.',
    quarter: 'When?',
    bouwsteen: 'For which building block?',
    submit: 'Add',
  },
  ownerNoName: 'Name a function, team or committee here. Names of persons do not belong here.',
  choose: 'Choose one of the possibilities.',
  added: 'The improvement is on the list.',
  close: 'Close',
  closing: {
    title: 'Close an improvement',
    state: 'What became of it?',
    done: 'Done',
    dropped: 'Not done',
    outcome: 'What did it bring, or why did it not go ahead?',
    submit: 'Close',
  },
  closed: 'The improvement is closed. What became of it goes into the look back of the year.',
  gone: 'This improvement is not open (any more).',
}
