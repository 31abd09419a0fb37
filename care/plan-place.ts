import { doneBy } from './client-closing.ts'
import { assignmentOn, classFor } from './client-duties.ts'
import { addDays, type Instant } from './day.ts'
import type { Closing, Duty, Subject } from './duty.ts'
import { factKinds } from './employee-duties.ts'
import { subjectKey } from './fact-index.ts'
import type { Moment } from './moment.ts'
import type { About } from './people.ts'
import type { ClientRule, Rule, RuleBook, RuleClass } from './rule.ts'
import { asksOfKind, togetherOf } from './together.ts'
import type { Fact, World } from './world.ts'

/** What is planned: by which rule, about whom, and how it ends when that person goes. */
export interface Place {
  key: string
  id: string
  rule: Rule
  class: RuleClass
  subject: Subject
  about: About
  frame: Duty['frame']
  reference: string | null
  gone: Closing | null
}

/** Tells of a fact what is planned by it; null when no rule that is on asks for it, or it is about nobody known. */
export function placer(
  book: RuleBook,
  world: World,
  { on, today, clock }: Moment,
): (fact: Fact) => Place | null {
  const rules = Object.entries(book).filter(([, rule]) => rule.aan)
  const teams = new Map(world.teams.map(({ ref, kind }) => [ref, kind]))
  const members = new Map(world.members.map((member) => [member.ref, member]))
  const episodes = new Map(world.episodes.map((episode) => [episode.id, episode]))
  const asks = (kind: string, fits: (rule: Rule) => boolean) => {
    const candidates = rules.filter(([id, rule]) => fits(rule) && kindsOf(id, rule).includes(kind))
    return candidates.find(([id]) => id === kind) ?? candidates[0] ?? null
  }
  return ({ subject: of, kind, reference }) => {
    switch (of.kind) {
      case 'client': {
        const episode = episodes.get(of.episode)
        if (episode === undefined || episode.startsAt > on) return null
        const found = asks(kind, (rule) => rule.onderwerp === 'client' && classFor(rule, episode) !== null)
        if (found === null || found[1].onderwerp !== 'client') return null
        const assignment = assignmentOn(episode, today)
        return {
          ...place(found, found[1].per_kenmerk ? reference : null),
          class: classFor(found[1], episode) ?? 'beleid',
          subject: { kind: 'client', ref: episode.client, episode: episode.id },
          about: { team: assignment?.team ?? null, assignment, employee: null },
          frame: episode.frame,
          gone: gone(episode.endsAt, 'care_ended'),
        }
      }
      case 'employee': {
        const member = members.get(of.member)
        const found = asks(
          kind,
          (rule) =>
            rule.onderwerp === 'medewerker' &&
            (member?.roles.some((role) => rule.rollen.includes(role)) ?? false),
        )
        if (member === undefined || found?.[1].onderwerp !== 'medewerker') return null
        const left = member.employedUntil && clock.startOf(addDays(member.employedUntil, 1))
        return {
          ...place(found, null),
          class: found[1].klasse,
          subject: { kind: 'employee', ref: member.ref },
          about: { team: member.teams[0] ?? null, assignment: null, employee: member.ref },
          frame: null,
          gone: gone(left, 'employment_ended'),
        }
      }
      case 'team':
      case 'organisation': {
        const team = of.kind === 'team' ? of.team : null
        const kindOfTeam = team === null ? null : teams.get(team)
        if (kindOfTeam === undefined) return null
        const found = asks(kind, (rule) =>
          kindOfTeam === null
            ? rule.onderwerp === 'organisatie'
            : rule.onderwerp === 'team' && asksOfKind(rule, kindOfTeam),
        )
        if (found === null || !('klasse' in found[1])) return null
        const { subject, about } = togetherOf(team)
        return {
          ...place(found, null),
          class: found[1].klasse,
          subject,
          about,
          frame: null,
          gone: null,
        }
      }
    }

    function place([id, rule]: [string, Rule], about: string | null) {
      const key = [id, subjectKey(of), ...(about === null ? [] : [about])].join('|')
      return { key, id, rule, reference: about }
    }
  }
}

const gone = (at: Instant | null, because: Closing['because']): Closing | null =>
  at === null ? null : { as: 'cancelled', at, fact: null, because }

/**
 * The kinds of fact of which a plan for a rule is made. Only where people come together: what is counted, what a client
 * can refuse, or what must be prepared. What somebody writes on a day that he chose for himself needs no more than that.
 */
function kindsOf(id: string, rule: Rule): string[] {
  if (rule.onderwerp === 'client') return isTalk(rule) ? doneBy(id, rule) : []
  if (rule.onderwerp === 'medewerker') return factKinds(id, rule)
  return rule.begint === 'periode' || rule.voorbereiding.length > 0 ? [id] : []
}

const isTalk = ({ klaar, voorbereiding }: ClientRule): boolean =>
  voorbereiding.length > 0 || klaar.uitkomsten.includes('geweigerd')
