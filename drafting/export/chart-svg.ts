import { createHash } from 'node:crypto'
import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { printing } from '../../bot/texts/nl/printing.ts'
import type { Chart } from '../year/year-text.ts'
import { plain } from './plain.ts'

use([BarChart, LineChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer])

/** Size in pixels; the drawing scales without loss. */
export const CHART_WIDTH = 640
const LETTERS = 13
/** Of its size, about how wide a letter is, and what the numbers of an axis take in pixels. */
const LETTER_WIDTH = 0.55
const AXIS = 60
/** What stands for no figure where words do not fit; the description and the table say it in words. */
const NONE = '–'
/** Part of the width that the names of lying bars may take. */
const NAMES = 0.4

// Dark, middle and light by turns, so that they differ in grey too.
export const COLOURS = {
  blue: '#1b4f72',
  orange: '#e08e3c',
  green: '#7a9e7e',
  purple: '#6c3483',
  yellow: '#c9a227',
  grey: '#5d6d7e',
}
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect']
const DASHES = ['solid', [8, 4], [2, 3], [8, 3, 2, 3], [12, 4], [4, 4]]
export const INK = '#222222'
export const FAINT = '#d9dde1'
/** Names of fonts that are as wide as each other: whichever is there, the words fit. */
const FONT = "Arial, 'Liberation Sans', Helvetica, sans-serif"
/** Above this many characters a name does not fit below an upright bar. */
const SHORT_LABEL = 11

/**
 * Draws a chart as SVG, without a browser. What the colours tell is told by patterns, marks or names too, every value
 * stands at its bar or point, and `alt` says the same in words. The same chart gives the same drawing.
 * @param width in pixels: narrower where the letters must stay large on a phone.
 * @param letters their size in pixels.
 */
export function chartSvg(chart: Chart, width = CHART_WIDTH, letters = LETTERS): string {
  const lying = chart.kind === 'bars' && chart.labels.some((label) => label.length > SHORT_LABEL)
  const around = chart.unit === '' ? 60 : 90
  const height = lying ? around + chart.labels.length * (18 + 20 * chart.series.length) : 230 + around
  const canvas = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    canvas.setOption(drawing(chart, lying, { width, letters }))
    return labelled(canvas.renderToSVGString(), chart, width)
  } finally {
    canvas.dispose()
  }
}

function drawing(
  { kind, unit, labels, series }: Chart,
  lying: boolean,
  { width, letters }: { width: number; letters: number },
): EChartsCoreOption {
  const many = series.length > 1
  const none = noFigure(lying ? width : (width - AXIS) / labels.length, letters)
  const names = labels.map((label, at) =>
    series.every(({ values }) => (values[at] ?? null) === null) ? `${plain(label)}\n${none}` : plain(label),
  )
  const text = { color: INK, fontFamily: FONT, fontSize: letters }
  const category = {
    type: 'category',
    data: names,
    inverse: lying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: INK } },
    axisLabel: {
      ...text,
      interval: 0,
      ...(lying && { width: Math.min(190, width * NAMES), overflow: 'break' }),
    },
  }
  const value = {
    type: 'value',
    name: plain(unit),
    nameLocation: lying ? 'middle' : 'end',
    nameGap: lying ? 30 : 22,
    // Leaves room for the number above the highest bar.
    boundaryGap: [0, '8%'],
    nameTextStyle: { ...text, align: lying ? 'center' : 'left' },
    minInterval: isWhole(series) ? 1 : 0,
    // Numbers that lie side by side need room.
    splitNumber: lying ? Math.min(5, Math.ceil(width / 130)) : 5,
    axisLabel: { ...text, formatter: printing.number },
    splitLine: { lineStyle: { color: FAINT } },
  }
  return {
    animation: false,
    color: Object.values(COLOURS),
    aria: { enabled: true, decal: { show: many && kind === 'bars' } },
    textStyle: { fontFamily: FONT },
    grid: {
      left: 8,
      right: lying ? 48 : Math.min(48, width / 20),
      top: (many ? 44 : 14) + (unit === '' ? 0 : 30),
      bottom: lying && unit !== '' ? 44 : 12,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: {
      show: many,
      top: 0,
      left: 'left',
      textStyle: text,
      itemWidth: 30,
      itemHeight: 14,
      itemGap: 22,
      ...(kind === 'bars' && { icon: 'rect', itemStyle: { borderWidth: 0.5 } }),
    },
    xAxis: lying ? value : category,
    yAxis: lying ? category : value,
    series: series.map(({ name, values }, at) => ({
      name: plain(name),
      type: kind === 'bars' ? 'bar' : 'line',
      silent: true,
      data: labels.map((_, place) => values[place] ?? null),
      barMaxWidth: lying ? 18 : 44,
      symbol: SYMBOLS[at % SYMBOLS.length],
      symbolSize: 9,
      lineStyle: { width: 2.5, type: DASHES[at % DASHES.length] },
      itemStyle: { borderColor: INK, borderWidth: kind === 'bars' ? 0.5 : 0 },
      label: {
        show: true,
        position: lying ? 'right' : 'top',
        ...text,
        fontSize: letters - 1,
        formatter: ({ value }: { value: unknown }) =>
          typeof value === 'number' ? printing.number(value) : '',
      },
    })),
  }
}

/** Below a label without a figure: in words where these have room, or they would print over those beside them. */
function noFigure(room: number, letters: number): string {
  const words = `(${printing.noFigure})`
  return words.length * letters * LETTER_WIDTH <= room ? words : NONE
}

const isWhole = (series: Chart['series']): boolean =>
  series.every(({ values }) => values.every((value) => value === null || Number.isInteger(value)))

/** Gives the drawing its alternative text, and names of its own where others stand on the same page. */
function labelled(svg: string, chart: Chart, width: number): string {
  const own = createHash('sha256')
    .update(JSON.stringify([chart, width]))
    .digest('hex')
    .slice(0, 8)
  return (
    svg
      // Only what happens under a mouse pointer, numbered on from one drawing to the next.
      .replaceAll(/<style\b[\s\S]*?<\/style>| class="[^"]*"| ecmeta_[a-z_]+="[^"]*"/g, '')
      .replaceAll(/\bzr\d+-/g, `c${own}-`)
      .replace('<svg ', `<svg role="img" aria-label="${attribute(plain(chart.alt))}" `)
  )
}

function attribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
