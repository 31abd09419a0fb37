import { addDays, type Day } from '../../care/day.ts'
import type { FactRecord } from '../../prisma/store/register.ts'
import type { FactDraft } from './fact-draft.ts'
import { CHAT_REACH, placeOf } from './same-fact.ts'

/** Known facts, found by whom and what they are about and when: a file of many years costs no more a row than one of few. */
export interface NearbyFacts {
  /** Those that a row could speak of: of the same kind and subject, with its kenmerk or within a week of its day. */
  to(draft: FactDraft): FactRecord[]
  /** Puts a fact in the place of what it was. */
  put(fact: FactRecord, before: FactRecord | null): void
}

export function nearbyFacts(known: FactRecord[]): NearbyFacts {
  const found = new Map<string, Set<FactRecord>>()
  const namesOf = (fact: FactRecord) => {
    const place = placeOf(fact)
    return fact.reference === null
      ? [onDay(place, fact.day)]
      : [onDay(place, fact.day), named(place, fact.reference)]
  }
  const put: NearbyFacts['put'] = (fact, before) => {
    for (const name of before ? namesOf(before) : []) found.get(name)?.delete(before as FactRecord)
    for (const name of namesOf(fact)) found.set(name, (found.get(name) ?? new Set()).add(fact))
  }
  for (const fact of known) put(fact, null)
  return {
    put,
    to({ kind, subject, day, reference }) {
      const place = placeOf({ kind, ...subject })
      const names = WEEK_AROUND.map((offset) => onDay(place, offset === 0 ? day : addDays(day, offset)))
      if (reference !== null) names.push(named(place, reference))
      return [...new Set(names.flatMap((name) => [...(found.get(name) ?? [])]))]
    },
  }
}

const WEEK_AROUND = Array.from({ length: 2 * CHAT_REACH + 1 }, (_, index) => index - CHAT_REACH)
const onDay = (place: string, day: Day) => `${place} day ${day}`
const named = (place: string, reference: string) => `${place} kenmerk ${reference}`
