import { describe, expect, it } from 'vitest'
import { reworded, sentencesOf, withoutSentence } from '../../../drafting/year/edit.ts'
import { aYear } from './a-text.ts'

const find = (text: ReturnType<typeof aYear>, id: string) => sentencesOf(text).find((one) => one.id === id)

describe('a year’s text', () => {
  it('has its sentences in reading order, those of bullets too', () => {
    expect(sentencesOf(aYear()).map(({ id }) => id)).toEqual(['public-1', 'gk-1-1', 'gk-1-2', 'gk-1-3'])
  })

  it('takes a person’s words for one sentence, with its sources, and says whose they are', () => {
    const text = reworded(aYear(), 'gk-1-1', 'Wij spraken familie vaker.', 'anna')
    expect(find(text, 'gk-1-1')).toMatchObject({
      text: 'Wij spraken familie vaker.',
      author: 'anna',
      sources: ['r:A'],
    })
    expect(sentencesOf(text).filter(({ author }) => author === 'writer')).toHaveLength(3)
  })

  it('keeps a quote only while its words stay', () => {
    expect(
      find(reworded(aYear(), 'gk-1-2', 'Iemand zei: “Rustige ronde.”', 'a'), 'gk-1-2')?.quote,
    ).not.toBeNull()
    expect(find(reworded(aYear(), 'gk-1-2', 'Het was rustig.', 'a'), 'gk-1-2')?.quote).toBeNull()
  })

  it('loses a sentence with the reason, and a list that has nothing left', () => {
    const text = withoutSentence(aYear(), 'gk-1-3', 'Klopt niet.')
    expect(text.refused).toEqual([{ text: 'De ronde begint later.', reason: 'Klopt niet.' }])
    expect(text.chapters.at(-1)?.sections[0]?.parts.map(({ kind }) => kind)).toEqual(['paragraph', 'figures'])
  })

  it('stays as it is when there is no such sentence', () => {
    expect(reworded(aYear(), 'nothing', 'x', 'a')).toEqual(aYear())
    expect(withoutSentence(aYear(), 'nothing', 'x')).toEqual(aYear())
  })
})
