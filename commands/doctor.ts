import { databaseFaultText, databaseHealthText } from '../bot/texts/database-fault.ts'
import { doctor as en } from '../bot/texts/en/doctor.ts'
import { slackHealth as enSlack } from '../bot/texts/en/slack-health.ts'
import { doctor as nl } from '../bot/texts/nl/doctor.ts'
import { slackHealth as nlSlack } from '../bot/texts/nl/slack-health.ts'
import type { Idle } from '../care/idle.ts'
import type { Language } from '../care/world.ts'
import type { SlackSettings, TeamsSettings } from '../chat-settings.ts'
import type { ConfigResult } from '../config.ts'
import type { ModelSettings } from '../model-settings.ts'
import { type Database, DatabaseError } from '../prisma/embedded.ts'
import type { DatabaseHealth } from '../prisma/health.ts'
import { placeOf } from './empty-store.ts'
import { type GateStaff, gateFindings } from './gate-people.ts'
import { sendTests, type TestSenders } from './test-message.ts'

type Subject = keyof typeof nl.names

export interface Check {
  subject: Subject
  /** `note`: allowed, but hardly meant. `absent`: it is not set up. */
  state: 'good' | 'note' | 'wrong' | 'absent'
  text: string
}

/** What the doctor looks at. */
export interface Patient extends TestSenders {
  settings: ConfigResult
  /** One line for each thing wrong with the organisation file. */
  organisationProblems: (file: string) => string[]
  /** What does nothing in the rules of a file that is right. */
  idleRules: (file: string) => Idle[]
  openDatabase: (options: { databaseUrl: string | undefined; dataFolder: string }) => Promise<Database>
  databaseHealth: (url: string) => Promise<DatabaseHealth>
  /** Whose the store is and who decides there; null when there is none, or nobody in it. Asked of a sound one only. */
  inStore: () => Promise<StoreFound | null>
  slackHealth: (settings: SlackSettings, around: Around) => Promise<Found[]>
  teamsHealth: (settings: TeamsSettings, around: Around) => Promise<Found[]>
  /** Asks the model only when the organisation file, which is right, allows it. */
  modelHealth: (
    settings: ModelSettings | undefined,
    around: { file: string | undefined; language: Language },
  ) => Promise<Pick<Check, 'state' | 'text'>>
}

export interface StoreFound {
  isSample: boolean
  staff: GateStaff
}

/** What is found of a platform, in sentences. */
type Found = Pick<Check, 'text'> & { state: 'good' | 'wrong' }
interface Around {
  publicUrl: string | null
  language: Language
}

/**
 * `kompasbot doctor`: a line for everything that must work, with a remedy. Exit code 1 when something is wrong.
 * @param asked.messageTo a member who gets a test message, by reference or e-mail address.
 */
export async function doctorCommand(
  asked: { json: boolean; language: Language; messageTo?: string | undefined },
  patient: Patient,
  write: (line: string) => void,
): Promise<0 | 1> {
  const texts = asked.language === 'en' ? en : nl
  const database = await databaseCheck(patient, texts, asked.language)
  const organisation = organisationChecks(patient, texts)
  const isSound = [database, ...organisation].every(({ state }) => state !== 'wrong')
  const found = isSound ? await patient.inStore() : null
  const checks = [
    ...settingsChecks(patient.settings, texts),
    ...organisation,
    ...sampleCheck(patient.settings, found, texts),
    database,
    ...(isSound && found === null ? emptyCheck(patient.settings, texts) : []),
    ...(found ? gateFindings(found.staff, texts.gates) : []).map(
      (one): Check => ({ subject: 'gates', ...one }),
    ),
    ...(await chatChecks(patient, texts, asked.language)),
    ...(await modelCheck(patient, found, asked.language)),
    ...(await testChecks(patient, asked)),
  ]
  if (asked.json) write(JSON.stringify({ checks }))
  else for (const check of checks) write(line(check, texts))
  return checks.some(({ state }) => state === 'wrong') ? 1 : 0
}

function settingsChecks(settings: ConfigResult, texts: typeof nl): Check[] {
  if (settings.ok) return [{ subject: 'settings', state: 'good', text: texts.settingsGood }]
  return settings.problems.map((text) => ({ subject: 'settings', state: 'wrong', text }))
}

