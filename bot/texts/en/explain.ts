import type { explain as Nl } from '../nl/explain.ts'

export const explain: typeof Nl = {
  rule: (name) => `Task: ${name}.`,
  class: {
    wet: 'This comes from the law.',
    kader: 'This is a norm of the sector.',
    contract: 'This stands in a contract.',
    beleid: "This is the organisation's own policy.",
  },
  asOf: (when) => `As of ${when}.`,
  frame: (law) => `Law of this client: ${law}.`,
  wzd: 'The client is under the Wzd; that is why this term counts as law.',
  ground: (source) => `Ground: ${source}.`,
  unsure: 'Note: this ground is not certain. Check it when much depends on it.',
  careStart: (when) => `Care started on ${when}.`,
  employment: (day) => `Employed since ${day}. No training is known yet.`,
  period: (day) => `The period starts on ${day}.`,
  careEnd: (when) => `Care ended on ${when}.`,
  round: (day) => `This round begins on ${day}.`,
  fixedDate: (day) => `The organisation chose a fixed day: ${day}.`,
  sourceSays: (text) => `What the source says: ${text}`,
  ourWay: (text) => `Our way: ${text}`,
  again: (what, when, source) => `Last time: ${what} on ${when} (from ${source}).`,
  follows: (what, when, source) => `This follows on: ${what}, on ${when} (from ${source}).`,
  events: {
    wzd_maatregel: 'a measure in the plan',
    wzd_maatregel_beeindigd: 'the end of a measure',
    wzd_noodsituatie: 'an emergency',
    stoplicht_oranje: 'traffic light on orange',
    stoplicht_groen: 'traffic light on green',
  },
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
  clock: {
    back: (length) => `Meanwhile the clock goes back an hour. The ${length} run on.`,
    forward: (length) => `Meanwhile the clock goes forward an hour. The ${length} run on.`,
    skipped:
      'Just before this start the clock skipped an hour. A time within that hour does not exist and counts as an hour later.',
    twice: 'This time comes twice that night. The first one counts.',
  },
  noEvidence: 'No training is known and no first day of employment. So there is no last day yet.',
  count: (required, period) =>
    `This must happen ${required === 1 ? 'once' : `${required} times`} in ${period}.`,
  counted: (done, planned) => `Held: ${done}. Still planned: ${planned}.`,
  toPlan: (n) => `Still to plan: ${n}.`,
  allPlanned: 'All is planned. As long as it is, there is no reminder of this task.',
  plannedNext: (day) => `Planned next on ${day}.`,
  weeksForEach: (weeks, again) =>
    `For each one that is not planned yet, Kompasbot counts ${weeks} up to the end of the period. When no more time is left, there is a reminder. With one left to plan it comes again every ${again}.`,
  halfAndLastWeek:
    'While not all is planned, there is a reminder half-way through the period and in its last week.',
  to: (names) => `The question goes to ${names}.`,
  toNobody: 'There is nobody to ask. Add a coordinator or management to the team.',
  thenTo: (names) => `After that to ${names}.`,
  next: (when, names) => `Next reminder: ${when}, to ${names}.`,
  waiting: (from, names, when) =>
    `The reminder of ${from} to ${names} was not sent yet. ${when === null ? 'It goes as soon as Kompasbot sends again.' : `It goes on ${when}.`}`,
  heardAt: (names, when, n) =>
    n === 1
      ? `At that moment ${names} gets no messages. ${names} will hear on ${when}.`
      : `At that moment ${names} get no messages. They will hear on ${when}.`,
  notHeard: (names, n) => `For the time being ${names} ${n === 1 ? 'is' : 'are'} out of reach.`,
  away: (name, day) =>
    `${name} is away up to and including ${day}. What falls due on those days goes to who comes after ${name}.`,
  noNext: 'There will be no more reminders.',
  waits: {
    happened: 'Kompasbot waits for word that it is done.',
    evidence: 'Kompasbot waits for the date of the last training.',
    planned: (day) =>
      `It is planned on ${day}. Until then there is no reminder of this task, unless the term is over.`,
    confirmation:
      'The term was over before Kompasbot began. There is no reminder. Fill in when it was done: in the chat or with a file.',
    visible: (when) => `This task shows from ${when}.`,
  },
  closed: {
    held: (day) => `Done on ${day}.`,
    refused: (day) => `The client wanted no talk on ${day}. That is recorded.`,
    ended: (day) => `No longer needed: it was ended on ${day}.`,
    implied: (day) => `No longer needed: a later step was done on ${day}.`,
    implied_done: (day) => `Done: a later step was taken on ${day}, so this was complete.`,
    care_ended: (day) => `No longer needed: care ended on ${day}.`,
    employment_ended: (day) => `No longer needed: not employed from ${day}.`,
    window_closed: (day) => `Missed: from ${day} it could no longer be done.`,
    period_full: (day) => `Complete for this period since ${day}.`,
    superseded: (day) => `Replaced: a new plan was made on ${day}. A new term runs from that day.`,
    set_aside: (day) => `Set aside on ${day}: it is no longer needed, or can no longer be found out.`,
  },
  chat: 'the chat',
  and: 'and',
  unit: {
    H: (n) => (n === 1 ? '1 hour' : `${n} hours`),
    D: (n) => (n === 1 ? '1 day' : `${n} days`),
    W: (n) => (n === 1 ? '1 week' : `${n} weeks`),
    M: (n) => (n === 1 ? '1 month' : `${n} months`),
    Y: (n) => (n === 1 ? '1 year' : `${n} years`),
  },
}
