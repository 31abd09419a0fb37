import { dayOf } from '../../../care/day.ts'
import { inService } from '../../../care/people.ts'
import { listMembers, type StoredMember } from '../../../prisma/store/members.ts'
import { listTeams } from '../../../prisma/store/teams.ts'
import {
  findYear,
  passagesOf,
  remarksOf,
  type StoredPassage,
  type StoredRemark,
  type StoredYear,
} from '../../../prisma/store/year-documents.ts'
import { dayText } from '../../texts/when.ts'
import { mayPass } from '../may.ts'
import { maySeeReflections, type YearStanding, yearView } from '../may-year.ts'
import { standingOf } from '../year-standing.ts'
import type { Reader } from './reader.ts'

/** A year's text as one reader sees it, with who did what to it. */
export interface YearRead {
  year: StoredYear
  standing: YearStanding
  view: 'whole' | 'plain'
  passages: StoredPassage[]
  remarks: StoredRemark[]
  members: StoredMember[]
  /** How each team is called, by its reference. */
  teams: Map<string, string>
}

/** Null when it is not there, or not for this reader. */
export async function readYear({ house, member }: Reader, id: string): Promise<YearRead | null> {
  const { prisma } = house.store
  const found = await findYear(prisma, house.org, id)
  if (!found) return null
  // What was taken out may hold words of a reflection to which its giver did not agree.
  const year = maySeeReflections(member) ? found : { ...found, text: { ...found.text, refused: [] } }
  const standing = await standingOf(prisma, house, year)
  const view = yearView(member, standing)
  if (view === null) return null
  const [passages, remarks, members, all] = await Promise.all([
    passagesOf(prisma, house.org, id),
    remarksOf(prisma, house.org, id),
    listMembers(prisma, house.org),
    listTeams(prisma, house.org),
  ])
  const teams = new Map(all.map(({ ref, name }) => [ref, name]))
  return { year, standing, view, passages, remarks, members, teams }
}

export const nameIn = ({ members }: Pick<YearRead, 'members'>, id: string): string =>
  members.find((one) => one.id === id)?.name ?? ''

/** A gate by its name; by its id when it is no longer in the file. */
export const gateName = ({ standing }: Pick<YearRead, 'standing'>, id: string): string =>
  standing.gates.find((gate) => gate.id === id)?.name ?? id

/** The names of who is at turn. */
export function atTurn({ standing, members }: YearRead, reader: Reader): string[] {
  return members
    .filter((one) => inService(one, reader.today) && mayPass(one, standing.gate))
    .map(({ name }) => name)
}

/** What was decided so far, a line each, oldest first, and what is still to come. */
export function gateLines(read: YearRead, reader: Reader): string[] {
  const { texts, house, member, today } = reader
  const t = texts.gates
  const past = read.passages.map(({ gate, memberId, decision, reason, at, sameText }) => {
    const day = dayText(dayOf(at, house.settings.zone), member.language, today)
    const line = t.step[decision](gateName(read, gate), nameIn(read, memberId), day, reason ?? '')
    return decision === 'passed' && !sameText ? `${line} (${t.again})` : line
  })
  const { gate, gates } = read.standing
  if (gate === null) return past
  const coming = gates.slice(gates.indexOf(gate) + 1).map(({ name }) => t.later(name))
  return [...past, t.waits(gate.name), ...coming]
}

/** How many of the gates of the file lie behind it. */
export const gatesBehind = ({ standing: { gate, gates } }: YearRead): number =>
  gate === null ? gates.length : gates.indexOf(gate)

/** Who said something where and when: `Ada Veenstra, Cliëntenraad, di 4 mei`. */
export function saidBy(read: YearRead, remark: StoredRemark, reader: Reader): string {
  const { memberId, kind, at } = remark
  const { texts, house, member, today } = reader
  const day = dayText(dayOf(at, house.settings.zone), member.language, today)
  const gate = gateName(read, remark.gate)
  const where = kind === 'reaction' ? texts.gates.reactionBy(gate) : gate
  return texts.year.by(nameIn(read, memberId), where, day)
}
