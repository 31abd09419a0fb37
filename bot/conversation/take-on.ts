import type { Duty } from '../../care/duty.ts'
import { takeOnLists } from '../../jobs/take-on.ts'
import type { Db } from '../../prisma/client.ts'
import type { StoredDuty } from '../../prisma/store/duties.ts'
import { listMembers } from '../../prisma/store/members.ts'
import { dutiesToTakeOn, lastTakeOnLists, type TakeOnMessage } from '../../prisma/store/take-on.ts'
import type { Answer } from '../channel.ts'
import { dayText } from '../texts/when.ts'
import type { Reader } from './compose/reader.ts'
import { openDutyFor } from './open-duty.ts'
import { saveFact } from './report.ts'
import { reportedDay } from './reported-day.ts'
import { done, type Turn, type Values } from './turn.ts'

/** What of the start a member still has to deal with, and how many of all that ever stood on the list he did. */
export interface TakeOnList {
  /** By team, then by rule, so that what is alike stands together; oldest first. */
  open: StoredDuty[]
  done: number
  all: number
  /** The list as it was last said to this member. */
  message: TakeOnMessage | null
}

export async function takeOnList(
  db: Db,
  { house, member, today }: Pick<Reader, 'house' | 'member' | 'today'>,
): Promise<TakeOnList> {
  const members = await listMembers(db, house.org)
  const lists = takeOnLists(await dutiesToTakeOn(db, house.org), members, today)
  const open = (lists.get(member.id) ?? []).filter(({ rule }) => house.settings.rules[rule]).sort(inOrder)
  const message = (await lastTakeOnLists(db, house.org)).get(member.id) ?? null
  const all = new Set([...(message?.content.duties ?? []), ...open.map(({ id }) => id)]).size
  return { open, done: all - open.length, all, message }
}

function inOrder(a: StoredDuty, b: StoredDuty): number {
  const of = ({ reckoned: { team, due }, rule, code }: StoredDuty) => [
    team ?? '',
    rule,
    due.kind === 'day' ? due.day : due.kind === 'instant' ? due.at : '',
    code,
  ]
  const [one, other] = [of(a), of(b)]
  const at = one.findIndex((part, i) => part !== other[i])
  return at < 0 ? 0 : (one[at] ?? '') < (other[at] ?? '') ? -1 : 1
}

/** Whether a duty belongs on a take-on list: it was due before dates were vouched for, or nothing is known of it. */
export const isToTakeOn = ({ state, due }: Pick<Duty, 'state' | 'due'>): boolean =>
  state === 'unconfirmed' || (state === 'open' && due.kind === 'unknown')

/** The list once more, at the end of the conversation; where it stood before it folds away. */
export async function showTakeOn(turn: Turn): Promise<Answer> {
  const { open, message } = await takeOnList(turn.tx, turn)
  if (open.length === 0) return done(turn.texts.takeOn.nothing)
  const duties = [...new Set([...(message?.content.duties ?? []), ...open.map(({ id }) => id)])]
  turn.say({ kind: 'take_on', duties })
  if (message) await turn.house.queue.add(turn.tx, 'deliver', [{ message: message.id, again: true }])
  turn.log('read', 'take_on', null)
  return done()
}

export async function askDoneOn(turn: Turn, code: string): Promise<Answer> {
  const seen = await openDutyFor(turn, code, 'act')
  if ('answer' in seen) return seen.answer
  const t = turn.texts.takeOn.done
  return {
    kind: 'form',
    form: {
      id: 'take_on_done',
      title: t.title,
      intro: seen.found.rule.naam[turn.member.language],
      fields: [{ kind: 'day', name: 'day', label: t.day, required: true }],
      submit: t.submit,
      context: { duty: code },
    },
  }
}

/** That it was done, on a day long ago: nobody can say any more which points were ticked then. */
export async function saveDoneOn(turn: Turn, code: string, values: Values): Promise<Answer> {
  const seen = await openDutyFor(turn, code, 'change')
  if ('answer' in seen) return seen.answer
  const { found } = seen
  const { texts, member, today, now } = turn
  const reported = reportedDay(turn, found, values.day)
  if ('answer' in reported) return reported.answer
  const { day } = reported
  await saveFact(turn, found, null, {
    day,
    at: day === today ? now : null,
    outcome: 'gehouden',
    checklist: [],
  })
  const name = found.rule.naam[member.language]
  return done(texts.takeOn.done.saved(name, dayText(day, member.language, today)))
}
