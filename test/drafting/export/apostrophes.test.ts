import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curlyApostrophes } from '../../../drafting/export/apostrophes.ts'

describe('an apostrophe', () => {
  it.each([
    ["collega's en EVV'ers", 'collega’s en EVV’ers'],
    ["MDO's, 65+'ers en zzp'ers", 'MDO’s, 65+’ers en zzp’ers'],
    ["'s Morgens eerst koffie", '’s Morgens eerst koffie'],
    ["“'s Avonds is het stil”", '“’s Avonds is het stil”'],
    ["‘'t Huis’ en ‘'s Morgens’", '‘’t Huis’ en ‘’s Morgens’'],
    ['‘s Morgens om zeven uur', '’s Morgens om zeven uur'],
    ["in 's-Hertogenbosch sinds '98", 'in ’s-Hertogenbosch sinds ’98'],
    ["Hans' plan en Kees' rooster", 'Hans’ plan en Kees’ rooster'],
    ["zo'n dag", 'zo’n dag'],
    ['collega’s', 'collega’s'],
  ])('in %s is printed as one', (typed, printed) => {
    expect(curlyApostrophes(typed)).toBe(printed)
  })

  it.each([
    ["zij zei 'kom maar' en ging"],
    ["het woord 'zorg'."],
    ['“Kom maar”, zei zij'],
    ['‘Een vaste plek’'],
    ["''"],
  ])('is not what stands around words in %s', (typed) => {
    expect(curlyApostrophes(typed)).toBe(typed)
  })

  it('changes nothing else, and nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."'‘’ “sta-1(") }), (typed) => {
        const printed = curlyApostrophes(typed)
        expect(printed.replaceAll(/['‘’]/g, '#')).toBe(typed.replaceAll(/['‘’]/g, '#'))
        expect(curlyApostrophes(printed)).toBe(printed)
      }),
      { numRuns: 500 },
    )
  })
})
