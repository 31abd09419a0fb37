import type { Day } from './day.ts'
import type { Member, Role, Team } from './world.ts'

const CARING: ReadonlySet<Role> = new Set(['zorgverlener', 'evv', 'coordinator'])

/** Whether somebody with these roles gives care himself: such a one is asked for a reflection, and no other. */
export const givesCare = ({ roles }: Pick<Member, 'roles'>): boolean => roles.some((role) => CARING.has(role))

/** Whether the people of a team are asked for reflections: a staff team gives no care. */
export const isAskedToReflect = ({ kind }: Pick<Team, 'kind'>): boolean => kind !== 'staf'

/** Who of a team can be asked for a reflection at some time between two days, both included. */
export const couldReflect = (team: Team, members: Member[], [from, to]: [from: Day, to: Day]): Member[] =>
  isAskedToReflect(team)
    ? members.filter(
        (member) =>
          givesCare(member) &&
          member.teams.includes(team.ref) &&
          (member.employedFrom === null || member.employedFrom <= to) &&
          (member.employedUntil === null || member.employedUntil >= from),
      )
    : []
