import { aboutOf } from '../bot/conversation/duty-for.ts'
import { explainDuty } from '../bot/conversation/explain.ts'
import type { Instant } from '../care/day.ts'
import { isoIn } from '../care/day.ts'
import type { Language } from '../care/world.ts'
import { heardNext } from '../jobs/heard.ts'
import type { House } from '../jobs/house.ts'
import { knownDuties } from '../jobs/reckon.ts'
import { logAccess } from '../prisma/store/access-log.ts'
import { nudgesOf } from '../prisma/store/nudges.ts'
import { dutyJson } from './due.ts'

/**
 * Why a duty exists, how its date was reckoned, whom it will be sent to and when, and what it is waiting for.
 * Null when no stored duty has this code.
 */
export async function explain(
  house: House,
  code: string,
  on: Instant,
  language: Language,
): Promise<{ duty: object; lines: string[]; nudges: object[] } | null> {
  const { store, org, settings } = house
  const { world, known, meetings } = await knownDuties(store.prisma, org, settings, on)
  const found = [...known, ...meetings].find(({ stored }) => stored?.code === code.toUpperCase())
  const rule = found && settings.rules[found.duty.rule]
  if (!found?.stored || !rule) return null
  await logAccess(store.prisma, org, [
    {
      at: new Date(),
      actor: 'command',
      action: 'read',
      object: `duty:${found.stored.code}`,
      about: aboutOf(found.duty),
      outcome: 'ok',
    },
  ])
  const name = (ref: string) => world.members.find((member) => member.ref === ref)?.name ?? ref
  const nudges = await nudgesOf(store.prisma, org, found.stored.id)
  return {
    duty: dutyJson(found, settings.zone),
    lines: explainDuty(found.duty, rule, settings.zone, language, on, {
      member: name,
      book: settings.rules,
      ...(await heardNext(house, store.prisma, { duty: found.duty, stored: found.stored }, on)),
      law: true,
      print: true,
    }),
    nudges: nudges.map(({ step, dueAt, sendAt, state, memberRef }) => ({
      step,
      due: isoIn(dueAt, settings.zone),
      send: isoIn(sendAt, settings.zone),
      state,
      to: memberRef,
    })),
  }
}
