import { askedBy } from '../../care/covered.ts'
import type { Duty } from '../../care/duty.ts'
import type { Rule } from '../../care/rule.ts'
import type { World } from '../../care/world.ts'
import { asTaken, reckon, takersOn } from '../../jobs/reckon.ts'
import { findDutyByCode, type StoredDuty } from '../../prisma/store/duties.ts'
import type { FactOwner } from '../../prisma/store/facts.ts'
import { holdDuties } from '../../prisma/store/hold.ts'
import { findMemberByRef } from '../../prisma/store/members.ts'
import { listTeams } from '../../prisma/store/teams.ts'
import type { Answer } from '../channel.ts'
import { mayAct, maySee } from './may.ts'
import { done, type Turn } from './turn.ts'

export interface FoundDuty {
  stored: StoredDuty
  duty: Duty
  rule: Rule
  world: World
  /** Of what stands planned on a day, the duty that asks for it. */
  askedBy?: Duty | null
}

/**
 * The duty of a code as it stands now, for who may act on it or see it; otherwise what to answer.
 * @param to `change` holds the duty until the turn ends: who answers at the same time comes after, and sees what became of it.
 */
export async function dutyFor(
  turn: Turn,
  code: string,
  to: 'see' | 'act' | 'change',
): Promise<{ found: FoundDuty } | { answer: Answer }> {
  const { tx, house, member, texts } = turn
  const known = await findDutyByCode(tx, house.org, code)
  const rule = known && house.settings.rules[known.rule]
  if (!known || !rule) return { answer: done(texts.duty.gone) }
  const episodes = scopeOf(known.reckoned)
  if (to === 'change') await holdDuties(tx, house.org, episodes)
  const stored = to === 'change' ? ((await findDutyByCode(tx, house.org, code)) ?? known) : known
  const { world, duties, meetings } = await reckon(tx, house.org, house.settings, turn.now, {
    episodes,
    others: episodes.length === 0,
  })
  const reckoned = [...duties, ...meetings].find((duty) => duty.key === stored.key)
  if (!reckoned) return { answer: done(texts.duty.gone) }
  const duty = asTaken(reckoned, stored, await takersOn(tx, house.org, turn.today, [stored]))
  const allowed = to === 'see' ? maySee(member, duty, world) : mayAct(member, duty, world)
  if (!allowed) {
    turn.log(to === 'see' ? 'read' : 'change', `duty:${code}`, aboutOf(duty), 'refused')
    return { answer: done(texts.duty.notYours) }
  }
  if (to === 'act') turn.log('read', `duty:${code}`, aboutOf(duty))
  return { found: { stored, duty, rule, world, askedBy: askedBy(duty, duties) } }
}

/** About whom a duty is, as the access log writes it. */
export function aboutOf({ subject }: Pick<Duty, 'subject'>): string | null {
  if (subject.kind === 'client') return `client:${subject.ref}`
  return subject.kind === 'employee' ? `member:${subject.ref}` : null
}

/** The kind of fact that counts for a rule. */
export const factKindOf = (id: string, rule: Rule): string => {
  if (rule.onderwerp === 'medewerker') return rule.onderdeel
  return rule.onderwerp === 'client' ? (rule.klaar.door?.[0] ?? id) : id
}

/** Whose fact it would be that closes this duty. */
export async function ownerOf({ tx, house }: Turn, { subject }: Duty): Promise<FactOwner> {
  const nobody = { episodeId: null, memberId: null, teamId: null }
  switch (subject.kind) {
    case 'client':
      return { ...nobody, episodeId: subject.episode }
    case 'employee':
      return { ...nobody, memberId: (await findMemberByRef(tx, house.org, subject.ref))?.id ?? null }
    case 'team': {
      const teams = await listTeams(tx, house.org)
      return { ...nobody, teamId: teams.find(({ ref }) => ref === subject.ref)?.id ?? null }
    }
    case 'organisation':
      return nobody
  }
}

/** The episodes of which the duties must follow again after this one's facts changed. */
export const scopeOf = ({ subject }: Pick<Duty, 'subject'>): string[] =>
  subject.kind === 'client' ? [subject.episode] : []
