import type { Figure } from './figure.ts'

/** Below this many, a count of clients could be about one of them. */
export const ENOUGH_CLIENTS = 5

/** What is counted client by client: plans, evaluations, and the talks about them. */
const BY_CLIENT: readonly Figure['family'][] = ['in_time', 'planned']

/**
 * Whether a figure counts so few clients of one team, or with involuntary care, that in a document for everybody it
 * would point at one of them. Nobody among them points at nobody.
 */
export function countsFewClients({
  family,
  kind,
  value,
  of,
  team,
}: Pick<Figure, 'family' | 'kind' | 'value' | 'of' | 'team'>): boolean {
  const clients = of ?? value
  const isClose = team !== null || kind.startsWith('wzd')
  return BY_CLIENT.includes(family) && isClose && clients > 0 && clients < ENOUGH_CLIENTS
}
