import type { erase as Nl } from '../nl/erase.ts'

/** What `kompasbot erase` says. */
export const erase: typeof Nl = {
  description: 'Erases the data of one client or employee. The counts stay.',
  client: 'the number of the client',
  member: 'the number of the employee',
  yes: 'erases without asking first',
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
    member:
      'Mind: this employee still works here. What is in this name for clients goes to the coordinator or management. Better put somebody else with those clients first.',
  },
  willGo: { client: 'Of this client this goes:', member: 'Of this employee this goes:' },
  always: {
    client: 'the number and the link to the care record',
    member: 'the number, the name and the e-mail address',
  },
  willStay: 'This stays, without a number or name, so that earlier figures do not change:',
  nothing: 'nothing',
  kinds: {
    names: 'hashes of names for the privacy screen',
    duties: 'tasks, with all that was recorded about them',
    messages: 'messages',
    earlier: 'earlier versions of what was recorded',
    mentions: 'mentions in texts of others',
    addresses: 'places in the chat',
    signIns: 'sign-in links and sessions',
    shifts: 'shifts of the rota',
    absences: 'times away or pauses',
    reminders: 'reminders',
    givers: 'reflections that lose the name of their giver',
    episodes: 'stretches of care',
    facts: 'events, without reason, mark and ticked items',
    trainings: 'trainings',
    logLines: 'lines of the access log',
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
