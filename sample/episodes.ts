import { addDays, type Day } from '../care/day.ts'
import type { Frame } from '../care/world.ts'
import { workdayAfter, workdayBefore } from './days.ts'
import type { SampleTeam } from './organisation.ts'
import { type Chance, chanceFrom } from './random.ts'

/** How far along an episode is, in days from the sample's today. Negative days are past. */
type Stage =
  | { kind: 'fresh' }
  | { kind: 'planning'; dueIn: number }
  | { kind: 'evaluating'; dueIn: number; plannedIn?: number }
  | { kind: 'quiet'; evaluations: number }
  | { kind: 'ended'; evaluations: number; ago: number }

export interface SampleEpisode {
  client: string
  frame: Frame
  team: SampleTeam
  /** Empty while nobody is found yet: then the coordinator is asked. */
  evv: string
  coordinator: string
  shadow: string
  wzd: boolean
  start: Day
  startTime: string
  end: Day | null
  /** The day on which the plan was settled; null while it is still to be made. */
  plan: Day | null
  /** The days on which the plan was evaluated, oldest first. */
  evaluations: Day[]
  evaluationPlanned: Day | null
  provisionalDone: boolean
}

const COORDINATOR: Record<SampleTeam, string> = { zorg: 'm04', ambulant: 'm05', dagbesteding: 'm06' }
const EVVS: Record<SampleTeam, string[]> = {
  zorg: ['m07', 'm08', 'm09'],
  ambulant: ['m10', 'm11'],
  dagbesteding: ['m12', 'm06'],
}

const fresh: Stage = { kind: 'fresh' }
const planning = (dueIn: number): Stage => ({ kind: 'planning', dueIn })
const evaluating = (dueIn: number, plannedIn?: number): Stage =>
  plannedIn === undefined ? { kind: 'evaluating', dueIn } : { kind: 'evaluating', dueIn, plannedIn }
const quiet = (evaluations: number): Stage => ({ kind: 'quiet', evaluations })
const ended = (evaluations: number, ago: number): Stage => ({ kind: 'ended', evaluations, ago })

const NOBODY = ''

/** Without an EVV named (null) the team's EVVs take turns. */
type Plot = [team: SampleTeam, frame: Frame, evv: string | null, ...stages: Stage[]]

/** Who is where today. What is open is placed by hand, so that nobody meets an avalanche; the rest is quiet. */
const PLOTS: Plot[] = [
  ['zorg', 'WLZ-ZIN', 'm07', fresh, planning(-6), evaluating(12, 7), evaluating(27)],
  ['zorg', 'WLZ-ZIN', 'm08', planning(2)],
  ['zorg', 'WLZ-ZIN', NOBODY, planning(6), evaluating(5)],
  ['zorg', 'WLZ-ZIN', null, quiet(0), quiet(1), quiet(1), quiet(2), quiet(2), quiet(2), ended(1, 60)],
  ['zorg', 'WLZ-PGB', NOBODY, planning(13)],
  ['zorg', 'WLZ-PGB', 'm09', evaluating(19)],
  ['zorg', 'WLZ-PGB', null, quiet(0), quiet(1), quiet(2), ended(0, 25)],
  ['zorg', 'ZVW', 'm09', planning(17)],
  ['zorg', 'ZVW', 'm07', planning(33)],
  ['zorg', 'ZVW', null, quiet(0), quiet(1), ended(0, 40), ended(0, 150)],
  ['ambulant', 'WMO', 'm10', planning(9), evaluating(-7)],
  ['ambulant', 'WMO', 'm11', planning(36), evaluating(8)],
  ['ambulant', 'WMO', null, quiet(1), quiet(2)],
  ['ambulant', 'WLZ-PGB', 'm11', planning(15)],
  ['ambulant', 'WLZ-PGB', 'm10', evaluating(24)],
  ['ambulant', 'WLZ-PGB', null, quiet(1), quiet(2)],
  ['ambulant', 'JEUGD', 'm10', evaluating(15)],
  ['ambulant', 'JEUGD', null, quiet(0), quiet(1), quiet(2)],
  ['ambulant', 'ZVW', null, quiet(0), quiet(1), ended(0, 85)],
  ['ambulant', 'WLZ-ZIN', null, quiet(0), quiet(1), quiet(2)],
  ['dagbesteding', 'WMO', 'm12', planning(4), planning(20), evaluating(11, 6)],
  ['dagbesteding', 'WMO', null, quiet(0), quiet(1), quiet(2), quiet(2), ended(1, 110)],
  ['dagbesteding', 'WLZ-ZIN', 'm06', evaluating(30)],
  ['dagbesteding', 'WLZ-ZIN', null, quiet(0), quiet(1)],
  ['dagbesteding', 'WLZ-PGB', null, quiet(1), quiet(2)],
  ['dagbesteding', 'JEUGD', null, quiet(1)],
]

