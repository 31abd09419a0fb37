import type { Day, Instant } from '../care/day.ts'
import type { Due, Duty } from '../care/duty.ts'
import { inService } from '../care/people.ts'
import { dueOf, type StoredDuty } from '../prisma/store/duties.ts'
import type { StoredMember } from '../prisma/store/members.ts'
import type { Audience } from './audience.ts'
import { isForDuty } from './due-nudges.ts'

/** What becomes of a nudge whose time to be sent has come. */
export type Fate =
  | { is: 'sent' }
  | { is: 'put off'; sendAt: Instant }
  /** It stays until there is an answer to whether a planned day went ahead, or none is waited for any more. */
  | { is: 'awaiting' }
  | { is: 'dropped' }
  | { is: 'missed' }

/** How a duty stands, as far as it settles what becomes of its nudges. */
export interface Footing {
  state: Duty['state']
  due: Due
  planned: Day | null
  /** The planned day that it is about. */
  meetingDay: Day | null
  /** With whom it lies by the facts, before anybody handed it over. */
  responsible: string[]
  /** Who took it over and is in service. */
  taker: string | null
}

/** How a duty stands as it was last stored. */
export function footingOf(stored: StoredDuty, members: StoredMember[], today: Day): Footing {
  const { reckoned, state, handedTo } = stored
  const taker = members.find(({ id }) => id === handedTo)
  return {
    state,
    due: dueOf(reckoned),
    planned: reckoned.planned,
    meetingDay: reckoned.meeting?.day ?? null,
    responsible: reckoned.responsible,
    taker: taker && inService(taker, today) ? taker.ref : null,
  }
}

/**
 * Looks again at a nudge: what was done, planned or handed over since it was recorded is dropped, and who is not to be
 * spoken to just now hears it later.
 * @param to a member's reference.
 * @param isAsked whether this person is asked already, about a planned day, what the duty would ask.
 */
export function fateOf(
  { step, to }: { step: string; to: string },
  duty: Footing | null,
  audience: Audience,
  { now, today, isAsked }: { now: Instant; today: Day; isAsked: boolean },
): Fate {
  if (duty === null || (duty.state !== 'open' && duty.state !== 'late')) return { is: 'dropped' }
  const isOver =
    duty.meetingDay === null
      ? step !== 'later' && isPlanned(duty, today, now)
      : // A planned day is told because it is planned; once it is over there is nothing left to prepare.
        step !== 'held?' && duty.meetingDay < today
  if (isOver) return { is: 'dropped' }
  const liesElsewhere = duty.taker !== null && duty.taker !== to
  if (liesElsewhere && duty.responsible.includes(to)) return { is: 'dropped' }
  const from = audience.hears(to, duty)
  // Whoever was on duty goes home; it was for those hours only.
  if (isForDuty({ step }) && from?.getTime() !== now.getTime()) return { is: 'dropped' }
  if (from === null) return { is: 'missed' }
  if (from > now) return { is: 'put off', sendAt: from }
  return isAsked && step !== 'later' ? { is: 'awaiting' } : { is: 'sent' }
}

/** Whether it stands planned for a day to come, and its term has not passed: a plan silences reminders until then. */
function isPlanned({ planned, due }: Footing, today: Day, now: Instant): boolean {
  if (planned === null || planned <= today) return false
  return due.kind === 'unknown' || (due.kind === 'day' ? due.day >= today : due.at >= now)
}
