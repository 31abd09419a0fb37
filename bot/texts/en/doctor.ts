import type { doctor as Nl } from '../nl/doctor.ts'

/** What `kompasbot doctor` says: what it looked at, what it found and what to do about it. */
export const doctor: typeof Nl = {
  good: 'good',
  note: 'tip',
  idle: {
    step_before_start: (rule, step) =>
      `At ${rule} the step ${step} lies before the term begins. That reminder never comes. Remove the step or make it shorter.`,
    step_unseen: (rule, step) =>
      `At ${rule} the task cannot be seen yet at the step ${step}. That reminder never comes. Make zichtbaar longer or the step shorter.`,
    bouwsteen: (rule, id) =>
      `At ${rule} stands bouwsteen ${id}, but the frameworks do not have it. Choose another one.`,
  },
  wrong: 'wrong',
  notHere: 'not',
  names: {
    settings: 'settings',
    organisation: 'organisation file',
    database: 'database',
    slack: 'Slack',
    teams: 'Teams',
    model: 'language model',
    gates: 'gates',
  },
  settingsGood: 'The settings are right.',
  organisationGood: (file) => `${file} is right.`,
  noOrganisation: 'There is no organisation file. Kompasbot works with the usual settings.',
  notForSample: (file) =>
    `This store holds the invented organisation, which has an organisation file of its own. ${file} is not used there. Choose another folder for your own data, such as KOMPASBOT_DATA=./data-own.`,
  modelNotForSample: (model) =>
    `This store holds the invented organisation. It never uses a language model, so ${model} is not asked.`,
  emptyStore: (place) =>
    `${place === null ? 'The database of DATABASE_URL' : `The database in ${place}`} is still empty. Read your files in with npx kompasbot import.${place === null ? '' : ' Where your data are in another folder, name that in KOMPASBOT_DATA.'}`,
  gates: {
    which: (nth, ref) => (ref === null ? String(nth) : `${nth} (${ref})`),
    mayBeLeftOut: (gate) =>
      `At gate ${gate} nobody can decide now. That is allowed: this step may be left out in a year, and a manager can do so.`,
    good: 'At each gate somebody can decide.',
    unknown: (gate, which) =>
      `At gate ${gate} number ${which} under personen is no employee. Write the number as it is in medewerkers.csv.`,
    left: (gate, which) =>
      `At gate ${gate} number ${which} under personen does not work here now. Put somebody else there.`,
    cannotRead: (gate, which) =>
      `At gate ${gate} number ${which} under personen may not read the concepts of a month, so cannot decide. Give them the role management, functionaris or coordinator in medewerkers.csv, or put somebody else there.`,
    unreached: (gate, which) =>
      `At gate ${gate} number ${which} under personen has no place in the chat yet. Have them send Kompasbot one message. Until then it is on the page only.`,
    nobody: (gate) =>
      `At gate ${gate} nobody can decide. One person under personen is enough, but must be an employee who works here now.`,
    noRole: (gate) =>
      `At gate ${gate} nobody can decide: nobody who works here now has one of the roles under door. Give somebody such a role in medewerkers.csv, or name another role.`,
    noneReached: (gate) =>
      `At gate ${gate} nobody has a place in the chat yet. Have somebody who may decide send Kompasbot one message.`,
  },
  teamsOff: 'Teams is not set up. To use it: see docs/teams.md.',
  database: {
    embedded: (version) => `The embedded database works (PostgreSQL ${version}).`,
    external: (version) => `The database of DATABASE_URL works (PostgreSQL ${version}).`,
    notTried: 'Not looked at. Put the settings right first.',
    unreachable:
      'The database does not answer. See whether the server is on and the address in DATABASE_URL is right.',
    refused: 'The database does not let Kompasbot in. Look at the name and the password in DATABASE_URL.',
    absent: 'The server has no database of this name. Make it, or change the name in DATABASE_URL.',
    tooOld: (version, oldest) => `The server is PostgreSQL ${version}. Use PostgreSQL ${oldest} or newer.`,
    other: (code) => `The database gives error ${code}. Look in the log of the server.`,
  },
  embeddedFault: {
    'no-programs':
      'There is no embedded database for this kind of computer. Put the address of a PostgreSQL in DATABASE_URL.',
    'no-user':
      'The embedded database cannot run as root and no user postgres could be made. Start Kompasbot as an ordinary user.',
    'folder-closed': (folder) =>
      `Kompasbot cannot get at the folder ${folder}. Give the user that starts Kompasbot the right to write there, or choose another folder with KOMPASBOT_DATA.`,
    'other-version': (folder, found, expected) =>
      `The folder ${folder} was made by PostgreSQL ${found}; this is PostgreSQL ${expected}. Start the previous version of Kompasbot, or choose an empty folder with KOMPASBOT_DATA.`,
    'not-ours': (folder) =>
      `The folder ${folder} belongs to another user. Start Kompasbot as that user, or give the folder to the present one with chown.`,
    'in-use-elsewhere': (folder) =>
      `The folder ${folder} is in use by a Kompasbot in another container. Give the command in that container, with docker exec.`,
    'not-started': (folder, lastLines) =>
      `The embedded database in ${folder} does not come up. See whether the disk is full. These are the last lines of its log: ${lastLines}`,
  },
  migration: {
    changed: (name) =>
      `The database was made with another issue of step ${name}. Start the version of Kompasbot that made it, or begin with an empty database.`,
    newer: (name) =>
      `The database belongs to a newer version of Kompasbot (step ${name}). Start that newer version, or put back a backup.`,
    'failed-earlier': (name) =>
      `An earlier start broke off half-way through step ${name}. Put back a backup of the database and start again.`,
    failed: (name, reason) =>
      `The database could not be brought up to date at step ${name}. Nothing was changed. The database says: ${reason}`,
  },
}
