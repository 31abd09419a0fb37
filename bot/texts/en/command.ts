import type { command as Nl } from '../nl/command.ts'

export const command: typeof Nl = {
  description: 'Reminds care teams in time, collects reflections and drafts text for the quality report.',
  start: 'Starts the bot and the jobs on the clock, until you stop it.',
  import: 'Reads files in. Nothing changes when a row is not right.',
  due: 'Shows which tasks are open at a moment.',
  explain: 'Explains why a task is there and how its date was reckoned.',
  rules: 'Shows the rules as they apply here.',
  run: 'Runs one job of the clock once.',
  draft: 'Makes or shows the drafts of a month.',
  screen: 'Says what the privacy screen finds in the lines that you enter.',
  log: 'Shows who read or changed what.',
  doctor: 'Checks the settings and the database.',
  link: 'Makes a sign-in link for one employee, to be used once.',
  notYet: 'This version cannot do this yet.',
  ready: (url) => `Kompasbot is ready at ${url}`,
  sample: 'You see an invented organisation, Zorggroep De Linde. All people, clients and texts are made up.',
  sampleLoaded: 'The store was empty, so the invented organisation was loaded.',
  noChannel:
    'Slack and Teams are not in this version yet. Make a sign-in link with: npx kompasbot link <employee>',
  stopping: 'Finishing and stopping.',
  portTaken: (port) => `Port ${port} is in use. Stop the other program or choose another PORT.`,
  cannotListen: (host, port) => `I cannot listen on ${host}:${port}. Check HOST and PORT in your settings.`,
  wrongTime: 'This is not a moment. Write it like this: 2026-03-16 or 2026-03-16T09:00.',
  wrongPeriod: 'This is not a period. Write it like this: P30D or P6W.',
  wrongJob: (jobs) => `I do not know this job. Choose from: ${jobs}.`,
  unknownTeam: 'I do not know this team. See teams.csv for which there are.',
  unknownCode: 'I do not know this code. Look it up with: npx kompasbot due',
  unknownMember: 'I do not know this employee. Use the number or e-mail address of medewerkers.csv.',
  noneDue: 'No tasks are open at this moment.',
  sampleStore:
    'This store holds the invented organisation. Choose another folder for your own data, such as KOMPASBOT_DATA=./data-own.',
  due_: 'by',
  noDate: 'date unknown',
  ruleOff: 'off',
  linkIs: (url) =>
    `${url}\nThis link works once, for a quarter of an hour, for one person. Give it to that person only.`,
  failed: (id) =>
    `Something went wrong. Try again; if it keeps happening, report number ${id}. The log has more.`,
}
