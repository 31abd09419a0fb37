import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { around } from '../../../care/screen/around.ts'
import type { Finding } from '../../../care/screen/finding.ts'

const LETTER =
  'Wij lazen de tekst met plezier en missen alleen de nacht. Dat vinden wij jammer. Namens de raad, Piet Zoutenbier'
const found = (text: string, ...words: string[]): Finding[] =>
  words.map((word) => ({
    kind: 'name',
    start: text.indexOf(word),
    end: text.indexOf(word) + word.length,
  }))
const said = () => 'een naam'

describe('where in one’s own text something was found', () => {
  it('is told with the words around it, and its kind in its place', () => {
    expect(around(LETTER, found(LETTER, 'Piet Zoutenbier'), said)).toEqual([
      '… wij jammer. Namens de raad, [een naam]',
    ])
    expect(around(LETTER, found(LETTER, 'plezier'), said)).toEqual([
      'Wij lazen de tekst met [een naam] en missen alleen de nacht.…',
    ])
  })

  it('is one place for what stands close together, and at most three places', () => {
    expect(around('Jan en Truus kwamen', found('Jan en Truus kwamen', 'Jan', 'Truus'), said)).toEqual([
      '[een naam] en [een naam] kwamen',
    ])
    const many = Array.from({ length: 9 }, (_, n) => `naam${n} ${'woord '.repeat(10)}`).join('')
    const all = found(many, ...Array.from({ length: 9 }, (_, n) => `naam${n}`))
    expect(around(many, all, said)).toHaveLength(3)
  })

  it('never repeats what was found', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), fc.boolean()), { maxLength: 12 }),
        fc.integer({ min: 1, max: 60 }),
        (parts, apart) => {
          let text = ''
          const findings: Finding[] = []
          for (const [words, isName] of parts) {
            text += `${words}${' '.repeat(isName ? apart : 1)}`
            if (isName) {
              findings.push({ kind: 'name', start: text.length, end: text.length + 6 })
              text += '\uE111\uE111\uE111\uE111\uE111\uE111'
            }
          }
          expect(around(text, findings, said).join()).not.toContain('\uE111')
        },
      ),
    )
  })
})
