import { it } from 'vitest'
import { killStory } from './kill-story.ts'

/** Ten times is `npm run test:crash`; twice is enough to notice that something broke. */
it(
  'loses nothing that it confirmed when it is killed, alone or with its database, and does nothing twice',
  () => killStory(2),
  120_000,
)
