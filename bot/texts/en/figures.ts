import type { Day } from '../../../care/day.ts'
import type { Family, Move } from '../../../care/figures/figure.ts'
import type { figures as Nl } from '../nl/figures.ts'
import { gathering } from './gathering.ts'

const noun = (one: string, many = `${one}s`, the = `the ${one}`) => ({ one, many, the })

const nouns: Record<string, ReturnType<typeof noun>> = {
  zlp_voorlopig: noun('provisional care plan'),
  zorgplan_definitief: noun('final care plan'),
  zorgplan_concept_wmo: noun('draft care plan (Wmo)', 'draft care plans (Wmo)'),
  zorgplan_evaluatie: noun('care plan evaluation'),
  mdo: noun('multidisciplinary meeting'),
  clientenraad: noun('client council meeting', undefined, 'the client council'),
  mic_commissie: noun('incident committee meeting', undefined, 'the incident committee'),
  rvt: noun('supervisory board meeting', undefined, 'the supervisory board'),
  lerend_netwerk: noun('learning network meeting', undefined, 'the learning network'),
  klinische_les: noun('clinical lesson'),
  intervisie: noun('peer supervision', 'peer supervisions'),
  deelnemersoverleg: noun('participants’ meeting'),
  bewonersvergadering: noun('residents’ meeting'),
  verwantenavond: noun('relatives’ evening'),
  bhv: noun('emergency response training'),
  medicatie: noun('medication training'),
  vth: noun('training in reserved procedures', 'trainings in reserved procedures'),
  mic: noun('client incident report'),
  mim: noun('staff incident report'),
  klacht: noun('complaint'),
  cto: noun('client satisfaction', 'client satisfaction'),
  mto: noun('staff satisfaction', 'staff satisfaction'),
  audit: noun('audit'),
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const monthName = (month: string): string => months[Number(month.slice(5, 7)) - 1] ?? month
const ORDINALS = ['first', 'second', 'third', 'fourth']
const month = (of: string): string => {
  const [, year, part, nth] = /^(\d{4})-([QH])(\d)$/.exec(of) ?? []
  if (part !== undefined)
    return `the ${ORDINALS[Number(nth) - 1]} ${part === 'Q' ? 'quarter' : 'half'} of ${year}`
  return of.length === 4 ? of : `${monthName(of)} ${of.slice(0, 4)}`
}
const during = (of: string | null): string => (of === null ? '' : ` in ${month(of)}`)
const day = (of: Day): string => `${Number(of.slice(8))} ${monthName(of)}`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const teamLabel = (team: string): string => (/^team\b/i.test(team) ? `t${team.slice(1)}` : `team ${team}`)
const ofTeam = (team: string | null): string =>
  team === null ? 'the whole organisation' : team === gathering.smallTeam ? team : teamLabel(team)
const missing = (what: string): string => `[figure missing: ${what}]`
const nounOf = (kind: string, name: string | null) => {
  const plain = name ?? kind.replaceAll('_', ' ')
  return nouns[kind] ?? noun(plain, plain, plain)
}

const unknown = (n: number): string => (n === 0 ? '' : `, not recorded: ${n}`)
const uncounted = (n: number): string => (n === 0 ? '' : ' What is not recorded does not count.')

const sources: Record<string, string> = {
  in_time: 'clients and events',
  planned: 'events and training',
  meeting: 'meetings',
  required: 'meetings',
  training: 'training',
  reflections: 'reflections',
}

export const figures: typeof Nl = {
  nounOf,
  monthName,
  month,
  day,
  teamLabel,
  label: (family: Family, kind, category, name) => {
    const { many, one } = nounOf(kind, name)
    if (family === 'in_time') return `${capital(many)} in time`
    if (family === 'meeting' || family === 'planned') return `${capital(many)} held`
    if (family === 'moved') return `${capital(many)} moved${during(category)}`
    if (family === 'required') return `${capital(many)}${during(category)}`
    if (family === 'training') return `Valid ${one}`
    if (family === 'reflections') return 'Reflections'
    return capital(category ? `${many}, ${category}` : many)
  },
  unit: (family, kind) => {
    if (family === 'in_time') return kind === 'zorgplan_evaluatie' ? 'evaluation' : 'plan'
    if (family === 'planned') return nounOf(kind, null).one
    if (family === 'training') return 'employee'
    if (family === 'reflections') return 'reflection'
    return family === 'imported' ? nounOf(kind, null).one : 'meeting'
  },
  source: (family, files) =>
    files
      .map((file) => file.replace(/^import:/, ''))
      .filter((file) => file !== 'sample')
      .join(', ') ||
    (sources[family] ?? 'Kompasbot'),
  howInTime: (inTime, due) =>
    `Counted are all plans with their last day in this period: ${due}. Of these, ${inTime} ${inTime === 1 ? 'was' : 'were'} ready by that day. A term that ran on after care had ended does not count, done or not.`,
  howPlanned: ({ planned, held, refused, moved, dropped, unanswered }) =>
    `Planned: ${planned}, held: ${held}, refused: ${refused}, moved: ${moved}, dropped: ${dropped}${unknown(unanswered)}.${uncounted(unanswered)}${moved === 0 ? '' : ' What was moved within the month counts once.'}`,
  howMeeting: ({ planned, held, moved, dropped, unanswered }) =>
    `Planned: ${planned}, held: ${held}, moved: ${moved}, cancelled: ${dropped}${unknown(unanswered)}.${uncounted(unanswered)}${moved === 0 ? '' : ' Moved within the month is one planned meeting.'}`,
  howMoved: (moves: Move[]) =>
    moves
      .map(
        ({ from, to, reason }) =>
          `Moved from ${day(from)} to ${to ? day(to) : 'a day not yet known'}; ${reason ? `reason: ${reason}` : 'reason not recorded'}.`,
      )
      .join(' '),
  howTraining: (valid, needed, unknown, asOf) =>
    `Employed on ${day(asOf)} and in need of this training: ${needed}. With a training that still holds: ${valid}. With one that has expired: ${needed - valid - unknown}. Without a recorded training: ${unknown}. They count as not trained.`,
  howRequired: (done, planned, required, unanswered) =>
    `Agreed: ${required}, held: ${done}, still planned: ${planned}${unknown(unanswered)}.`,
  howReflections: (given, could, asked) => {
    const of = could === null ? '' : `; ${could} ${could === 1 ? 'person' : 'people'} gave care in this team`
    const round =
      asked === null ? '' : `${of === '' ? ';' : ','} ${asked} ${asked === 1 ? 'was' : 'were'} asked`
    return `${given} ${given === 1 ? 'reflection' : 'reflections'}${of}${round}. Who wrote what is not counted, so this is no percentage.`
  },
  howImported: (source, asOf) => `Taken from ${source}, as it stood on ${day(asOf)} ${asOf.slice(0, 4)}.`,
  smallTeam: gathering.smallTeam,
  missingInTime: (kind, name, unknown, team, of) =>
    missing(
      `of ${unknown} ${unknown === 1 ? nounOf(kind, name).one : nounOf(kind, name).many} of ${ofTeam(team)} in ${month(of)} it is not known whether that was in time`,
    ),
  missingAnswer: (kind, name, n, team, of) =>
    missing(
      `of ${n} ${n === 1 ? nounOf(kind, name).one : nounOf(kind, name).many} of ${ofTeam(team)} in ${month(of)} it is not recorded whether ${n === 1 ? 'it' : 'they'} took place`,
    ),
  missingMeeting: (kind, name, team, of) =>
    missing(`${nounOf(kind, name).many} of ${ofTeam(team)} in ${month(of)}; nothing is recorded`),
  missingTraining: (kind, name, team, of) =>
    missing(`${nounOf(kind, name).one} of ${ofTeam(team)} in ${month(of)}; no training at all is recorded`),
}
