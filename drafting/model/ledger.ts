export type Outcome =
  | 'ok'
  | 'repaired'
  | 'refused'
  | 'truncated'
  | 'invalid'
  | 'timeout'
  | 'key'
  | 'unreachable'

/** What a call to a model is for: never what was said. */
export interface PlannedCall {
  task: string
  prompt: string
  model: string
}

/** What a call cost, and what became of it. */
export interface CallCost {
  promptTokens: number
  completionTokens: number
  outcome: Outcome
}

export type ModelCall = PlannedCall & CallCost

/** Puts what a call really cost in the place of what was held for it. */
export type Settle = (cost: CallCost) => Promise<void>

/** Where calls are put on the bill of the month. */
export interface Ledger {
  /**
   * Holds what a call may cost at most, before it is made, so that calls made at the same time stay within the budget
   * together; null when the month has no room for it.
   */
  hold(call: PlannedCall, most: { prompt: number; completion: number }): Promise<Settle | null>
}

/** At most so many tokens, for Dutch: better too many than over the budget. */
export const tokensIn = (text: string): number => Math.ceil(text.length / 3)
