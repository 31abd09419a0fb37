import type { explain as Nl } from '../nl/explain.ts'

export const explain: typeof Nl = {
  rule: (name) => `Task: ${name}.`,
  class: {
    wet: 'This comes from the law.',
    kader: 'This is a norm of the sector.',
    contract: 'This stands in a contract.',
    beleid: "This is the organisation's own policy.",
  },
  ground: (source) => `Ground: ${source}.`,
  unsure: 'Note: this ground is not certain. Check it when much depends on it.',
  careStart: (when) => `Care started on ${when}.`,
  employment: (day) => `Employed since ${day}. No training is known yet.`,
  period: (day) => `The period starts on ${day}.`,
  fact: (what, when, source) => `Last time: ${what} on ${when} (from ${source}).`,
  term: (length, to) => `From then on there is a term of ${length}: until ${to} at the latest.`,
  validUntil: (day) => `The certificate has an end date: ${day}.`,
  because: { saturday: 'a Saturday', sunday: 'a Sunday', holiday: 'a public holiday' },
  extended: (from, why, to) => `${from} is ${why}. By the Algemene termijnenwet the last day becomes ${to}.`,
  notExtended: {
    class: 'That day is no working day. The term does not come from the law, so the last day does not move.',
    length:
      'That day is no working day. The term is longer than twelve weeks, so the last day does not move.',
    hours: 'The hours run on, at night and in the weekend too.',
  },
  planBy: (day) => `Plan it on ${day} at the latest. That is the last working day.`,
  noEvidence: 'No training is known and no first day of employment. So there is no last day yet.',
  count: (required, period) =>
    `This must happen ${required === 1 ? 'once' : `${required} times`} in ${period}.`,
  counted: (done, planned) => `Held: ${done}. Still planned: ${planned}.`,
  to: (names) => `The question goes to ${names}.`,
  toNobody: 'There is nobody to ask. Add a coordinator or management to the team.',
  thenTo: (names) => `After that to ${names}.`,
  next: (when, names) => `Next reminder: ${when}, to ${names}.`,
  noNext: 'There will be no more reminders.',
  waits: {
    happened: 'Kompasbot waits for word that it is done.',
    evidence: 'Kompasbot waits for the date of the last training.',
    planned: (day) => `It is planned on ${day}. Until then there is no reminder, unless the term is over.`,
    confirmation:
      'The term was over before Kompasbot began. There is no reminder. Confirm the date or set it aside.',
    visible: (when) => `This task shows from ${when}.`,
  },
  closed: {
    held: (day) => `Done on ${day}.`,
    refused: (day) => `The client wanted no talk on ${day}. That is recorded.`,
    implied: (day) => `No longer needed: a later step was done on ${day}.`,
    implied_done: (day) => `Done: a later step was taken on ${day}, so this was complete.`,
    care_ended: (day) => `No longer needed: care ended on ${day}.`,
    employment_ended: (day) => `No longer needed: not employed from ${day}.`,
    window_closed: (day) => `Missed: from ${day} it could no longer be done.`,
    period_full: (day) => `Complete for this period since ${day}.`,
    superseded: (day) => `Replaced: a new plan was made on ${day}. A new term runs from that day.`,
  },
  and: 'and',
  unit: {
    H: (n) => (n === 1 ? '1 hour' : `${n} hours`),
    D: (n) => (n === 1 ? '1 day' : `${n} days`),
    W: (n) => (n === 1 ? '1 week' : `${n} weeks`),
    M: (n) => (n === 1 ? '1 month' : `${n} months`),
    Y: (n) => (n === 1 ? '1 year' : `${n} years`),
  },
}
