import { lastDayOf } from '../bot/conversation/gate-day.ts'
import { mayPass } from '../bot/conversation/may.ts'
import { standingOf } from '../bot/conversation/year-standing.ts'
import type { Workdays } from '../care/calendar.ts'
import { addDays, type Day, dayOf, type Instant } from '../care/day.ts'
import { inService } from '../care/people.ts'
import type { YearGate } from '../organisation.ts'
import { listMembers, type StoredMember } from '../prisma/store/members.ts'
import type { NewMessage } from '../prisma/store/messages.ts'
import { findYear, passagesOf, type StoredPassage } from '../prisma/store/year-documents.ts'
import { yearsUnderWay } from '../prisma/store/years-under-way.ts'
import { atWorkNow } from './at-work.ts'
import type { House } from './house.ts'
import { sendNew } from './send-new.ts'

const WEEK = 7

/**
 * Tells the people of a gate that a text waits for them: when it comes to them, again a week before the last day that was
 * agreed, and on the working day before it; each once, at a time at which they work. Tells management when a text was
 * adopted. Running it again adds nothing.
 */
export async function remindYears(house: House, now: Instant): Promise<{ sent: number }> {
  const { store, org, settings } = house
  const today = dayOf(now, settings.zone)
  const documents = await yearsUnderWay(store.prisma, org, addDays(today, -WEEK))
  if (documents.length === 0) return { sent: 0 }
  return store.prisma.$transaction(async (tx) => {
    const members = (await listMembers(tx, org)).filter((member) => inService(member, today))
    const messages: NewMessage[] = []
    for (const id of documents) {
      const year = await findYear(tx, org, id)
      if (!year) continue
      const { gate } = await standingOf(tx, house, year)
      if (gate === null) {
        const managers = members.filter(({ roles }) => roles.includes('management'))
        const content = { kind: 'year_adopted', year: id } as const
        messages.push(...toEach(managers, `year-adopted:${id}`, content))
        continue
      }
      const people = members.filter((member) => mayPass(member, gate))
      const arrival = arrivalOf(await passagesOf(tx, org, id))
      const stage = stageOf(gate, year.year, today, settings.calendar)
      const content = { kind: 'year_waits', year: id, gate: gate.id } as const
      messages.push(...toEach(people, `year-waits:${id}:${gate.id}:${arrival}:${stage}`, content))
    }
    const atWork = new Set((await atWorkNow(house, tx, members, now)).map(({ id }) => id))
    const heard = messages.filter(({ memberId }) => atWork.has(memberId))
    const added = await sendNew(house, tx, now, heard)
    return { sent: added.length }
  })
}

/** When it came where it waits: after which decision. */
const arrivalOf = (passages: StoredPassage[]): string => passages.at(-1)?.id ?? 'start'

/** Why somebody hears of it today; who hears of it later than it came hears only the most pressing. */
function stageOf(gate: YearGate, year: number, today: Day, calendar: Workdays): 'came' | 'week' | 'eve' {
  const last = lastDayOf(gate, year, calendar)
  if (last === null) return 'came'
  if (today >= calendar.previousWorkingDay(addDays(last, -1))) return 'eve'
  return today >= addDays(last, -WEEK) ? 'week' : 'came'
}

const toEach = (members: StoredMember[], key: string, content: NewMessage['content']): NewMessage[] =>
  members.map(({ id }) => ({ memberId: id, key: `${key}:${id}`, content }))
