import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plain, typed } from '../../../bot/cards/rich-text.ts'

const braces = fc.array(fc.constantFrom('{', '}', 'a'), { maxLength: 8 }).map((parts) => parts.join(''))

it('leaves no two braces together, however many were typed', () => {
  fc.assert(fc.property(braces, (text) => !plain(text).includes('{{')))
})

it('gives back what was typed, when a form comes in that showed it', () => {
  fc.assert(fc.property(braces, (text) => typed(plain(text)) === text))
})

it('is shown as it was typed', () => {
  expect(plain('{{DATE(x)}}').replaceAll('\u2060', '')).toBe('{{DATE(x)}}')
})
