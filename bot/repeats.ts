const KEPT_MS = 10 * 60_000
/** Answers hold whole cards, some tens of kilobytes each. */
const MOST_KEPT = 5_000

/**
 * Does the same thing once: a second delivery gets the answer of the first and does nothing. What fails is forgotten, so
 * that it can be delivered again. What outlives a restart is dropped by the conversation, by the same id.
 */
export class Repeats<Answer> {
  readonly #answers = new Map<string, { answer: Promise<Answer>; at: number }>()

  once(id: string, now: number, act: () => Promise<Answer>): Promise<Answer> {
    this.#forgetOld(now)
    const earlier = this.#answers.get(id)
    if (earlier) return earlier.answer
    const answer = act()
    this.#answers.set(id, { answer, at: now })
    answer.catch(() => this.#answers.delete(id))
    return answer
  }

  /** Kept in the order in which they came, so the oldest stand first. */
  #forgetOld(now: number): void {
    for (const [id, { at }] of this.#answers) {
      if (at > now - KEPT_MS && this.#answers.size < MOST_KEPT) return
      this.#answers.delete(id)
    }
  }
}
