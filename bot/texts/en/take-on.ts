import type { takeOn as Nl } from '../nl/take-on.ts'

export const takeOn: typeof Nl = {
  title: 'Your start list',
  notice: (open) =>
    open === 0 ? 'Kompasbot: the start list is complete' : 'Kompasbot: there is a start list for you',
  intro:
    'This had passed when Kompasbot began, or nothing is known of it yet. Fill in when it was done, or set it aside. It need not all be done at once.',
  progress: (done, all) => `${done} of ${all} done`,
  finished: 'The whole list is complete. Thank you!',
  nothing: 'There is nothing on your start list.',
  elsewhere: 'The start list was updated. It stands further down in this conversation.',
  left: (n) =>
    n === 1
      ? 'There is 1 more after this.'
      : `There are ${n} more after this. They appear by themselves when these are dealt with.`,
  wasDue: (day) => `Was due on ${day}`,
  nothingKnown: 'Nothing is known of this yet',
  buttons: {
    done: 'Done on …',
    aside: 'No longer needed',
    takeBack: 'Needed after all',
    page: 'Do many at once',
    list: 'Start list',
  },
  word: 'start list: what was not known yet at the start',
  done: {
    title: 'When was this done?',
    day: 'On which day?',
    submit: 'Save',
    saved: (name, day) => `Saved: ${name}, done on ${day}.`,
  },
  aside: {
    title: 'Set aside',
    reason: 'Why is this no longer needed?',
    remark: 'Explanation',
    remarkHint: 'No names or other details of clients',
    submit: 'Set aside',
    saved: (name) => `Set aside: ${name}. Who, when and why is kept.`,
    needsRemark: 'Write briefly why.',
    notOnList: 'This is not on the start list (any more). Nothing has changed.',
    taken: (name) => `${name} is on the list again.`,
  },
  reasons: {
    undated: 'It was done, but the date can no longer be found',
    elsewhere: 'It is recorded elsewhere already',
    not_applicable: 'It does not apply to this client or colleague',
    overtaken: 'Something newer has taken its place',
    other: 'Something else, namely',
  },
  closed: (day) => `Set aside on ${day}`,
  history: {
    set_aside: (reason, remark) => (remark ? `Set aside: ${reason}. ${remark}` : `Set aside: ${reason}`),
    taken_back: 'Needed after all',
  },
  page: {
    title: 'Start list',
    lead: 'Fill in behind each task when it was done, or choose why it is no longer needed. Leave empty what you do not know yet.',
    what: 'Task',
    about: 'For',
    due: 'Was due',
    day: 'Done on',
    aside: 'Or: no longer needed, because',
    notAside: 'Choose a reason if needed',
    otherReason: 'Is there another reason? Then open the task.',
    save: 'Save what is filled in',
    unknown: 'unknown',
    client: (number) => `Client ${number}`,
    organisation: 'Whole organisation',
    both: 'Choose a day or a reason, not both.',
    nothingFilled: 'Nothing is filled in yet.',
    saving: (done, all) => `Working: ${done} of ${all}`,
    savedRows: (n) => (n === 1 ? '1 task saved.' : `${n} tasks saved.`),
    failedRows: (n) =>
      n === 1 ? 'Something is not right yet in 1 task.' : `Something is not right yet in ${n} tasks.`,
  },
}
