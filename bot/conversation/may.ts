import type { Duty } from '../../care/duty.ts'
import type { Role } from '../../care/world.ts'
import type { Gate } from '../../organisation.ts'

/** Who somebody is, as far as what he may do depends on it. */
export interface Who {
  ref: string
  roles: Role[]
  teams: { ref: string }[]
}

const has = (who: Who, role: Role) => who.roles.includes(role)
const inTeam = (who: Who, team: string | null) => team !== null && who.teams.some(({ ref }) => ref === team)

/** Acting on a duty: whoever it lies with, the coordinators of its team, and management. */
export function mayAct(who: Who, duty: Pick<Duty, 'responsible' | 'backup' | 'team'>): boolean {
  return (
    duty.responsible.includes(who.ref) ||
    duty.backup.includes(who.ref) ||
    (has(who, 'coordinator') && inTeam(who, duty.team)) ||
    has(who, 'management')
  )
}

/** Seeing a duty: who may act on it, colleagues of its team when it is the team's, and the quality officer. */
export function maySee(who: Who, duty: Pick<Duty, 'responsible' | 'backup' | 'team' | 'subject'>): boolean {
  return (
    mayAct(who, duty) ||
    has(who, 'functionaris') ||
    (duty.subject.kind === 'team' && inTeam(who, duty.team)) ||
    (duty.subject.kind === 'organisation' && has(who, 'raad'))
  )
}

/** Starting and ending care: coordinators, for their own teams, and management. */
export const mayStartClients = (who: Who): boolean => has(who, 'coordinator') || has(who, 'management')

/** Reading drafts and the monthly digest. The council reads what is adopted; that comes with its gate. */
export const mayReadDrafts = (who: Who): boolean =>
  has(who, 'management') || has(who, 'functionaris') || has(who, 'coordinator')

/** The gate at which a draft waits; null when it was decided on. */
export function waitingGate(status: string, gates: Gate[]): Gate | null {
  return (status === 'concept' ? gates[0] : gates.find(({ id }) => id === status)) ?? null
}

/** Giving reflections: everybody who works in a team. */
export const mayReflect = (who: Who): boolean => who.teams.length > 0
