import { it } from 'vitest'
import { fuzz } from './fuzz.ts'

it('a hundred thousand real requests with something wrong in them never break the Teams address', async () => {
  await fuzz(100_000)
})
