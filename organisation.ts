import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { faults as en } from './bot/texts/en/faults.ts'
import { faults as nl } from './bot/texts/nl/faults.ts'
import { type WorkingCalendar, workingCalendar } from './care/calendar.ts'
import type { Day, Zone } from './care/day.ts'
import { checked, FaultyFile, type ReadYaml, readYaml } from './care/faulty-file.ts'
import type { RuleBook } from './care/rule.ts'
import { type Changes, ruleBook } from './care/rulebook.ts'
import type { Language, Role } from './care/world.ts'
import { type HouseStyle, houseStyle, readStyle, styleOf, withChanges } from './drafting/style.ts'
import { type OrganisationFile, organisationFile, type Preset } from './organisation-file.ts'
import type { GateOfFile } from './organisation-gates.ts'

/** A set of bouwstenen: `gk`, `ghz` or one of the organisation's own. */
export interface Framework {
  name: string
  /** Titles by number. */
  bouwstenen: Record<string, string>
}

/** A person of one of these roles must agree before a text goes on. */
export interface Gate {
  id: string
  name: string
  by: Role[]
  /** References of members: only they, instead of everybody of a role. */
  people?: string[]
}

/** A gate for the text of a year. */
export interface YearGate extends Gate {
  /** `MM-DD` in the year after the one that the text is about; null when no day was agreed. */
  until: string | null
  /** Reads the version in plain language, and its reaction goes in unchanged. */
  isCouncil: boolean
  /** May be left out in a year, with the reason. */
  mayBeSkipped: boolean
}

/** How one organisation works: what its file says, with what it leaves out filled in. */
export interface OrganisationSettings {
  name: string
  zone: Zone
  /** The first one is the language for whom none is known. */
  languages: Language[]
  frameworks: Record<string, Framework>
  rules: RuleBook
  calendar: WorkingCalendar
  /** Local `HH:mm`. */
  nudgeTime: string
  /** Local `HH:mm`; `from` is in the evening and `until` in the morning, or the other way around by day. */
  quietHours: { from: string; until: string }
  /** `smallestTeam`: with fewer people a team does not stand on its own in texts. */
  reflection: { anonymous: boolean; themes: string[]; smallestTeam: number }
  /** Of the concepts of a month. */
  gates: Gate[]
  /** Of the text of a year. */
  yearGates: YearGate[]
  /** The shape of its texts. */
  style: HouseStyle
  /** Where an incident or a complaint is reported, in the organisation's own words. */
  incidentRoute: string
  clientLabel: 'nummer' | 'geen'
  /** ISO 8601 periods. */
  retention: { reflections: string; accessLog: string }
  modelAllowed: boolean
  /** Tokens a calendar month. */
  modelBudget: number
  /** Null: the day of the first import, which the store knows. */
  vouchesFrom: Day | null
}

/**
 * Reads the organisation's file, or the settings of an organisation that has none. Throws FaultyFile, with every
 * fault, its line and its path, when the file cannot be read or says what is not understood.
 */
export function readOrganisation(path?: string): OrganisationSettings {
  const read = readYaml(path ?? 'organisatie.yaml', path === undefined ? '' : contents(path))
  const file = checked(organisationFile, read.value, read)
  return {
    name: file.naam,
    zone: file.tijdzone,
    languages: file.talen,
    frameworks: Object.fromEntries(
      Object.entries(file.kompassen).map(([id, { naam, bouwstenen }]) => [id, { name: naam, bouwstenen }]),
    ),
    rules: rulesOf(file, read),
    calendar: workingCalendar(file.vrije_dagen, file.gelijkgestelde_dagen),
    nudgeTime: file.nudge_tijd,
    quietHours: { from: file.stille_uren.van, until: file.stille_uren.tot },
    reflection: {
      anonymous: file.reflectie.naamloos,
      themes: file.reflectie.themas,
      smallestTeam: file.reflectie.kleinste_team,
    },
    style: styleIn(file, read),
    gates: monthGates(file.poorten),
    yearGates: yearGates(file.poorten),
    incidentRoute: file.incidenten,
    clientLabel: file.clientlabel,
    retention: { reflections: file.bewaren.reflecties, accessLog: file.bewaren.logboek },
    modelAllowed: file.model.toegestaan,
    modelBudget: file.model.maandbudget,
    vouchesFrom: file.meldt_vanaf ?? null,
  }
}

