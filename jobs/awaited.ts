import { belongs, covered, type Plannable } from '../care/covered.ts'
import type { Day } from '../care/day.ts'
import type { Db } from '../prisma/client.ts'
import { openMeetings, type StoredDuty } from '../prisma/store/duties.ts'
import type { StoredMember } from '../prisma/store/members.ts'

/** Tells whether somebody is asked already, about a planned day that is over, what a duty would ask him. */
export type Asked = (
  duty: StoredDuty | undefined,
  member: Pick<StoredMember, 'id' | 'ref'> | undefined,
) => boolean

/** A key that names a measure belongs to that measure alone, but what is stored does not repeat which. */
const plannable = ({ rule, state, reckoned }: StoredDuty): Plannable => ({
  rule,
  state,
  reference: null,
  ...reckoned,
})

/**
 * Looks which of these duties wait for the answer to whether a planned day went ahead. Only who is asked that himself is
 * not reminded of the duty beside it: whoever hears of it because it is late does not see the question.
 */
export async function askedAlready(db: Db, org: string, duties: StoredDuty[], today: Day): Promise<Asked> {
  const mayWait = duties.filter(({ state, reckoned: { planned, count, meeting } }) => {
    if (meeting) return false
    return state === 'late' || count !== null || (planned !== null && planned <= today)
  })
  const episodes = mayWait.flatMap(({ reckoned: { subject } }) =>
    subject.kind === 'client' ? [subject.episode] : [],
  )
  const meetings = [
    ...(episodes.length > 0 ? await openMeetings(db, org, episodes) : []),
    ...(mayWait.length > episodes.length ? await openMeetings(db, org, null) : []),
  ]
    .filter(({ reckoned: { meeting } }) => meeting !== undefined && meeting.day < today)
    .map((stored) => ({ stored, is: plannable(stored) }))
  return (duty, member) => {
    if (!duty || !member || meetings.length === 0) return false
    const { id, ref } = member
    const is = plannable(duty)
    const own = meetings.filter(
      ({ stored, is: meeting }) =>
        belongs(meeting, is) && (stored.handedTo === id || stored.reckoned.responsible.includes(ref)),
    )
    return covered([is, ...own.map((one) => one.is)], today).has(is)
  }
}
