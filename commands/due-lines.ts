import { command as texts } from '../bot/texts/nl/command.ts'
import { duty as dutyTexts } from '../bot/texts/nl/duty.ts'
import { dayText, dueText } from '../bot/texts/when.ts'
import { dayOf, type Instant, type Zone } from '../care/day.ts'
import type { Duty } from '../care/duty.ts'
import type { RuleBook } from '../care/rule.ts'
import type { KnownDuty } from '../jobs/reckon.ts'

/** Duties as lines of a table: each column as wide as the widest that stands in it. */
export function dueLines(
  known: KnownDuty[],
  { rules, zone }: { rules: RuleBook; zone: Zone },
  now: Instant,
): string[] {
  const rows = known.map(({ duty, stored }) => [
    stored?.code ?? '------',
    dutyTexts.badge[duty.state],
    rules[duty.rule]?.naam.nl ?? duty.rule,
    duty.team ?? '',
    duty.subject.kind === 'organisation' ? dutyTexts.forOrganisation : duty.subject.ref,
    whenText(duty, zone, now),
  ])
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** By when, for when it is planned, and how many of a count there were. */
function whenText(duty: Duty, zone: Zone, now: Instant): string {
  const { planned, count } = duty
  return [
    byWhen(duty, zone, now),
    ...(planned === null ? [] : [texts.plannedOn(dayText(planned, 'nl', dayOf(now, zone)))]),
    ...(count === null ? [] : [dutyTexts.count(count.done, count.required, count.planned)]),
  ].join('; ')
}

/** Of what nobody vouches for it is not known whether it is late. */
function byWhen({ due, state }: Duty, zone: Zone, now: Instant): string {
  const by = dueText(due, 'nl', zone, now)
  if (by === null) return texts.noDate
  return state === 'unconfirmed' ? `${texts.due_} ${by.day}` : `${texts.due_} ${by.day} (${by.left})`
}
