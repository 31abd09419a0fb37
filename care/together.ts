import type { Subject } from './duty.ts'
import { subjectKey } from './fact-index.ts'
import type { About } from './people.ts'
import type { CountRule } from './rule.ts'
import type { TeamKind } from './world.ts'

/** Who comes together: a team by its reference or, with null, the whole organisation. */
export interface Together {
  subject: Subject
  /** Under which its facts are found. */
  key: string
  about: About
}

export function togetherOf(team: string | null): Together {
  return {
    subject: team === null ? { kind: 'organisation', ref: 'organisation' } : { kind: 'team', ref: team },
    key: subjectKey(team === null ? { kind: 'organisation' } : { kind: 'team', team }),
    about: { team, assignment: null, employee: null },
  }
}

/** Whether a rule about teams asks something of this kind of team. */
export function asksOfKind({ soorten }: Pick<CountRule, 'soorten'>, kind: TeamKind): boolean {
  return soorten.length === 0 || soorten.includes(kind)
}
