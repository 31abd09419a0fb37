import type { Place } from './heard.ts'

const MOST_KEPT = 5_000

/**
 * On which page of a long message its reader is, so that it stays there when the message is shown again. Kept in memory
 * only: what the reader last pressed tells it anew after a restart, and without that a message begins at its first page.
 */
export class TurnedPages {
  readonly #pages = new Map<string, number>()

  /** @param page from 0. */
  turned(place: Place, page: number): void {
    const key = placeKey(place)
    this.#pages.delete(key)
    if (page === 0) return
    this.#pages.set(key, page)
    const [oldest] = this.#pages.keys()
    if (this.#pages.size > MOST_KEPT && oldest !== undefined) this.#pages.delete(oldest)
  }

  at(place: Place): number {
    return this.#pages.get(placeKey(place)) ?? 0
  }
}

const placeKey = ({ channel, ts }: Place): string => `${channel}:${ts}`
