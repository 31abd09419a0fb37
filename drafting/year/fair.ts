import { speaksForMany } from '../check-voices.ts'
import type { Mention } from './said.ts'
import { voicesOver } from './voices.ts'

/** Whether these mentions are of more people than one, as far as can be told. */
export function isOfMany(mentions: Mention[]): boolean {
  const known = new Map(mentions.map((mention) => [mention.source, mention]))
  return voicesOver([...known.keys()], known, []) > 1
}

/** Of several ways to say something, those that speak of colleagues only where more than one was heard. */
export function fairWays<T extends unknown[]>(
  ways: ((...of: T) => string)[],
  mentions: Mention[],
  ...of: T
): ((...of: T) => string)[] {
  if (isOfMany(mentions)) return ways
  const fair = ways.filter((way) => !speaksForMany(way(...of)))
  return fair.length > 0 ? fair : ways
}
