import type { Day } from '../../../care/day.ts'
import type { Family, Move } from '../../../care/figures/figure.ts'
import type { PlannedCounts } from '../../../care/figures/words.ts'
import { gathering } from './gathering.ts'

interface Noun {
  one: string
  many: string
  /** The word with its article, for one particular one. */
  the: string
}

const noun = (one: string, many: string, the: string): Noun => ({ one, many, the })

const nouns: Record<string, Noun> = {
  zlp_voorlopig: noun('voorlopig zorgleefplan', 'voorlopige zorgleefplannen', 'het voorlopige zorgleefplan'),
  zorgplan_definitief: noun('definitief zorgplan', 'definitieve zorgplannen', 'het definitieve zorgplan'),
  zorgplan_concept_wmo: noun('concept-zorgplan Wmo', 'concept-zorgplannen Wmo', 'het concept-zorgplan Wmo'),
  zorgplan_evaluatie: noun('zorgplanevaluatie', 'zorgplanevaluaties', 'de zorgplanevaluatie'),
  risico_inventarisatie: noun('risico-inventarisatie', 'risico-inventarisaties', 'de risico-inventarisatie'),
  evaluatie_vastleggen: noun('vastgelegde evaluatie', 'vastgelegde evaluaties', 'de vastgelegde evaluatie'),
  wzd_eerste_evaluatie: noun(
    'eerste evaluatie van onvrijwillige zorg',
    'eerste evaluaties van onvrijwillige zorg',
    'de eerste evaluatie van onvrijwillige zorg',
  ),
  wzd_evaluatie: noun(
    'evaluatie van onvrijwillige zorg',
    'evaluaties van onvrijwillige zorg',
    'de evaluatie van onvrijwillige zorg',
  ),
  doelgesprek: noun('doelgesprek', 'doelgesprekken', 'het doelgesprek'),
  exitgesprek: noun('exitgesprek', 'exitgesprekken', 'het exitgesprek'),
  tussenevaluatie: noun('tussenevaluatie', 'tussenevaluaties', 'de tussenevaluatie'),
  weekplanning: noun('weekplanning', 'weekplanningen', 'de weekplanning'),
  mdo: noun('MDO', "MDO's", 'het MDO'),
  clientenraad: noun(
    'vergadering van de cliëntenraad',
    'vergaderingen van de cliëntenraad',
    'de cliëntenraad',
  ),
  mic_commissie: noun(
    'vergadering van de MIC-commissie',
    'vergaderingen van de MIC-commissie',
    'de MIC-commissie',
  ),
  rvt: noun(
    'vergadering van de raad van toezicht',
    'vergaderingen van de raad van toezicht',
    'de raad van toezicht',
  ),
  lerend_netwerk: noun(
    'bijeenkomst van het lerend netwerk',
    'bijeenkomsten van het lerend netwerk',
    'het lerend netwerk',
  ),
  klinische_les: noun('klinische les', 'klinische lessen', 'de klinische les'),
  intervisie: noun('intervisie', 'intervisies', 'de intervisie'),
  deelnemersoverleg: noun('deelnemersoverleg', 'deelnemersoverleggen', 'het deelnemersoverleg'),
  bewonersvergadering: noun('bewonersvergadering', 'bewonersvergaderingen', 'de bewonersvergadering'),
  verwantenavond: noun('verwantenavond', 'verwantenavonden', 'de verwantenavond'),
  bhv: noun('BHV-scholing', 'BHV-scholingen', 'de BHV-scholing'),
  medicatie: noun('medicatiescholing', 'medicatiescholingen', 'de medicatiescholing'),
  vth: noun(
    'scholing voorbehouden handelingen',
    'scholingen voorbehouden handelingen',
    'de scholing voorbehouden handelingen',
  ),
  mic: noun('MIC-melding', 'MIC-meldingen', 'de MIC-melding'),
  mim: noun('MIM-melding', 'MIM-meldingen', 'de MIM-melding'),
  klacht: noun('klacht', 'klachten', 'de klacht'),
  cto: noun('cliënttevredenheid', 'cliënttevredenheid', 'de cliënttevredenheid'),
  mto: noun('medewerkerstevredenheid', 'medewerkerstevredenheid', 'de medewerkerstevredenheid'),
  audit: noun('audit', 'audits', 'de audit'),
}

