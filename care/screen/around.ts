import type { Finding, Kind } from './finding.ts'

/** So many characters on either side are enough to find a place again in one's own text. */
const BESIDE = 30
const MOST = 3

/**
 * Where in a text things were found, for its author: a few words around each, with the kind in the place of what was
 * seen, so that nothing that was refused is repeated. What stands close together is told as one place; of many the first
 * three. The findings as the screen gives them: in order, without overlap.
 */
export function around(text: string, findings: Finding[], said: (kind: Kind) => string): string[] {
  const places: Finding[][] = []
  for (const one of findings) {
    const last = places.at(-1)
    if (one.start - (last?.at(-1)?.end ?? Number.NEGATIVE_INFINITY) <= BESIDE) last?.push(one)
    else places.push([one])
  }
  return places.slice(0, MOST).map((place) => {
    const masked = place.map(
      ({ kind, start }, at) => `${text.slice(place[at - 1]?.end ?? start, start)}[${said(kind)}]`,
    )
    const [first, last] = [place[0]?.start ?? 0, place.at(-1)?.end ?? 0]
    return `${before(text.slice(0, first))}${masked.join('')}${after(text.slice(last))}`
      .replace(/\s+/g, ' ')
      .trim()
  })
}

/** Whole words only: half a word is hard to find again. */
function before(text: string): string {
  return text.length <= BESIDE ? text : `…${text.slice(-BESIDE).replace(/^\S*/, '')}`
}

function after(text: string): string {
  return text.length <= BESIDE ? text : `${text.slice(0, BESIDE).replace(/\S*$/, '').trimEnd()}…`
}
