import type { Day } from '../day.ts'
import { addresses } from './addresses.ts'
import { ages } from './ages.ts'
import { dates } from './dates.ts'
import type { Finding, Sighting } from './finding.ts'
import { incidents } from './incidents.ts'
import { legible } from './legible.ts'
import type { NameList } from './nameList.ts'
import { names } from './names.ts'
import { numbers } from './numbers.ts'
import { online } from './online.ts'
import { phones } from './phones.ts'
import { rooms } from './rooms.ts'

export type { Finding } from './finding.ts'
export { hashedNames, nameHashes } from './hashedNames.ts'
export { anyOf, type NameList, nameList } from './nameList.ts'

/** Stands in for what is explained already. Neither letter, digit nor space, so nothing matches across it. */
const MASK = '\uE000'

export interface ScreenOptions {
  /** Tells a due date from a date of birth. */
  today: Day
  names: NameList
}

/**
 * What in this text may say who somebody is, or belongs in an incident report. In order, without overlap.
 * The order of looking matters: a date is read before a BSN, since many a date passes the test of eleven.
 * It finds much, not all: `docs/privacy-screen.md` says what it misses.
 */
export function screen(original: string, { today, names: known }: ScreenOptions): Finding[] {
  const seen = legible(original)
  const found: Sighting[] = []
  let text = seen.text
  const lookOuts = [
    online,
    (rest: string) => dates(rest, today),
    phones,
    addresses,
    numbers,
    rooms,
    ages,
    (rest: string) => names(rest, known),
  ]
  for (const lookOut of lookOuts) {
    const fresh = apart(lookOut(text))
    found.push(...fresh)
    text = masked(text, fresh)
  }
  found.push(...apart(incidents(seen.text)).flatMap((sighting) => around(sighting, found)))
  return found
    .flatMap(({ kind, start, end }) =>
      kind === null ? [] : [{ kind, start: seen.starts[start] ?? 0, end: seen.ends[end - 1] ?? 0 }],
    )
    .sort((a, b) => a.start - b.start)
}

/** Without overlap: the earlier in the list wins. */
function apart(sightings: Sighting[]): Sighting[] {
  const ranked = sightings
    .map((sighting, rank) => ({ sighting, rank }))
    .filter(({ sighting }) => sighting.end > sighting.start)
    .sort((a, b) => a.sighting.start - b.sighting.start || a.rank - b.rank)
  const kept: typeof ranked = []
  for (const next of ranked) {
    const last = kept.at(-1)
    if (last === undefined || last.sighting.end <= next.sighting.start) kept.push(next)
    else if (next.rank < last.rank) {
      while ((kept.at(-1)?.sighting.end ?? 0) > next.sighting.start && (kept.at(-1)?.rank ?? 0) > next.rank)
        kept.pop()
      if ((kept.at(-1)?.sighting.end ?? 0) <= next.sighting.start) kept.push(next)
    }
  }
  return kept.map(({ sighting }) => sighting)
}

function masked(text: string, sightings: Sighting[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end } of sightings) {
    parts.push(text.slice(at, start), MASK.repeat(end - start))
    at = end
  }
  return [...parts, text.slice(at)].join('')
}

/** An incident is read from the whole sentence; of its words, those that nothing else was found in are marked. */
function around(incident: Sighting, found: Sighting[]): Sighting[] {
  let { start } = incident
  const within = found
    .filter((other) => other.kind !== null && other.end > incident.start && other.start < incident.end)
    .sort((a, b) => a.start - b.start)
  for (const other of within) start = Math.max(start, other.end)
  return start < incident.end ? [{ ...incident, start }] : []
}