const nounOf = (kind: string, name: string | null): Noun => {
  const plain = name ?? kind.replaceAll('_', ' ')
  return nouns[kind] ?? noun(plain, plain, plain)
}

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
]
const monthName = (month: string): string => months[Number(month.slice(5, 7)) - 1] ?? month
const ORDINALS = ['eerste', 'tweede', 'derde', 'vierde']
/** `oktober 2026`, `het vierde kwartaal van 2026`; a year is its own name. */
const month = (of: string): string => {
  const [, year, part, nth] = /^(\d{4})-([QH])(\d)$/.exec(of) ?? []
  if (part !== undefined)
    return `het ${ORDINALS[Number(nth) - 1]} ${part === 'Q' ? 'kwartaal' : 'halfjaar'} van ${year}`
  return of.length === 4 ? of : `${monthName(of)} ${of.slice(0, 4)}`
}
const during = (of: string | null): string => (of === null ? '' : ` in ${month(of)}`)
const day = (of: Day): string => `${Number(of.slice(8))} ${monthName(of)}`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const ofTeam = (team: string | null): string =>
  team === null ? 'de hele organisatie' : team === gathering.smallTeam ? team : teamLabel(team)
const teamLabel = (team: string): string => (/^team\b/i.test(team) ? `t${team.slice(1)}` : `team ${team}`)
const missing = (what: string): string => `[cijfer ontbreekt: ${what}]`

const unknown = (n: number): string => (n === 0 ? '' : `, niet vastgelegd: ${n}`)
const uncounted = (n: number): string => (n === 0 ? '' : ' Wat niet is vastgelegd, telt niet mee.')

const sources: Record<string, string> = {
  in_time: 'cliënten en gebeurtenissen',
  planned: 'gebeurtenissen en scholing',
  meeting: 'bijeenkomsten',
  required: 'bijeenkomsten',
  training: 'scholing',
  reflections: 'reflecties',
}

