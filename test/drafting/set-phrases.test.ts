import { expect, it } from 'vitest'
import { setPhrases } from '../../drafting/set-phrases.ts'

it('reads the words of texts and of functions that make them, however deep', () => {
  const texts = {
    plain: 'Dit hoofdstuk steunt op weinig.',
    more: [(n: number) => `Bij elkaar ${n} vragenlijsten`, { deep: () => 'Verspreid' }],
    number: 3,
    nothing: null,
  }
  const phrases = setPhrases(texts)
  for (const word of ['hoofdstuk', 'steunt', 'vragenlijsten', 'verspreid']) expect(phrases).toContain(word)
  expect(phrases).not.toContain('apotheek')
})
