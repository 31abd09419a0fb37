import { addDays } from '../../care/day.ts'
import { sheetDays } from '../../care/month-sheet.ts'
import { compareEntries, dueDay, type SheetEntry } from '../../care/sheet-entry.ts'
import { mondayOf, parseWeek, weekOf } from '../../care/week.ts'
import { FRAMES, type Frame } from '../../care/world.ts'
import type { KnownDuty } from '../../jobs/reckon.ts'
import { bareTeam, nameOf } from '../conversation/compose/duty-item.ts'
import type { Reader } from '../conversation/compose/reader.ts'
import { leadsTeams, seesAllTeams } from '../conversation/may.ts'
import type { AskedWeek, FrameWeek, WeekPage } from '../web/doors.ts'
import { offDay } from './calendar-page.ts'
import { noteLooks } from './looked.ts'
import { abouts, isNow, lateBefore, readSheet, sheetOf, undated } from './sheet.ts'
import { dutyEntry, tellsItems } from './sheet-item.ts'

/**
 * A week: what is late, due, planned and moved. One's own, and for who leads teams that of the teams. Null when the
 * week asked for is none.
 */
export async function weekPage(reader: Reader, asked: AskedWeek): Promise<WeekPage | null> {
  const { house, member, today } = reader
  const first = asked.week === null ? mondayOf(today) : parseWeek(asked.week)
  if (first === null) return null
  const week = { first, last: addDays(first, 6) }
  const mayChoose = leadsTeams(member)
  const whose = mayChoose && asked.whose !== 'mine' ? 'teams' : 'mine'
  const all = await readSheet(reader, week)
  const teams = !mayChoose ? [] : seesAllTeams(member) ? all.world.teams : member.teams
  const ofTeams = sheetOf(all, whose === 'teams' ? teams.map(({ ref }) => ref) : [])
  const mine = ({ duty }: { duty: KnownDuty['duty'] | null }) =>
    duty?.responsible.includes(member.ref) ?? false
  const inScope = {
    entries: whose === 'mine' ? all.entries.filter(mine) : union(ofTeams.entries, all.entries.filter(mine)),
    known: whose === 'mine' ? all.known.filter(mine) : union(ofTeams.known, all.known.filter(mine)),
  }
  const frame = FRAMES.find((one) => one === asked.frame) ?? null
  const entries = inScope.entries.filter(({ duty }) => frame === null || duty?.frame === frame)
  const known = inScope.known.filter(({ duty }) => frame === null || duty.frame === frame)
  const current = isNow(week, reader)
  const late = current ? lateBefore(entries, addDays(week.last, 1)).sort(compareEntries) : []
  const days = sheetDays(
    entries.filter((entry) => !late.includes(entry)),
    week.first,
    week.last,
  )
  const dated = (state: string) => (entry: SheetEntry) => entry.kind === 'due' && entry.duty.state === state
  const later = entries.filter((entry) => mine(entry) && entry.day > week.last && dated('open')(entry))
  const unconfirmed = entries.filter(dated('unconfirmed'))
  const aside = current
    ? { later, unconfirmed, undated: undated(known).map((one) => dutyEntry(one, today)) }
    : { later: [], unconfirmed: [], undated: [] }
  const shown = [...late, ...days.flatMap((one) => one.entries), ...Object.values(aside).flat()]
  await noteLooks(reader, `week:${weekOf(first)}`, abouts(shown))
  const item = tellsItems(reader, all)
  return {
    week: weekOf(first),
    first,
    today,
    whose,
    teams: teams.map(({ name }) => bareTeam(name)),
    frame,
    frames: whose === 'teams' ? frameWeeks(inScope.entries, week.first, week.last, current) : [],
    late: late.map(item),
    days: days.map((one) => ({
      day: one.day,
      off: offDay(reader, one.day),
      items: one.entries.filter((entry) => !aside.unconfirmed.includes(entry)).map(item),
    })),
    later: aside.later.map(item),
    unconfirmed: aside.unconfirmed.map(item),
    undated: aside.undated.map(item),
  }

  /** Which plans end this week, law by law, and with whom they lie. */
  function frameWeeks(entries: SheetEntry[], first: string, last: string, current: boolean): FrameWeek[] {
    const plans = entries.flatMap((entry) =>
      entry.kind === 'due' && entry.duty.subject.kind === 'client' ? [entry.duty] : [],
    )
    return FRAMES.flatMap((frame: Frame): FrameWeek[] => {
      const ofFrame = plans.filter((duty) => duty.frame === frame)
      const ending = ofFrame.filter(({ due }) => {
        const day = dueDay(due, house.settings.zone)
        return day !== null && day >= first && day <= last
      })
      const late = ofFrame.filter((duty) => duty.state === 'late' && (current || ending.includes(duty)))
      const toDo = union(
        late,
        ending.filter(({ state }) => state === 'open' || state === 'upcoming'),
      )
      if (ending.length + late.length === 0) return []
      const turns = Map.groupBy(toDo, ({ responsible }) => responsible[0] ?? null)
      const atTurn = [...turns].map(([ref, list]) => ({
        name: ref === null ? null : nameOf(all.world, ref),
        count: list.length,
      }))
      return [
        {
          frame,
          ending: ending.length,
          done: ending.filter(({ state }) => state === 'done').length,
          late: late.length,
          atTurn: atTurn.sort((a, b) => b.count - a.count || (a.name ?? '').localeCompare(b.name ?? '')),
        },
      ]
    })
  }
}

const union = <T>(a: T[], b: T[]): T[] => [...new Set([...a, ...b])]
