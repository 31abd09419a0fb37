import type { Day } from '../../care/day.ts'
import { holidayName } from '../../care/holiday-name.ts'
import { daysOfMonth, sheetDays } from '../../care/month-sheet.ts'
import { compareEntries } from '../../care/sheet-entry.ts'
import { bareTeam } from '../conversation/compose/duty-item.ts'
import type { Reader } from '../conversation/compose/reader.ts'
import { hasCalendar, seesAllTeams } from '../conversation/may.ts'
import type { AskedMonth, CalendarPage, OffDay } from '../web/doors.ts'
import { noteLook, noteLooks } from './looked.ts'
import { abouts, isNow, lateBefore, overlaps, readSheet, type Sheet, sheetOf, undated } from './sheet.ts'
import { dutyEntry, tellsItems, titleOf } from './sheet-item.ts'

/** Four digits that a calendar can reckon with. */
const MONTH = /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/

/**
 * A month of one team on one sheet. Null when there is no such month, or no such team for this reader; `none` for who
 * works in no team, and so has no calendar.
 */
export async function calendarPage(reader: Reader, asked: AskedMonth): Promise<CalendarPage | null> {
  const { house, member, today } = reader
  const month = asked.month ?? today.slice(0, 7)
  if (!MONTH.test(month)) return null
  if (!hasCalendar(member)) {
    await noteLook(reader, `calendar:${month}`, null, 'refused')
    return { kind: 'none' }
  }
  const days = daysOfMonth(month)
  const all = await readSheet(reader, days)
  const teams = all.world.teams.filter(
    ({ ref }) => seesAllTeams(member) || member.teams.some((one) => one.ref === ref),
  )
  const own = teams.find(({ ref }) => member.teams.some((one) => one.ref === ref))
  const team = asked.team === null ? (own ?? teams[0] ?? null) : teams.find(({ ref }) => ref === asked.team)
  if (team === undefined) {
    await noteLook(reader, `calendar:${month}`, null, 'refused')
    return null
  }
  const sheet = sheetOf(all, team === null ? [] : [team.ref])
  const standing = sheetDays(sheet.entries, days.first, days.last)
  const current = isNow(days, reader)
  const late = current ? lateBefore(sheet.entries, days.first).sort(compareEntries) : []
  const without = current ? undated(sheet.known).map((one) => dutyEntry(one, today)) : []
  const shown = [...standing.flatMap(({ entries }) => entries), ...late, ...without]
  await noteLooks(reader, `calendar:${month}${team === null ? '' : `:${team.ref}`}`, abouts(shown))
  const item = tellsItems(reader, sheet)
  const name = (one: { ref: string; name: string }) => ({ ref: one.ref, name: bareTeam(one.name) })
  return {
    kind: 'month',
    month,
    today,
    organisation: house.settings.name,
    team: team && name(team),
    teams: teams.map(name),
    days: standing.map(({ day, entries }) => ({ day, off: offDay(reader, day), items: entries.map(item) })),
    late: late.map(item),
    undated: without.map(item),
    counts: countsOf(reader, sheet, days),
  }
}

function countsOf(reader: Reader, { known }: Sheet, days: { first: Day; last: Day }) {
  return known
    .filter((one) => overlaps(one, days, reader.house.settings.zone))
    .flatMap(({ duty, stored }) =>
      duty.count === null
        ? []
        : [
            {
              title: titleOf(reader, duty.rule),
              count: duty.count,
              state: duty.state,
              code: stored?.code ?? null,
              wholeOrganisation: duty.team === null,
            },
          ],
    )
    .sort((a, b) => (a.title + a.count.period).localeCompare(b.title + b.count.period))
}

/** Why nobody works on a day, beside that it is a weekend: a holiday, or a day that the organisation is closed. */
export function offDay({ house, member }: Reader, day: Day): OffDay | null {
  const { calendar } = house.settings
  if (calendar.statutory.isHoliday(day)) return { kind: 'holiday', name: holidayName(day, member.language) }
  return calendar.isHoliday(day) ? { kind: 'closed' } : null
}
