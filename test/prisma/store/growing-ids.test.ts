import { expect, test } from 'vitest'
import { idsFrom } from '../../../prisma/store/growing-ids.ts'

test('ids sort in the order in which they were made, and are UUIDs of version 7', () => {
  const newId = idsFrom(new Date('2026-06-10T10:00:00Z'))
  const ids = Array.from({ length: 20_000 }, newId)
  expect(ids.toSorted()).toEqual(ids)
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(idsFrom(new Date('2026-06-10T10:00:00Z'))() > (ids.at(-1) ?? '')).toBe(true)
  expect(idsFrom(new Date('2026-06-10T10:00:01Z'))() > (ids.at(-1) ?? '')).toBe(true)
})
