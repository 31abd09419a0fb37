import { addDays, type Day } from '../care/day.ts'
import { workdayBefore } from './days.ts'
import { MEMBERS, type SampleMember } from './organisation.ts'
import { type Chance, chanceFrom } from './random.ts'
import { dutch, type Row, type SampleFile, sheet } from './sheet.ts'

type TrainingRow = Row<'medewerker' | 'onderdeel' | 'datum' | 'status' | 'geldig_tot'>

/** The days of the group courses, in days ago. Each lies far enough back to be a course of the past year. */
const BHV_COURSES = [38, 121, 214]
const MEDICATION_TESTS = [96, 233, 377, 498]

/** Those whose training asks for attention today, in days since it was held. */
const BHV_RUNS_OUT: Record<string, number> = { m08: 312, m13: 335, m16: 396, m17: 349, m20: 341 }
const MEDICATION_RUNS_OUT: Record<string, number> = { m11: 711, m14: 690 }
const PLANNED: Record<string, number> = { m20: 19, m21: 19 }

export function trainingFile(today: Day, seed: number): SampleFile {
  const chance = chanceFrom(seed + 2)
  const rows = MEMBERS.flatMap((member) => [
    ...bhv(member, today, chance),
    ...medication(member, today, chance),
    ...reserved(member, today, chance),
  ])
  return sheet('scholing.csv', ['medewerker', 'onderdeel', 'datum', 'status', 'geldig_tot'], rows)
}

function bhv({ ref, service, left, roles }: SampleMember, today: Day, chance: Chance): TrainingRow[] {
  if (roles.includes('raad')) return []
  const last = BHV_RUNS_OUT[ref] ?? Math.max(left ?? 0, 0) + chance.pick(BHV_COURSES)
  const held = [last, last + 358].filter((ago) => ago < service)
  const plannedIn = PLANNED[ref]
  return [
    ...held.reverse().map((ago) => training(ref, 'bhv', today, ago)),
    ...(plannedIn === undefined
      ? []
      : [
          {
            medewerker: ref,
            onderdeel: 'bhv',
            datum: dutch(workdayBefore(addDays(today, plannedIn))),
            status: 'gepland',
          },
        ]),
  ]
}

function medication({ ref, service, roles, left }: SampleMember, today: Day, chance: Chance): TrainingRow[] {
  if (!roles.some((role) => ['zorgverlener', 'evv', 'coordinator'].includes(role))) return []
  const last = MEDICATION_RUNS_OUT[ref] ?? chance.pick(MEDICATION_TESTS)
  const ago = Math.min(last + (left ?? 0), service - 30)
  if (ago < 7) return []
  return [training(ref, 'medicatie', today, ago)]
}

/** Nursing procedures: only for those who give care in the team that does them, with the day on the certificate. */
function reserved({ ref, teams, roles, service }: SampleMember, today: Day, chance: Chance): TrainingRow[] {
  if (!teams.includes('zorg') || !roles.some((role) => role === 'zorgverlener' || role === 'evv')) return []
  const ago = chance.between(60, 430)
  if (ago >= service) return []
  const held = workdayBefore(addDays(today, -ago))
  return [{ ...training(ref, 'vth', today, ago), geldig_tot: dutch(addDays(held, 3 * 365)) }]
}

function training(ref: string, part: string, today: Day, ago: number): TrainingRow {
  return {
    medewerker: ref,
    onderdeel: part,
    datum: dutch(workdayBefore(addDays(today, -ago))),
    status: 'gehouden',
  }
}