/** What figures are called and how they were counted. */
export const figures = {
  nounOf,
  monthName,
  month,
  day,
  teamLabel,
  label: (family: Family, kind: string, category: string | null, name: string | null) => {
    const { many, one } = nounOf(kind, name)
    if (family === 'in_time') return `${capital(many)} op tijd`
    if (family === 'meeting' || family === 'planned') return `${capital(many)} gehouden`
    if (family === 'moved') return `${capital(many)} verzet${during(category)}`
    if (family === 'required') return `${capital(many)}${during(category)}`
    if (family === 'training') return `Geldige ${one}`
    if (family === 'reflections') return 'Reflecties'
    return capital(category ? `${many}, ${category}` : many)
  },
  unit: (family: Family, kind: string) => {
    if (family === 'in_time') return kind === 'zorgplan_evaluatie' ? 'evaluatie' : 'plan'
    if (family === 'planned') return nounOf(kind, null).one
    if (family === 'training') return 'medewerker'
    if (family === 'reflections') return 'reflectie'
    return family === 'imported' ? nounOf(kind, null).one : 'bijeenkomst'
  },
  source: (family: Family, files: string[]) =>
    files
      .map((file) => file.replace(/^import:/, ''))
      .filter((file) => file !== 'sample')
      .join(', ') ||
    (sources[family] ?? 'Kompasbot'),
  howInTime: (inTime: number, due: number) =>
    `Geteld zijn alle plannen waarvan de laatste dag in deze periode viel: ${due}. Daarvan ${inTime === 1 ? 'was' : 'waren'} er ${inTime} uiterlijk op die dag klaar. Een termijn die afliep nadat de zorg was gestopt, telt niet mee, ook niet als het al klaar was.`,
  howPlanned: ({ planned, held, refused, moved, dropped, unanswered }: PlannedCounts) =>
    `Gepland: ${planned}, gehouden: ${held}, geweigerd: ${refused}, verzet: ${moved}, vervallen: ${dropped}${unknown(unanswered)}.${uncounted(unanswered)}${moved === 0 ? '' : ' Wat binnen de periode is verzet, telt één keer.'}`,
  howMeeting: ({ planned, held, moved, dropped, unanswered }: Omit<PlannedCounts, 'refused'>) =>
    `Gepland: ${planned}, gehouden: ${held}, verzet: ${moved}, vervallen: ${dropped}${unknown(unanswered)}.${uncounted(unanswered)}${moved === 0 ? '' : ' Wat binnen de periode is verzet, telt als één geplande bijeenkomst.'}`,
  howMoved: (moves: Move[]) =>
    moves
      .map(
        ({ from, to, reason }) =>
          `Van ${day(from)} verzet naar ${to ? day(to) : 'een nog onbekende dag'}; ${reason ? `reden: ${reason}` : 'reden niet vastgelegd'}.`,
      )
      .join(' '),
  howTraining: (valid: number, needed: number, unknown: number, asOf: Day) =>
    `Medewerkers in dienst op ${day(asOf)} die deze scholing nodig hebben: ${needed}. Met een scholing die dan nog geldt: ${valid}. Met een scholing die is verlopen: ${needed - valid - unknown}. Zonder vastgelegde scholing: ${unknown}. Zij tellen als niet geschoold.`,
  howRequired: (done: number, planned: number, required: number, unanswered: number) =>
    `Afgesproken: ${required}, gehouden: ${done}, nog gepland: ${planned}${unknown(unanswered)}.`,
  howReflections: (given: number, could: number | null, asked: number | null) => {
    const people = (n: number, one: string, many: string) =>
      n === 1 ? `1 mens ${one}` : `${n} mensen ${many}`
    const of = could === null ? '' : `; ${people(could, 'gaf', 'gaven')} zorg in dit team`
    const round =
      asked === null ? '' : `${of === '' ? ';' : ','} ${asked} ${asked === 1 ? 'kreeg' : 'kregen'} de vraag`
    return `${given === 1 ? '1 reflectie' : `${given} reflecties`}${of}${round}. Wie wat schreef is niet geteld, dus dit is geen percentage.`
  },
  howImported: (source: string, asOf: Day) =>
    `Overgenomen uit ${source}, stand van ${day(asOf)} ${asOf.slice(0, 4)}.`,
  smallTeam: gathering.smallTeam,
  missingInTime: (kind: string, name: string | null, unknown: number, team: string | null, of: string) =>
    missing(
      `van ${unknown} ${unknown === 1 ? nounOf(kind, name).one : nounOf(kind, name).many} van ${ofTeam(team)} in ${month(of)} is niet bekend of dat op tijd was`,
    ),
  missingAnswer: (kind: string, name: string | null, n: number, team: string | null, of: string) => {
    const { one, many, the } = nounOf(kind, name)
    const it = n === 1 ? `${the.startsWith('het ') ? 'het' : 'die'} doorging` : 'ze doorgingen'
    return missing(
      `van ${n} ${n === 1 ? one : many} van ${ofTeam(team)} in ${month(of)} is niet vastgelegd of ${it}`,
    )
  },
  missingMeeting: (kind: string, name: string | null, team: string | null, of: string) =>
    missing(`${nounOf(kind, name).many} van ${ofTeam(team)} in ${month(of)}; er is niets vastgelegd`),
  missingTraining: (kind: string, name: string | null, team: string | null, of: string) =>
    missing(
      `${nounOf(kind, name).one} van ${ofTeam(team)} in ${month(of)}; er is geen enkele scholing vastgelegd`,
    ),
}
