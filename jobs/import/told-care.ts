import { type Instant, startOfDay } from '../../care/day.ts'
import { type Meaning, meaningsOf, type ToldStretch } from './care-stretch.ts'
import type { Ledger } from './ledger.ts'
import type { Moment } from './moment.ts'
import type { Placed } from './read.ts'
import type { Fault } from './refusal.ts'
import type { Row } from './row.ts'
import type { TakeTerms } from './take.ts'

type ClientRow = Placed<Row<'clienten'>>

/** Rows about one stretch of care, what is wrong with each of them, and which care it turns out to be. */
export interface ToldCare {
  rows: ClientRow[]
  startsAt: Instant
  faults: Map<ClientRow, Fault[]>
  meaning: Meaning
}

/** Puts rows about the same care together and finds out which care that is; by row. */
export function toldCare(
  ledger: Ledger,
  rows: ClientRow[],
  terms: TakeTerms,
  faultsOf: (placed: ClientRow, together: ClientRow[]) => Fault[],
): Map<ClientRow, ToldCare> {
  const known = Map.groupBy(ledger.episodes.all(), ({ clientId, frame }) => `${clientId} ${frame}`)
  const found = new Map<ClientRow, ToldCare>()
  for (const some of Map.groupBy(rows, ({ row }) => JSON.stringify([row.client, row.wet])).values()) {
    const perStart = [...Map.groupBy(some, (placed) => startOf(placed, some, terms).getTime())]
    const care = perStart.map(([start, together]) => {
      const faults = new Map(together.map((placed) => [placed, faultsOf(placed, together)]))
      return { rows: together, startsAt: new Date(start), faults }
    })
    const { client, wet } = (some[0] as ClientRow).row
    const episodes = known.get(`${ledger.clients.get(client)?.id} ${wet}`) ?? []
    const meanings = meaningsOf(
      care.map((one) => stretchOf(one, terms)),
      episodes,
      terms.zone,
    )
    for (const [index, one] of care.entries()) {
      const told: ToldCare = { ...one, meaning: meanings[index] ?? { as: 'new' } }
      for (const placed of one.rows) found.set(placed, told)
    }
  }
  return found
}

function stretchOf({ rows, startsAt, faults }: Omit<ToldCare, 'meaning'>, terms: TakeTerms): ToldStretch {
  const sound = rows.find((placed) => faults.get(placed)?.length === 0)
  const { row } = sound ?? (rows[0] as ClientRow)
  return {
    startsAt,
    day: row.start_zorg.day,
    hourKnown: rows.some((placed) => placed.row.start_zorg.at !== null),
    endsAt: row.einde_zorg ? instantOf(row.einde_zorg, terms) : null,
    faulty: sound === undefined,
  }
}

/** When the care of a row begins. Without an hour it has that of the rows about the same day, when these agree on it. */
function startOf({ row }: ClientRow, beside: ClientRow[], terms: TakeTerms): Instant {
  const { day, at } = row.start_zorg
  const own = instantOf(row.start_zorg, terms)
  if (at !== null || beside.length === 1) return own
  const hours = beside.flatMap(({ row: { start_zorg } }) =>
    start_zorg.day === day && start_zorg.at !== null ? [start_zorg.at] : [],
  )
  const [hour = own] = hours
  return hours.every((other) => other.getTime() === hour.getTime()) ? hour : own
}

/** An hour that is not given is the start of the day. */
export const instantOf = (moment: Moment, terms: TakeTerms): Instant =>
  moment.at ?? startOfDay(moment.day, terms.zone)
