import type { Closing, Duty } from '../../care/duty.ts'
import type { Rule } from '../../care/rule.ts'
import { dueOf, meetingOf, type StoredDuty } from '../../prisma/store/duties.ts'

/**
 * A closed duty as it was last reckoned, for a card that told of it: what it followed from is gone or long ago, so that
 * it is not reckoned any more. Null for one that was not closed.
 */
export function rememberedDuty(stored: StoredDuty, rule: Rule): Duty | null {
  const { reckoned, state } = stored
  if (state !== 'done' && state !== 'cancelled' && state !== 'missed') return null
  return {
    key: stored.key,
    rule: stored.rule,
    class: reckoned.class,
    subject: reckoned.subject,
    team: reckoned.team,
    frame: reckoned.frame,
    reference: null,
    starts: reckoned.starts && {
      day: reckoned.starts.day,
      at: reckoned.starts.at === null ? null : new Date(reckoned.starts.at),
    },
    due: dueOf(reckoned),
    planBy: reckoned.planBy,
    planned: null,
    state,
    responsible: reckoned.responsible,
    backup: reckoned.backup,
    count: reckoned.count,
    visibleFrom: null,
    steps: [],
    closing: closingOf(stored, state, rule),
    reckoning: [],
    ...(reckoned.meeting && { meeting: meetingOf(reckoned.meeting) }),
  }
}

function closingOf({ reckoned, createdAt }: StoredDuty, as: Closing['as'], rule: Rule): Closing {
  const { closing } = reckoned
  if (closing) {
    return {
      as,
      at: new Date(closing.at),
      fact: null,
      because: closing.because as Closing['because'],
    }
  }
  const isTraining = rule.onderwerp === 'medewerker' && !reckoned.meeting
  const because = as === 'missed' ? 'window_closed' : isTraining ? 'implied' : 'superseded'
  return { as, at: createdAt, fact: null, because }
}
