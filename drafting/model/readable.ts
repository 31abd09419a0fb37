import type { Figure } from '../../care/figures/figure.ts'
import { type Material, PARTS, type Reflection } from '../material.ts'
import type { Screen } from '../verify.ts'
import { visible } from './clean.ts'
import { seemsInstruction } from './instruction.ts'

/** What of a material a model may read, and how much may not go. */
export interface Readable {
  reflections: Reflection[]
  figures: Figure[]
  /** Reflections in which the privacy screen sees something. */
  personal: number
  /** Reflections that seem to speak to a model. */
  instructions: number
}

/** A figure's words hold counts, dates and a kind of incident by nature; they are no person's. */
const OF_FIGURES = new Set(['incident', 'number', 'birthdate', 'age'])

/**
 * What may leave for a model: the screen looks at everything once more, with the names as they are known today, and a
 * text in which it sees anything stays here as a whole.
 */
export function readableOf({ reflections, figures }: Material, screen: Screen): Readable {
  const shown = reflections.map((reflection) => ({
    ...reflection,
    ...Object.fromEntries(PARTS.map((part) => [part, visible(reflection[part] ?? '') || null])),
  }))
  const isPersonal = (r: Reflection) => wordsOf(r).some((text) => screen(text).length > 0)
  const clear = shown.filter((reflection) => !isPersonal(reflection))
  const about = clear.filter((reflection) => !wordsOf(reflection).some(seemsInstruction))
  return {
    reflections: about,
    figures: figures.filter((figure) => isReadable(wordsOfFigure(figure), screen)),
    personal: shown.length - clear.length,
    instructions: clear.length - about.length,
  }
}

const isReadable = (figure: string, screen: Screen): boolean =>
  screen(figure).every(({ kind }) => OF_FIGURES.has(kind)) && !seemsInstruction(figure)
const wordsOf = (reflection: Reflection): string[] => PARTS.flatMap((part) => reflection[part] ?? [])
const wordsOfFigure = ({ label, how, category, moves }: Figure): string =>
  [label, how, category ?? '', ...moves.map(({ reason }) => reason ?? '')].join('. ')

/** A heading or a subject; null when the screen sees something in it. */
export function readableName(name: string | null, screen: Screen): string | null {
  const shown = visible(name ?? '')
  return shown === '' || screen(shown).length > 0 || seemsInstruction(shown) ? null : shown
}
