import { describe, expect, it } from 'vitest'
import { canDrawLetters, chartPng } from '../../../drafting/export/chart-png.ts'
import { chartSvg } from '../../../drafting/export/chart-svg.ts'
import { chartTable } from '../../../drafting/export/chart-table.ts'
import type { Chart } from '../../../drafting/year/year-text.ts'

const chart = (more: Partial<Chart> = {}): Chart => ({
  kind: 'bars',
  title: 'MIC',
  alt: 'In K1 4,5 en in K2 7.',
  unit: 'meldingen',
  labels: ['K1', 'K2', 'K3'],
  series: [{ name: 'zorg', values: [4.5, 7, null] }],
  sources: ['f:mic'],
  ...more,
})
const two = {
  series: [
    { name: 'zorg', values: [1, 2, 3] },
    { name: 'dag & nacht', values: [3, 2, 1] },
  ],
}
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)

describe('a chart', () => {
  it('is drawn the same each time, and runs nothing', () => {
    const svg = chartSvg(chart(two))
    expect(chartSvg(chart(two))).toBe(svg)
    expect(svg).not.toMatch(/<script|<style|\bon[a-z]+=|href="http/)
  })

  it('says in words what it shows', () => {
    expect(chartSvg(chart({ alt: 'Meer dan "vijf" & <b>' }))).toContain(
      'role="img" aria-label="Meer dan &quot;vijf&quot; &amp; &lt;b&gt;"',
    )
  })

  it('writes every value, with a comma, and says where there is none', () => {
    const drawn = texts(chartSvg(chart()))
    expect(drawn).toEqual(expect.arrayContaining(['4,5', '7', 'K1', 'K2', 'meldingen', '(geen cijfer)']))
    expect(drawn.join(' ')).not.toMatch(/\d\.\d|null|NaN/)
  })

  it('tells bars apart by a pattern and lines by their marks, beside the colour', () => {
    expect(chartSvg(chart(two)).match(/<pattern /g)).toHaveLength(2)
    expect(chartSvg(chart())).not.toContain('<pattern ')
    const lines = chartSvg(chart({ kind: 'lines', ...two }))
    expect(lines).toContain('stroke-dasharray')
    expect(texts(lines)).toEqual(expect.arrayContaining(['zorg', 'dag &amp; nacht']))
  })

  it('gives long names room beside lying bars', () => {
    const labels = ['Team Zonneweide en omgeving', 'Dagbesteding', 'Ambulant']
    const svg = chartSvg(chart({ labels }))
    expect(texts(svg).join(' ')).toContain('Zonneweide')
    const shifts = [...svg.matchAll(/<text[^>]*text-anchor="end"[^>]*translate\((-?[\d.]+)/g)]
    expect(shifts.length).toBeGreaterThanOrEqual(3)
    for (const [, x] of shifts) expect(Number(x)).toBeGreaterThan(60)
  })

  it.each([
    ['no labels', { labels: [] }],
    ['no series', { series: [] }],
    ['only unknown values', { series: [{ name: 'x', values: [null, null, null] }] }],
    ['fewer values than labels', { series: [{ name: 'x', values: [1] }] }],
  ])('survives %s', (_, more) => {
    expect(chartSvg(chart(more))).toMatch(/^<svg [\s\S]*<\/svg>\s*$/)
    expect(chartSvg(chart({ kind: 'lines', ...more }))).not.toContain('NaN')
  })

  it('has a table with the same numbers, under heads that say what they are', () => {
    expect(chartTable(chart())).toMatchObject({
      head: ['Kwartaal', 'Aantal meldingen'],
      rows: [
        ['K1', '4,5'],
        ['K2', '7'],
        ['K3', 'geen cijfer'],
      ],
    })
    expect(chartTable(chart({ ...two, labels: ['1e kwartaal', '2e kwartaal'] })).head).toEqual([
      'Kwartaal',
      'zorg',
      'dag & nacht',
    ])
    expect(chartTable(chart({ labels: ['Zonneweide', 'Ambulant'], unit: '' })).head).toEqual(['Team', 'zorg'])
  })
})

describe('a picture of it', () => {
  it('is a sharp PNG', () => {
    const { data, width, height } = chartPng(chartSvg(chart()))
    expect(Buffer.from(data.subarray(1, 4)).toString()).toBe('PNG')
    expect({ width, height }).toEqual({ width: 1900, height: 950 })
  })

  it('has no letters on a machine without fonts, which is known beforehand', () => {
    expect(canDrawLetters({ loadSystemFonts: false })).toBe(false)
  })

  it('of narrow bars marks what has no figure, for words would print over each other', () => {
    const labels = ['aug', 'sep', 'okt', 'nov', 'dec', 'jan']
    const months = chart({ labels, series: [{ name: 'Aantal', values: [null, null, null, 4, 5, 6] }] })
    const narrow = texts(chartSvg(months, 316, 14))
    expect(narrow).not.toContain('(geen cijfer)')
    expect(narrow.filter((text) => text === '–')).toHaveLength(3)
    expect(texts(chartSvg(chart()))).toContain('(geen cijfer)')
  })
})
