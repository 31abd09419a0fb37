import type { Day } from './day.ts'
import type { Duty, Meeting } from './duty.ts'

/** As much of a duty as says whether a planned day is one of it. */
export type Plannable = Pick<Duty, 'rule' | 'subject' | 'reference' | 'planned' | 'state' | 'count'> & {
  starts: { day: Day } | null
  due: { kind: 'day'; day: Day } | { kind: 'instant' | 'unknown' }
  meeting?: Pick<Meeting, 'day'>
}

/** Whether an item is about a planned day and must still be prepared or reported by somebody. */
const stands = ({ meeting, state }: Plannable): boolean => meeting !== undefined && state === 'open'

/** The duty that asks for what a planned day is about; null when none of these does. */
export function askedBy(meeting: Duty, duties: Duty[]): Duty | null {
  return duties.find((duty) => duty.meeting === undefined && belongs(meeting, duty)) ?? null
}

/**
 * The duties of which everything that they still ask stands planned on days that are told here too: who sees those need not
 * see these beside them. What is late is covered only by a day that has come and of which the answer is waited for.
 */
export function covered<D extends Plannable>(items: D[], today: Day): Set<D> {
  const meetings = items.filter(stands)
  return new Set(
    items.filter((duty) => {
      if (duty.meeting !== undefined || (duty.state !== 'open' && duty.state !== 'late')) return false
      const own = meetings.filter((meeting) => belongs(meeting, duty))
      if (own.length === 0) return false
      if (duty.state === 'late' && !own.some((one) => isAwaited(one, today))) return false
      if (duty.count === null) return true
      // A plan whose day is over is not counted as planned any more, but its answer may still fill the period.
      const unanswered = own.filter(({ meeting }) => meeting && meeting.day < today).length
      return duty.count.done + duty.count.planned + unanswered >= duty.count.required
    }),
  )
}

/** Whether a planned day has come and nobody said yet whether it went ahead. */
const isAwaited = (one: Plannable, today: Day): boolean =>
  stands(one) && one.meeting !== undefined && one.meeting.day <= today

/** Whether a planned day is one of this duty: of its period, or the very day on which it stands planned. */
export function belongs({ rule, subject, reference, meeting }: Plannable, duty: Plannable): boolean {
  if (meeting === undefined || rule !== duty.rule) return false
  if (subject.kind !== duty.subject.kind || subject.ref !== duty.subject.ref) return false
  if (subject.kind === 'client' && duty.subject.kind === 'client' && subject.episode !== duty.subject.episode)
    return false
  if (reference !== null && duty.reference !== null && reference !== duty.reference) return false
  if (duty.count === null) return duty.planned === meeting.day
  return (
    duty.starts !== null &&
    duty.due.kind === 'day' &&
    duty.starts.day <= meeting.day &&
    meeting.day <= duty.due.day
  )
}
