import type { Action, Card } from '../../cards/card.ts'
import { mayEditYear } from '../may-year.ts'
import { councilCard } from './council-card.ts'
import type { Reader } from './reader.ts'
import { chapterBlocks, sentenceCount } from './year-chapter.ts'
import { readYear } from './year-read.ts'

/** One chapter to read, with its sources a tap away. */
export async function chapterCard(
  reader: Reader,
  { year: id, chapter: chapterId }: { year: string; chapter: string },
): Promise<Card | null> {
  const read = await readYear(reader, id)
  if (!read) return null
  if (read.view === 'plain') return councilCard(reader, id)
  const { chapters } = read.year.text
  const at = chapters.findIndex((one) => one.id === chapterId)
  const chapter = chapters[at]
  if (!chapter) return null
  const t = reader.texts.year
  const turnTo = (label: string, to: number): Action[] => {
    const other = chapters[to]
    if (!other || to < 0) return []
    return [{ kind: 'intent', label, intent: { do: 'show_chapter', year: id, chapter: other.id } }]
  }
  const { version } = read.year
  return {
    title: `${read.year.text.title}: ${chapter.heading}`,
    notice: t.notice,
    blocks: await chapterBlocks(reader, read, chapter),
    whole: { page: `/year/${id}` },
    actions: [
      ...turnTo(t.next, at + 1),
      ...turnTo(t.previous, at - 1),
      ...(mayEditYear(reader.member, read.standing) && sentenceCount(chapter) > 0
        ? [
            {
              kind: 'intent' as const,
              label: t.edit,
              intent: { do: 'edit_year' as const, year: id, version, part: { chapter: chapterId } },
            },
          ]
        : []),
      { kind: 'intent', label: t.overview, intent: { do: 'show_year', year: id } },
    ],
  }
}
