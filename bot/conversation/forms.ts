import type { Answer } from '../channel.ts'
import { saveAway } from './away.ts'
import { saveCorrection } from './correct.ts'
import { approveDigest } from './digest.ts'
import { saveFailing, saveReason } from './draft-decision.ts'
import { askChosenSentence, saveSentence } from './draft-edit.ts'
import { saveEndClient } from './end-client.ts'
import { saveHandOver } from './hand-over.ts'
import { saveClosing, saveImprovement } from './improvements.ts'
import { saveLater } from './later.ts'
import { saveYearAsked } from './make-year.ts'
import { saveNewClient } from './new-client.ts'
import { saveOutcome } from './outcome.ts'
import { savePlan } from './plan.ts'
import { saveMeeting } from './plan-meeting.ts'
import { saveReflection } from './reflect.ts'
import { saveSetAside } from './set-aside.ts'
import { saveStart } from './start-of-care.ts'
import { saveDoneOn } from './take-on.ts'
import { done, type Turn, type Values } from './turn.ts'
import { saveAnother, saveTake } from './versions.ts'
import { saveStrike, saveYearSentence } from './year-edit.ts'
import { saveYearFailing } from './year-failing.ts'
import { saveNotHeld, savePass, saveReturn } from './year-gates.ts'
import { saveAnswer, saveReaction, saveRemark } from './year-remarks.ts'

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
    case 'draft_failing':
      return saveFailing(turn, context)
    case 'sentence':
      return saveSentence(turn, context, values)
    case 'which_sentence':
      return askChosenSentence(turn, context, values)
    case 'another_version':
      return saveAnother(turn, context)
    case 'take_version':
      return saveTake(turn, context)
    case 'make_year':
      return saveYearAsked(turn, values)
    case 'pass_year':
      return savePass(turn, context, values)
    case 'year_failing':
      return saveYearFailing(turn, context)
    case 'return_year':
      return saveReturn(turn, context, values)
    case 'year_not_held':
      return saveNotHeld(turn, context, values)
    case 'year_sentence':
      return saveYearSentence(turn, context, values)
    case 'strike_year':
      return saveStrike(turn, context, values)
    case 'remark_year':
      return saveRemark(turn, context, values)
    case 'react_year':
      return saveReaction(turn, context, values)
    case 'answer_remark':
      return saveAnswer(turn, context, values)
    case 'improvement':
      return saveImprovement(turn, context, values)
    case 'close_improvement':
      return saveClosing(turn, context, values)
    default:
      return done(turn.texts.conversation.invalid)
  }
}
