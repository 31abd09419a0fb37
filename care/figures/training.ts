import { addPeriod, asDay, type Day } from '../day.ts'
import type { EmployeeRule } from '../rule.ts'
import type { Member, World } from '../world.ts'
import { type Figure, type Figures, figureId, type MissingFigure } from './figure.ts'
import { type FigureInput, missingOf } from './input.ts'
import { asOfDay } from './month.ts'
import { WHO } from './who.ts'

/**
 * Per team and training: of those who need it on the as-of day, how many have one that still counts.
 * Somebody without any evidence is not counted as trained; a training of which nothing was ever recorded is missing.
 */
export function trainingFigures(input: FigureInput): Figures {
  const { span, world, book, words } = input
  const { label, period } = span
  const asOf = asOfDay(period, input.today)
  const figures: Figure[] = []
  const missing: MissingFigure[] = []
  const rules = Object.values(book).filter((rule) => rule.onderwerp === 'medewerker' && rule.aan)
  for (const rule of rules as EmployeeRule[]) {
    const kind = rule.onderdeel
    const name = rule.naam.nl
    const recorded = world.facts.some(
      (fact) => fact.kind === kind && fact.subject.kind === 'employee' && fact.day <= asOf,
    )
    for (const team of world.teams) {
      const needed = world.members.filter(
        (member) => member.teams.includes(team.ref) && needs(member, rule) && isEmployed(member, asOf),
      )
      if (needed.length === 0) continue
      if (!recorded) {
        const say = (of: string | null) => words.missingTraining(kind, name, of, label)
        missing.push(missingOf(kind, team.ref, input, say, { why: 'untrained', name, period: label }))
        continue
      }
      const ends = needed.map(({ ref }) => ({ ref, end: validUntil(world, ref, rule, asOf) }))
      const trained = ends.filter(({ end }) => end !== null && end >= asOf)
      const valid = trained.length
      const unknown = ends.filter(({ end }) => end === null).length
      figures.push({
        id: figureId(kind, team.ref, label),
        label: words.label('training', kind, null, name),
        value: valid,
        of: needed.length,
        unit: words.unit('training', kind),
        team: team.ref,
        period,
        asOf,
        source: words.source('training', []),
        how: words.howTraining(valid, needed.length, unknown, asOf),
        family: 'training',
        kind,
        category: null,
        moves: [],
        [WHO]: { of: needed.map(({ ref }) => ref), value: trained.map(({ ref }) => ref) },
      })
    }
  }
  return { figures, missing }
}

function needs(member: Member, rule: EmployeeRule): boolean {
  return member.roles.some((role) => rule.rollen.includes(role))
}

function isEmployed({ employedFrom, employedUntil }: Member, on: Day): boolean {
  return (employedFrom === null || employedFrom <= on) && (employedUntil === null || employedUntil >= on)
}

const FOR_GOOD = asDay('9999-12-31')

/** The last day on which a training still counts; null when none was held by then. */
function validUntil(world: World, member: string, rule: EmployeeRule, asOf: Day): Day | null {
  const ends = world.facts
    .filter(
      ({ kind, subject, outcome, day }) =>
        kind === rule.onderdeel &&
        subject.kind === 'employee' &&
        subject.member === member &&
        outcome === 'gehouden' &&
        day <= asOf,
    )
    .map(
      (fact) => fact.validUntil ?? (rule.geldig === undefined ? FOR_GOOD : addPeriod(fact.day, rule.geldig)),
    )
  return ends.sort().at(-1) ?? null
}
