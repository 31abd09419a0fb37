import type { Sentence } from '../text.ts'
import type { Chapter, YearPart, YearSentence, YearText } from '../year/year-text.ts'
import type { Spot } from './year-spots.ts'

/** The text with what was written in its places; in its chapters every sentence is numbered anew. */
export function withWritten(text: YearText, written: Map<Spot, Sentence[]>): YearText {
  if (written.size === 0) return text
  const places = [...written].flatMap(([spot, sentences]) =>
    spot.paragraphs.map((paragraph, at) => ({ paragraph, spot, sentences: at === 0 ? sentences : [] })),
  )
  const partOf = (part: YearPart): YearPart[] => {
    const place = places.find(({ paragraph }) => paragraph === part)
    if (!place || part.kind !== 'paragraph') return [part]
    const own = place.sentences.map((one): YearSentence => ({ ...one, id: '', author: 'writer' }))
    const at = part.sentences.findIndex(place.spot.mayTell)
    const rest = part.sentences.filter((one) => !place.spot.mayTell(one))
    const sentences = [...rest.slice(0, at), ...own, ...rest.slice(at)]
    return sentences.length === 0 ? [] : [{ ...part, sentences }]
  }
  return {
    ...text,
    chapters: text.chapters.map((chapter) =>
      chapter.sections.some(({ parts }) => parts.some((part) => places.some((one) => one.paragraph === part)))
        ? numbered({
            ...chapter,
            sections: chapter.sections.map((section) => ({
              ...section,
              parts: section.parts.flatMap(partOf),
            })),
          })
        : chapter,
    ),
  }
}

function numbered(chapter: Chapter): Chapter {
  let nth = 0
  const named = (sentences: YearSentence[]) =>
    sentences.map((one) => ({ ...one, id: `${chapter.id}.${++nth}` }))
  const partOf = (part: YearPart): YearPart => {
    if (part.kind === 'paragraph') return { ...part, sentences: named(part.sentences) }
    if (part.kind !== 'bullets') return part
    return { ...part, items: part.items.map((item) => ({ ...item, sentences: named(item.sentences) })) }
  }
  return {
    ...chapter,
    sections: chapter.sections.map((section) => ({ ...section, parts: section.parts.map(partOf) })),
  }
}
