import type { Day, Instant } from './day.ts'
import { type FactIndex, type Happened, subjectKey } from './fact-index.ts'
import type { Moment } from './moment.ts'
import type { Beginning, ClientRule } from './rule.ts'
import type { Episode, Fact } from './world.ts'

/** Where one duty runs from: the start or end of care, or a fact; and how long. */
export interface Start {
  from: 'start' | 'einde' | 'fact'
  day: Day
  at: Instant
  by: Happened | null
  term: string
}

/** One thing that comes round again and again: its starts so far, oldest first, and what is about it. */
export interface Chain {
  starts: Start[]
  /** Which measure it is; null where measures make no difference, or have no name. */
  reference: string | null
  isAbout(fact: Fact, at: Instant): boolean
}

/**
 * The chains of one rule for one episode. Most rules have one. A rule `per_kenmerk` has one for each measure: what names
 * a measure is about that one; what names none is about every measure without a name or, when all have one, about the
 * only one that runs then. So one evaluation never counts for two measures that can be told apart.
 */
export function chainsOf(id: string, rule: ClientRule, episode: Episode, moment: Moment): Chain[] {
  if (!rule.per_kenmerk) {
    const starts = rule.begint.flatMap((one) => startsOf(one, rule, episode, moment, () => true))
    return starts.length === 0
      ? []
      : [{ starts: starts.sort(byInstant), reference: null, isAbout: () => true }]
  }
  const opening = rule.begint.filter(({ bij }) => bij !== id)
  const again = rule.begint.filter(({ bij }) => bij === id)
  const openings = opening.flatMap((one) => startsOf(one, rule, episode, moment, () => true)).sort(byInstant)
  const aboutWhich = measures(openings, rule, episode, moment.facts)
  return openings.map((first) => {
    const isAbout = (fact: Fact, at: Instant) => aboutWhich(fact, at).includes(first)
    const later = again.flatMap((one) => startsOf(one, rule, episode, moment, isAbout))
    const starts = [first, ...later.filter(({ at }) => at >= first.at).sort(byInstant)]
    return { starts, reference: first.by?.fact.reference ?? null, isAbout }
  })
}

function startsOf(
  { bij, uitkomst, kaders, termijn }: Beginning,
  rule: ClientRule,
  episode: Episode,
  { clock, facts, on }: Moment,
  isAbout: Chain['isAbout'],
): Start[] {
  if (kaders !== undefined && !kaders.includes(episode.frame)) return []
  const term = termijn ?? rule.termijn
  if (bij === 'start') {
    return [{ from: 'start', day: clock.dayOf(episode.startsAt), at: episode.startsAt, by: null, term }]
  }
  if (bij === 'einde') {
    const { endsAt } = episode
    if (endsAt === null || endsAt > on) return []
    return [{ from: 'einde', day: clock.dayOf(endsAt), at: endsAt, by: null, term }]
  }
  return facts
    .happened(subjectKey({ kind: 'client', episode: episode.id }), bij)
    .filter(({ fact, at }) => uitkomst.some((one) => one === fact.outcome) && isAbout(fact, at))
    .filter(({ at }) => episode.endsAt === null || at <= episode.endsAt)
    .map((by) => ({ from: 'fact', day: by.fact.day, at: by.at, by, term }))
}

/** Tells which of these openings a fact is about. */
function measures(
  openings: Start[],
  rule: ClientRule,
  episode: Episode,
  facts: FactIndex,
): (fact: Fact, at: Instant) => Start[] {
  const nameOf = ({ by }: Start) => by?.fact.reference ?? null
  const names = new Set(openings.map(nameOf))
  const subject = subjectKey({ kind: 'client', episode: episode.id })
  const ends = rule.vervalt_door.flatMap((kind) => facts.happened(subject, kind))
  const runs = (opening: Start, at: Instant) =>
    opening.at <= at &&
    !ends.some((end) => end.fact.reference === nameOf(opening) && end.at >= opening.at && end.at < at)
  return ({ reference }, at) => {
    if (reference !== null && names.has(reference)) {
      return openings.filter((opening) => nameOf(opening) === reference)
    }
    const running = openings.filter((opening) => runs(opening, at))
    const nameless = running.filter((opening) => nameOf(opening) === null)
    if (nameless.length > 0) return nameless
    return running.length === 1 ? running : []
  }
}

/** The start of care comes before every fact; of one instant, what the rule names first comes first. */
function byInstant(a: Start, b: Start): number {
  return Number(b.from === 'start') - Number(a.from === 'start') || a.at.getTime() - b.at.getTime()
}
