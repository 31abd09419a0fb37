import { dayOf, type Zone } from './day.ts'
import type { Duty, Meeting, Subject } from './duty.ts'
import type { SheetEntry } from './sheet-entry.ts'

/**
 * The same sheet with what planned days ask: each day of preparation as an entry of its own, and the planned day itself
 * leading to where it is answered whether it went ahead. Closed ones ask nothing.
 */
export function withMeetings(entries: SheetEntry[], meetings: Duty[], zone: Zone): SheetEntry[] {
  const standing = meetings.flatMap((duty) => {
    const { meeting, closing } = duty
    return meeting === undefined || closing !== null ? [] : [{ ...duty, meeting }]
  })
  const onDay = new Map(standing.map((duty) => [nameOf(duty, duty.meeting.day), duty]))
  const planned = entries.map((entry): SheetEntry => {
    const meeting = entry.kind === 'planned' ? onDay.get(nameOf(entry, entry.day)) : undefined
    return meeting === undefined ? entry : { ...entry, duty: meeting }
  })
  return [...planned, ...standing.flatMap((duty) => preparations(duty, zone))]
}

function preparations(duty: Duty & { meeting: Meeting }, zone: Zone): SheetEntry[] {
  const { rule, subject, team, meeting } = duty
  return meeting.preparation
    .filter(({ to }) => to.length > 0)
    .map(({ at, to, what }) => ({
      kind: 'prepare',
      day: dayOf(at, zone),
      rule,
      subject,
      team,
      // It lies with who prepares it.
      duty: { ...duty, responsible: to, backup: [] },
      what,
      for: meeting.day,
    }))
}

const nameOf = ({ rule, subject }: { rule: string; subject: Subject }, day: string): string =>
  [rule, subject.kind, subject.kind === 'client' ? subject.episode : subject.ref, day].join('|')
