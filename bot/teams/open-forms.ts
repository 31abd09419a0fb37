/** Who has not touched a form for so long has left it. */
const LEFT_MS = 10 * 60_000
const MOST_KEPT = 5_000
/** When to look again whether somebody is done. */
export const LOOK_AGAIN_MS = 5_000

/**
 * The messages in whose place a form stands. Teams puts a form where the card was on which it was asked: to change that
 * card meanwhile, because a colleague did something, would take away what is being typed.
 */
export class OpenForms {
  readonly #until = new Map<string, number>()

  /** @param now real milliseconds. */
  opened(message: string, now: number): void {
    if (this.#until.size >= MOST_KEPT) this.#until.clear()
    this.#until.set(message, now + LEFT_MS)
  }

  closed(message: string): void {
    this.#until.delete(message)
  }

  isOpen(message: string, now: number): boolean {
    const until = this.#until.get(message)
    return until !== undefined && now < until
  }
}
