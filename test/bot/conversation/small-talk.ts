import pino from 'pino'
import type { Card, Form } from '../../../bot/cards/card.ts'
import type { Answer } from '../../../bot/channel.ts'
import { composer } from '../../../bot/conversation/compose/compose.ts'
import { conversation } from '../../../bot/conversation/converse.ts'
import type { Intent, Said } from '../../../bot/conversation/intent.ts'
import { asDay } from '../../../care/day.ts'
import type { House } from '../../../jobs/house.ts'
import { takeIn } from '../../../jobs/take-in.ts'
import { type OrganisationSettings, readOrganisation } from '../../../organisation.ts'
import { type AccessEntry, readLog } from '../../../prisma/store/access-log.ts'
import { findDuties, type StoredDuty } from '../../../prisma/store/duties.ts'
import { findMemberByRef, type StoredMember } from '../../../prisma/store/members.ts'
import { messagesTo, type StoredMessage } from '../../../prisma/store/messages.ts'
import { freshDatabase, type TestDatabase } from '../../database.ts'
import { files } from '../../jobs/import/importing.ts'

/** Monday morning, ten o'clock in Amsterdam. */
export const MONDAY = '2026-11-23T09:00:00Z'

export const people = {
  ilse: 'm01', // coordinator of zorg and ambulant
  roos: 'm02', // evv in zorg
  jip: 'm03', // care worker in zorg, of whom no training is known
  farid: 'm04', // management
  ada: 'm05', // client council
  kim: 'm06', // quality officer
  noor: 'm07', // coordinator of dagbesteding
  sam: 'm08', // evv in zorg and ambulant, in English
  wim: 'm09', // has left
} as const
export type Name = keyof typeof people

const small = {
  'teams.csv':
    'team;naam;soort\nzorg;Team Zorg;zorg\nambulant;Team Ambulant;ambulant\ndag;Dagbesteding;dagbesteding\nstaf;Staf;staf',
  'medewerkers.csv': `medewerker;naam;email;rollen;teams;taal;uit_dienst
m01;Ilse van Bergen;ilse@linde.nl;coordinator;zorg/ambulant;nl;
m02;Roos Hoekstra;roos@linde.nl;evv,zorgverlener;zorg;nl;
m03;Jip de Groot;jip@linde.nl;zorgverlener;zorg;nl;
m04;Farid el Amrani;farid@linde.nl;management;staf;nl;
m05;Ada Veenstra;ada@linde.nl;raad;zorg;nl;
m06;Kim Postma;kim@linde.nl;functionaris;staf;nl;
m07;Noor Dijkema;noor@linde.nl;coordinator;dag;nl;
m08;Sam Okafor;sam@linde.nl;evv,zorgverlener;zorg/ambulant;en;
m09;Wim Terpstra;wim@linde.nl;zorgverlener;zorg;nl;31-10-2026`,
  'clienten.csv': `client;wet;team;start_zorg;evv;coordinator
10023;WLZ-ZIN;zorg;23-11-2026 08:00;m02;m01
10031;WLZ-ZIN;zorg;19-10-2026 09:00;m02;m01
20044;WMO;ambulant;04-05-2026 09:00;m08;m01
30001;WLZ-ZIN;zorg;05-01-2026 09:00;m02;m01`,
  'gebeurtenissen.csv': 'client;soort;datum\n20044;zorgplan_concept_wmo;25-05-2026',
  'scholing.csv': `medewerker;onderdeel;datum
m02;bhv;01-12-2025
${['m01', 'm04', 'm06', 'm07', 'm08'].map((ref) => `${ref};bhv;02-11-2026`).join('\n')}
${['m01', 'm02', 'm07', 'm08'].map((ref) => `${ref};medicatie;02-11-2026`).join('\n')}`,
}

export interface SmallTalk {
  db: TestDatabase
  house: House
  /** Sets the clock. */
  at(iso: string): void
  /** What somebody says, and the answer. */
  say(name: Name, said: Said | string, eventId?: string): Promise<Answer>
  press(name: Name, intent: Intent): Promise<Answer>
  submit(name: Name, form: Form, values?: Record<string, string>): Promise<Answer>
  /** The notice of an answer that must be one. */
  notice(answer: Answer): string
  form(answer: Answer): Form
  member(name: Name): Promise<StoredMember>
  messages(name: Name): Promise<StoredMessage[]>
  /** The newest message, as it is shown now. */
  lastCard(name: Name): Promise<Card>
  card(name: Name, message: StoredMessage): Promise<Card>
  /** The newest duty of a rule about a client number, member or team. */
  duty(rule: string, ref: string): Promise<StoredDuty>
  /** What stands, or stood, planned of a rule on a day. */
  meeting(rule: string, day: string): Promise<StoredDuty>
  /** Jobs put on the queue since the last look. */
  queued(): { work: string; job: Record<string, unknown> }[]
  log(): Promise<AccessEntry[]>
}

