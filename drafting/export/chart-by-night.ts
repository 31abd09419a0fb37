import { COLOURS, FAINT, INK } from './chart-svg.ts'

/** As light as they must be to be told from dark paper; the others are. */
const LIGHTER: Record<string, string> = {
  [INK]: '#f1ebe2',
  [FAINT]: '#453f38',
  [COLOURS.blue]: '#5a9fd0',
  [COLOURS.purple]: '#b58ad0',
  [COLOURS.grey]: '#9fb0c2',
}
const DARK_PAPER = '#262320'

/**
 * The same drawing, in light letters on dark paper for who looks at the page around it so. It brings its own paper, so
 * that it can be read where a browser tells a picture nothing of the page.
 */
export function byNight(svg: string): string {
  const changed = Object.entries(LIGHTER).map(
    ([day, night]) => `[fill="${day}"]{fill:${night}}[stroke="${day}"]{stroke:${night}}`,
  )
  const style = `svg{background:#fff}@media (prefers-color-scheme:dark){svg{background:${DARK_PAPER}}${changed.join('')}}`
  return svg.replace('>', `><style>${style}</style>`)
}
