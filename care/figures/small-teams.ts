import type { Day } from '../day.ts'
import type { World } from '../world.ts'
import { COUNTED_KINDS, type Figure, type Figures, figureId, withUniqueIds } from './figure.ts'
import { eachOnce, WHO, whoOf } from './who.ts'

/**
 * Teams in which so few people worked during a period that what they say, and how they are doing, is about one person.
 * None when there is no other team to stand with. Of a team without a single colleague on record its size is not known.
 * @param least from this many people a team stands on its own; 1: every team does.
 */
export function smallTeams(
  { teams, members }: Pick<World, 'teams' | 'members'>,
  [from, to]: [from: Day, to: Day],
  least: number,
): Set<string> {
  if (teams.length < 2) return new Set()
  const small = teams.filter(({ ref }) => {
    const own = members.filter((member) => member.teams.includes(ref))
    const atWork = own.filter(
      ({ employedFrom, employedUntil }) =>
        (employedFrom === null || employedFrom <= to) && (employedUntil === null || employedUntil >= from),
    )
    return own.length > 0 && atWork.length < least
  })
  return new Set(small.map(({ ref }) => ref))
}

export interface SmallTeamWords {
  /** The label of a count that several small teams share. */
  label: (label: string) => string
  /** The label of a figure that cannot be added up, such as a mark. */
  labelOf: (label: string) => string
  how: (teams: number, how: string[]) => string
  /** Of people: who works in more of these teams is counted once. */
  howPeople: (teams: number, value: number, of: number) => string
}

/**
 * Figures of small teams no longer by team: counts of one kind and period are added up, which counts allow; what cannot
 * be added stands as it is. Others are left alone. Lines for what is missing lose their team with them, in their words too.
 */
export function withoutSmallTeams(
  { figures, missing }: Figures,
  small: ReadonlySet<string>,
  label: string,
  words: SmallTeamWords,
): Figures {
  const isOfSmall = ({ team }: { team: string | null }) => team !== null && small.has(team)
  const groups = Map.groupBy(figures.filter(isOfSmall), ({ family, kind, category, period }) =>
    JSON.stringify([family, kind, category, period]),
  )
  return {
    figures: [
      ...figures.filter((figure) => !isOfSmall(figure)),
      ...withUniqueIds([...groups.values()].flatMap((group) => together(group, label, words))),
    ],
    missing: missing.map((line) =>
      isOfSmall(line) ? { ...line, team: null, ofSmallTeam: true as const, text: line.unnamed } : line,
    ),
  }
}

function together(group: Figure[], span: string, words: SmallTeamWords): Figure[] {
  const [first] = group
  if (!first) return []
  const shared = { team: null, ofSmallTeams: true } as const
  const teams = new Set(group.map(({ team }) => team)).size
  // Two figures of one team are two sources that say something of the same: those are never added up.
  if (teams < group.length || !group.every(isCount))
    return group.map((figure) => ({
      ...figure,
      ...shared,
      id: idOf(figure, span),
      label: words.labelOf(figure.label),
    }))
  const once = eachOnce(group)
  const who = whoOf(group)
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
  return [
    {
      ...first,
      ...shared,
      id: idOf(first, span),
      label: words.label(first.label),
      value: sum(group.map(({ value }) => value)),
      of: who
        ? who.length || null
        : group.every(({ of }) => of !== null)
          ? sum(group.map(({ of }) => of ?? 0))
          : null,
      asOf: group.map(({ asOf }) => asOf).sort()[0] ?? first.asOf,
      source: [...new Set(group.flatMap(({ source }) => source.split(', ')))].sort().join(', '),
      how: words.how(
        teams,
        group.map(({ how }) => how),
      ),
      moves: group.flatMap(({ moves }) => moves),
      ...(who && { [WHO]: { of: who } }),
      ...(once && { ...once, how: words.howPeople(teams, once.value, once.of ?? 0) }),
    },
  ]
}

/** What is counted here is always a count; a register may give a mark as well. */
const isCount = ({ family, kind, of, value }: Figure): boolean =>
  family !== 'imported' || (Number.isInteger(value) && (of !== null || COUNTED_KINDS.has(kind)))

function idOf({ family, kind, category }: Figure, span: string): string {
  const what: Partial<Record<Figure['family'], string>> = { planned: 'gepland', moved: 'verzet' }
  const part = family === 'imported' ? category : what[family]
  return figureId(part ? `${kind}-${part}` : kind, 'kleine teams', span)
}
