import type { Fact } from '../world.ts'
import type { MissingFigure } from './figure.ts'
import { type FigureInput, missingOf } from './input.ts'

/** Whether a day that has passed was planned and nobody said what became of it: neither held nor not held. */
export const isUnanswered = ({ outcome }: Fact): boolean => outcome === 'gepland'

/** The line for what nobody answered for; none where all was answered. */
export function unansweredOf(
  { kind, team, n, period }: { kind: string; team: string | null; n: number; period: string },
  input: Pick<FigureInput, 'world' | 'words' | 'book'>,
): MissingFigure[] {
  if (n === 0) return []
  const name = input.book[kind]?.naam.nl ?? null
  const say = (of: string | null) => input.words.missingAnswer(kind, name, n, of, period)
  return [missingOf(kind, team, input, say, { why: 'unanswered', name, period })]
}
