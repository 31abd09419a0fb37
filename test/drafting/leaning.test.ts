import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leans } from '../../drafting/leaning.ts'

describe('words that lean on what was said before them', () => {
  it.each([
    'Dat had maanden eerder gekund als we een keer gebeld hadden.',
    'Dat kwartier win je later dubbel terug.',
    'Die vraag stellen we pas aan het eind.',
    'Het kwam pas op tafel toen het al hoog was.',
    'Niet iedereen weet dat dit mag. Er wordt nog heen en weer gereden.',
    'In het weekend ligt hij nog vaak aan de lader op kantoor.',
    'Er ligt nog geen afspraak wie hem belt als de groep een dag uitvalt.',
    'Nu het zwart op wit staat kunnen we er iets van vinden.',
    'We bedanken ze te weinig.',
    'Wat we ermee gaan doen stond er nog niet bij.',
    'We keken er voor het eerst zo naar, terwijl de lijst al jaren bestaat.',
    'Wie geen computer heeft mist dit.',
    'Daarna ging het beter.',
    '“Zij wist het wel.”',
    'First try it, then read the protocol.',
    'That order works for me.',
  ])('%s', (text) => expect(leans(text)).toBe(true))

  it.each([
    'De overdracht van de avond naar de nacht was kort.',
    'Een dochter vroeg of ze mee mocht denken. Nu maakt zij het ontbijt.',
    'Thuis wisten ze vaak niet wat iemand hier de hele dag doet.',
    'Dit jaar stond er weinig op papier.',
    'Die dag was het druk op de groep.',
    'Het schriftje wordt thuis weer gelezen.',
    'Het is druk op de ochtend.',
    'Een buurman komt elke dinsdag helpen. Hij leert ons veel.',
    'Er werd veel gelachen.',
    'Wij zaten erbij toen een bewoner de lijst invulde.',
    'Daniëlle belde de familie.',
    "'s Morgens spreken we af wat we laten liggen.",
    'There is nobody to ask at night.',
    'At night there is nobody to ask.',
  ])('%s stands alone', (text) => expect(leans(text)).toBe(false))

  it('is known by the first word, whatever follows', () => {
    const start = fc.constantFrom('Dan', 'Toen', 'Daarom', 'hij', 'Ze', 'They', 'Maar')
    fc.assert(fc.property(start, fc.string(), (word, rest) => leans(`${word} ${rest}`)))
  })

  it('is not changed by what comes after the first sentence', () => {
    fc.assert(fc.property(fc.string(), (rest) => !leans(`De koffie staat klaar. ${rest}`)))
  })
})
