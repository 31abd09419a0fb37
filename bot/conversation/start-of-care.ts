import { dayOf, instantAt, parseDay } from '../../care/day.ts'
import { followFacts } from '../../jobs/follow.ts'
import { findStart, moveStart } from '../../prisma/store/care-start.ts'
import { recordHistory } from '../../prisma/store/duties.ts'
import type { Answer } from '../channel.ts'
import { momentText, timeText } from '../texts/when.ts'
import { aboutOf, dutyFor, type FoundDuty } from './duty-for.ts'
import { mayMoveStart } from './may.ts'
import { tellingMoves } from './moves.ts'
import { TIME } from './new-client.ts'
import { done, fieldError, type Turn, type Values } from './turn.ts'

interface Care {
  found: FoundDuty
  episode: string
  startsAt: Date
  endsAt: Date | null
}

/** Asks on which day and hour the care that a duty is about began. */
export async function askStart(turn: Turn, code: string): Promise<Answer> {
  const seen = await careOf(turn, code, 'act')
  if ('answer' in seen) return seen.answer
  const { startsAt } = seen
  const { zone } = turn.house.settings
  const t = turn.texts.correct.start
  return {
    kind: 'form',
    form: {
      id: 'start_of_care',
      title: t.title,
      intro: t.intro,
      fields: [
        { kind: 'day', name: 'day', label: t.day, required: true, value: dayOf(startsAt, zone) },
        { kind: 'time', name: 'time', label: t.time, required: true, value: timeText(startsAt, zone) },
      ],
      submit: t.submit,
      context: { duty: code },
    },
  }
}

/** Moves the start of care, lets every term that runs from it follow, and tells which did. */
export async function saveStart(turn: Turn, code: string, values: Values): Promise<Answer> {
  const seen = await careOf(turn, code, 'change')
  if ('answer' in seen) return seen.answer
  const { found, episode, startsAt: before, endsAt } = seen
  const { texts, tx, house, member, now } = turn
  const { zone } = house.settings
  const t = texts.correct.start
  const day = parseDay(values.day ?? '')
  if (day === null) return fieldError('day', texts.duty.notADay)
  const time = values.time ?? ''
  if (!TIME.test(time)) return fieldError('time', texts.conversation.required)
  const startsAt = instantAt(day, time, zone)
  if (startsAt.getTime() === before.getTime()) return done(t.same)
  if (startsAt > now) return fieldError(day > turn.today ? 'day' : 'time', texts.duty.notFuture)
  if (endsAt !== null && startsAt > endsAt) return fieldError('day', t.afterEnd)
  const saved = texts.correct.saved
  if (!(await moveStart(tx, house.org, episode, startsAt))) return fieldError('day', t.taken)
  await recordHistory(tx, house.org, now, member.id, [
    {
      dutyId: found.stored.id,
      what: 'start_moved',
      detail: { from: before.toISOString(), to: startsAt.toISOString() },
    },
  ])
  turn.log('change', `episode:${episode}`, aboutOf(found.duty))
  return tellingMoves(turn, found, saved, async () => {
    await followFacts(house, tx, now, member.id, [episode])
  })
}

/** What the history of a duty says of a start that was moved. */
export function startMovedText(
  { texts, member, house, now }: Pick<Turn, 'texts' | 'member' | 'house' | 'now'>,
  detail: Record<string, unknown>,
): string {
  const moment = (iso: unknown) =>
    momentText(new Date(String(iso)), member.language, house.settings.zone, now)
  return texts.correct.start.history(moment(detail.from), moment(detail.to))
}

/** The care that a duty is about, for who may say when it began. */
async function careOf(turn: Turn, code: string, to: 'act' | 'change'): Promise<Care | { answer: Answer }> {
  const seen = await dutyFor(turn, code, to === 'act' ? 'see' : to)
  if ('answer' in seen) return seen
  const { found } = seen
  const { subject } = found.duty
  const { texts, tx, house, member } = turn
  if (!mayMoveStart(member, found.duty)) {
    turn.log('change', `duty:${code}`, aboutOf(found.duty), 'refused')
    return { answer: done(texts.correct.start.notYours) }
  }
  const start = subject.kind === 'client' ? await findStart(tx, house.org, subject.episode) : null
  if (start === null || subject.kind !== 'client') return { answer: done(texts.duty.gone) }
  if (to === 'act') turn.log('read', `duty:${code}`, aboutOf(found.duty))
  return { found, episode: subject.episode, ...start }
}
