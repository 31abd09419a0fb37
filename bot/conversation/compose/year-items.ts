import { listYears, type StoredYear } from '../../../prisma/store/year-documents.ts'
import type { Block } from '../../cards/card.ts'
import { mayPassYear, type YearStanding, yearView } from '../may-year.ts'
import { standingOf } from '../year-standing.ts'
import type { Reader } from './reader.ts'

/** The texts of years among the concepts: those that wait, and the newest. */
export async function yearItems(reader: Reader): Promise<Block[]> {
  const { house, member, texts } = reader
  const { prisma } = house.store
  const years = await listYears(prisma, house.org)
  const newest = years[0]?.year
  const shown = years.filter(({ year, status }) => year === newest || status !== 'vastgesteld')
  const items = await Promise.all(
    shown.map(async (year) => {
      const standing = await standingOf(prisma, house, year)
      return yearView(member, standing) === null ? [] : [yearItem(reader, year, standing)]
    }),
  )
  const flat = items.flat()
  return flat.length === 0 ? [] : [{ kind: 'heading', text: texts.year.listHeading }, ...flat]
}

/** One text of a year in a list, with its state. */
export function yearItem(reader: Reader, year: StoredYear, standing: YearStanding): Block {
  const { texts, house, member } = reader
  const t = texts.year
  const isMine = mayPassYear(member, standing)
  const framework = house.settings.frameworks[year.framework]?.name ?? year.framework
  return {
    kind: 'item',
    title: year.text.title,
    lines: [framework, standing.gate ? t.concept(standing.gate.name) : t.adopted],
    badge: isMine
      ? { text: t.yours, tone: 'warning' }
      : standing.gate
        ? { text: t.conceptShort, tone: 'plain' }
        : { text: t.adopted, tone: 'good' },
    actions: [
      { kind: 'intent', label: t.read, intent: { do: 'show_year', year: year.id } },
      { kind: 'page', label: t.page, path: `/year/${year.id}` },
    ],
  }
}
