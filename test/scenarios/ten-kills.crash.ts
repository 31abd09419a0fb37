import { it } from 'vitest'
import { killStory } from './kill-story.ts'

it(
  'loses nothing that it confirmed when it is killed ten times in the middle of its work',
  () => killStory(10),
  180_000,
)
