import { mayReadDrafts } from '../bot/conversation/may.ts'
import type { doctor as Nl } from '../bot/texts/nl/doctor.ts'
import type { Day } from '../care/day.ts'
import { inService } from '../care/people.ts'
import type { Gate, YearGate } from '../organisation.ts'
import type { StoredMember } from '../prisma/store/members.ts'

/** What a store says of who is to decide on texts. */
export interface GateStaff {
  /** Those of a month: who decides there must be somebody who may read concepts. */
  gates: Gate[]
  yearGates: (Gate & Partial<Pick<YearGate, 'mayBeSkipped'>>)[]
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
 * person is enough, so whoever is missing beside another is a note; so is who has no place in the chat yet, and nobody at
 * a gate that may be left out. Says which of `personen` it is by its place and number, and never by a name.
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
  { name, by, people, mayBeSkipped = false }: GateStaff['yearGates'][number],
  { members, today, platforms }: GateStaff,
  texts: (typeof Nl)['gates'],
  mayDecide: (member: Staff) => boolean,
): Finding[] {
  const here = members.filter((member) => inService(member, today) && mayDecide(member))
  const isReached = ({ channels }: { channels: string[] }) =>
    platforms.length === 0 || channels.some((channel) => platforms.includes(channel))
  const shut = (text: string): Finding =>
    mayBeSkipped ? { state: 'note', text: texts.mayBeLeftOut(name) } : { state: 'wrong', text }
  if (people === undefined) {
    const able = here.filter(({ roles }) => roles.some((role) => by.includes(role)))
    if (able.length === 0) return [shut(texts.noRole(name))]
    return able.some(isReached) ? [] : [{ state: 'note', text: texts.noneReached(name) }]
  }
  const able = here.filter(({ ref }) => people.includes(ref))
  const missing = able.length === 0 && !mayBeSkipped ? 'wrong' : 'note'
  const found = people.flatMap((ref, at): Finding[] => {
    const member = members.find((one) => one.ref === ref)
    const which = texts.which(at + 1, member || isNumber(ref) ? ref : null)
    if (member === undefined) return [{ state: missing, text: texts.unknown(name, which) }]
    if (!inService(member, today)) return [{ state: missing, text: texts.left(name, which) }]
    if (!mayDecide(member)) return [{ state: missing, text: texts.cannotRead(name, which) }]
    return isReached(member) ? [] : [{ state: 'note', text: texts.unreached(name, which) }]
  })
  return able.length === 0 ? [...found, shut(texts.nobody(name))] : found
}

/** As members are numbered, `m08` or `1042`; anything else may be a name that somebody wrote. */
const isNumber = (ref: string): boolean => /^[a-z]{0,3}\d{1,10}$/i.test(ref)
