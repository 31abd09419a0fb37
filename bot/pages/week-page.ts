import { knownDuties } from '../../jobs/reckon.ts'
import { teamOf } from '../conversation/compose/duty-item.ts'
import type { Reader } from '../conversation/compose/reader.ts'
import { tasksOf } from '../conversation/tasks.ts'
import type { WeekPage } from '../web/doors.ts'
import { noteLook } from './looked.ts'

/** What lies with the reader now, soonest first. */
export async function weekPage(reader: Reader): Promise<WeekPage> {
  const { house, member, now } = reader
  const { world, known } = await knownDuties(house.store.prisma, house.org, house.settings, now)
  await noteLook(reader, 'tasks', null)
  return {
    duties: tasksOf(member.ref, known, house.settings.zone).flatMap(({ duty, stored }) => {
      const rule = house.settings.rules[duty.rule]
      if (!rule || !stored) return []
      return [
        {
          code: stored.code,
          title: rule.naam[member.language],
          team: duty.team && teamOf(world, duty.team),
          due: duty.due,
          planBy: duty.planBy,
          planned: duty.planned,
          state: duty.state,
        },
      ]
    }),
  }
}
