import type { teams as Nl } from '../nl/teams.ts'

export const teams: typeof Nl = {
  hello:
    'Hello, I am Kompasbot. I remind you in time of what must be done and collect short reflections. Type "help" to see what you can ask.',
  helloTeam:
    'Hello, I am Kompasbot. The coordinator can link this channel: type "@Kompasbot link" with the name of the team after it.',
  unknown:
    'I do not know you yet. I know people by their e-mail address at work. Ask your coordinator or the system manager to add you.',
  guest: 'I only talk with employees of this organisation, not with guests.',
  onlyPrivate: 'Talk with me in a private chat. Everybody can read along here.',
  linkShared: 'This channel is shared with others. You can only link a channel that is yours alone.',
  linkHow: 'Type "link" with the name of the team after it.',
  cancel: 'Back',
  closed: 'The form is closed. Nothing was saved.',
  openPage: 'Open the page',
  pageLink: 'This link is for you alone. It works once, for fifteen minutes.',
  saved: 'Saved.',
  stale: 'This button no longer works. Type "tasks" for your list.',
  notSaved: 'Nothing has been saved yet. Look at what is said below.',
  notSavedAbove: 'Nothing has been saved yet. Change the form above and send it again.',
  fieldError: (message) => `Please note: ${message}`,
  optional: (label) => `${label} (may stay empty)`,
  required: 'Fill this in.',
  choose: 'Choose',
  optionsLeftOut: (n) =>
    `${n} choices do not fit in this list. Type a few letters and send: a shorter list comes up.`,
  find: 'Search by a few letters',
  nothingFound: 'Nothing found with these letters.',
  failed: (id) => `That did not work and nothing was saved. Try again. Number for the system manager: ${id}.`,
  tooLate: 'That took too long and nothing was saved. Try again in a minute.',
}
