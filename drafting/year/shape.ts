import { blockFindings, chapterFindings } from '../check-shape.ts'
import type { HouseStyle } from '../style.ts'
import { wordCount } from '../text.ts'
import { sentencesOf } from './edit.ts'
import type { YearText } from './year-text.ts'

/** What a reader must know of the length of a year's text; nothing is taken out for it. */
export function yearFindings(
  { kind, chapters }: Pick<YearText, 'kind' | 'chapters'>,
  style: HouseStyle,
): string[] {
  return chapters
    .filter(({ role }) => role === 'bouwsteen')
    .flatMap((chapter) => {
      const words = sentencesOf({ chapters: [chapter] }).reduce((sum, { text }) => sum + wordCount(text), 0)
      const blocks = chapter.sections.flatMap(({ parts }) =>
        parts.flatMap((part) =>
          part.kind === 'paragraph' && part.heading !== null
            ? blockFindings(part.heading, part.sentences, style)
            : [],
        ),
      )
      // Between two years a report is short by nature.
      return kind === 'kwaliteitsbeeld'
        ? [...chapterFindings(chapter.heading, words, style), ...blocks]
        : blocks
    })
}
