import type { Day, Zone } from './day.ts'
import type { Duty, Subject } from './duty.ts'
import { subjectKey } from './fact-index.ts'
import type { RuleBook } from './rule.ts'
import { dueDay, type Move, type SheetEntry } from './sheet-entry.ts'
import type { Fact, FactSubject, World } from './world.ts'

export interface SheetInput {
  duties: Duty[]
  /** What stands planned on a day. */
  meetings?: Duty[]
  world: World
  book: RuleBook
  today: Day
  zone: Zone
}

/** What the facts put on their days, for these duties and what nobody is asked. Nothing of what was withdrawn. */
export function factEntries(input: SheetInput, duties: Duty[]): SheetEntry[] {
  const chains = Map.groupBy(
    input.world.facts.filter(({ outcome }) => outcome !== 'ingetrokken'),
    (fact) => `${subjectKey(fact.subject)}|${fact.kind}`,
  )
  const known = Map.groupBy(duties, (duty) => `${subjectKey(factSubject(duty.subject))}|${duty.rule}`)
  return [...chains.values()].flatMap((facts) => chainEntries(facts.sort(byId), input, known))
}

/** What the facts of one kind about one subject put on their days. */
function chainEntries(facts: Fact[], input: SheetInput, known: Map<string, Duty[]>): SheetEntry[] {
  const [one] = facts
  const place = one ? placed(one, input) : null
  if (!one || place === null) return []
  const { isMeeting, ...about } = place
  const { today, zone } = input
  const duties = known.get(`${subjectKey(one.subject)}|${about.rule}`) ?? []
  const days = Map.groupBy(facts, ({ day }) => day)
  const moves = facts.filter(({ outcome }) => outcome === 'verzet')
  const from = (day: Day): Move | null => {
    const move = moves.filter((fact) => fact.movedTo === day && fact.day !== day)[0]
    return move ? { day: move.day, reason: move.reason } : null
  }
  const on = (day: Day, fact: Fact | null) => ({ ...about, day, duty: dutyFor(day, fact, duties, zone) })
  const planned = (day: Day, fact: Fact | null): SheetEntry[] => {
    const stands = isMeeting || duties.some((duty) => duty.planned === day)
    return stands ? [{ kind: 'planned', ...on(day, fact), at: fact?.at ?? null, from: from(day) }] : []
  }
  const entries = [...days].flatMap(([day, ofDay]): SheetEntry[] => {
    const held = ofDay.filter(({ outcome }) => outcome === 'gehouden' || outcome === 'geweigerd')
    const moved = ofDay.filter(({ outcome }) => outcome === 'verzet')
    const dropped = ofDay.filter(({ outcome }) => outcome === 'vervallen')
    if (held.length > 0) {
      if (day > today) return []
      return held.map((fact) => ({
        kind: 'held',
        ...on(day, fact),
        at: fact.at,
        refused: fact.outcome === 'geweigerd',
        from: from(day),
      }))
    }
    if (moved.length > 0) {
      return moved.map((fact) => ({ kind: 'moved', ...on(day, fact), to: fact.movedTo, reason: fact.reason }))
    }
    if (dropped.length > 0) {
      return dropped.map((fact) => ({ kind: 'dropped', ...on(day, fact), reason: fact.reason }))
    }
    return planned(day, ofDay[0] ?? null)
  })
  const elsewhere = new Set(moves.flatMap(({ movedTo }) => (movedTo && !days.has(movedTo) ? [movedTo] : [])))
  return [...entries, ...[...elsewhere].flatMap((day) => planned(day, null))]
}

interface Placed {
  rule: string
  subject: Subject
  team: string | null
  isMeeting: boolean
}

/** What a fact is about; null when no calendar shows such a thing, or it is about nobody who is known. */
function placed(fact: Fact, { book, world, today }: SheetInput): Placed | null {
  const { subject, kind } = fact
  const rule = book[kind] ? kind : ruleDoneBy(kind, book)
  switch (subject.kind) {
    case 'team':
      return { rule: kind, subject: { kind: 'team', ref: subject.team }, team: subject.team, isMeeting: true }
    case 'organisation':
      return {
        rule: kind,
        subject: { kind: 'organisation', ref: 'organisation' },
        team: null,
        isMeeting: true,
      }
    case 'employee': {
      const member = world.members.find(({ ref }) => ref === subject.member)
      if (rule === null || !member) return null
      const about: Subject = { kind: 'employee', ref: member.ref }
      return { rule, subject: about, team: member.teams[0] ?? null, isMeeting: false }
    }
    case 'client': {
      const episode = world.episodes.find(({ id }) => id === subject.episode)
      if (rule === null || !episode) return null
      const { assignments } = episode
      const assignment = assignments.findLast(({ from }) => from <= today) ?? assignments[0]
      const about: Subject = { kind: 'client', ref: episode.client, episode: episode.id }
      return { rule, subject: about, team: assignment?.team ?? null, isMeeting: false }
    }
  }
}

/** A training is recorded under its own name, and a plan may be done by another kind of fact than its rule is called. */
function ruleDoneBy(kind: string, book: RuleBook): string | null {
  const found = Object.entries(book).find(([, rule]) =>
    rule.onderwerp === 'medewerker'
      ? rule.onderdeel === kind
      : rule.onderwerp === 'client' && rule.klaar.door?.includes(kind),
  )
  return found?.[0] ?? null
}

/** Which of the duties about the same thing a day belongs to: the one it closed, is planned for, or comes before. */
function dutyFor(day: Day, fact: Fact | null, duties: Duty[], zone: Zone): Duty | null {
  const endOf = (duty: Duty) => dueDay(duty.due, zone)
  const within = (duty: Duty) => duty.starts !== null && duty.starts.day <= day && day <= (endOf(duty) ?? day)
  // Of a chain for each measure only that of the same measure.
  const inOrder = duties
    .filter(({ reference }) => reference === null || fact === null || reference === fact.reference)
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  return (
    (fact && inOrder.find(({ closing }) => closing?.fact === fact.id)) ??
    inOrder.find(({ planned }) => planned === day) ??
    inOrder.find(within) ??
    null
  )
}

function factSubject(subject: Subject): FactSubject {
  switch (subject.kind) {
    case 'client':
      return { kind: 'client', episode: subject.episode }
    case 'employee':
      return { kind: 'employee', member: subject.ref }
    case 'team':
      return { kind: 'team', team: subject.ref }
    case 'organisation':
      return { kind: 'organisation' }
  }
}

const byId = (a: Fact, b: Fact): number => (a.id < b.id ? -1 : 1)
