import { type Chain, happenedTo, type Start } from './chains.ts'
import { addPeriod, asDay, daysBetween } from './day.ts'
import type { Closing, Due } from './duty.ts'
import type { Happened } from './fact-index.ts'
import type { Moment } from './moment.ts'
import type { ClientRule } from './rule.ts'
import { isEvent } from './rulebook.ts'
import { firstClosing, isVouched } from './standing.ts'
import type { Episode } from './world.ts'

/** Between what one duty of a chain runs, and when it is due. */
interface Span {
  chain: Chain
  start: Start
  next: Start | null
  due: Due
}

/** What ended a duty about a client first: a fact, the end of care, or the end of its window. Null while open. */
export function clientClosing(
  id: string,
  rule: ClientRule,
  episode: Episode,
  span: Span,
  moment: Moment,
): Closing | null {
  const byFacts = factClosings(id, rule, episode, span, moment)
  const careEnds = span.start.from === 'einde' ? null : careEnd(episode)
  return firstClosing([...byFacts, careEnds, windowEnd(rule, span.due, moment)], moment)
}

/** The kinds of fact by which a rule is done. */
export function doneBy(id: string, { klaar }: ClientRule): string[] {
  return klaar.door ?? [id]
}

/** What facts say of the end of a duty. What comes first in this list holds when two are of one instant. */
function factClosings(
  id: string,
  rule: ClientRule,
  episode: Episode,
  { chain, start, next }: Span,
  moment: Moment,
): (Closing | null)[] {
  const firstOf = (kind: string, outcomes: string[]) =>
    happenedTo(episode, kind, moment).find(
      (one) =>
        outcomes.includes(one.fact.outcome) &&
        chain.isAbout(one.fact, one.at) &&
        (start.by === null || isAfter(one, start.by)),
    )
  return [
    ...doneBy(id, rule).map((kind) => {
      const own = firstOf(kind, rule.klaar.uitkomsten)
      return closing(own, 'done', own?.fact.outcome === 'geweigerd' ? 'refused' : 'held')
    }),
    ...rule.ook_klaar_door.map((kind) => closing(firstOf(kind, ['gehouden']), 'done', 'implied')),
    ...rule.vervalt_door.map((kind) =>
      closing(firstOf(kind, ['gehouden']), 'cancelled', isEvent(kind) ? 'ended' : 'implied'),
    ),
    closing(next?.by ?? undefined, 'cancelled', 'superseded'),
  ]
}

function isAfter(one: Happened, start: Happened): boolean {
  if (one.fact.id === start.fact.id) return false
  if (one.at.getTime() !== start.at.getTime()) return one.at > start.at
  return one.fact.kind !== start.fact.kind || one.fact.id > start.fact.id
}

function closing(by: Happened | undefined, as: Closing['as'], because: Closing['because']): Closing | null {
  return by === undefined ? null : { as, at: by.at, fact: by.fact.id, because }
}

function careEnd({ endsAt }: Episode): Closing | null {
  return endsAt === null ? null : { as: 'cancelled', at: endsAt, fact: null, because: 'care_ended' }
}

/** What was due before dates are vouched for is never said to be missed: nobody told what became of it. */
function windowEnd({ venster }: ClientRule, due: Due, moment: Moment): Closing | null {
  if (venster === undefined || due.kind === 'unknown' || !isVouched(due, moment)) return null
  const at =
    due.kind === 'day'
      ? moment.clock.endOf(addPeriod(due.day, venster))
      : new Date(due.at.getTime() + lengthMs(venster))
  return { as: 'missed', at, fact: null, because: 'window_closed' }
}

/** A window after a term in hours is elapsed time too. */
function lengthMs(window: string): number {
  const epoch = asDay('1970-01-01')
  return daysBetween(epoch, addPeriod(epoch, window)) * 86_400_000
}
