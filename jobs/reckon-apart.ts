import type { Instant } from '../care/day.ts'
import type { DutySettings } from '../care/duties.ts'
import type { Duty, Subject } from '../care/duty.ts'
import { subjectKey } from '../care/fact-index.ts'
import { allAt } from '../care/meetings.ts'
import type { Rule, RuleBook } from '../care/rule.ts'
import type { FactSubject, World } from '../care/world.ts'

/** A rule that cannot be reckoned for one subject. */
export interface Broken {
  rule: string
  subject: FactSubject
  /** The name of what went wrong, never its message: that may hold content. */
  error: string
}

/**
 * All duties together, with what stands planned on a day; when that fails, rule by rule, and where that fails too, subject by subject: one broken row never
 * stops the others.
 */
export function reckonApart(
  rules: RuleBook,
  world: World,
  settings: DutySettings,
  on: Instant,
): { duties: Duty[]; broken: Broken[] } {
  const together = attempt(() => allAt(rules, world, settings, on))
  if ('duties' in together) return { ...together, broken: [] }
  const broken: Broken[] = []
  const duties = Object.entries(rules).flatMap(([id, rule]) => {
    const only = { [id]: rule }
    const byRule = attempt(() => allAt(only, world, settings, on))
    if ('duties' in byRule) return byRule.duties
    return subjectsOf(rule, world).flatMap((subject) => {
      const alone = attempt(() => allAt(only, worldOf(subject, world), settings, on))
      if ('duties' in alone) return alone.duties.filter(isOf([{ rule: id, subject }]))
      broken.push({ rule: id, subject, error: alone.error })
      return []
    })
  })
  return { duties, broken }
}

/** Whether a duty is of one of these rules and subjects. */
export function isOf(
  these: Pick<Broken, 'rule' | 'subject'>[],
): (duty: { rule: string; subject: Subject }) => boolean {
  const names = new Set(these.map(({ rule, subject }) => `${rule}|${subjectKey(subject)}`))
  return ({ rule, subject }) => names.has(`${rule}|${subjectKey(factSubject(subject))}`)
}

function factSubject(subject: Subject): FactSubject {
  switch (subject.kind) {
    case 'client':
      return subject
    case 'employee':
      return { kind: 'employee', member: subject.ref }
    case 'team':
      return { kind: 'team', team: subject.ref }
    case 'organisation':
      return subject
  }
}

function attempt(reckon: () => Duty[]): { duties: Duty[] } | { error: string } {
  try {
    return { duties: reckon() }
  } catch (error) {
    return { error: error instanceof Error ? error.name : typeof error }
  }
}

function subjectsOf(rule: Rule, world: World): FactSubject[] {
  switch (rule.onderwerp) {
    case 'client':
      return world.episodes.map(({ id }) => ({ kind: 'client', episode: id }))
    case 'medewerker':
      return world.members.map(({ ref }) => ({ kind: 'employee', member: ref }))
    case 'team':
      return world.teams.map(({ ref }) => ({ kind: 'team', team: ref }))
    case 'organisatie':
      return [{ kind: 'organisation' }]
  }
}

/** A subject with what its duties follow from. People stay: who is asked follows from all of them. */
function worldOf(subject: FactSubject, world: World): World {
  const own = subjectKey(subject)
  const isOwn = (about: FactSubject) => subjectKey(about) === own
  switch (subject.kind) {
    case 'client':
      return {
        ...world,
        episodes: world.episodes.filter(({ id }) => id === subject.episode),
        facts: world.facts.filter((fact) => isOwn(fact.subject)),
      }
    case 'employee':
      return {
        ...world,
        onlyEmployee: subject.member,
        facts: world.facts.filter((fact) => isOwn(fact.subject)),
      }
    case 'team':
      return { ...world, teams: world.teams.filter(({ ref }) => ref === subject.team) }
    case 'organisation':
      return world
  }
}
