const FIRST_MS = 10_000
const LONGEST_MS = 2 * 60_000

/**
 * A platform that did not answer at all is left alone for a while, twice as long each time: every message that tries it
 * would hold up those behind it, also those that go elsewhere.
 */
export class Lull {
  #until = 0
  #lost = 0

  /** It gave no answer. @param now real milliseconds. */
  lost(now: number): void {
    this.#until = now + Math.min(FIRST_MS * 2 ** this.#lost, LONGEST_MS)
    this.#lost += 1
  }

  /** It answered, if only that it will not. */
  answered(): void {
    this.#lost = 0
    this.#until = 0
  }

  /** How many milliseconds it is left alone yet. */
  left(now: number): number {
    return Math.max(0, this.#until - now)
  }
}
