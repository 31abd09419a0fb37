import type { Day, Zone } from '../../../care/day.ts'
import type { Language } from '../../../care/world.ts'
import type { OffDay, SheetItem } from '../doors.ts'
import { type CalendarTexts, calendarTexts } from '../texts.ts'
import { clockTime, shortDay } from '../when.ts'
import { STATE_TONE } from './duty.ts'

/** For whom the words are, and against which day they are said. */
export interface Said {
  language: Language
  zone: Zone
  today: Day
}

/** In one word how an item stands. */
export function standing(item: SheetItem, { language, today }: Said): string {
  const { says } = calendarTexts(language)
  switch (item.kind) {
    case 'due':
      return item.state === 'open' && item.day === today ? says.due : says[item.state ?? 'open']
    case 'prepare':
      return says.prepare
    case 'planned':
      return item.day < today ? says.notTold : says.planned
    case 'moved':
      return says.moved
    case 'held':
      if (item.refused) return says.refused
      return isMeeting(item) ? says.held : says.finished
    case 'dropped':
      return says.dropped
  }
}

/** The colour that goes with it: it never says anything that the words do not. */
export function toneOf(item: SheetItem, today: Day): string {
  switch (item.kind) {
    case 'due':
      if (item.state === 'done') return 'done'
      return item.state === 'upcoming' ? 'warning' : STATE_TONE[item.state ?? 'open']
    case 'planned':
      return item.day < today ? 'warning' : 'planned'
    case 'prepare':
      return item.day < today ? 'plain' : 'planned'
    case 'held':
      return 'good'
    case 'moved':
    case 'dropped':
      return 'plain'
  }
}

/** What there is to tell beyond that: the hour, where it was moved to or from, how often it was done, and why. */
export function details(item: SheetItem, said: Said): string[] {
  const { language, zone, today } = said
  const texts = calendarTexts(language)
  const day = (of: Day) => nearDay(of, said)
  const time = item.time && clockTime(item.time, zone, language)
  return [
    ...(time === null
      ? []
      : [item.kind === 'due' && item.day !== today ? texts.byTime(time) : texts.atTime(time)]),
    ...(item.kind === 'due' && item.count ? [counted(item.count, texts)] : []),
    ...(item.kind === 'due' && item.planned && !item.count && isToDo(item)
      ? [texts.plannedOn(day(item.planned))]
      : []),
    ...(item.afterLast && isToDo(item) ? [texts.plannedAfter(day(item.afterLast))] : []),
    ...(item.kind === 'prepare' && item.to ? [texts.preparesFor(item.what ?? '', day(item.to))] : []),
    ...(item.kind === 'moved' ? [item.to ? texts.movedTo(day(item.to)) : texts.movedUnknown] : []),
    ...(item.from ? [texts.movedFrom(day(item.from))] : []),
  ]
}

/** A day in a list, with its year when that is not this one. */
export function nearDay(day: Day, { language, today }: Said): string {
  const year = day.slice(0, 4)
  return year === today.slice(0, 4) ? shortDay(day, language) : `${shortDay(day, language)} ${year}`
}

export function counted(count: NonNullable<SheetItem['count']>, texts: CalendarTexts): string {
  const planned = count.planned > 0 ? `, ${texts.planned(count.planned)}` : ''
  return texts.count(count.done, count.required) + planned
}

/** Whom it is about, where that is not the team itself. */
export function aboutWhom({ about }: SheetItem, texts: CalendarTexts): string | null {
  switch (about.kind) {
    case 'client':
      return about.number && texts.client(about.number)
    case 'employee':
      return about.name
    case 'organisation':
      return texts.wholeOrganisation
    case 'team':
      return null
  }
}

export function offName(off: OffDay, texts: CalendarTexts): string {
  return off.kind === 'closed' ? texts.closed : (off.name ?? texts.holiday)
}

/** Whether somebody still has to do something for it. */
export function isToDo({ kind, state }: SheetItem): boolean {
  if (kind === 'due') return state !== 'done' && state !== 'missed' && state !== 'cancelled'
  return (kind === 'planned' || kind === 'prepare') && state !== 'done'
}

const isMeeting = ({ about }: SheetItem) => about.kind === 'team' || about.kind === 'organisation'
