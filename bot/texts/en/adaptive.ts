import type { adaptive as Nl } from '../nl/adaptive.ts'

export const adaptive: typeof Nl = {
  onPage: 'This is not all of it.',
  readAll: 'Read all of it on the page',
  left: (n) => (n === 1 ? 'There is 1 more thing.' : `There are ${n} more things.`),
  tasksLeft: (n) =>
    n === 1
      ? 'There is 1 more thing. Type "tasks" to see it.'
      : `There are ${n} more things. Type "tasks" to see them.`,
}
