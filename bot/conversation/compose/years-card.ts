import { listYears } from '../../../prisma/store/year-documents.ts'
import type { Card } from '../../cards/card.ts'
import type { Reader } from './reader.ts'
import { makeYearAction, yearItemsOf } from './year-items.ts'

/** Every text of a year that the reader may open, newest first, and having one made. */
export async function yearsCard(reader: Reader): Promise<Card> {
  const { house, texts } = reader
  const t = texts.year
  const items = await yearItemsOf(reader, await listYears(house.store.prisma, house.org))
  const make = await makeYearAction(reader)
  return {
    title: t.listTitle,
    notice: t.notice,
    blocks: items.length > 0 ? items : [{ kind: 'text', text: make.length > 0 ? t.noneYet : t.noneForYou }],
    actions: make,
  }
}
