import type { Answer } from '../channel.ts'
import { askAway, comeBack, showAway } from './away.ts'
import { askCorrection } from './correct.ts'
import { askApproval, showDigest } from './digest.ts'
import { markDone } from './done.ts'
import { approveDraft, askReason } from './draft-decision.ts'
import { askSentence, askWhichSentence } from './draft-edit.ts'
import { showDraft, showDrafts } from './drafts.ts'
import { askEndClient } from './end-client.ts'
import { askHandOver } from './hand-over.ts'
import { askClosing, askImprovement, showImprovements } from './improvements.ts'
import type { Intent } from './intent.ts'
import { changeLanguage } from './language.ts'
import { askLater } from './later.ts'
import { askYear } from './make-year.ts'
import { askNewClient } from './new-client.ts'
import { askOutcome } from './outcome.ts'
import { endPause, showPause, startPause } from './pause.ts'
import { askPlan } from './plan.ts'
import { askMeeting } from './plan-meeting.ts'
import { prefer } from './prefer.ts'
import { askReflection } from './reflect.ts'
import { askSetAside, takeBack } from './set-aside.ts'
import { askStart } from './start-of-care.ts'
import { askDoneOn, showTakeOn } from './take-on.ts'
import { showTasks } from './tasks.ts'
import { done, type Turn } from './turn.ts'
import { askAnother, askTake, compareVersions } from './versions.ts'
import { askWhy } from './why.ts'
import { showChapter, showYear, showYears } from './year.ts'
import { askStrike, askYearSentence } from './year-edit.ts'
import { askNotHeld, askPass, askReturn } from './year-gates.ts'
import { askAnswer, askReaction, askRemark } from './year-remarks.ts'

/** A button that was pressed, or a word that meant the same. */
export async function answerIntent(turn: Turn, intent: Intent): Promise<Answer> {
  switch (intent.do) {
    case 'tasks':
      return showTasks(turn)
    case 'status':
    case 'help':
    case 'my_data':
      turn.say({ kind: intent.do })
      turn.log('read', intent.do, intent.do === 'my_data' ? `member:${turn.member.ref}` : null)
      return done()
    case 'away':
      return intent.more ? askAway(turn) : showAway(turn)
    case 'back':
      return comeBack(turn, intent.absence)
    case 'pause':
      return intent.until ? startPause(turn, intent.until) : showPause(turn)
    case 'unpause':
      return endPause(turn)
    case 'language':
      return changeLanguage(turn, intent.language)
    case 'new_client':
      return askNewClient(turn)
    case 'end_client':
      return askEndClient(turn)
    case 'plan_meeting':
      return askMeeting(turn)
    case 'prefer':
      return prefer(turn, intent.channel)
    case 'done':
      return markDone(turn, intent.duty)
    case 'outcome':
      return askOutcome(turn, intent.duty)
    case 'plan':
      return askPlan(turn, intent.duty)
    case 'later':
      return askLater(turn, intent.duty)
    case 'hand_over':
      return askHandOver(turn, intent.duty)
    case 'correct':
      return askCorrection(turn, intent.duty)
    case 'start_of_care':
      return askStart(turn, intent.duty)
    case 'take_on':
      return showTakeOn(turn)
    case 'take_on_done':
      return askDoneOn(turn, intent.duty)
    case 'set_aside':
      return askSetAside(turn, intent.duty)
    case 'take_back':
      return takeBack(turn, intent.duty)
    case 'why':
      return askWhy(turn, intent.duty)
    case 'reflect':
      return askReflection(turn, {
        ...(intent.round && { round: intent.round }),
        ...(intent.duty && { duty: intent.duty }),
      })
    case 'drafts':
      return showDrafts(turn)
    case 'show_draft':
      return showDraft(turn, intent.draft)
    case 'approve_draft':
      return approveDraft(turn, intent.draft, intent.version)
    case 'refuse_draft':
      return askReason(turn, intent.draft, intent.version, null)
    case 'refuse_sentence':
      return askReason(turn, intent.draft, intent.version, intent.position)
    case 'edit_sentence':
      return askSentence(turn, intent.draft, intent.version, intent.position)
    case 'edit_draft':
      return askWhichSentence(turn, intent.draft, intent.version)
    case 'another_version':
      return askAnother(turn, intent.draft, intent.version)
    case 'compare_versions':
      return compareVersions(turn, intent.draft, intent.from, intent.to)
    case 'take_version':
      return askTake(turn, intent.draft, intent.version, intent.chosen)
    case 'years':
      return showYears(turn)
    case 'make_year':
      return askYear(turn)
    case 'show_year':
      return showYear(turn, intent.year)
    case 'show_chapter':
      return showChapter(turn, intent.year, intent.chapter)
    case 'pass_year':
      return askPass(turn, intent.year, intent.version)
    case 'return_year':
      return askReturn(turn, intent.year, intent.version)
    case 'year_not_held':
      return askNotHeld(turn, intent.year, intent.version)
    case 'remark_year':
      return askRemark(turn, intent.year)
    case 'react_year':
      return askReaction(turn, intent.year)
    case 'edit_year':
      return askYearSentence(turn, intent.year, intent.version, intent.part)
    case 'strike_year':
      return askStrike(turn, intent.year, intent.version, intent.sentence)
    case 'answer_remark':
      return askAnswer(turn, intent.year, intent.remark)
    case 'improvements':
      return showImprovements(turn)
    case 'add_improvement':
      return askImprovement(turn, intent.draft)
    case 'close_improvement':
      return askClosing(turn, intent.improvement)
    case 'digest':
      return showDigest(turn, intent.month)
    case 'approve_digest':
      return askApproval(turn, intent.month)
  }
}
