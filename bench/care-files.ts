import { addDays, dayOf, type Instant, type Zone } from '../care/day.ts'
import type { GivenFile } from '../jobs/import/plan.ts'
import { dutch, sheet } from '../sample/sheet.ts'

const TEAMS = 10

/**
 * An invented organisation as files for the ordinary import: `clients` who came into care two hours ago, so that the
 * provisional plan of each is due within the day, shared out among `carers` who can be spoken to at any time.
 */
export function careFiles(size: { clients: number; carers: number }, now: Instant, zone: Zone): GivenFile[] {
  const started = new Date(now.getTime() - 2 * 3_600_000)
  const day = dayOf(started, zone)
  const time = started.toLocaleTimeString('nl-NL', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
  const team = (nth: number) => `t${nth % TEAMS}`
  const carer = (nth: number) => `z${nth % size.carers}`
  return [
    sheet(
      'teams.csv',
      ['team', 'naam', 'soort'],
      numbers(TEAMS).map((nth) => ({ team: team(nth), naam: `Team ${nth}`, soort: 'zorg' })),
    ),
    sheet(
      'medewerkers.csv',
      ['medewerker', 'naam', 'email', 'rollen', 'teams', 'werkdagen', 'in_dienst'],
      numbers(size.carers).map((nth) => ({
        medewerker: carer(nth),
        naam: `Medewerker ${nth}`,
        email: `z${nth}@bench.example`,
        rollen: 'evv',
        teams: team(nth),
        werkdagen: 'ma-zo',
        in_dienst: dutch(addDays(day, -700)),
      })),
    ),
    sheet(
      'clienten.csv',
      ['client', 'wet', 'team', 'start_zorg', 'evv'],
      numbers(size.clients).map((nth) => ({
        client: 10_000 + nth,
        wet: 'WLZ-ZIN',
        team: team(nth % size.carers),
        start_zorg: dutch(day, time),
        evv: carer(nth),
      })),
    ),
  ]
}

const numbers = (count: number) => Array.from({ length: count }, (_, nth) => nth)
