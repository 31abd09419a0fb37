import type { Duty } from '../../care/duty.ts'
import type { Role, World } from '../../care/world.ts'
import type { Gate } from '../../organisation.ts'

/** Who somebody is, as far as what he may do depends on it. */
export interface Who {
  ref: string
  roles: Role[]
  teams: { ref: string }[]
}

type Concerned = Pick<Duty, 'responsible' | 'backup' | 'team' | 'subject' | 'meeting'>
type Colleagues = Pick<World, 'members'>

const has = (who: Who, role: Role) => who.roles.includes(role)
const inAny = (who: Who, teams: string[]) => who.teams.some(({ ref }) => teams.includes(ref))

/** The teams that a duty is about: of an employee every team that he works in. */
function teamsOf({ subject, team }: Concerned, { members }: Colleagues): string[] {
  if (subject.kind === 'employee') return members.find(({ ref }) => ref === subject.ref)?.teams ?? []
  return team === null ? [] : [team]
}

/** Acting on a duty: whoever it lies with, the coordinators of its team, and management. */
export function mayAct(who: Who, duty: Concerned, colleagues: Colleagues): boolean {
  return (
    duty.responsible.includes(who.ref) ||
    duty.backup.includes(who.ref) ||
    (has(who, 'coordinator') && inAny(who, teamsOf(duty, colleagues))) ||
    has(who, 'management')
  )
}

/** Setting aside what was due before the start: the coordinators of its team, and management. */
export function maySetAside(who: Who, duty: Concerned, colleagues: Colleagues): boolean {
  return (has(who, 'coordinator') && inAny(who, teamsOf(duty, colleagues))) || has(who, 'management')
}

/** Seeing a duty: who may act on it, who prepares what is planned, colleagues of its team when it is the team's, and the quality officer. */
export function maySee(who: Who, duty: Concerned, colleagues: Colleagues): boolean {
  return (
    mayAct(who, duty, colleagues) ||
    duty.meeting?.preparation.some(({ to }) => to.includes(who.ref)) ||
    has(who, 'functionaris') ||
    (duty.subject.kind === 'team' && inAny(who, teamsOf(duty, colleagues))) ||
    (duty.subject.kind === 'organisation' && has(who, 'raad'))
  )
}

/** Finding something on a calendar: who may see it, and for coordinators also what the whole organisation meets for. */
export const mayPost = (who: Who, duty: Concerned, colleagues: Colleagues): boolean =>
  maySee(who, duty, colleagues) || (has(who, 'coordinator') && duty.subject.kind === 'organisation')

/** Whose work it is to look at the week of whole teams. */
export const leadsTeams = (who: Who): boolean =>
  has(who, 'coordinator') || has(who, 'management') || has(who, 'functionaris')

export const seesAllTeams = (who: Who): boolean => has(who, 'management') || has(who, 'functionaris')

/** A calendar is a team's, or shows the council what the whole organisation meets for. */
export const hasCalendar = (who: Who): boolean =>
  who.teams.length > 0 || seesAllTeams(who) || has(who, 'raad')

/** Starting and ending care: coordinators, for their own teams, and management. */
export const mayStartClients = (who: Who): boolean => has(who, 'coordinator') || has(who, 'management')

/** Planning meetings: coordinators, the quality officer and management. */
export const mayPlanMeetings = leadsTeams

/** Planning one: a coordinator of her teams, the quality officer of the whole organisation (null), management each. */
export const mayPlanMeetingOf = (who: Who, team: string | null): boolean =>
  has(who, 'management') ||
  (team === null ? has(who, 'functionaris') : has(who, 'coordinator') && inAny(who, [team]))

/** Saying when the care that a duty is about began: the coordinators of its team, and management. */
export const mayMoveStart = (who: Who, { subject, team }: Concerned): boolean =>
  subject.kind === 'client' &&
  (has(who, 'management') || (has(who, 'coordinator') && team !== null && inAny(who, [team])))

/** Reading drafts and the monthly digest. The council reads what is adopted; that comes with its gate. */
export const mayReadDrafts = (who: Who): boolean =>
  has(who, 'management') || has(who, 'functionaris') || has(who, 'coordinator')

/** The gate at which a draft waits; null when it was decided on. */
export function waitingGate(status: string, gates: Gate[]): Gate | null {
  return (status === 'concept' ? gates[0] : gates.find(({ id }) => id === status)) ?? null
}

/** Deciding on a draft at the gate where it waits. */
export const mayDecide = (who: Who, status: string, gates: Gate[]): boolean =>
  mayPass(who, waitingGate(status, gates))

/** Deciding at a gate: its own people where it names them, otherwise everybody with one of its roles. */
export const mayPass = (who: Pick<Who, 'ref' | 'roles'>, gate: Gate | null): boolean =>
  gate !== null && (gate.people?.includes(who.ref) ?? gate.by.some((role) => who.roles.includes(role)))

/** Deciding on drafts at some gate, whichever it is. */
export const mayDecideSomewhere = (who: Who, gates: Gate[]): boolean =>
  gates.some((gate) => mayPass(who, gate))

/** Giving reflections: everybody who works in a team. */
export const mayReflect = (who: Who): boolean => who.teams.length > 0
