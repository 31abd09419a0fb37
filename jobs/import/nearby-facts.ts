import type { Day } from '../../care/day.ts'
import type { FactRecord } from '../../prisma/store/register.ts'
import type { FactDraft } from './fact-draft.ts'
import { placeOf } from './same-fact.ts'

/** Known facts, found by whom and what they are about and when: a file of many years costs no more a row than one of few. */
export interface NearbyFacts {
  /** Those that a row could speak of: of the same kind and subject, and of its day, with its kenmerk or heard in chat. */
  to(draft: FactDraft): FactRecord[]
  /** Puts a fact in the place of what it was. */
  put(fact: FactRecord, before: FactRecord | null): void
}

/** What is known of one kind about one subject. */
interface Place {
  onDay: Map<Day, FactRecord[]>
  named: Map<string, FactRecord[]>
  heard: FactRecord[]
}

export function nearbyFacts(known: FactRecord[]): NearbyFacts {
  const places = new Map<string, Place>()
  const near: NearbyFacts = {
    put(fact, before) {
      if (before) forget(places.get(placeOf(before)), before)
      const at = placeOf(fact)
      const place: Place = places.get(at) ?? { onDay: new Map(), named: new Map(), heard: [] }
      places.set(at, place)
      add(place.onDay, fact.day, fact)
      if (fact.reference !== null) add(place.named, fact.reference, fact)
      if (fact.source === 'chat') place.heard.push(fact)
    },
    to({ kind, subject, day, reference }) {
      const place = places.get(placeOf({ kind, ...subject }))
      if (place === undefined) return []
      const named = reference === null ? [] : (place.named.get(reference) ?? [])
      const found = [...(place.onDay.get(day) ?? []), ...named, ...place.heard]
      return found.length > 1 ? [...new Set(found)] : found
    },
  }
  for (const fact of known) near.put(fact, null)
  return near
}

function add<K>(lists: Map<K, FactRecord[]>, key: K, fact: FactRecord): void {
  const list = lists.get(key)
  if (list) list.push(fact)
  else lists.set(key, [fact])
}

function forget(place: Place | undefined, fact: FactRecord): void {
  const named = fact.reference === null ? undefined : place?.named.get(fact.reference)
  for (const list of [place?.onDay.get(fact.day), named, place?.heard]) {
    const index = list?.indexOf(fact) ?? -1
    if (index >= 0) list?.splice(index, 1)
  }
}
