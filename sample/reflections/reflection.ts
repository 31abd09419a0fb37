import type { SampleTeam } from '../organisation.ts'

/** One invented reflection, as a care worker would type it on a phone. At least one of the three answers is there. */
export interface SampleReflection {
  team: SampleTeam
  bouwsteen: string
  /** May be quoted. */
  quote?: true
  /** Given in the last full month, so that a draft of that month has enough to stand on. */
  lately?: true
  good?: string
  better?: string
  learned?: string
}
