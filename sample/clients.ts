import { addDays, addPeriod, type Day, daysBetween } from '../care/day.ts'
import { workdayAfter, workdayBefore } from './days.ts'
import type { SampleEpisode } from './episodes.ts'
import { type Chance, chanceFrom } from './random.ts'
import { dutch, type Row, type SampleFile, sheet } from './sheet.ts'

type FactRow = Row<(typeof FACT_COLUMNS)[number]>

const FACT_COLUMNS = [
  'client',
  'soort',
  'datum',
  'uitkomst',
  'verzet_naar',
  'reden',
  'wet',
  'kenmerk',
] as const

const MOVED_BECAUSE = [
  'Familie kon niet op deze dag',
  'Cliënt was ziek',
  'EVV was ziek',
  'Vertegenwoordiger wilde er graag bij zijn',
]
const REFUSED_BECAUSE = [
  'Cliënt wilde er nu niet over praten, plan blijft zoals het is',
  'Vertegenwoordiger ziet geen reden voor een gesprek, volgende keer weer aanbieden',
]

export function clientsFile(episodes: readonly SampleEpisode[]): SampleFile {
  return sheet(
    'clienten.csv',
    [
      'client',
      'wet',
      'team',
      'start_zorg',
      'evv',
      'coordinator',
      'schaduw',
      'wzd',
      'ecd_url',
      'einde_zorg',
      'vanaf',
    ],
    episodes.map((episode) => ({
      client: episode.client,
      wet: episode.frame,
      team: episode.team,
      start_zorg: dutch(episode.start, episode.startTime),
      evv: episode.evv,
      coordinator: episode.coordinator,
      schaduw: episode.shadow,
      wzd: episode.wzd ? 'ja' : 'nee',
      ecd_url: `https://ecd.delinde.example/dossier/${episode.client}`,
      einde_zorg: episode.end === null ? '' : dutch(episode.end),
      vanaf: dutch(episode.start),
    })),
  )
}

export function clientFactsFile(episodes: readonly SampleEpisode[], today: Day, seed: number): SampleFile {
  const chance = chanceFrom(seed + 1)
  const rows = episodes.flatMap((episode, at) => {
    const own = (row: FactRow): FactRow => ({ client: episode.client, wet: episode.frame, ...row })
    const planRule = episode.frame === 'WMO' ? 'zorgplan_concept_wmo' : 'zorgplan_definitief'
    return [
      ...(episode.provisionalDone ? [own(provisional(episode, at, chance))] : []),
      ...(episode.plan === null ? [] : [own({ soort: planRule, datum: dutch(episode.plan) })]),
      ...episode.evaluations
        .flatMap((day, nth) => evaluation(day, at * 3 + nth, episode, today, chance))
        .map(own),
      ...risks(episode, at, today).map(own),
      ...written(episode, at * 3, today).map(own),
      ...measure(episode, today).map(own),
      ...(episode.evaluationPlanned === null
        ? []
        : [
            own({
              soort: 'zorgplan_evaluatie',
              datum: dutch(episode.evaluationPlanned),
              uitkomst: 'gepland',
            }),
          ]),
    ]
  })
  return sheet('gebeurtenissen.csv', FACT_COLUMNS, rows)
}

/** Within some hours of the start; for one client in nine only the day after the 24 hours had passed. */
function provisional(episode: SampleEpisode, at: number, chance: Chance): FactRow {
  const [hour = '9', minute = '00'] = episode.startTime.split(':')
  const late = at % 9 === 4
  const day = addDays(episode.start, late ? 1 : 0)
  const done = Math.min(21, Number(hour) + chance.between(2, 6))
  return { soort: 'zlp_voorlopig', datum: dutch(day, `${String(done).padStart(2, '0')}:${minute}`) }
}

/** The first with the plan, or two weeks after the start while there is no plan. Then every year, or with each talk. */
function risks({ start, plan, end, evaluations }: SampleEpisode, at: number, today: Day): FactRow[] {
  const last = end ?? today
  const first = workdayBefore(plan === null || plan > addDays(start, 40) ? addDays(start, 14) : plan)
  const days = at % 3 === 0 ? everyYear(first, last) : [first, ...evaluations].filter((day) => day <= last)
  return days.map((day) => ({ soort: 'risico_inventarisatie', datum: dutch(day) }))
}

function everyYear(first: Day, last: Day): Day[] {
  return first > last ? [] : [first, ...everyYear(workdayBefore(addPeriod(first, 'P12M')), last)]
}

/** Under the Wlz in kind the outcome of a talk that was held is in the plan some days later. */
function written({ frame, evaluations }: SampleEpisode, at: number, today: Day): FactRow[] {
  if (frame !== 'WLZ-ZIN') return []
  return evaluations
    .filter((_, nth) => !isRefused(at + nth))
    .map((day) => workdayAfter(addDays(day, 9)))
    .filter((day) => day <= today)
    .map((day) => ({ soort: 'evaluatie_vastleggen', datum: dutch(day) }))
}

/** Who is under the Wzd has one measure since the plan, looked at after three weeks and with each talk about the plan. */
function measure({ client, wzd, plan, evaluations }: SampleEpisode, today: Day): FactRow[] {
  if (!wzd || plan === null) return []
  const kenmerk = `maatregel-${client}`
  const first = workdayBefore(addDays(plan, 22))
  return [
    { soort: 'wzd_maatregel', datum: dutch(plan), kenmerk },
    ...(first <= today ? [{ soort: 'wzd_eerste_evaluatie', datum: dutch(first), kenmerk }] : []),
    ...evaluations.map((day) => ({ soort: 'wzd_evaluatie', datum: dutch(day), kenmerk })),
  ]
}

/** One talk in eleven is refused. */
const isRefused = (at: number) => at % 11 === 5

/** Most talks are held at once; some are moved first, a few refused. Never after today. */
function evaluation(day: Day, at: number, episode: SampleEpisode, today: Day, chance: Chance): FactRow[] {
  const soort = 'zorgplan_evaluatie'
  const held: FactRow = { soort, datum: dutch(day), uitkomst: 'gehouden' }
  if (isRefused(at)) return [{ ...held, uitkomst: 'geweigerd', reden: chance.pick(REFUSED_BECAUSE) }]
  const first = workdayBefore(addDays(day, -chance.between(7, 15)))
  if (at % 6 !== 1 || daysBetween(addPeriod(episode.start, 'P3M'), first) < 0) return [held]
  const moved: FactRow = {
    soort,
    datum: dutch(first),
    uitkomst: 'verzet',
    verzet_naar: dutch(day),
    reden: chance.pick(MOVED_BECAUSE),
  }
  return workdayAfter(day) > today ? [moved] : [moved, held]
}
