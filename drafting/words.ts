import type { drafting } from '../bot/texts/nl/drafting.ts'

/** The sentences that drafts are made with, in one language. */
export type Words = typeof drafting
