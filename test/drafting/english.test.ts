import { describe, expect, it } from 'vitest'
import { isEnglish } from '../../drafting/english.ts'
import { REFLECTIONS } from '../../sample/reflections/all.ts'

describe('whether somebody wrote in English', () => {
  it.each([
    'The short handover at the screen helps me a lot.',
    'At night there is nobody to ask and some notes are only abbreviations.',
  ])('is so for “%s”', (text) => expect(isEnglish(text)).toBe(true))

  it.each([
    'In het teamoverleg praten we door elkaar.',
    'Een meeting met het hele team over feedback.',
    'Was er maar meer tijd.',
    '',
  ])('is not so for “%s”', (text) => expect(isEnglish(text)).toBe(false))

  it('is so for three reflections of the sample', () => {
    const english = REFLECTIONS.filter(({ good, better, learned }) =>
      isEnglish([good, better, learned].join(' ')),
    )
    expect(english).toHaveLength(3)
  })
})
