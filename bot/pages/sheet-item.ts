import { afterLast } from '../../care/after-last.ts'
import { askedBy } from '../../care/covered.ts'
import type { Subject } from '../../care/duty.ts'
import type { SheetEntry } from '../../care/sheet-entry.ts'
import type { KnownDuty } from '../../jobs/reckon.ts'
import { nameOf, teamOf } from '../conversation/compose/duty-item.ts'
import type { Reader } from '../conversation/compose/reader.ts'
import { figures as en } from '../texts/en/figures.ts'
import { figures as nl } from '../texts/nl/figures.ts'
import type { SheetItem } from '../web/doors.ts'
import type { Sheet } from './sheet.ts'

/** How entries of a sheet are told to a reader: in words, with the names that he may know. */
export function tellsItems(reader: Reader, { world, known }: Sheet): (entry: SheetEntry) => SheetItem {
  const { house, member } = reader
  const codes = new Map(known.map(({ duty, stored }) => [duty.key, stored?.code ?? null]))
  return (entry) => {
    const { duty } = entry
    const after = afterLastOf(entry)
    return {
      kind: entry.kind,
      title: titleOf(reader, entry.rule),
      about: aboutWhom(entry.subject),
      team: entry.team && teamOf(world, entry.team),
      frame: duty?.frame ?? null,
      code: (duty && codes.get(duty.key)) ?? null,
      state: duty?.state ?? null,
      day: entry.day,
      time: timeOf(entry),
      planned: duty?.planned ?? null,
      ...(after !== null && { afterLast: after }),
      atTurn: duty?.responsible.map((ref) => nameOf(world, ref)) ?? [],
      mine: duty?.responsible.includes(member.ref) ?? false,
      refused: entry.kind === 'held' && entry.refused,
      from: entry.kind === 'planned' || entry.kind === 'held' ? (entry.from?.day ?? null) : null,
      to: entry.kind === 'moved' ? entry.to : entry.kind === 'prepare' ? entry.for : null,
      ...(entry.kind === 'prepare' && { what: entry.what[member.language] }),
      reason: reasonOf(entry),
      count: duty?.count ?? null,
    }
  }

  function afterLastOf({ kind, day, duty }: SheetEntry): SheetItem['planned'] {
    if (duty === null || (kind !== 'due' && kind !== 'planned')) return null
    const asks = duty.meeting
      ? askedBy(
          duty,
          known.map((one) => one.duty),
        )
      : duty
    return afterLast(kind === 'due' ? duty.planned : day, asks, house.settings.zone)
  }

  function aboutWhom(subject: Subject): SheetItem['about'] {
    switch (subject.kind) {
      case 'client':
        return { kind: 'client', number: house.settings.clientLabel === 'nummer' ? subject.ref : null }
      case 'employee':
        return { kind: 'employee', name: nameOf(world, subject.ref) }
      case 'team':
      case 'organisation':
        return { kind: subject.kind }
    }
  }
}

/** A duty that has no last day, or not one on this sheet, as an item. */
export function dutyEntry({ duty }: KnownDuty, day: SheetEntry['day']): SheetEntry {
  return { kind: 'due', day, rule: duty.rule, subject: duty.subject, team: duty.team, duty }
}

/** The name of a rule; a meeting that no rule asks for is called by its kind. */
export function titleOf({ house, member }: Reader, rule: string): string {
  const named = house.settings.rules[rule]?.naam[member.language]
  if (named !== undefined) return named
  const { one } = (member.language === 'en' ? en : nl).nounOf(rule, null)
  return one.charAt(0).toUpperCase() + one.slice(1)
}

function timeOf(entry: SheetEntry): SheetItem['time'] {
  if (entry.kind === 'due') return entry.duty.due.kind === 'instant' ? entry.duty.due.at : null
  return entry.kind === 'planned' || entry.kind === 'held' ? entry.at : null
}

function reasonOf(entry: SheetEntry): string | null {
  if (entry.kind === 'moved' || entry.kind === 'dropped') return entry.reason
  return entry.kind === 'planned' || entry.kind === 'held' ? (entry.from?.reason ?? null) : null
}
