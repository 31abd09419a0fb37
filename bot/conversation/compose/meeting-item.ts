import { daysBetween } from '../../../care/day.ts'
import type { Meeting } from '../../../care/duty.ts'
import type { Action, Block, Tone } from '../../cards/card.ts'
import { dayText, dueText } from '../../texts/when.ts'
import { wasClosedLately } from '../correct.ts'
import { mayReport, ownFact } from '../duty-facts.ts'
import type { FoundDuty } from '../duty-for.ts'
import type { Intent } from '../intent.ts'
import { mayAct } from '../may.ts'
import { ticksOf } from '../outcome.ts'
import {
  afterLastLine,
  type Became,
  closedLines,
  closingDay,
  nameOf,
  pageAction,
  whose,
} from './duty-item.ts'
import type { Reader } from './reader.ts'

/** Something that stands planned on a day, with what became of it. */
export type FoundMeeting = FoundDuty & { duty: { meeting: Meeting } }

export const isMeeting = (found: FoundDuty): found is FoundMeeting => found.duty.meeting !== undefined

/**
 * A planned day in a list: beforehand what the reader has to bring in, afterwards the question whether it went ahead,
 * then what became of it.
 */
export function meetingItem(reader: Reader, found: FoundMeeting, became: Became): Block {
  const { texts, member } = reader
  const { stored, duty, rule, world } = found
  const lines = duty.closing === null ? standingLines(reader, found) : lastLines(reader, found, became)
  return {
    kind: 'item',
    title: rule.naam[member.language],
    lines,
    foot: [whose(reader, duty, world), texts.duty.code(stored.code)],
    badge: badgeOf(reader, found),
    actions: mayAct(member, duty, world) ? meetingActions(reader, found, became) : pageAction(reader, stored),
  }
}

function standingLines(reader: Reader, { duty, world, askedBy }: FoundMeeting): string[] {
  const { texts, member, house, now, today } = reader
  const t = texts.meeting
  const { day, from, preparation } = duty.meeting
  const words = (on: typeof day) => dayText(on, member.language, today)
  if (day < today) {
    const [who] = duty.responsible
    const asksReader = who === undefined || mayAct(member, duty, world)
    return [asksReader ? t.was(words(day)) : t.wasOf(words(day), nameOf(world, who))]
  }
  const due = dueText({ kind: 'day', day }, member.language, house.settings.zone, now)
  const own = preparation.filter(({ to }) => to.includes(member.ref))
  return [
    t.on(words(day), due?.left ?? ''),
    ...(from === null ? [] : [t.movedFrom(words(from))]),
    ...afterLastLine(reader, day, askedBy),
    ...own.map(({ what }) => t.prepare(what[member.language])),
  ]
}

function lastLines(reader: Reader, found: FoundMeeting, became: Became): string[] {
  const { texts, member, house, today } = reader
  const t = texts.meeting
  const { closing, meeting } = found.duty
  const words = (on: typeof meeting.day) => dayText(on, member.language, today)
  switch (closing?.because) {
    case 'held': {
      const day = words(closingDay(found.duty, found.world, house.settings.zone))
      return [became.by ? t.heldBy(became.by, day) : t.heldOn(day)]
    }
    case 'superseded':
      return [meeting.to === null ? t.gone : t.movedTo(words(meeting.to))]
    case 'ended':
      return [t.dropped(words(meeting.day))]
    case 'window_closed':
      return [t.missed(words(meeting.day))]
    default:
      return closedLines(reader, found, became)
  }
}

function badgeOf({ texts, today }: Reader, { duty }: FoundMeeting): { text: string; tone: Tone } {
  const t = texts.meeting.badge
  switch (duty.state) {
    case 'done':
      return { text: t.held, tone: 'good' }
    case 'missed':
      return { text: t.missed, tone: 'attention' }
    case 'cancelled':
      return { text: duty.meeting.to === null ? t.dropped : t.moved, tone: 'subtle' }
    default:
      return duty.meeting.day < today
        ? { text: t.over, tone: 'warning' }
        : { text: t.planned, tone: daysBetween(today, duty.meeting.day) > 1 ? 'subtle' : 'plain' }
  }
}

/** What this person can say of a planned day: before it that it changes, on it and after it whether it went ahead. */
export function meetingActions(
  reader: Reader,
  found: FoundMeeting,
  became: Pick<Became, 'ticked' | 'saidAt'>,
  where: 'card' | 'page' = 'card',
): Action[] {
  const { texts, now, today } = reader
  const { duty, stored, rule } = found
  const t = texts.meeting.buttons
  const answers = where === 'page' ? texts.meeting.answers : t
  const button = (label: string, act: Act, style?: 'primary'): Action => ({
    kind: 'intent',
    label,
    intent: { do: act, duty: stored.code } as Intent,
    ...(style && { style }),
  })
  const handOver = duty.subject.kind === 'employee' ? [] : [button(texts.duty.buttons.handOver, 'hand_over')]
  const why = button(texts.duty.buttons.why, 'why')
  const page = pageAction(reader, stored)
  if (duty.closing === null) {
    const { day } = duty.meeting
    if (day > today) return [button(t.change, 'plan'), ...handOver, why, ...page]
    if (day === today) return [button(t.heldToday, 'done', 'primary'), button(t.change, 'plan'), why, ...page]
    return [
      button(answers.held, 'done', 'primary'),
      button(answers.otherDay, 'outcome'),
      button(answers.notHeld, 'plan'),
      why,
      ...page,
    ]
  }
  const { buttons } = texts.duty
  if (ownFact(found)) {
    const toTick = duty.closing.because !== 'refused' && became.ticked < ticksOf(rule).length
    const wrong = where === 'page' || wasClosedLately(found, became.saidAt, now)
    return [
      toTick ? button(buttons.tick, 'outcome', 'primary') : button(buttons.change, 'outcome'),
      ...(wrong ? [button(texts.correct.button, 'correct')] : []),
      ...page,
    ]
  }
  return mayReport(found) ? [button(buttons.afterAll, 'outcome'), ...page] : page
}

type Act = 'done' | 'outcome' | 'plan' | 'hand_over' | 'why' | 'correct'
