import { listYears, type StoredYear } from '../../../prisma/store/year-documents.ts'
import type { Action, Block } from '../../cards/card.ts'
import { mayMakeYear, mayPassYear, type YearStanding, yearView } from '../may-year.ts'
import { standingOf } from '../year-standing.ts'
import type { Reader } from './reader.ts'

/** The texts of years among the concepts: those that wait, and the newest. */
export async function yearItems(reader: Reader): Promise<Block[]> {
  const { house, texts } = reader
  const years = await listYears(house.store.prisma, house.org)
  const newest = years[0]?.year
  const shown = years.filter(({ year, status }) => year === newest || status !== 'vastgesteld')
  const items = await yearItemsOf(reader, shown)
  return items.length === 0 ? [] : [{ kind: 'heading', text: texts.year.listHeading }, ...items]
}

/** Those of these texts that the reader may open. */
export async function yearItemsOf(reader: Reader, years: StoredYear[]): Promise<Block[]> {
  const { house, member } = reader
  const items = await Promise.all(
    years.map(async (year) => {
      const standing = await standingOf(house.store.prisma, house, year)
      return yearView(member, standing) === null ? [] : [yearItem(reader, year, standing)]
    }),
  )
  return items.flat()
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

/** Having a text made, for who may; before all else as long as there is none of the last year that is over. */
export async function makeYearAction({
  house,
  member,
  texts,
  today,
}: Reader): Promise<(Action & { kind: 'intent' })[]> {
  if (!mayMakeYear(member)) return []
  const lastYear = Number(today.slice(0, 4)) - 1
  const isThere = (await listYears(house.store.prisma, house.org)).some(({ year }) => year === lastYear)
  return [
    {
      kind: 'intent',
      label: texts.makeYear.button,
      intent: { do: 'make_year' },
      ...(!isThere && { style: 'primary' as const }),
    },
  ]
}
