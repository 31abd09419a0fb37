import { daysBetween } from '../../care/day.ts'
import type { FactRecord } from '../../prisma/store/register.ts'
import type { FactDraft, Subject } from './fact-draft.ts'

/** Days within which what the chat heard and what a file says are the same thing. */
export const CHAT_REACH = 7
const MEASURES = ['wzd_maatregel', 'wzd_maatregel_beeindigd']
const HAPPENED = ['gehouden', 'geweigerd']

type Named = Pick<FactRecord, 'kind' | 'day' | 'reference'> & Subject

/** Which measures are known: episode and kenmerk of what was laid down. */
export type Measures = ReadonlySet<string>

export const measureOf = (fact: Omit<Named, 'day'>) => `${fact.episodeId} ${fact.reference}`

/**
 * Whether its kenmerk alone tells which fact it is. The kenmerk of a measure does so for the measure; on anything else it
 * says which measure was looked at, and that happens again and again.
 */
function standsAlone(fact: Named, measures: Measures): boolean {
  return fact.reference !== null && (MEASURES.includes(fact.kind) || !measures.has(measureOf(fact)))
}

/** Where facts that could be the same are kept together: subject and kind. */
export const placeOf = ({ kind, episodeId, memberId, teamId }: Omit<Named, 'day' | 'reference'>) =>
  `${kind} ${episodeId ?? memberId ?? teamId}`

/** What makes it the same fact when it comes in again. */
export function factKey(fact: Named, measures: Measures): string {
  const day = standsAlone(fact, measures) ? null : fact.day
  return JSON.stringify([fact.kind, fact.episodeId ?? fact.memberId ?? fact.teamId, fact.reference, day])
}

/** The known fact that a file speaks of, among those of the same subject and kind: by kenmerk, else by day. */
export function sameFact(draft: FactDraft, among: FactRecord[], measures: Measures): FactRecord | undefined {
  const named = { ...draft.subject, kind: draft.kind, day: draft.day, reference: draft.reference }
  const byReference = standsAlone(named, measures) && among.find((fact) => fact.reference === draft.reference)
  if (byReference) return byReference
  const thatDay = among.filter((fact) => fact.day === draft.day && agrees(draft, fact))
  return thatDay.find((fact) => fact.reference === draft.reference) ?? thatDay[0]
}

/** What was heard in chat shortly before or after: the nearest. A plan in a file does not undo what has happened. */
export function heardInChat(draft: FactDraft, among: FactRecord[]): FactRecord | undefined {
  const distance = (fact: FactRecord) => Math.abs(daysBetween(fact.day, draft.day))
  return among
    .filter((fact) => fact.source === 'chat' && distance(fact) <= CHAT_REACH && agrees(draft, fact))
    .filter((fact) => HAPPENED.includes(draft.outcome) || fact.outcome === draft.outcome)
    .sort((a, b) => distance(a) - distance(b) || (a.day < b.day ? -1 : 1))[0]
}

const agrees = (draft: FactDraft, fact: FactRecord) =>
  fact.reference === null || draft.reference === null || fact.reference === draft.reference