const MONTH_GATE: Gate = { id: 'concept', name: 'Goedkeuren door de leiding', by: ['management'] }
const YEAR_GATE: YearGate = {
  id: 'vaststellen',
  name: 'Vaststellen door de leiding',
  by: ['management'],
  until: null,
  isCouncil: false,
  mayBeSkipped: false,
}

/** A file that names gates for the one says nothing about the other. */
function monthGates(gates: GateOfFile[]): Gate[] {
  const own = gates.filter(({ voor }) => voor === 'maand').map(gateOf)
  return own.length > 0 ? own : [MONTH_GATE]
}

function yearGates(gates: GateOfFile[]): YearGate[] {
  const own = gates.filter(({ voor }) => voor === 'jaar')
  if (own.length === 0) return [YEAR_GATE]
  return own.map((gate) => ({
    ...gateOf(gate),
    until: gate.uiterlijk ?? null,
    isCouncil: gate.raad ?? false,
    mayBeSkipped: gate.overslaan ?? false,
  }))
}

const gateOf = ({ id, naam, door, personen }: GateOfFile): Gate => ({
  id,
  name: naam,
  by: door,
  ...(personen && { people: personen }),
})

function rulesOf({ regels }: OrganisationFile, read: ReadYaml): RuleBook {
  const own = { read, under: ['regels', 'wijzigingen'], value: regels.wijzigingen }
  return ruleBook(readPreset('standaard'), ...presetLayers(regels.preset), own)
}

/** The style that the file names, or writes itself on top of another; else the one that goes with its preset. */
function styleIn({ huisstijl, regels }: OrganisationFile, read: ReadYaml): HouseStyle {
  if (typeof huisstijl !== 'object') return styleOf(huisstijl ?? regels.preset)
  const { basis, wijzigingen } = huisstijl
  const whole = withChanges(readStyle(basis).value, wijzigingen)
  return { id: 'eigen', ...checked(houseStyle, whole, read, ['huisstijl', 'wijzigingen']) }
}

/** What a preset lays over the rules of `standaard`. */
export function presetLayers(preset: Preset): Changes[] {
  if (preset === 'standaard') return []
  const read = readPreset(preset)
  return [{ read, under: [], value: read.value as Record<string, unknown> }]
}

/** Reads one of the rule books that come with Kompasbot. */
export function readPreset(name: Preset): ReadYaml {
  const file = join(import.meta.dirname, 'care', 'rules', `${name}.yaml`)
  return readYaml(`care/rules/${name}.yaml`, readFileSync(file, 'utf8'))
}

function contents(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const hint = (error as NodeJS.ErrnoException).code ?? 'unknown'
    throw new FaultyFile([{ file: path, line: null, path: '', fault: 'unreadable', hint, near: [] }])
  }
}

/** What is wrong in a file, one line for each fault: where, what, and what to do. */
export function faultLines({ faults }: FaultyFile, language: Language = 'nl'): string[] {
  const text = language === 'en' ? en : nl
  return faults.map(({ file, line, path, fault, hint, near }) => {
    const said = text[fault](inWords(hint, text), near.join(text.or))
    return `${text.at(file, line, path)}: ${said}`
  })
}

/** What would be right, as people say it. */
function inWords(hint: string, { phrases, types }: typeof nl): string {
  const said = phrases.reduce((words, [from, to]) => words.replace(from, to), hint)
  return said
    .split(', ')
    .map((word) => types[word] ?? word)
    .join(', ')
}
