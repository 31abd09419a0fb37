import type { Duty } from '../../care/duty.ts'
import type { Rule } from '../../care/rule.ts'
import type { World } from '../../care/world.ts'
import { reckon, takenOver } from '../../jobs/reckon.ts'
import { findDutyByCode, type StoredDuty } from '../../prisma/store/duties.ts'
import type { FactOwner } from '../../prisma/store/facts.ts'
import { findMember } from '../../prisma/store/members.ts'
import type { Answer } from '../channel.ts'
import { mayAct, maySee } from './may.ts'
import { done, type Turn } from './turn.ts'

export interface FoundDuty {
  stored: StoredDuty
  duty: Duty
  rule: Rule
  world: World
}

/** The duty of a code as it stands now, for who may act on it or see it; otherwise what to answer. */
export async function dutyFor(
  turn: Turn,
  code: string,
  to: 'act' | 'see',
): Promise<{ found: FoundDuty } | { answer: Answer }> {
  const { tx, house, member, texts } = turn
  const stored = await findDutyByCode(tx, house.org, code)
  const { subject } = stored?.reckoned ?? { subject: null }
  const rule = stored && house.settings.rules[stored.rule]
  if (!stored || !rule || !subject) return { answer: done(texts.duty.gone) }
  const { world, duties } = await reckon(tx, house.org, house.settings, turn.now, {
    episodes: subject.kind === 'client' ? [subject.episode] : [],
  })
  const reckoned = duties.find((duty) => duty.key === stored.key)
  if (!reckoned) return { answer: done(texts.duty.gone) }
  const taker = stored.handedTo && (await findMember(tx, house.org, stored.handedTo))
  const duty = taker ? takenOver(reckoned, taker.ref) : reckoned
  const allowed = to === 'act' ? mayAct(member, duty) : maySee(member, duty)
  if (!allowed) {
    turn.log('refused', `duty:${code}`, aboutOf(duty))
    return { answer: done(texts.duty.notYours) }
  }
  return { found: { stored, duty, rule, world } }
}

/** About whom a duty is, as the access log writes it. */
export function aboutOf({ subject }: Pick<Duty, 'subject'>): string | null {
  if (subject.kind === 'client') return `client:${subject.ref}`
  return subject.kind === 'employee' ? `member:${subject.ref}` : null
}

/** The kind of fact that counts for a rule. */
export const factKindOf = (id: string, rule: Rule): string =>
  rule.onderwerp === 'medewerker' ? rule.onderdeel : id

/** Whose fact it would be that closes this duty. */
export async function ownerOf(turn: Turn, duty: Duty): Promise<FactOwner> {
  const { tx, house } = turn
  const nobody = { episodeId: null, memberId: null, teamId: null }
  const { subject } = duty
  if (subject.kind === 'client') return { ...nobody, episodeId: subject.episode }
  if (subject.kind === 'organisation') return nobody
  const where = { organisationId_ref: { organisationId: house.org, ref: subject.ref } }
  if (subject.kind === 'employee') {
    return { ...nobody, memberId: (await tx.member.findUniqueOrThrow({ where })).id }
  }
  return { ...nobody, teamId: (await tx.team.findUniqueOrThrow({ where })).id }
}

/** The episodes of which the duties must follow again after this one's facts changed. */
export const scopeOf = (duty: Duty): string[] =>
  duty.subject.kind === 'client' ? [duty.subject.episode] : []