/** A small provider with a team of everybody, in a database of its own. */
export async function smallTalk(changed: Partial<OrganisationSettings> = {}): Promise<SmallTalk> {
  const db = await freshDatabase()
  const org = db.organisationId
  let now = new Date(MONDAY)
  let jobs: { work: string; job: Record<string, unknown> }[] = []
  let events = 0
  const house: House = {
    store: db.store,
    org,
    isSample: false,
    settings: { ...readOrganisation(), vouchesFrom: asDay('2026-09-01'), ...changed },
    queue: {
      add: async (_, work, list) => void jobs.push(...list.map((job) => ({ work, job: { ...job } }))),
      work: async () => {},
      stop: async () => {},
    },
    log: pino({ level: 'silent' }),
    now: () => now,
  }
  const how = { dryRun: false, partial: false, actor: 'command', now, language: 'nl' as const }
  const report = await takeIn(house, files(small), how)
  const refused = report.files.flatMap((file) => file.refused)
  if (refused.length > 0) throw new Error(`The small house was refused: ${JSON.stringify(refused)}`)
  jobs = []

  const converse = conversation(house)
  const compose = composer(house)
  const member = async (name: Name) => {
    const found = await findMemberByRef(db.store.prisma, org, people[name])
    if (!found) throw new Error(`Nobody is called ${name}`)
    return found
  }
  const talk: SmallTalk = {
    db,
    house,
    at: (iso) => {
      now = new Date(iso)
    },
    say: async (name, said, eventId = `event-${++events}`) =>
      converse({
        id: eventId,
        channel: 'web',
        member: (await member(name)).id,
        said: typeof said === 'string' ? { kind: 'words', text: said } : said,
      }),
    press: (name, intent) => talk.say(name, { kind: 'intent', intent }),
    submit: (name, form, values = {}) =>
      talk.say(name, {
        kind: 'form',
        form: form.id,
        context: form.context,
        values: { ...filledIn(form), ...values },
      }),
    notice: (answer) => {
      if (answer.kind !== 'done') throw new Error(`Not a notice: ${JSON.stringify(answer)}`)
      return answer.notice ?? ''
    },
    form: (answer) => {
      if (answer.kind !== 'form') throw new Error(`Not a form: ${JSON.stringify(answer)}`)
      return answer.form
    },
    member,
    messages: async (name) => messagesTo(db.store.prisma, org, (await member(name)).id, 100),
    card: async (name, message) => {
      const card = await compose(message, await member(name))
      if (!card) throw new Error(`Nothing to show of ${message.content.kind}`)
      return card
    },
    lastCard: async (name) => {
      const last = (await talk.messages(name)).at(-1)
      if (!last) throw new Error(`Nothing was said to ${name}`)
      return talk.card(name, last)
    },
    duty: async (rule, ref) => {
      const all = await findDuties(db.store.prisma, org)
      const found = all.findLast(
        (one) => one.rule === rule && one.reckoned.subject.ref === ref && !one.reckoned.meeting,
      )
      if (!found) throw new Error(`No ${rule} about ${ref}`)
      return found
    },
    meeting: async (rule, day) => {
      const all = await findDuties(db.store.prisma, org)
      const found = all.findLast((one) => one.rule === rule && one.reckoned.meeting?.day === day)
      if (!found) throw new Error(`No ${rule} is planned on ${day}`)
      return found
    },
    queued: () => {
      const taken = jobs
      jobs = []
      return taken
    },
    log: () => readLog(db.store.prisma, org),
  }
  return talk
}

/** What a form holds when nothing in it is touched. */
export function filledIn(form: Form): Record<string, string> {
  return Object.fromEntries(
    form.fields.flatMap((field) => {
      if (field.kind === 'ticks') return [[field.name, (field.value ?? []).join(',')]]
      return field.value === undefined ? [] : [[field.name, field.value]]
    }),
  )
}

/** Every word on a card that a person can read. */
export function wordsOn(card: Card): string {
  return JSON.stringify([card.title, card.notice, card.blocks, card.actions.map(({ label }) => label)])
}

export function errorsOf(answer: Answer): Record<string, string> {
  if (answer.kind !== 'errors') throw new Error(`Not refused: ${JSON.stringify(answer)}`)
  return Object.fromEntries(answer.errors.map(({ field, message }) => [field, message]))
}
