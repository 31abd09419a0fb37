import type { World } from '../../care/world.ts'
import { teamOf } from '../conversation/compose/duty-item.ts'
import type { Reader } from '../conversation/compose/reader.ts'
import { digestCharts, type MonthFigures } from '../conversation/digest-charts.ts'
import { monthText, shortMonth } from '../texts/when.ts'
import type { DigestPage } from '../web/doors.ts'

/** In pixels: as wide as a phone shows it, so that its letters are not made smaller there. */
const WIDTH = 316
const LETTERS = 14

/**
 * The charts of a month, drawn as pictures because a page may hold no style of its own; the same numbers stand in a
 * table with each.
 * @param months oldest first.
 */
export async function chartPictures(
  { texts, member }: Pick<Reader, 'texts' | 'member'>,
  months: Pick<MonthFigures, 'month' | 'figures'>[],
  world: World,
): Promise<DigestPage['charts']> {
  const named = months.map((one) => ({
    ...one,
    name: monthText(one.month, member.language),
    short: shortMonth(one.month, member.language),
  }))
  const charts = digestCharts(named, texts.monthDigest, (ref) => teamOf(world, ref))
  // Only who reads a chart waits for what draws it.
  const { chartSvg } = await import('../../drafting/export/chart-svg.ts')
  const { byNight } = await import('../../drafting/export/chart-by-night.ts')
  return charts.map(({ chart, caption, head, rows }) => ({
    caption,
    head,
    rows,
    picture: chart && {
      alt: chart.alt,
      image: `data:image/svg+xml;base64,${Buffer.from(byNight(chartSvg(chart, WIDTH, LETTERS))).toString('base64')}`,
    },
  }))
}
