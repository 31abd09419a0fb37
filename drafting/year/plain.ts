import { wordCount } from '../text.ts'
import { sentencesOf } from './edit.ts'
import type { Chapter, YearText } from './year-text.ts'

/** A chapter in a few plain sentences. */
export interface PlainChapter {
  id: string
  heading: string
  sentences: string[]
  /** What will be made better, each with who takes it up and when. */
  improvements: { title: string; owner: string; quarter: string }[]
}

const MOST = 4
/** Longer sentences are hard to follow for who does not read such texts every day. */
const LONG = 20

/** The version for a council: the public summary whole, of every other chapter a few short sentences. */
export function plainVersion(text: YearText): PlainChapter[] {
  return text.chapters
    .map((chapter) => ({
      id: chapter.id,
      heading: chapter.heading,
      sentences: chapter.role === 'public' ? textsOf(chapter, text) : shortOf(textsOf(chapter, text)),
      improvements: chapter.sections.flatMap(({ parts }) =>
        parts.flatMap((part) =>
          part.kind === 'improvements'
            ? part.improvements.map(({ title, owner, quarter }) => ({ title, owner, quarter }))
            : [],
        ),
      ),
    }))
    .filter(({ sentences, improvements }) => sentences.length > 0 || improvements.length > 0)
}

const textsOf = (chapter: Chapter, text: YearText): string[] =>
  sentencesOf({ ...text, chapters: [chapter] }).map((sentence) => sentence.text)

function shortOf(sentences: string[]): string[] {
  const short = sentences.filter((sentence) => wordCount(sentence) <= LONG)
  return (short.length > 0 ? short : sentences).slice(0, MOST)
}
