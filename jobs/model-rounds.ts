import type { Day } from '../care/day.ts'

/** So often a day a model is asked again for a text that it could not write, for reasons that pass. */
export const TRIES_A_DAY = 4

/**
 * Behind the fingerprint of what a text was made from. `.model`: a model had its say; `.part` and `.without`: it should
 * have written more, or all of it, and may do so at a next try. With the day of the last try, and how many there were.
 */
const STORED = /^(?<print>[^.]*)(?<by>\.model|\.part|\.without)?(?:@(?<day>[\d-]+)x(?<tries>\d+))?$/

/**
 * What becomes of a stored text. `stands`: it is made from this; `waits`: so it is, and the model was tried often enough
 * today; `again`: a model may write what it could not; `other`: it is made from something else.
 */
export type Standing = 'stands' | 'waits' | 'again' | 'other'

/** A text of ours stands when there is no model any more; one that a model should have written and did not is made again. */
export function standingOf(stored: string, print: string, isModel: boolean, today: Day): Standing {
  const { print: from, by, tries } = read(stored, today)
  if (from !== print) return 'other'
  if (by === '.model') return 'stands'
  if (!isModel) return by === '.without' ? 'other' : 'stands'
  if (by === '') return 'other'
  return tries >= TRIES_A_DAY ? 'waits' : 'again'
}

/** What is kept of a try that failed, with those of today before it. */
export function tried(material: string, before: string | undefined, today: Day): string {
  const { print, by } = read(material, today)
  const earlier = before === undefined ? null : read(before, today)
  return `${print}${by}@${today}x${earlier?.print === print ? earlier.tries + 1 : 1}`
}

/** Whether a try brought more than there was: as much of the model as can be had, or some where there was none. */
export function isGain(made: string, before: string, today: Day): boolean {
  const worth = { '': 0, '.without': 0, '.part': 1, '.model': 2 }
  return worth[read(made, today).by] > worth[read(before, today).by]
}

function read(stored: string, today: Day) {
  const { print = stored, by = '', day, tries = '0' } = STORED.exec(stored)?.groups ?? {}
  return {
    print,
    by: by as '' | '.model' | '.part' | '.without',
    tries: day === today ? Number(tries) : 0,
  }
}
