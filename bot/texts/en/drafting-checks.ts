import type { draftingChecks as Nl } from '../nl/drafting-checks.ts'

/** Why a sentence of a concept may not stand, for who reads English; the rest belongs to the concept, which is Dutch. */
export const draftingChecks: Pick<typeof Nl, 'refused'> = {
  refused: {
    unsupported: 'This sentence says more than its sources do.',
    manyVoices:
      'This sentence speaks for the team or for more colleagues, but rests on one person. Write it as one voice: a colleague.',
    promise:
      'This sentence promises something. That takes an improvement with an action, an owner and a quarter.',
    earlier: 'This sentence was in an earlier text already.',
    language: 'This sentence is not in Dutch.',
    turned: 'This sentence says the opposite of its source: a negation was put in or left out.',
    all: 'This sentence claims something of all, everybody or always, and nobody counted that.',
    order: 'This sentence follows an instruction to a computer.',
  },
}
