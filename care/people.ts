import type { Day } from './day.ts'
import type { Person } from './rule.ts'
import type { Assignment, Member, World } from './world.ts'

/** About whom or what a duty is, as far as it settles who is to do it. */
export interface About {
  team: string | null
  assignment: Assignment | null
  employee: string | null
}

/** Whom to ask first, and whom after them: member references. */
export interface Asked {
  responsible: string[]
  backup: string[]
}

/** Who is who on one day. People who are not in service that day are nobody. */
export interface People {
  asked(rule: { verantwoordelijk: Person[]; daarna: Person[] }, about: About): Asked
  /** The people of one step of nudging; management when nobody else is there. */
  named(persons: Person[], about: About): string[]
}

/** Whether a member is in service on a day. The last day of service counts. */
export function inService(member: Pick<Member, 'employedFrom' | 'employedUntil'>, day: Day): boolean {
  return (
    (member.employedFrom === null || member.employedFrom <= day) &&
    (member.employedUntil === null || member.employedUntil >= day)
  )
}

export function peopleOn(world: World, day: Day): People {
  const here = new Map(
    world.members.filter((member) => inService(member, day)).map((member) => [member.ref, member]),
  )
  const coordinators = new Map<string, string[]>()
  for (const { ref, roles, teams } of [...here.values()].sort(byRef)) {
    if (!roles.includes('coordinator')) continue
    for (const team of teams) coordinators.set(team, [...(coordinators.get(team) ?? []), ref])
  }
  const withRole = (role: Member['roles'][number]) =>
    [...here.values()].sort(byRef).flatMap(({ ref, roles }) => (roles.includes(role) ? [ref] : []))
  const management = withRole('management')
  const functionaris = withRole('functionaris')
  const raad = withRole('raad')

  const team = (ref: string) => [...here.values()].sort(byRef).filter(({ teams }) => teams.includes(ref))
  const only = (ref: string | null | undefined) => (ref != null && here.has(ref) ? [ref] : [])
  const coordinator = ({ assignment, team }: About) => {
    const own = only(assignment?.coordinator)
    return own.length > 0 ? own : team === null ? [] : (coordinators.get(team) ?? [])
  }
  const resolve = (person: Person, about: About): string[] => {
    switch (person) {
      case 'evv': {
        if (about.assignment === null && about.team !== null) {
          const ofTeam = team(about.team).filter(({ roles }) => roles.includes('evv'))
          if (ofTeam.length > 0) return ofTeam.map(({ ref }) => ref)
        }
        if (about.assignment?.evv != null) return only(about.assignment.evv)
        const instead = coordinator(about)
        return instead.length > 0 ? instead : management
      }
      case 'schaduw':
        return only(about.assignment?.shadow)
      case 'coordinator':
        return coordinator(about)
      case 'medewerker':
        return only(about.employee)
      case 'functionaris':
        return functionaris
      case 'management':
        return management
      case 'raad':
        return raad
    }
  }
  const together = (persons: Person[], about: About) => [
    ...new Set(persons.flatMap((person) => resolve(person, about))),
  ]

  return {
    asked: ({ verantwoordelijk, daarna }, about) => {
      const groups = [
        together(verantwoordelijk, about),
        ...daarna.map((next) => resolve(next, about)),
        management,
      ]
      const [responsible = [], backup = []] = distinct(groups)
      return { responsible, backup }
    },
    named: (persons, about) => {
      const found = together(persons, about)
      return found.length > 0 ? found : management
    },
  }
}

/** The groups without those who were in an earlier one, and without groups that are empty then. */
function distinct(groups: string[][]): string[][] {
  const seen = new Set<string>()
  return groups.flatMap((group) => {
    const fresh = group.filter((ref) => !seen.has(ref))
    for (const ref of fresh) seen.add(ref)
    return fresh.length > 0 ? [fresh] : []
  })
}

function byRef(a: Member, b: Member): number {
  return a.ref < b.ref ? -1 : 1
}
