import { addDays, dayOf, endOfDay, type Instant, instantAt } from '../../care/day.ts'
import { recordHistory } from '../../prisma/store/duties.ts'
import { addNudges } from '../../prisma/store/nudges.ts'
import type { Answer } from '../channel.ts'
import { momentText } from '../texts/when.ts'
import { dutyFor } from './duty-for.ts'
import { screened } from './screened.ts'
import { done, fieldError, type Turn, type Values } from './turn.ts'

const WHEN = ['hours', 'tomorrow', 'threeDays', 'week'] as const

export async function askLater(turn: Turn, code: string): Promise<Answer> {
  const seen = await dutyFor(turn, code, 'act')
  if ('answer' in seen) return seen.answer
  const t = turn.texts.duty.later
  return {
    kind: 'form',
    form: {
      id: 'later',
      title: t.title,
      fields: [
        {
          kind: 'choice',
          name: 'when',
          label: t.when,
          required: true,
          value: 'tomorrow',
          options: WHEN.map((value) => ({ value, label: t[value] })),
        },
        { kind: 'text', name: 'reason', label: t.reason, multiline: false, max: 140, required: false },
      ],
      submit: t.submit,
      context: { duty: code },
    },
  }
}

/** Puts the next reminder off, never past the last moment; the duty itself does not move. */
export async function saveLater(turn: Turn, code: string, values: Values): Promise<Answer> {
  const seen = await dutyFor(turn, code, 'act')
  if ('answer' in seen) return seen.answer
  const { duty, stored } = seen.found
  const { texts, house, tx, now, member } = turn
  const when = WHEN.find((one) => one === values.when)
  if (when === undefined) return fieldError('when', texts.duty.chooseOne)
  const reason = await screened(turn, 'reason', values.reason ?? '', { max: 140 })
  if ('error' in reason) return { kind: 'errors', errors: [reason.error] }
  const at = momentOf(turn, when)
  const last =
    duty.due.kind === 'instant'
      ? duty.due.at
      : duty.due.kind === 'day'
        ? endOfDay(duty.due.day, house.settings.zone)
        : null
  if (last !== null && last > now && at > last) return fieldError('when', texts.duty.later.tooLate)
  await addNudges(tx, house.org, [
    { dutyId: stored.id, memberId: member.id, step: 'later', dueAt: at, sendAt: at, state: 'waiting' },
  ])
  await recordHistory(tx, house.org, now, member.id, [
    { dutyId: stored.id, what: 'later', detail: { until: at.toISOString(), reason: reason.text || null } },
  ])
  return done(texts.duty.later.saved(momentText(at, member.language, house.settings.zone, now)))
}

function momentOf(turn: Turn, when: (typeof WHEN)[number]): Instant {
  const { zone, nudgeTime } = turn.house.settings
  const today = dayOf(turn.now, zone)
  if (when === 'hours') return new Date(turn.now.getTime() + 3 * 3_600_000)
  const days = { tomorrow: 1, threeDays: 3, week: 7 }[when]
  return instantAt(addDays(today, days), nudgeTime, zone)
}
