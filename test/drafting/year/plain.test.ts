import { expect, it } from 'vitest'
import { plainVersion } from '../../../drafting/year/plain.ts'
import { aYear } from './a-text.ts'

it('is the public summary whole, and of other chapters a few short sentences', () => {
  expect(plainVersion(aYear()).map(({ id, sentences }) => [id, sentences.length])).toEqual([
    ['public', 1],
    ['gk-1', 3],
  ])
})

it('leaves long sentences out where there are short ones, and tells what will be better', () => {
  const text = aYear()
  const long = Array.from({ length: 25 }, () => 'woord').join(' ')
  const part = text.chapters[2]?.sections[0]?.parts[0]
  if (part?.kind !== 'paragraph' || !part.sentences[0]) throw new Error('not there')
  part.sentences[0].text = long
  text.chapters[2]?.sections[0]?.parts.push({
    kind: 'improvements',
    caption: 'Beter',
    improvements: [
      {
        id: 'i',
        title: 'Rust',
        explanation: 'x',
        owner: 'team Zorg',
        quarter: '2027-K1',
        state: 'open',
        outcome: null,
        sources: [],
      },
    ],
  })
  const chapter = plainVersion(text).find(({ id }) => id === 'gk-1')
  expect(chapter?.sentences).not.toContain(long)
  expect(chapter?.improvements).toEqual([{ title: 'Rust', owner: 'team Zorg', quarter: '2027-K1' }])
})
