import { isDeepStrictEqual } from 'node:util'
import { type Day, dayOf } from '../../care/day.ts'
import type { AssignmentRecord, EpisodeRecord } from '../../prisma/store/register.ts'
import { CORRECTION_REACH, type Meaning } from './care-stretch.ts'
import type { Ledger } from './ledger.ts'
import type { Placed } from './read.ts'
import type { Fault, ImportTexts, Why } from './refusal.ts'
import type { Row } from './row.ts'
import { endsEarly, type Take, type TakeTerms, unknownMember, unknownTeam } from './take.ts'
import { instantOf, type ToldCare, toldCare } from './told-care.ts'

type ClientRow = Placed<Row<'clienten'>>
type People = Omit<AssignmentRecord, 'id' | 'from'>

export const takeClients: Take<Row<'clienten'>> = (ledger, rows, terms) => {
  const told = toldCare(ledger, rows, terms, (placed, together) => [
    ...faultsOf(ledger, placed.row, terms),
    ...contradicts(placed, together),
  ])
  return rows.map((placed) => {
    const { row } = placed
    const care = told.get(placed) as ToldCare
    const { meaning } = care
    const wrong = [...(care.faults.get(placed) ?? []), ...unclear(meaning)]
    if (wrong.length > 0) return wrong

    const client = ledger.clients.get(row.client) ?? { id: terms.newId(), ref: row.client }
    ledger.clients.put(client)
    const known = meaning.as === 'known' ? ledger.episodes.get(meaning.episode.id) : undefined
    const startsAt = meaning.as === 'known' ? meaning.startsAt : care.startsAt
    const episode: EpisodeRecord = {
      id: known?.id ?? terms.newId(),
      clientId: client.id,
      frame: row.wet,
      startsAt,
      formerStarts: known?.formerStarts ?? [],
      // An empty end says nothing: the chat may have heard of it before the file did.
      endsAt: row.einde_zorg ? instantOf(row.einde_zorg, terms) : (known?.endsAt ?? null),
      wzd: row.wzd ?? known?.wzd ?? false,
      recordUrl: row.ecd_url === undefined ? (known?.recordUrl ?? null) : row.ecd_url,
      source: known?.source ?? `import:${placed.file}`,
      assignments: known ? fromItsStart(known, startsAt, terms) : [],
    }
    const from = countsFrom(row, known !== undefined && care.rows.length === 1, terms)
    const next = { ...episode, assignments: assigned(episode, row, from, ledger, terms) }
    // A later row may tell who had the same care afterwards.
    if (meaning.as === 'new') care.meaning = { as: 'known', episode: next, startsAt }
    return ledger.episodes.put(next)
  })
}

function unclear({ as }: Meaning): Fault[] {
  if (as === 'overlap')
    return [{ column: 'start_zorg', kind: 'overlap', why: (t) => t.reasons.overlap(CORRECTION_REACH) }]
  if (as === 'which_hour') return [{ column: 'start_zorg', kind: 'missing', why: (t) => t.reasons.whichHour }]
  return []
}

/** Who has had it from its first day has it from the day that this is now known to be. */
function fromItsStart(known: EpisodeRecord, startsAt: Date, { zone }: TakeTerms): AssignmentRecord[] {
  const [first, second] = known.assignments
  const [before, after] = [dayOf(known.startsAt, zone), dayOf(startsAt, zone)]
  if (!first || first.from !== before || before === after || (second && second.from <= after))
    return known.assignments
  return [{ ...first, from: after }, ...known.assignments.slice(1)]
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

const OF_CARE = ['wzd', 'ecd_url', 'einde_zorg'] as const
const OF_PEOPLE = ['team', 'evv', 'coordinator', 'schaduw'] as const

/** Rows about one episode may tell who looked after it in turn; all else that they say must agree. */
function contradicts(placed: ClientRow, together: ClientRow[]): Fault[] {
  const first = together[0] ?? placed
  const sameDay = together.find((other) => other.row.vanaf === placed.row.vanaf) ?? placed
  const differs = (other: ClientRow) => (column: keyof ClientRow['row']) =>
    !isDeepStrictEqual(placed.row[column], other.row[column])
  const fault = (column: string, why: Why): Fault => ({ column, kind: 'duplicate', why })
  return [
    ...OF_CARE.filter(differs(first)).map((column) =>
      fault(column, (t) => t.reasons.otherCare(placeOf(first, placed, t))),
    ),
    ...OF_PEOPLE.filter(differs(sameDay)).map((column) =>
      fault(column, (t) => t.reasons.otherPeople(placeOf(sameDay, placed, t))),
    ),
  ]
}

const placeOf = (other: ClientRow, here: ClientRow, { reasons }: ImportTexts) =>
  other.file === here.file ? reasons.onLine(other.line) : reasons.onLineOf(other.file, other.line)

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
