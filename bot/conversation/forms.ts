import type { Answer } from '../channel.ts'
import { saveAway } from './away.ts'
import { saveCorrection } from './correct.ts'
import { approveDigest } from './digest.ts'
import { saveReason, saveSentence } from './drafts.ts'
import { saveEndClient } from './end-client.ts'
import { saveHandOver } from './hand-over.ts'
import { saveLater } from './later.ts'
import { saveNewClient } from './new-client.ts'
import { saveOutcome } from './outcome.ts'
import { savePlan } from './plan.ts'
import { saveMeeting } from './plan-meeting.ts'
import { saveReflection } from './reflect.ts'
import { saveSetAside } from './set-aside.ts'
import { saveStart } from './start-of-care.ts'
import { saveDoneOn } from './take-on.ts'
import { done, type Turn, type Values } from './turn.ts'

/** A form that came in. Its context and values were on the wire: every handler checks them again. */
export async function answerForm(turn: Turn, form: string, context: Values, values: Values): Promise<Answer> {
  const duty = context.duty ?? ''
  switch (form) {
    case 'outcome':
      return saveOutcome(turn, context, values)
    case 'plan':
      return savePlan(turn, duty, values)
    case 'later':
      return saveLater(turn, duty, values)
    case 'hand_over':
      return saveHandOver(turn, duty, values)
    case 'correct':
      return saveCorrection(turn, context, values)
    case 'start_of_care':
      return saveStart(turn, duty, values)
    case 'take_on_done':
      return saveDoneOn(turn, duty, values)
    case 'set_aside':
      return saveSetAside(turn, duty, values)
    case 'reflect':
      return saveReflection(turn, context, values)
    case 'new_client':
      return saveNewClient(turn, values)
    case 'end_client':
      return saveEndClient(turn, values)
    case 'away':
      return saveAway(turn, values)
    case 'plan_meeting':
      return saveMeeting(turn, values)
    case 'approve_digest':
      return approveDigest(turn, context)
    case 'draft_reason':
      return saveReason(turn, context, values)
    case 'sentence':
      return saveSentence(turn, context, values)
    default:
      return done(turn.texts.conversation.invalid)
  }
}
