import type { Content } from '../../../prisma/store/messages.ts'
import type { Card } from '../../cards/card.ts'
import { plainCard, type Reader } from './reader.ts'
import { readYear } from './year-read.ts'

/** Told to who asked for the text of a year. */
export async function yearMadeCard(
  reader: Reader,
  { year: id, as }: Extract<Content, { kind: 'year_made' }>,
): Promise<Card> {
  const { texts } = reader
  const t = texts.makeYear
  const read = await readYear(reader, id)
  if (!read) return plainCard(texts.digest.draftsTitle, texts.year.gone, t.notice)
  const isNew = as === 'made' || as === 'refreshed'
  return {
    title: t.ready(read.year.text.title),
    notice: t.notice,
    blocks: [{ kind: 'text', text: isNew ? t.made : t[as] }],
    actions: [
      { kind: 'intent', label: texts.year.read, intent: { do: 'show_year', year: id }, style: 'primary' },
      { kind: 'page', label: texts.year.page, path: `/year/${id}` },
    ],
  }
}
