import {
  dayOnly,
  type EpisodeFound,
  episodeFor,
  type FactDraft,
  NOBODY,
  type Stretch,
  type Subject,
  stretchesOf,
} from './fact-draft.ts'
import type { Ledger } from './ledger.ts'
import type { Placed } from './read.ts'
import type { Fault } from './refusal.ts'
import type { Row } from './row.ts'
import {
  endsEarly,
  personal,
  personalMark,
  type Take,
  type TakeTerms,
  unknownMember,
  unknownTeam,
  type Verdict,
} from './take.ts'
import { takeFacts } from './take-facts.ts'

/** What happened to clients. */
export const takeEvents: Take<Row<'gebeurtenissen'>> = (ledger, rows, terms) => {
  const episodes = stretchesOf(ledger.episodes.all(), terms.zone)
  return takeDrafts(ledger, rows, terms, (placed) => {
    const { row } = placed
    const outcome = row.uitkomst ?? 'gehouden'
    const found = findEpisode(ledger, episodes, row)
    const faults = [
      ...moved(outcome, row),
      ...personal({ reden: row.reden }, terms),
      ...personalMark(row.kenmerk, terms),
    ]
    if (typeof found !== 'string') return [found, ...faults]
    if (faults.length > 0) return faults
    return {
      ...happened(placed, row.soort, { ...NOBODY, episodeId: found }, outcome),
      movedTo: dayOnly(row.verzet_naar),
      reason: row.reden ?? null,
      reference: row.kenmerk ?? null,
    }
  })
}

/** What employees were trained in. */
export const takeTraining: Take<Row<'scholing'>> = (ledger, rows, terms) =>
  takeDrafts(ledger, rows, terms, (placed) => {
    const { row } = placed
    const faults = [
      ...unknownMember(ledger, 'medewerker', row.medewerker),
      ...endsEarly('geldig_tot', row.datum.day, row.geldig_tot),
    ]
    if (faults.length > 0) return faults
    const memberId = ledger.members.get(row.medewerker)?.id ?? null
    const fact = happened(placed, row.onderdeel, { ...NOBODY, memberId }, row.status ?? 'gehouden')
    return { ...fact, validUntil: row.geldig_tot ?? null }
  })

/** Meetings of a team or of the whole organisation. */
export const takeMeetings: Take<Row<'bijeenkomsten'>> = (ledger, rows, terms) =>
  takeDrafts(ledger, rows, terms, (placed) => {
    const { row } = placed
    const faults = [
      ...unknownTeam(ledger, 'team', row.team),
      ...moved(row.status, row),
      ...personal({ reden: row.reden }, terms),
      ...personalMark(row.kenmerk, terms),
    ]
    if (faults.length > 0) return faults
    const teamId = row.team ? (ledger.teams.get(row.team)?.id ?? null) : null
    return {
      ...happened(placed, row.soort, { ...NOBODY, teamId }, row.status),
      movedTo: dayOnly(row.verzet_naar),
      reason: row.reden ?? null,
      reference: row.kenmerk ?? null,
    }
  })

function takeDrafts<T>(
  ledger: Ledger,
  rows: Placed<T>[],
  terms: TakeTerms,
  draftOf: (placed: Placed<T>) => FactDraft | Fault[],
): Verdict[] {
  const read = rows.map((placed) => ({ placed, draft: draftOf(placed) }))
  const good = read.flatMap(({ placed, draft }) => (Array.isArray(draft) ? [] : [{ ...placed, row: draft }]))
  const taken = takeFacts(ledger, good, terms).values()
  return read.map(({ draft }) => (Array.isArray(draft) ? draft : (taken.next().value ?? 'unchanged')))
}

type Happened = Row<'gebeurtenissen'> | Row<'scholing'> | Row<'bijeenkomsten'>

function happened(placed: Placed<Happened>, kind: string, subject: Subject, outcome: string): FactDraft {
  const { day, at } = placed.row.datum
  const source = `import:${placed.file}`
  return {
    kind,
    subject,
    day,
    at,
    outcome,
    source,
    movedTo: null,
    validUntil: null,
    reason: null,
    reference: null,
  }
}

function moved(outcome: string, { verzet_naar }: Pick<Row<'bijeenkomsten'>, 'verzet_naar'>): Fault[] {
  if (!verzet_naar || outcome === 'verzet') return []
  return [{ column: 'verzet_naar', kind: 'contradiction', why: (t) => t.reasons.movedWithoutMove }]
}

function findEpisode(
  ledger: Ledger,
  episodes: Map<string, Stretch[]>,
  row: Row<'gebeurtenissen'>,
): string | Fault {
  const client = ledger.clients.get(row.client)
  if (!client) return { column: 'client', kind: 'unknown_reference', why: (t) => t.reasons.unknownClient }
  const found: EpisodeFound = episodeFor(episodes.get(client.id) ?? [], {
    frame: row.wet,
    day: row.datum.day,
  })
  if (found === 'none')
    return { column: 'wet', kind: 'unknown_reference', why: (t) => t.reasons.unknownEpisode }
  if (found === 'many') return { column: 'wet', kind: 'missing', why: (t) => t.reasons.whichFrame }
  return found.id
}