function organisationChecks(
  { settings, organisationProblems, idleRules }: Patient,
  texts: typeof nl,
): Check[] {
  if (!settings.ok) return []
  const file = settings.config.organisationFile
  if (!file) return [{ subject: 'organisation', state: 'good', text: texts.noOrganisation }]
  const problems = organisationProblems(file)
  if (problems.length > 0) return problems.map((text) => ({ subject: 'organisation', state: 'wrong', text }))
  return [
    { subject: 'organisation', state: 'good', text: texts.organisationGood(file) },
    ...idleRules(file).map(({ rule, kind, what }): Check => {
      return { subject: 'organisation', state: 'note', text: texts.idle[kind](rule, what) }
    }),
  ]
}

/** The sample has an organisation file of its own; who made one wonders why it does nothing. */
function sampleCheck(settings: ConfigResult, found: StoreFound | null, texts: typeof nl): Check[] {
  const file = settings.ok ? settings.config.organisationFile : undefined
  if (!found?.isSample || file === undefined) return []
  return [{ subject: 'organisation', state: 'note', text: texts.notForSample(file) }]
}

/** Who looks at the wrong folder wonders where everybody went. */
function emptyCheck(settings: ConfigResult, texts: typeof nl): Check[] {
  if (!settings.ok) return []
  return [{ subject: 'database', state: 'note', text: texts.emptyStore(placeOf(settings.config)) }]
}

async function databaseCheck(
  { settings, openDatabase, databaseHealth }: Patient,
  texts: typeof nl,
  language: Language,
): Promise<Check> {
  if (!settings.ok) return { subject: 'database', state: 'wrong', text: texts.database.notTried }
  let database: Database | undefined
  try {
    database = await openDatabase(settings.config)
    const health = await databaseHealth(database.url)
    const state = health.kind === 'well' ? 'good' : 'wrong'
    return {
      subject: 'database',
      state,
      text: databaseHealthText(health, database.embedded ? 'embedded' : 'DATABASE_URL', language),
    }
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error
    return { subject: 'database', state: 'wrong', text: databaseFaultText(error.fault, language) }
  } finally {
    await database?.close()
  }
}

/** Asks the platforms that are set up; this sends nothing to anybody. */
async function chatChecks(
  { settings, slackHealth, teamsHealth }: Patient,
  texts: typeof nl,
  language: Language,
): Promise<Check[]> {
  if (!settings.ok) return []
  const { slack, teams, publicUrl = null } = settings.config
  const around = { publicUrl, language }
  const slackOff = language === 'en' ? enSlack.off : nlSlack.off
  const foundSlack = slack && (await slackHealth(slack, around))
  const foundTeams = teams && (await teamsHealth(teams, around))
  return [...told('slack', foundSlack, slackOff), ...told('teams', foundTeams, texts.teamsOff)]
}

async function modelCheck(patient: Patient, found: StoreFound | null, language: Language): Promise<Check[]> {
  const { settings, organisationProblems, modelHealth } = patient
  if (!settings.ok) return []
  const { model, organisationFile: file } = settings.config
  if (file && organisationProblems(file).length > 0) return []
  if (model && found?.isSample) {
    const { modelNotForSample } = language === 'en' ? en : nl
    return [{ subject: 'model', state: 'note', text: modelNotForSample(model.model) }]
  }
  return [{ subject: 'model', ...(await modelHealth(model, { file, language })) }]
}

async function testChecks(
  { settings, ...senders }: Patient,
  { messageTo, language }: { messageTo?: string | undefined; language: Language },
): Promise<Check[]> {
  if (!settings.ok || messageTo === undefined) return []
  return sendTests(messageTo, settings.config, senders, language)
}

const told = (subject: Subject, found: Found[] | undefined, off: string): Check[] =>
  found?.map((one) => ({ subject, ...one })) ?? [{ subject, state: 'absent', text: off }]

function line({ subject, state, text }: Check, texts: typeof nl): string {
  const mark = { good: texts.good, note: texts.note, wrong: texts.wrong, absent: texts.notHere }[state]
  return `${mark.padEnd(6)}${texts.names[subject].padEnd(20)}${text}`
}
