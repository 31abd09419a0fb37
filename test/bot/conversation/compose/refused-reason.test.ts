import { describe, expect, it } from 'vitest'
import { refusedReason } from '../../../../bot/conversation/compose/refused-reason.ts'
import { drafting } from '../../../../bot/texts/nl/drafting.ts'
import { draftingChecks } from '../../../../bot/texts/nl/drafting-checks.ts'
import type { Language } from '../../../../care/world.ts'
import type { StoredMember } from '../../../../prisma/store/members.ts'

const ours = Object.values({ ...drafting.refused, ...draftingChecks.refused })
const readerIn = (language: Language) => ({ member: { language } as StoredMember })

describe('why a sentence was left out', () => {
  it('is told in Dutch as it is kept', () => {
    for (const reason of ours) expect(refusedReason(readerIn('nl'), reason)).toBe(reason)
  })

  it('is told in English to who reads that, each reason its own', () => {
    const told = ours.map((reason) => refusedReason(readerIn('en'), reason))
    expect(new Set(told).size).toBe(ours.length)
    expect(told.filter((reason) => ours.includes(reason))).toEqual([])
    expect(refusedReason(readerIn('en'), drafting.refused.noSource)).toBe('This sentence has no source.')
    expect(refusedReason(readerIn('en'), draftingChecks.refused.earlier)).toContain('earlier text')
  })

  it('that a person gave stays as it was given', () => {
    for (const language of ['nl', 'en'] as const)
      expect(refusedReason(readerIn(language), 'Dit klopt niet.')).toBe('Dit klopt niet.')
  })
})
