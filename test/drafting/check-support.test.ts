import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentOf, isCarried } from '../../drafting/check-support.ts'
import { INVENTED_PAIRS, TRUE_PAIRS } from './support-pairs.ts'

describe('a sentence in other words than its source', () => {
  it.each(TRUE_PAIRS)('“%s” carries “%s”', (source, sentence) => {
    expect(isCarried(sentence, [source])).toBe(true)
  })
})

describe('a sentence that was made up', () => {
  it.each(INVENTED_PAIRS)('“%s” does not carry “%s”', (source, sentence) => {
    expect(isCarried(sentence, [source])).toBe(false)
  })
})

describe('what carries a sentence', () => {
  it('may be more than one source', () => {
    const said = 'De apotheek levert laat en de taxi wacht niet.'
    expect(isCarried(said, ['De taxi wacht niet.'])).toBe(true)
    expect(isCarried(said, ['Het was een mooie dag.'])).toBe(false)
    expect(isCarried(said, ['De taxi wacht niet.', 'De apotheek levert laat.'])).toBe(true)
  })

  it('is asked only of words that say something', () => {
    expect(contentOf('Drie collega’s noemen iets dat beter kan, in oktober 2026.')).toEqual([])
    expect(isCarried('Een collega vertelt hoe het ging.', [])).toBe(true)
  })

  it.each(['19', 'negentien', 'eenentwintig', 'honderdzes'])('takes %s for a count and no claim', (count) => {
    expect(contentOf(`Er zijn ${count} reflecties.`)).toEqual([])
    expect(isCarried(`Over medicatie schreven we ${count} reflecties.`, ['De medicatie kwam laat.'])).toBe(
      true,
    )
  })

  it('leaves the writer its own phrases', () => {
    expect(isCarried('Dit hoofdstuk steunt op vragenlijsten.', [])).toBe(false)
    expect(isCarried('Dit hoofdstuk steunt op vragenlijsten.', [], new Set(['hoofdstuk', 'steunt']))).toBe(
      true,
    )
  })

  it('is always the sentence itself', () => {
    const word = fc.constantFrom(
      'apotheek',
      'bewoners',
      'zorgplannen',
      'gewandeld',
      'rustig',
      'tillift',
      'buren',
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 9 }), (all) => {
        expect(isCarried(all.join(' '), [all.join(' ')])).toBe(true)
      }),
    )
  })
})
