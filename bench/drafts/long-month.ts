import { PARTS, type Reflection } from '../../drafting/material.ts'
import { REFLECTIONS } from '../../sample/reflections/all.ts'
import { given } from './month.ts'

/** As many reflections as a large team writes in a month, and more. */
export const MANY = 600
const MONTH = '2026-10'

/**
 * Reflections of one team over one month: the sentences of the sample's, put together anew within their theme, so that
 * no two are the same.
 */
export function longMonth(): Reflection[] {
  const byTheme = [...Map.groupBy(REFLECTIONS, ({ theme }) => theme)]
  return Array.from({ length: MANY }, (_, i) => {
    const [theme, all] = byTheme[i % byTheme.length] ?? ['', []]
    const nth = Math.floor(i / byTheme.length)
    const own = all[nth % all.length]
    const other = all[(nth * 7 + Math.floor(nth / all.length) + 3) % all.length]
    const said = Object.fromEntries(
      PARTS.map((part, at) => {
        const first = sentences(own?.[part])[nth % 2] ?? own?.[part] ?? null
        const second = sentences(other?.[part])[at % 2] ?? other?.[part] ?? null
        return [part, first && second && first !== second ? `${first} ${second}` : (first ?? second)]
      }),
    )
    const { bouwsteen = 'gk-3', quote } = own ?? {}
    return given(`L${i}`, theme, { ...said, bouwsteen, mayQuote: quote === true, voice: i % 60 }, MONTH)
  })
}

export const LONG_MONTH = { month: MONTH, figures: [], missing: [], names: [] }

const sentences = (text: string | undefined): string[] => text?.split(/(?<=[.!?])\s+/) ?? []
