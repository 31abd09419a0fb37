import type { history as Nl } from '../nl/history.ts'

export const history: typeof Nl = {
  bot: 'Kompasbot',
  import: 'from a file',
  arose: 'This task was made',
  due_moved: 'The last day has changed',
  planned: (day) => (day === null ? 'The planning was dropped' : `Planned on ${day}`),
  later: (reason) => (reason ? `Asked for another reminder: ${reason}` : 'Asked for another reminder'),
  handed_over: (name) => `Handed over to ${name}`,
  nudge: (name) => `${name} got a reminder`,
  nudge_missed: 'A reminder came too late and was not sent',
  upcoming: 'Not in view yet',
  open: 'Open',
  late: 'Late',
  unconfirmed: 'Still to be confirmed',
  done: 'Done',
  cancelled: 'Cancelled',
  missed: 'Missed',
  approved: 'Approved',
  refused: (reason) => (reason ? `Rejected (${reason})` : 'Rejected'),
}
