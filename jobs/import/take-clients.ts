import { isDeepStrictEqual } from 'node:util'
import { type Day, dayOf, startOfDay } from '../../care/day.ts'
import type { AssignmentRecord, EpisodeRecord } from '../../prisma/store/register.ts'
import { episodeKey, type Ledger } from './ledger.ts'
import type { Moment } from './moment.ts'
import type { Placed } from './read.ts'
import type { Fault } from './refusal.ts'
import type { Row } from './row.ts'
import { endsEarly, saidOtherwise, type Take, type TakeTerms, unknownMember, unknownTeam } from './take.ts'

type ClientRow = Placed<Row<'clienten'>>
type People = Omit<AssignmentRecord, 'id' | 'from'>

export const takeClients: Take<Row<'clienten'>> = (ledger, rows, terms) => {
  const perEpisode = Map.groupBy(rows, ({ row }) => nameOf(row, terms))
  return rows.map((placed) => {
    const { row } = placed
    const together = perEpisode.get(nameOf(row, terms)) ?? []
    const faults = [...faultsOf(ledger, row, terms), ...contradicts(placed, together)]
    if (faults.length > 0) return faults

    const client = ledger.clients.get(row.client) ?? { id: terms.newId(), ref: row.client }
    ledger.clients.put(client)
    const told = instantOf(row.start_zorg, terms)
    const key = episodeKey(client.id, row.wet, told)
    const known = ledger.episodes.get(ledger.correctedStarts.get(key) ?? key)
    const episode: EpisodeRecord = {
      id: known?.id ?? terms.newId(),
      clientId: client.id,
      frame: row.wet,
      startsAt: known?.startsAt ?? told,
      formerStarts: known?.formerStarts ?? [],
      // An empty end says nothing: the chat may have heard of it before the file did.
      endsAt: row.einde_zorg ? instantOf(row.einde_zorg, terms) : (known?.endsAt ?? null),
      wzd: row.wzd ?? known?.wzd ?? false,
      recordUrl: row.ecd_url === undefined ? (known?.recordUrl ?? null) : row.ecd_url,
      source: known?.source ?? `import:${placed.file}`,
      assignments: known?.assignments ?? [],
    }
    const from = countsFrom(row, known !== undefined && together.length === 1, terms)
    return ledger.episodes.put({ ...episode, assignments: assigned(episode, row, from, ledger, terms) })
  })
}

function faultsOf(ledger: Ledger, row: Row<'clienten'>, terms: TakeTerms): Fault[] {
  return [
    ...unknownTeam(ledger, 'team', row.team),
    ...unknownMember(ledger, 'evv', row.evv),
    ...unknownMember(ledger, 'coordinator', row.coordinator),
    ...unknownMember(ledger, 'schaduw', row.schaduw),
    ...endsEarly(
      'einde_zorg',
      instantOf(row.start_zorg, terms),
      row.einde_zorg && instantOf(row.einde_zorg, terms),
    ),
  ]
}

/** Rows about one episode may tell who looked after it in turn; all else that they say must agree. */
function contradicts(placed: ClientRow, together: ClientRow[]): Fault[] {
  const { row } = placed
  const first = together[0] ?? placed
  const facts = ({ wzd, ecd_url, einde_zorg }: Row<'clienten'>) => ({ wzd, ecd_url, einde_zorg })
  if (!isDeepStrictEqual(facts(first.row), facts(row))) return [saidOtherwise('client', placed, first)]
  const sameDay = together.find((other) => other.row.vanaf === row.vanaf) ?? placed
  return isDeepStrictEqual(sameDay.row, row) ? [] : [saidOtherwise('vanaf', placed, sameDay)]
}

/**
 * The day from which people count: as stated; for what is known already the day of the import; otherwise, and where
 * several rows tell the history of one episode, its start.
 */
function countsFrom(row: Row<'clienten'>, isCorrection: boolean, terms: TakeTerms): Day {
  if (row.vanaf) return row.vanaf
  const today = dayOf(terms.now, terms.zone)
  return isCorrection && today > row.start_zorg.day ? today : row.start_zorg.day
}

function assigned(
  { assignments }: EpisodeRecord,
  row: Row<'clienten'>,
  from: Day,
  ledger: Ledger,
  terms: TakeTerms,
): AssignmentRecord[] {
  const now = assignments.findLast((assignment) => assignment.from <= from) ?? assignments[0]
  const said = (ref: string | null | undefined, before: string | null | undefined) =>
    ref === undefined ? (before ?? null) : ref === null ? null : (ledger.members.get(ref)?.id ?? null)
  const people: People = {
    teamId: ledger.teams.get(row.team)?.id ?? '',
    evvId: said(row.evv, now?.evvId),
    coordinatorId: said(row.coordinator, now?.coordinatorId),
    shadowId: said(row.schaduw, now?.shadowId),
  }
  if (now && isDeepStrictEqual(peopleOf(now), people)) return assignments
  const sameDay = assignments.find((assignment) => assignment.from === from)
  const next = { id: sameDay?.id ?? terms.newId(), from, ...people }
  return [...assignments.filter((assignment) => assignment !== sameDay), next].sort((a, b) =>
    a.from < b.from ? -1 : 1,
  )
}

const peopleOf = ({ teamId, evvId, coordinatorId, shadowId }: AssignmentRecord): People => ({
  teamId,
  evvId,
  coordinatorId,
  shadowId,
})

/** An hour that is not given is the start of the day. */
const instantOf = (moment: Moment, terms: TakeTerms) => moment.at ?? startOfDay(moment.day, terms.zone)

const nameOf = (row: Row<'clienten'>, terms: TakeTerms) =>
  episodeKey(row.client, row.wet, instantOf(row.start_zorg, terms))
