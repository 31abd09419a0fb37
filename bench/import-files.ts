import { addDays, dayOf, type Instant, type Zone } from '../care/day.ts'
import { FRAMES } from '../care/world.ts'
import type { GivenFile } from '../jobs/import/plan.ts'
import { chanceFrom } from '../sample/random.ts'
import { dutch, sheet } from '../sample/sheet.ts'
import { careFiles } from './care-files.ts'

export const EPISODES = 10_000
export const EVENTS = 90_000
const KINDS = ['zorgplan_evaluatie', 'stoplicht_groen', 'stoplicht_oranje', 'zorgplan_definitief']
const OUTCOMES = ['gehouden', 'gehouden', 'gehouden', 'geweigerd', '']
const LONGEST_AGO = 1_400

/** Files of an invented organisation in two parts: the people, and 100,000 rows about clients and what happened to them. */
export function importFiles(now: Instant, zone: Zone): { people: GivenFile[]; rows: GivenFile[] } {
  const chance = chanceFrom(11)
  const today = dayOf(now, zone)
  const starts = Array.from({ length: EPISODES }, () => addDays(today, -chance.between(30, LONGEST_AGO)))
  const clients = starts.map((start, nth) => ({
    client: 10_000 + nth,
    wet: FRAMES[nth % FRAMES.length] ?? 'ZVW',
    team: `t${nth % 10}`,
    start_zorg: dutch(start, `${9 + (nth % 8)}:30`),
    evv: `z${nth % 100}`,
    wzd: nth % 12 === 0 ? 'ja' : 'nee',
  }))
  const perEpisode = EVENTS / EPISODES
  const events = starts.flatMap((start, nth) =>
    Array.from({ length: perEpisode }, (_, round) => ({
      client: 10_000 + nth,
      soort: KINDS[round % KINDS.length] ?? '',
      datum: dutch(addDays(start, round * 30 + chance.between(1, 20))),
      uitkomst: OUTCOMES[chance.between(0, OUTCOMES.length - 1)] ?? '',
      reden: chance.between(0, 9) === 0 ? 'was een week op vakantie' : '',
      kenmerk: round % 3 === 0 ? `ecd-${nth}-${round}` : '',
    })),
  )
  return {
    people: careFiles({ clients: 0, carers: 100 }, now, zone).filter(({ name }) => !/^clienten/.test(name)),
    rows: [
      sheet('clienten.csv', Object.keys(clients[0] ?? {}), clients),
      sheet('gebeurtenissen.csv', Object.keys(events[0] ?? {}), events),
    ],
  }
}
export const NOW: Instant = new Date('2026-03-10T10:00:00Z')
