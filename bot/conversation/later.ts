import { addDays, endOfDay, type Instant, instantAt } from '../../care/day.ts'
import { type Hearing, reachableFrom } from '../../care/reachable.ts'
import { isInHours } from '../../jobs/audience.ts'
import { recordHistory } from '../../prisma/store/duties.ts'
import { addNudges } from '../../prisma/store/nudges.ts'
import { loadRota } from '../../prisma/store/shifts.ts'
import type { Answer } from '../channel.ts'
import { momentText } from '../texts/when.ts'
import { aboutOf, type FoundDuty } from './duty-for.ts'
import { openDutyFor } from './open-duty.ts'
import { screened } from './screened.ts'
import { done, fieldError, type Turn, type Values } from './turn.ts'

const WHEN = ['hours', 'tomorrow', 'threeDays', 'week'] as const
const LONGEST_REASON = 140

export async function askLater(turn: Turn, code: string): Promise<Answer> {
  const seen = await openDutyFor(turn, code, 'act')
  if ('answer' in seen) return seen.answer
  const { found } = seen
  const t = turn.texts.duty.later
  const hearing = await hearingOf(turn, found)
  const possible = WHEN.filter((when) => inTime(turn, found, momentOf(turn, when), hearing))
  if (possible.length === 0) return done(t.noTimeLeft)
  return {
    kind: 'form',
    form: {
      id: 'later',
      title: t.title,
      intro: found.rule.naam[turn.member.language],
      fields: [
        {
          kind: 'choice',
          name: 'when',
          label: t.when,
          required: true,
          value: possible.find((when) => when === 'tomorrow') ?? possible[0] ?? 'hours',
          options: possible.map((value) => ({ value, label: t[value] })),
        },
        {
          kind: 'text',
          name: 'reason',
          label: t.reason,
          multiline: false,
          max: LONGEST_REASON,
          required: false,
        },
      ],
      submit: t.submit,
      context: { duty: code },
    },
  }
}

/** Asks for one more reminder, never past the last moment; the duty itself does not move. */
export async function saveLater(turn: Turn, code: string, values: Values): Promise<Answer> {
  const seen = await openDutyFor(turn, code, 'change')
  if ('answer' in seen) return seen.answer
  const { found } = seen
  const { duty, stored } = found
  const { texts, house, tx, now, member } = turn
  const when = WHEN.find((one) => one === values.when)
  if (when === undefined) return fieldError('when', texts.duty.chooseOne)
  const reason = await screened(turn, 'reason', values.reason ?? '', { max: LONGEST_REASON })
  if ('error' in reason) return { kind: 'errors', errors: [reason.error] }
  const asked = momentOf(turn, when)
  const hearing = await hearingOf(turn, found)
  if (!inTime(turn, found, asked, hearing)) return fieldError('when', texts.duty.later.tooLate)
  const sendAt = reachable(turn, asked, hearing) ?? asked
  await addNudges(tx, house.org, [
    { dutyId: stored.id, memberId: member.id, step: 'later', dueAt: asked, sendAt, state: 'waiting' },
  ])
  await recordHistory(tx, house.org, now, member.id, [
    {
      dutyId: stored.id,
      what: 'later',
      detail: { until: sendAt.toISOString(), reason: reason.text || null },
    },
  ])
  turn.log('change', `duty:${code}`, aboutOf(duty))
  return done(texts.duty.later.saved(momentText(sendAt, member.language, house.settings.zone, now)))
}

function momentOf(turn: Turn, when: (typeof WHEN)[number]): Instant {
  const { zone, nudgeTime } = turn.house.settings
  if (when === 'hours') return new Date(turn.now.getTime() + 3 * 3_600_000)
  const days = { tomorrow: 1, threeDays: 3, week: 7 }[when]
  return instantAt(addDays(turn.today, days), nudgeTime, zone)
}

async function hearingOf({ tx, house, member, now }: Turn, { duty }: FoundDuty): Promise<Hearing> {
  const rota = await loadRota(tx, house.org, now, [member.ref])
  return { shifts: rota.filter((shift) => shift.member === member.ref), onCall: isInHours(duty) }
}

/** Nobody is spoken to on a day off or outside his own hours, whatever was asked. */
function reachable({ member, house }: Turn, at: Instant, hearing: Hearing): Instant | null {
  const { quietHours, zone, calendar } = house.settings
  return reachableFrom(member, at, quietHours, zone, calendar.isHoliday, hearing)
}

/** Whether the reminder comes while the last moment has not passed; once it has, any time is as good. */
function inTime(turn: Turn, { duty }: FoundDuty, asked: Instant, hearing: Hearing): boolean {
  if (duty.due.kind === 'unknown') return true
  const last = duty.due.kind === 'instant' ? duty.due.at : endOfDay(duty.due.day, turn.house.settings.zone)
  return last <= turn.now || (reachable(turn, asked, hearing) ?? asked) <= last
}
