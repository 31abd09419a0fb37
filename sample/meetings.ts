import { addDays, type Day } from '../care/day.ts'
import { firstOfMonth, lastOfMonth, nthWeekday, workdayAfter, workdayBefore } from './days.ts'
import type { SampleTeam } from './organisation.ts'
import { dutch, type Row, type SampleFile, sheet } from './sheet.ts'

const COLUMNS = ['soort', 'team', 'datum', 'status', 'verzet_naar', 'reden'] as const
type MeetingRow = Row<(typeof COLUMNS)[number]>

/** The fixed day of each team's MDO: the nth such weekday of the month. */
const MDO_DAY: Record<SampleTeam, { nth: number; weekday: number }> = {
  zorg: { nth: 3, weekday: 4 },
  ambulant: { nth: 2, weekday: 2 },
  dagbesteding: { nth: 2, weekday: 3 },
}
const MONTHS_BACK = 14

/** Months in which it went otherwise, counted back from the current one. */
const MOVED: Record<string, string> = {
  'zorg 1': 'Specialist ouderengeneeskunde was verhinderd',
  'zorg 6': 'Een deelnemer was verhinderd',
  'ambulant 3': 'Viel samen met een scholing',
  'dagbesteding 4': 'Viel samen met een uitje van de groep',
}
const CANCELLED: Record<string, string> = {
  'ambulant 7': 'Een deelnemer was verhinderd',
  'dagbesteding 10': 'Zaal dicht door een lekkage',
}

export function meetingsFile(today: Day): SampleFile {
  const rows = [
    ...(['zorg', 'ambulant', 'dagbesteding'] as const).flatMap((team) => mdos(team, today)),
    ...[478, 332, 151].map((ago) => held('clientenraad', '', today, ago)),
    ...committee(today),
    ...[395, 304, 212, 121, 33].map((ago) => held('rvt', '', today, ago)),
    ...[290, 110].map((ago) => held('lerend_netwerk', '', today, ago)),
    ...[355, 236, 138, 48].map((ago) => held('deelnemersoverleg', 'dagbesteding', today, ago)),
    ...[330, 241, 152, 62, 30].map((ago) => held('klinische_les', 'zorg', today, ago)),
    ...[318, 199, 81, 27].map((ago) => held('intervisie', 'ambulant', today, ago)),
  ]
  return sheet('bijeenkomsten.csv', COLUMNS, rows)
}

/** The incident committee meets on the second Tuesday of the middle month of each quarter. */
function committee(today: Day): MeetingRow[] {
  const quarterMonth = (Number(today.slice(5, 7)) - 1) % 3
  return [4, 3, 2, 1, 0].map((quarters) => {
    const day = workdayAfter(nthWeekday(firstOfMonth(today, quarterMonth - 1 + quarters * 3), 2, 2))
    return { soort: 'mic_commissie', datum: dutch(day), status: day < today ? 'gehouden' : 'gepland' }
  })
}

function mdos(team: SampleTeam, today: Day): MeetingRow[] {
  const past = Array.from({ length: MONTHS_BACK }, (_, i) => MONTHS_BACK - i).flatMap((back) =>
    pastMdo(team, back, today),
  )
  return [...past, ...currentMdo(team, today)]
}

function pastMdo(team: SampleTeam, back: number, today: Day): MeetingRow[] {
  const { nth, weekday } = MDO_DAY[team]
  const day = workdayAfter(nthWeekday(firstOfMonth(today, back), nth, weekday))
  const meeting = { soort: 'mdo', team }
  const cancelled = CANCELLED[`${team} ${back}`]
  if (cancelled !== undefined) {
    return [{ ...meeting, datum: dutch(day), status: 'vervallen', reden: cancelled }]
  }
  const moved = MOVED[`${team} ${back}`]
  if (moved === undefined) return [{ ...meeting, datum: dutch(day), status: 'gehouden' }]
  const instead = workdayAfter(addDays(day, 6))
  return [
    { ...meeting, datum: dutch(day), status: 'verzet', verzet_naar: dutch(instead), reden: moved },
    { ...meeting, datum: dutch(instead), status: 'gehouden' },
  ]
}

/** This month: team zorg has one ahead, the day centre keeps its fixed day, and nobody thought of ambulant yet. */
function currentMdo(team: SampleTeam, today: Day): MeetingRow[] {
  if (team === 'ambulant') return []
  if (team === 'zorg') {
    const soon = workdayAfter(addDays(today, 3))
    const day = soon.slice(0, 7) === today.slice(0, 7) ? soon : lastOfMonth(today)
    return [{ soort: 'mdo', team, datum: dutch(day), status: 'gepland' }]
  }
  const { nth, weekday } = MDO_DAY[team]
  const day = workdayAfter(nthWeekday(firstOfMonth(today), nth, weekday))
  return [{ soort: 'mdo', team, datum: dutch(day), status: day < today ? 'gehouden' : 'gepland' }]
}

function held(soort: string, team: string, today: Day, ago: number): MeetingRow {
  return { soort, team, datum: dutch(workdayBefore(addDays(today, -ago))), status: 'gehouden' }
}
