import { expect, it } from 'vitest'
import { byNight } from '../../../drafting/export/chart-by-night.ts'
import { chartSvg } from '../../../drafting/export/chart-svg.ts'

const svg = chartSvg({
  kind: 'bars',
  title: 'Gesprekken',
  alt: 'Gesprekken: 4 van 5, 5 van 6.',
  unit: '',
  labels: ['mei', 'juni'],
  series: [
    { name: 'gepland', values: [5, 6] },
    { name: 'gehouden', values: [4, 5] },
  ],
  sources: [],
})

it('a drawing by night is the same drawing, with a paper of its own', () => {
  const night = byNight(svg)
  expect(night.replace(/<style>[^<]*<\/style>/, '')).toBe(svg)
  expect(night).toMatch(/^<svg [^>]*><style>svg\{background:#fff\}@media \(prefers-color-scheme:dark\)/)
})

it('makes letters and lines light, whatever ink the drawing has', () => {
  const style = byNight(svg).match(/<style>([^<]*)<\/style>/)?.[1] ?? ''
  const inks = new Set([...svg.matchAll(/<text [^>]*fill="([^"]+)"/g)].map(([, ink]) => ink))
  expect(inks.size).toBeGreaterThan(0)
  for (const ink of inks) expect(style).toContain(`[fill="${ink}"]{fill:#f1ebe2}`)
})
