import type { digest as Nl } from '../nl/digest.ts'

export const digest: typeof Nl = {
  title: (month) => `Monthly overview ${month}`,
  notice: (month) => `Kompasbot: the monthly overview of ${month} is ready`,
  waiting: (n) => (n === 1 ? '1 draft is waiting for you' : `${n} drafts are waiting for you`),
  nothingWaiting: 'No drafts are waiting for you.',
  newHeading: 'Drafts',
  missingHeading: 'What is missing',
  changedHeading: 'Different from the month before',
  nothingChanged: 'No differences that I can count.',
  changed: (label, now, before) => `${label}: ${now}, was ${before}`,
  of: (value, of) => `${value} of ${of}`,
  share: (value, of, percent) => `${value} of ${of} (${percent}%)`,
  reflections: (value, of) => `${value} among ${of === 1 ? '1 colleague' : `${of} colleagues`}`,
  show: 'Read',
  approveAll: (n) => (n === 1 ? 'Approve the draft' : `Approve all ${n}`),
  standsOutHeading: 'What stands out',
  nothingStandsOut: 'Everything that had to be done this month was done.',
  noFigures: 'There is nothing to count yet.',
  changedFold: (n) =>
    n === 1 ? '1 difference from the month before' : `${n} differences from the month before`,
  figuresFold: (n) => `All figures (${n})`,
  teamFold: (team, n, waits) => {
    const drafts = n === 1 ? '1\u00a0draft' : `${n}\u00a0drafts`
    if (waits === 0) return `${team}: ${drafts}`
    return waits === n ? `${team}: ${drafts} to\u00a0read` : `${team}: ${drafts}, ${waits} to\u00a0read`
  },
  page: 'Open the overview',
  approved: (n) =>
    n === 1 ? '1 draft is approved, in your name.' : `${n} drafts are approved, in your name.`,
  approval: {
    title: 'Approve everything at once?',
    intro: (n) =>
      `You approve ${n === 1 ? '1 text' : `${n} texts`}, in your name. Have you read them? You cannot undo this.`,
  },
  nothingToApprove: 'There was nothing left to approve.',
  noSuchMonth: 'There is no overview of that month.',
  state: {
    yours: 'waiting for you',
    waiting: 'waiting for approval',
    vastgesteld: 'adopted',
    afgewezen: 'rejected',
  },
  sentences: (n, sources) =>
    `${n === 1 ? '1 sentence' : `${n} sentences`} from ${sources === 1 ? '1 source' : `${sources} sources`}`,
  draft: {
    notice: 'Kompasbot: a draft to read',
    concept: 'Draft, not adopted yet',
    approve: 'Approve',
    refuse: 'Reject',
    refuseSentence: 'Take out',
    editSentence: 'Edit sentence',
    page: 'Open with sources',
    sources: (n) => (n === 1 ? '1 source' : `${n} sources`),
    refusedHeading: 'Left out, with the reason',
    missingHeading: 'Figures that are missing',
    passed: (next) => `Approved, in your name. Next: ${next}.`,
    removed: (ref) => `${ref}: the text was removed after its time.`,
    approved: 'Approved. This draft is adopted, in your name.',
    refused: 'Rejected. The reason was kept.',
    newer: 'There is a newer version by now. Read that first; nothing has changed.',
    already: 'This draft has been decided on already. Nothing has changed.',
    gone: 'I do not know this draft (any more).',
    sentenceGone: 'This sentence is no longer there.',
    refuseTitle: 'Refuse this draft',
    removeTitle: 'Take this sentence out',
    reason: 'Why?',
    remove: 'Take out',
    save: 'Save',
    editTitle: 'Edit sentence',
    editField: 'The sentence',
    editHint: 'Its sources stay with it. From then on the sentence is in your name.',
    sentenceRefused: 'The sentence was taken out. The earlier version is kept.',
    sentenceEdited: 'The sentence was edited. The earlier version is kept.',
  },
  draftsTitle: 'Drafts',
  monthHeading: (month, n) => `${month}: ${n === 1 ? '1 draft' : `${n} drafts`}`,
  draftsLeft: (n, month) => (n === 1 ? `1 more draft of ${month}` : `${n} more drafts of ${month}`),
  noDrafts:
    'There are no drafts yet. At the start of each month I make them from the reflections and figures.',
}
