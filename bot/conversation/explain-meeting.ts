import { type Day, dayOf, type Zone } from '../../care/day.ts'
import type { Duty, Meeting } from '../../care/duty.ts'
import type { Rule } from '../../care/rule.ts'
import type { Language } from '../../care/world.ts'
import { meeting as en } from '../texts/en/meeting.ts'
import { meeting as nl } from '../texts/nl/meeting.ts'
import { dayText } from '../texts/when.ts'

/** How days and people are written to the reader. */
interface Written {
  zone: Zone
  language: Language
  /** Null: every day with its year. */
  today: Day | null
  people: (refs: string[]) => string
}

/** Why something on a planned day is told: which plan, from which file or chat, and who hears what on which day. */
export function explainMeeting(
  { meeting, steps, closing }: Duty & { meeting: Meeting },
  rule: Rule,
  { zone, language, today, people }: Written,
): string[] {
  const texts = language === 'en' ? en : nl
  const t = texts.why
  const day = (on: Day) => dayText(on, language, today)
  const step = (id: string) => steps.filter((one) => one.id === id)
  if (closing?.as === 'cancelled') {
    const left = meeting.to === null ? texts.gone : t.movedTo(day(meeting.to))
    return [
      t.wasPlanned(rule.naam[language], day(meeting.day)),
      closing.because === 'ended' ? t.dropped : left,
    ]
  }
  return [
    t.planned(rule.naam[language], day(meeting.day)),
    ...(meeting.from === null ? [] : [t.movedFrom(day(meeting.from))]),
    ...sourceLine(),
    ...(closing === null ? meeting.preparation : []).map(({ at, to, what }) => {
      const on = day(dayOf(at, zone))
      const task = what[language]
      return to.length === 0 ? t.prepareNobody(on, task) : t.prepare(on, task, people(to))
    }),
    ...step('day_before').map(({ at, to }) => t.dayBefore(day(dayOf(at, zone)), people(to), to.length)),
    ...step('held?').map(({ at, to }) => t.after(day(dayOf(at, zone)), people(to))),
  ]
  /** Of what was answered in chat the source is that answer; where its plan came from is in the history only. */
  function sourceLine(): string[] {
    if (meeting.source !== 'chat') return [t.fromFile(meeting.source.replace(/^import:/, ''))]
    return closing === null ? [t.fromChat] : []
  }
}
