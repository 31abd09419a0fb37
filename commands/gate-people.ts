import { mayReadDrafts } from '../bot/conversation/may.ts'
import type { doctor as Nl } from '../bot/texts/nl/doctor.ts'
import type { Day } from '../care/day.ts'
import { inService } from '../care/people.ts'
import type { Gate } from '../organisation.ts'
import type { StoredMember } from '../prisma/store/members.ts'

/** What a store says of who is to decide on texts. */
export interface GateStaff {
  /** Those of a month: who decides there must be somebody who may read concepts. */
  gates: Gate[]
  yearGates: Gate[]
  members: (Pick<StoredMember, 'ref' | 'roles' | 'employedFrom' | 'employedUntil'> & { channels: string[] })[]
  today: Day
  /** The chat platforms that are set up; without any everybody is on the pages. */
  platforms: string[]
}

export interface Finding {
  state: 'good' | 'note' | 'wrong'
  text: string
}

/**
 * Whether somebody can decide at each gate: who is named is a member in service, or else there is somebody of a role. One
 * person is enough, so whoever is missing beside another is a note; so is who has no place in the chat yet. Says which
 * of `personen` it is by its place, and never who.
 */
export function gateFindings(staff: GateStaff, texts: (typeof Nl)['gates']): Finding[] {
  const found = [
    ...staff.gates.flatMap((gate) => findingsAt(gate, staff, texts, mayRead)),
    ...staff.yearGates.flatMap((gate) => findingsAt(gate, staff, texts, () => true)),
  ]
  return found.length > 0 ? found : [{ state: 'good', text: texts.good }]
}

type Staff = GateStaff['members'][number]

const mayRead = ({ ref, roles }: Staff): boolean => mayReadDrafts({ ref, roles, teams: [] })

function findingsAt(
  { name, by, people }: Gate,
  { members, today, platforms }: GateStaff,
  texts: (typeof Nl)['gates'],
  mayDecide: (member: Staff) => boolean,
): Finding[] {
  const here = members.filter((member) => inService(member, today) && mayDecide(member))
  const isReached = ({ channels }: { channels: string[] }) =>
    platforms.length === 0 || channels.some((channel) => platforms.includes(channel))
  if (people === undefined) {
    const able = here.filter(({ roles }) => roles.some((role) => by.includes(role)))
    if (able.length === 0) return [{ state: 'wrong', text: texts.noRole(name) }]
    return able.some(isReached) ? [] : [{ state: 'note', text: texts.noneReached(name) }]
  }
  const able = here.filter(({ ref }) => people.includes(ref))
  const missing = able.length === 0 ? 'wrong' : 'note'
  const found = people.flatMap((ref, at): Finding[] => {
    const member = members.find((one) => one.ref === ref)
    if (member === undefined) return [{ state: missing, text: texts.unknown(name, at + 1) }]
    if (!inService(member, today)) return [{ state: missing, text: texts.left(name, at + 1) }]
    if (!mayDecide(member)) return [{ state: missing, text: texts.cannotRead(name, at + 1) }]
    return isReached(member) ? [] : [{ state: 'note', text: texts.unreached(name, at + 1) }]
  })
  return able.length === 0 ? [...found, { state: 'wrong', text: texts.nobody(name) }] : found
}
