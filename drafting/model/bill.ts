import type { Made } from '../text.ts'
import type { Asked } from './ask.ts'
import type { ModelClient } from './client.ts'

/** Adds up what one text cost, to be kept with it. */
export class Bill {
  readonly #prompts = new Set<string>()
  readonly #tokens = { prompt: 0, completion: 0 }
  #calls = 0

  add({ calls, tokens }: Asked<unknown>, prompt: string): void {
    this.#calls += calls
    this.#tokens.prompt += tokens.prompt
    this.#tokens.completion += tokens.completion
    if (calls > 0) this.#prompts.add(prompt)
  }

  hasCalls(): boolean {
    return this.#calls > 0
  }

  made({ model, settings }: ModelClient): Made {
    return {
      model,
      prompts: [...this.#prompts],
      settings: settings(),
      tokens: this.#tokens,
      calls: this.#calls,
    }
  }
}
