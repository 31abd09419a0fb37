import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { turnsRound } from '../../drafting/check-meaning.ts'
import { TRUE_PAIRS } from './support-pairs.ts'

describe('a sentence that turns its source round', () => {
  it.each([
    [
      'De tillift werkt goed in de badkamer.',
      'Een collega merkt dat de tillift in de badkamer niet goed werkt.',
    ],
    ['De medicatie was nooit op tijd.', 'De medicatie was op tijd, schrijft een collega.'],
    ['We hebben geen tijd om rustig te eten.', 'Volgens een collega hebben we tijd om rustig te eten.'],
    ['De nacht ging voorbij zonder onrust op de gang.', 'De nacht ging voorbij met onrust op de gang.'],
    ['De kast is netjes. De sleutel van de kast ligt er niet.', 'De kast is niet netjes.'],
  ])('“%s” became “%s”', (source, own) => expect(turnsRound(own, source)).toBe(true))

  it.each([
    [
      'De avonddienst vult het formulier in, maar de nachtdienst niet.',
      'De avonddienst vult het formulier in.',
    ],
    [
      'De avonddienst vult het formulier in, maar de nachtdienst niet.',
      'De avonddienst vult het formulier niet in.',
    ],
  ])('looks at the part that is told again: “%s” and “%s”', (source, own) =>
    expect(turnsRound(own, source)).toBe(own.includes('niet')),
  )
})

describe('a sentence that does not', () => {
  it.each(TRUE_PAIRS)('“%s” became “%s”', (source, own) => expect(turnsRound(own, source)).toBe(false))

  it.each([
    ['In het weekend weten we niet wie we bellen.', 'In het weekend is onduidelijk wie we bellen.'],
    ['Dit is niet alleen handig maar ook veilig.', 'Dit is handig en ook veilig.'],
  ])('says it in other words: “%s” and “%s”', (source, own) => expect(turnsRound(own, source)).toBe(false))

  it('never is the source itself, and always is with one negation more', () => {
    const word = fc.constantFrom(
      'apotheek',
      'bewoners',
      'zorgplan',
      'wandeling',
      'rustig',
      'tillift',
      'buren',
    )
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 6 }), (all) => {
        const text = all.join(' ')
        expect(turnsRound(text, text)).toBe(false)
        expect(turnsRound(`${text} niet`, text)).toBe(true)
        expect(turnsRound(text, `${text} niet`)).toBe(true)
      }),
    )
  })
})
