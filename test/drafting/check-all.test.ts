import { describe, expect, it } from 'vitest'
import { claimsAll } from '../../drafting/check-all.ts'

const nothing = { figures: [], said: [], decided: [], counts: [] }
const figure = (value: number, of: number | null) => ({ ...nothing, figures: [{ value, of }] })

describe('a claim about all', () => {
  it.each([
    'Alle plannen waren op tijd.',
    'Alles was op tijd.',
    'Iedereen is tevreden.',
    'De medicatie is altijd op tijd.',
    'Er gaat nooit iets mis.',
    'Niemand kwam te laat.',
    'Elke collega kent de afspraak.',
    'Er was geen enkele klacht.',
    'De plannen waren allemaal klaar.',
  ])('needs a count: “%s”', (own) => {
    expect(claimsAll(own, null, nothing)).toBe(true)
    expect(claimsAll(own, null, figure(7, 8))).toBe(true)
    expect(claimsAll(own, null, figure(8, null))).toBe(true)
    expect(claimsAll(own, null, figure(8, 8))).toBe(false)
  })

  it('of none stands with a count of nought', () => {
    expect(claimsAll('Niemand had een geldige scholing.', null, figure(0, 3))).toBe(false)
    expect(claimsAll('Alle plannen waren op tijd.', null, figure(0, 3))).toBe(true)
  })

  it.each([
    'Niet iedereen is tevreden.',
    'Het gaat bijna altijd goed.',
    'De teams spraken elke week over medicatie.',
    'Het staat niet altijd in de overdracht.',
  ])('is none: “%s”', (own) => expect(claimsAll(own, null, nothing)).toBe(false))

  it('may count what it cites', () => {
    expect(claimsAll('Alle drie noemen iets dat beter kan.', null, { ...nothing, counts: [3] })).toBe(false)
    expect(claimsAll('Alle vier noemen iets dat beter kan.', null, { ...nothing, counts: [3] })).toBe(true)
    expect(claimsAll('Collega’s van alle drie de teams.', null, { ...nothing, counts: [12, 3] })).toBe(false)
  })

  it('may be what was decided', () => {
    const decided = ['Elke bewoner kiest zelf het tijdstip van opstaan.']
    const own = 'Afgesproken was: elke bewoner kiest zelf het tijdstip van opstaan.'
    expect(claimsAll(own, null, { ...nothing, decided })).toBe(false)
    expect(claimsAll(own, null, nothing)).toBe(true)
  })

  it('may be somebody’s own: in a quote, or put as one voice that says so', () => {
    const said = ['We tekenen nu altijd direct af.']
    const quote = { text: said[0] ?? '', by: 'team zorg', source: 'r:A' }
    expect(claimsAll('Altijd direct aftekenen:', quote, nothing)).toBe(false)
    expect(claimsAll('Iedereen tekent af:', quote, nothing)).toBe(true)
    expect(claimsAll('Een collega tekent altijd direct af.', null, { ...nothing, said })).toBe(false)
    expect(claimsAll('Er wordt altijd direct afgetekend.', null, { ...nothing, said })).toBe(true)
  })
})
