import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay } from '../../../care/day.ts'
import { anyOf, hashedNames, nameHashes, nameList, screen } from '../../../care/screen/screen.ts'

const KEY = randomBytes(32).toString('base64')
const known = (...names: string[]) =>
  hashedNames(
    names.flatMap((name) => nameHashes(name, KEY)),
    KEY,
  )
const found = (text: string, ...names: string[]) =>
  screen(text, { today: asDay('2026-11-22'), names: known(...names) }).map(({ start, end }) =>
    text.slice(start, end),
  )

describe('the hashes of a name', () => {
  it.each([
    ['case', 'tjibbe quastema'],
    ['accents', 'Tjíbbe Quästema'],
    ['spaces', '  Tjibbe   Quastema '],
    ['a title', 'dhr. Tjibbe Quastema'],
  ])('are the same whatever the %s', (_, written) => {
    expect(nameHashes(written, KEY).sort()).toEqual(nameHashes('Tjibbe Quastema', KEY).sort())
  })

  it('hold nothing of the name, and say nothing under another key', () => {
    const hashes = nameHashes('Tjibbe Quastema', KEY)
    expect(hashes.every((hash) => /^[\w-]{43}$/.test(hash))).toBe(true)
    const elsewhere = nameHashes('Tjibbe Quastema', randomBytes(32).toString('base64'))
    expect(hashes.filter((hash) => elsewhere.includes(hash))).toEqual([])
  })

  it('are of parts that tell people apart, not of what stands between', () => {
    const names = known('Anneloes van der Quast-Tempel')
    const said = ['anneloes', 'quast', 'tempel', 'van der quast tempel']
    expect(said.filter((phrase) => !names.knows(phrase))).toEqual([])
    expect(['van', 'der', 'van der', 'mw', 'anneloes quast'].filter((phrase) => names.knows(phrase))).toEqual(
      [],
    )
  })

  it.each(['', 'A.', '90001', 'mw.', 'van der'])('are none for "%s"', (text) => {
    expect(nameHashes(text, KEY)).toEqual([])
  })

  it('know every name that was put in, and no other phrase', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/)
    fc.assert(
      fc.property(fc.tuple(word, word), fc.array(word), ([first, last], others) => {
        const names = known(`${first} ${last}`)
        fc.pre(nameList([`${first} ${last}`]).knows(`${first} ${last}`))
        expect(names.knows(`${first} ${last}`)).toBe(true)
        const strange = others.filter((other) => other !== first && other !== last)
        expect(strange.filter((other) => names.knows(other))).toEqual([])
      }),
    )
  })
})

describe('the screen with names of clients', () => {
  it.each([
    ['Gisteren liep tjibbe mee naar buiten.', ['tjibbe']],
    ["Met Tjibbe's hulp ging het goed.", ["Tjibbe's"]],
    ['We dronken thee met Tjibbe Quastema.', ['Tjibbe Quastema']],
    ['Iedereen ging mee naar buiten.', []],
  ])('finds who is named: %s', (text, names) => {
    expect(found(text, 'Tjibbe Quastema')).toEqual(names)
  })

  it.each([
    'Iedereen was vrolijk vandaag.',
    'De sfeer was gezond en de koffie warm.',
    'We zaten in het zout water, met de kast open.',
    'De lange dag was goed geregeld.',
  ])('lets ordinary words be, although somebody is called so: %s', (text) => {
    const names = ['Anna Vrolijk', 'Piet Gezond', 'Mia Koffie', 'Jan Kast', 'Ot Zout', 'Cor de Lange']
    expect(found(text, ...names)).toEqual([])
  })

  it.each([
    ['We gingen met Vrolijk naar het park.', ['Vrolijk']],
    ['Anna Vrolijk ging mee.', ['Anna Vrolijk']],
    ['Het ging goed met mevrouw vrolijk.', ['vrolijk']],
  ])('still finds them as names: %s', (text, names) => {
    expect(found(text, 'Anna Vrolijk').map((one) => one.replace(/^mevrouw /, ''))).toEqual(names)
  })

  it('knows names of other lists beside them', () => {
    const names = anyOf(nameList(['Wubbo Hesseling']), known('Tjibbe Quastema'))
    expect(['wubbo', 'quastema', 'anders'].map((phrase) => names.knows(phrase))).toEqual([true, true, false])
  })

  it('takes no longer over a text that repeats itself', () => {
    const names = known(...Array.from({ length: 500 }, (_, i) => `Naam${'abcdefghij'[i % 10]} Quast${i}`))
    const text = 'het team sprak over de overdracht van morgen en wat er beter kan '.repeat(400)
    const begun = performance.now()
    screen(text, { today: asDay('2026-11-22'), names })
    expect(performance.now() - begun).toBeLessThan(3000)
  })
})
