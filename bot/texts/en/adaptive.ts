import type { adaptive as Nl } from '../nl/adaptive.ts'

export const adaptive: typeof Nl = {
  folded: (n) =>
    n === 1
      ? 'There is 1 more thing. Type "tasks" to see it.'
      : `There are ${n} more things. Type "tasks" to see them.`,
}
