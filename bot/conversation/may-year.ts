import type { YearGate } from '../../organisation.ts'
import { mayPass, mayReadDrafts, type Who } from './may.ts'

/** How a year's text stands: the gate at which it waits, or null when it was adopted. */
export interface YearStanding {
  gate: YearGate | null
  gates: YearGate[]
}

const leads = (who: Who): boolean => who.roles.includes('management') || who.roles.includes('functionaris')

/**
 * What somebody may read of a year's text: the whole of it, the version in plain language, or nothing. The people of a
 * gate read it from the moment that it comes to them; a council the plain version, until the text is adopted.
 */
export function yearView(who: Who, { gate, gates }: YearStanding): 'whole' | 'plain' | null {
  if (mayReadDrafts(who)) return 'whole'
  const reached = gate === null ? gates : gates.slice(0, gates.indexOf(gate) + 1)
  const own = reached.filter((one) => mayPass(who, one))
  if (own.length === 0) return null
  return gate === null || own.some(({ isCouncil }) => !isCouncil) ? 'whole' : 'plain'
}

/** Looking at the list of concepts: who reads those of a month, and whoever has a gate of a year. */
export const mayOpenDrafts = (who: Who, yearGates: YearGate[]): boolean =>
  mayReadDrafts(who) || yearGates.some((gate) => mayPass(who, gate))

/** Looking at the list of texts of years: also of a council to which none came yet. */
export const mayOpenYears = (who: Who, yearGates: YearGate[]): boolean =>
  who.roles.includes('raad') || mayOpenDrafts(who, yearGates)

/** What a reflection said is for those who work with concepts; others see that there is one. */
export const maySeeReflections = mayReadDrafts

/** Passing it on: the people of the gate at which it waits. */
export const mayPassYear = (who: Who, { gate }: YearStanding): boolean => mayPass(who, gate)

/** Returning it to the first gate: at that gate itself there is nobody to give it back to. */
export const mayReturnYear = (who: Who, standing: YearStanding): boolean =>
  mayPassYear(who, standing) && standing.gate !== standing.gates[0]

/** Saying that a gate is not held this year: its own people and, where there may be none, management. */
export const maySkipGate = (who: Who, { gate }: YearStanding): boolean =>
  gate?.mayBeSkipped === true && (mayPass(who, gate) || who.roles.includes('management'))

/** A council answers with a reaction, others with remarks. */
export const mayReact = (who: Who, { gate }: YearStanding): boolean =>
  gate?.isCouncil === true && mayPass(who, gate)

export const mayRemark = (who: Who, standing: YearStanding): boolean =>
  standing.gate !== null && yearView(who, standing) !== null && !mayReact(who, standing)

/** Changing the words: who leads the work on it and, at their own gate, its people; a council reacts. */
export const mayEditYear = (who: Who, standing: YearStanding): boolean =>
  standing.gate !== null && (leads(who) || (mayPassYear(who, standing) && !standing.gate.isCouncil))

/** Having a text made, or made anew. */
export const mayMakeYear = leads

/** Saying what was done with remarks of last year. */
export const mayAnswerRemarks = leads

/** Deciding on what will be made better: who leads, and coordinators for a team of their own. */
export const mayImprove = (who: Who): boolean => leads(who) || who.roles.includes('coordinator')

/** Adding or closing one: of a coordinator only where a team of her own takes it up. */
export const mayImproveOf = (who: Who, owner: string, ownTeams: string[]): boolean =>
  leads(who) || (who.roles.includes('coordinator') && ownTeams.includes(owner.toLowerCase()))
