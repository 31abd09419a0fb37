export type Outcome = 'ok' | 'repaired' | 'refused' | 'truncated' | 'invalid' | 'timeout' | 'unreachable'

/** One call to a model: what it cost, never what was said. */
export interface ModelCall {
  task: string
  prompt: string
  model: string
  promptTokens: number
  completionTokens: number
  outcome: Outcome
}

/** Where calls are put on the bill of the month. */
export interface Ledger {
  /** Tokens that this month may still cost. */
  left(): Promise<number>
  record(call: ModelCall): Promise<void>
}

/** At most so many tokens, for Dutch: better too many than over the budget. */
export const tokensIn = (text: string): number => Math.ceil(text.length / 3)
