import { it } from 'vitest'
import { fuzz } from './fuzz.ts'

it('a real request with something wrong in it never breaks the Teams address', async () => {
  await fuzz(400)
})
