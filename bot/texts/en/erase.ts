import type { erase as Nl } from '../nl/erase.ts'

/** What `kompasbot erase` says. */
export const erase: typeof Nl = {
  description: 'Erases the data of one client or employee. The counts stay.',
  client: 'the number of the client',
  member: 'the number of the employee',
  yes: 'erases without asking first; without a terminal nothing is ever asked',
  oneOfTwo: 'Say whom to erase: --client with a number, or --member with a number. One of the two.',
  unknown: {
    client:
      'I do not know this client. See whether the number is right, as it stands in clienten.csv. Whoever was erased I do not know any more either.',
    member:
      'I do not know this employee. See whether the number is right, as it stands in medewerkers.csv. Whoever was erased I do not know any more either.',
  },
  runs: {
    client:
      'Mind: this client is still in care. Kompasbot looks at that care no more: no reminder will come, not even of what the law asks.',
    member: 'Mind: this employee still works here.',
  },
  hasClients:
    'There are clients in this name. Their tasks go to the coordinator or management. Better put somebody else with those clients first.',
  willGo: { client: 'Of this client this goes:', member: 'Of this employee this goes:' },
  always: {
    client: 'the number and the link to the care record',
    member: 'the number, the name and the e-mail address',
  },
  willStay: 'This stays, without a number or name, so that earlier figures do not change:',
  alwaysStays: {
    client: null,
    member: 'in which teams and roles, and from when until when',
  },
  nothing: 'nothing',
  kinds: {
    names: { one: 'hash of a name for the privacy screen', more: 'hashes of names for the privacy screen' },
    duties: {
      one: 'task, with all that was recorded about it',
      more: 'tasks, with all that was recorded about them',
    },
    messages: { one: 'message', more: 'messages' },
    earlier: { one: 'earlier version of what was recorded', more: 'earlier versions of what was recorded' },
    mentions: { one: 'mention in a text of somebody else', more: 'mentions in texts of others' },
    addresses: { one: 'place in the chat', more: 'places in the chat' },
    signIns: { one: 'sign-in link or session', more: 'sign-in links and sessions' },
    shifts: { one: 'shift of the rota', more: 'shifts of the rota' },
    absences: { one: 'time away or pause', more: 'times away or pauses' },
    reminders: { one: 'reminder', more: 'reminders' },
    givers: {
      one: 'reflection that loses the name of its giver',
      more: 'reflections that lose the name of their giver',
    },
    episodes: { one: 'stretch of care', more: 'stretches of care' },
    facts: {
      one: 'event, without reason, mark and ticked items',
      more: 'events, without reason, mark and ticked items',
    },
    trainings: { one: 'training', more: 'trainings' },
    logLines: { one: 'line of the access log', more: 'lines of the access log' },
  },
  elsewhere: {
    client:
      'What stands outside Kompasbot is not erased: the care record, your import files, backups, and cards that are in Slack or Teams already.',
    member:
      'What stands outside Kompasbot is not erased: your import files, backups, messages in Slack or Teams, texts that were exported, and personen of a gate in organisatie.yaml.',
  },
  ask: 'Erasing cannot be undone. Type yes to erase: ',
  answers: ['yes', 'y', 'ja', 'j'],
  left: 'Nothing was erased.',
  done: 'Erased. The access log says that somebody was erased, and not who.',
}