const TIMES = ['08:30', '09:00', '10:00', '10:30', '11:00', '13:00', '13:30', '14:00', '15:00']
const SIX_WEEKS = 42
const HALF_YEAR = 182

/** All episodes, oldest first; client numbers run with them, as they do in a real register. */
export function sampleEpisodes(today: Day, seed: number): SampleEpisode[] {
  const chance = chanceFrom(seed)
  const episodes = PLOTS.flatMap(([team, frame, evv, ...stages]) =>
    stages.map((stage, at) => {
      const main = evv ?? EVVS[team][at % EVVS[team].length] ?? COORDINATOR[team]
      return {
        frame,
        team,
        evv: main,
        coordinator: COORDINATOR[team],
        shadow: EVVS[team].find((other) => other !== main) ?? COORDINATOR[team],
        wzd: team === 'zorg' && frame === 'WLZ-ZIN' && stage.kind === 'quiet' && stage.evaluations === 1,
        startTime: stage.kind === 'fresh' ? '16:30' : chance.pick(TIMES),
        provisionalDone: stage.kind !== 'fresh',
        evaluationPlanned: null,
        ...lived(stage, frame, today, chance),
      }
    }),
  ).sort((a, b) => (a.start < b.start ? -1 : 1))
  let number = 10_003
  const numbered = episodes.map((episode) => {
    number += chance.between(1, 4)
    return { ...episode, client: String(number) }
  })
  return withSecondEpisode(numbered)
}

type Lived = Pick<SampleEpisode, 'start' | 'end' | 'plan' | 'evaluations'> & { evaluationPlanned?: Day }

function lived(stage: Stage, frame: Frame, today: Day, chance: Chance): Lived {
  switch (stage.kind) {
    case 'fresh':
      return { start: addDays(today, -1), end: null, plan: null, evaluations: [] }
    case 'planning':
      return {
        start: workdayAfter(addDays(today, stage.dueIn - SIX_WEEKS)),
        end: null,
        plan: null,
        evaluations: [],
      }
    case 'evaluating': {
      const last = workdayBefore(addDays(today, stage.dueIn - HALF_YEAR))
      const planned =
        stage.plannedIn === undefined
          ? {}
          : { evaluationPlanned: workdayAfter(addDays(today, stage.plannedIn)) }
      return { ...backwards(last, chance.between(0, 1), chance), end: null, ...planned }
    }
    case 'quiet': {
      const last = workdayBefore(addDays(today, -chance.between(25, stage.evaluations > 1 ? 70 : 110)))
      return { ...backwards(last, frame === 'ZVW' ? 0 : stage.evaluations, chance), end: null }
    }
    case 'ended': {
      const end = workdayBefore(addDays(today, -stage.ago))
      const last = workdayBefore(addDays(end, -chance.between(20, 70)))
      return { ...backwards(last, frame === 'ZVW' ? 0 : stage.evaluations, chance), end }
    }
  }
}

/** From the last talk about the plan back to the start of care: about half a year a step, some a little late. */
function backwards(last: Day, steps: number, chance: Chance): Omit<Lived, 'end'> {
  const talks = [last]
  for (let step = 0; step < steps; step++) {
    const apart = chance.pick(steps > 1 ? [128, 139, 147, 155] : [139, 147, 155, 162, 188])
    talks.unshift(workdayBefore(addDays(talks[0] ?? last, -apart)))
  }
  const [plan = last, ...evaluations] = talks
  const inTime = chance.between(1, 7) > 1
  const start = workdayAfter(addDays(plan, -(inTime ? chance.between(19, 40) : chance.between(46, 55))))
  return { start, plan, evaluations }
}

/** One client of the day centre also gets nursing at home: two episodes at the same time under one number. */
function withSecondEpisode(episodes: SampleEpisode[]): SampleEpisode[] {
  const day = episodes.find(
    ({ frame, team, end }) => frame === 'WMO' && team === 'dagbesteding' && end === null,
  )
  const nursing = episodes.findLast(
    ({ frame, team, plan, end }) => frame === 'ZVW' && team === 'zorg' && plan !== null && end === null,
  )
  if (day === undefined || nursing === undefined) return episodes
  return episodes.map((episode) => (episode === nursing ? { ...episode, client: day.client } : episode))
}
