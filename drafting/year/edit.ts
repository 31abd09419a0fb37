import type { Refused } from '../text.ts'
import type { YearPart, YearSentence, YearText } from './year-text.ts'

/** Every sentence of a year's text in reading order. */
export function sentencesOf(text: Pick<YearText, 'chapters'>): YearSentence[] {
  return text.chapters.flatMap(({ sections }) =>
    sections.flatMap(({ parts }) => parts.flatMap((part) => listsOf(part).flat())),
  )
}

/** A person's own words for one sentence: its sources stay, a quote stays only while its words do. */
export function reworded(text: YearText, id: string, words: string, author: string): YearText {
  return changed(text, (sentence) => {
    if (sentence.id !== id) return [sentence]
    const quote = sentence.quote && words.includes(sentence.quote.text) ? sentence.quote : null
    return [{ ...sentence, text: words, quote, author }]
  })
}

/**
 * Takes one sentence out and lists it with the reason.
 * @param shown what is listed in the place of words that may not be shown any more.
 */
export function withoutSentence(text: YearText, id: string, reason: string, shown?: string): YearText {
  const gone = sentencesOf(text).filter((sentence) => sentence.id === id)
  const listed = gone.map((sentence) => ({ text: shown ?? sentence.text, reason }))
  const refused: Refused[] = [...text.refused, ...listed]
  return { ...changed(text, (sentence) => (sentence.id === id ? [] : [sentence])), refused }
}

function changed(text: YearText, change: (sentence: YearSentence) => YearSentence[]): YearText {
  const ofPart = (part: YearPart): YearPart[] => {
    if (part.kind === 'paragraph') {
      const sentences = part.sentences.flatMap(change)
      return sentences.length > 0 || part.sentences.length === 0 ? [{ ...part, sentences }] : []
    }
    if (part.kind !== 'bullets') return [part]
    const items = part.items
      .map((item) => ({
        before: item.sentences.length,
        item: { ...item, sentences: item.sentences.flatMap(change) },
      }))
      .filter(({ before, item }) => item.sentences.length > 0 || before === 0)
      .map(({ item }) => item)
    return items.length > 0 ? [{ ...part, items }] : []
  }
  return {
    ...text,
    chapters: text.chapters.map((chapter) => ({
      ...chapter,
      sections: chapter.sections.map((section) => ({ ...section, parts: section.parts.flatMap(ofPart) })),
    })),
  }
}

function listsOf(part: YearPart): YearSentence[][] {
  if (part.kind === 'paragraph') return [part.sentences]
  return part.kind === 'bullets' ? part.items.map(({ sentences }) => sentences) : []
}
