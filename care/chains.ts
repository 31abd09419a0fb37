import { addDays, type Day, type Instant } from './day.ts'
import { type Happened, inOrder, subjectKey } from './fact-index.ts'
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
 * only one that runs then. So one evaluation never counts for two measures that can be told apart. Measures without a
 * name that were looked at together go on from the same fact.
 */
export function chainsOf(id: string, rule: ClientRule, episode: Episode, moment: Moment): Chain[] {
  const startsBy = (beginnings: Beginning[], isAbout: Chain['isAbout']) =>
    beginnings.flatMap((one) => startsOf(one, rule, episode, moment, isAbout))
  if (!rule.per_kenmerk) {
    const starts = inTurn(startsBy(rule.begint, () => true))
    return starts.length === 0 ? [] : [{ starts, reference: null, isAbout: () => true }]
  }
  const isAgain = ({ bij }: Beginning) => bij === id
  const openings = inTurn(
    startsBy(
      rule.begint.filter((one) => !isAgain(one)),
      () => true,
    ),
  )
  if (openings.length === 0) return []
  const { measures, about } = measuresOf(openings, rule, episode, moment)
  return measures.map((measure) => {
    const isAbout = (fact: Fact, at: Instant) => about(fact, at).includes(measure)
    const again = startsBy(rule.begint.filter(isAgain), isAbout).filter(({ at }) => runs(measure, at))
    return { starts: inTurn([...measure.openings, ...again]), reference: measure.name, isAbout }
  })
}

function startsOf(
  { bij, uitkomst, kaders, termijn }: Beginning,
  rule: ClientRule,
  episode: Episode,
  moment: Moment,
  isAbout: Chain['isAbout'],
): Start[] {
  if (kaders !== undefined && !kaders.includes(episode.frame)) return []
  const { clock, on } = moment
  const term = termijn ?? rule.termijn
  if (bij === 'start') {
    return [{ from: 'start', day: clock.dayOf(episode.startsAt), at: episode.startsAt, by: null, term }]
  }
  if (bij === 'einde') {
    const { endsAt } = episode
    if (endsAt === null || endsAt > on) return []
    return [{ from: 'einde', day: clock.dayOf(endsAt), at: endsAt, by: null, term }]
  }
  return happenedTo(episode, bij, moment)
    .filter(({ fact, at }) => uitkomst.some((one) => one === fact.outcome) && isAbout(fact, at))
    .filter(({ at }) => episode.endsAt === null || at <= episode.endsAt)
    .map((by) => ({ from: 'fact', day: by.fact.day, at: by.at, by, term }))
}

/** A plan may be made beforehand. What is from longer before the start is of other care, or bears a wrong year. */
const BEFOREHAND_DAYS = 91

/** What happened of one kind in this stretch of care, oldest first. */
export function happenedTo(episode: Episode, kind: string, { facts, clock }: Moment): Happened[] {
  const from = clock.startOf(addDays(clock.dayOf(episode.startsAt), -BEFOREHAND_DAYS))
  const subject = subjectKey({ kind: 'client', episode: episode.id })
  return facts.happened(subject, kind).filter(({ at }) => at >= from)
}

/** A measure that was laid down: with a name once or again, without a name once. */
interface Measure {
  name: string | null
  openings: Start[]
  /** When it ended, so far as was told. */
  ends: Instant[]
}

/** The measures that were laid down, and to which of them a fact belongs. */
function measuresOf(
  openings: Start[],
  rule: ClientRule,
  episode: Episode,
  moment: Moment,
): { measures: Measure[]; about(fact: Fact, at: Instant): Measure[] } {
  const nameOf = ({ by }: Start) => by?.fact.reference ?? null
  const measures = [...Map.groupBy(openings, (opening) => nameOf(opening) ?? opening).values()].map(
    (together): Measure => ({ name: together[0] ? nameOf(together[0]) : null, openings: together, ends: [] }),
  )
  const about = ({ reference }: Fact, at: Instant): Measure[] => {
    const named = reference === null ? [] : measures.filter(({ name }) => name === reference)
    if (named.length > 0) return named
    const running = measures.filter((measure) => runs(measure, at))
    const nameless = running.filter(({ name }) => name === null)
    if (nameless.length > 0) return nameless
    return running.length === 1 ? running : []
  }
  const ends = rule.vervalt_door.flatMap((kind) => happenedTo(episode, kind, moment)).sort(inOrder)
  // Oldest first: which measure an end without a name is about hangs on the ends before it.
  for (const { fact, at } of ends) for (const measure of about(fact, at)) measure.ends.push(at)
  return { measures, about }
}

/** Whether a measure was laid down by then and had not ended since. What happens on the day of its end is in time. */
function runs({ openings, ends }: Measure, at: Instant): boolean {
  const last = openings.findLast((opening) => opening.at <= at)
  return last !== undefined && !ends.some((end) => end >= last.at && end < at)
}

/**
 * Oldest first, each fact once. The start of care comes before every fact; of one instant, and of one fact, what the
 * rule names first comes first.
 */
function inTurn(starts: Start[]): Start[] {
  const known = new Set<string>()
  return starts
    .sort(
      (a, b) => Number(b.from === 'start') - Number(a.from === 'start') || a.at.getTime() - b.at.getTime(),
    )
    .filter(({ by, from }) => {
      const name = by?.fact.id ?? from
      return !known.has(name) && known.add(name)
    })
}
