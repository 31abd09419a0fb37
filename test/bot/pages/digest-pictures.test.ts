import { expect, it } from 'vitest'
import { chartPictures } from '../../../bot/pages/digest-pictures.ts'
import { textsIn } from '../../../bot/texts/texts.ts'
import { asDay } from '../../../care/day.ts'
import type { Figure } from '../../../care/figures/figure.ts'
import type { StoredMember } from '../../../prisma/store/members.ts'

/** As wide as a phone of 390 pixels shows a picture on a page. */
const PHONE = 316

const plans = (value: number): Figure => ({
  id: 'f:zorgplan-zorg',
  label: 'Plannen op tijd',
  value,
  of: 20,
  unit: 'plan',
  team: 'zorg',
  period: [asDay('2026-11-01'), asDay('2026-11-30')],
  asOf: asDay('2026-12-01'),
  source: 'x',
  how: 'x',
  family: 'in_time',
  kind: 'zorgplan',
  category: null,
  moves: [],
})

const months = ['2026-09', '2026-10', '2026-11'].map((month, at) => ({ month, figures: [plans(17 + at)] }))
const reader = { texts: textsIn('nl'), member: { language: 'nl' } as StoredMember }
const world = { teams: [], members: [], episodes: [], facts: [], setAside: new Map() }

it('a chart has letters that a phone need not make smaller, and says in words what it shows', async () => {
  const [chart] = await chartPictures(reader, months, world)
  const { image = '', alt = '' } = chart?.picture ?? {}
  const svg = Buffer.from(image.replace('data:image/svg+xml;base64,', ''), 'base64').toString()
  expect(Number(svg.match(/^<svg [^>]*width="(\d+)"/)?.[1])).toBeLessThanOrEqual(PHONE)
  const sizes = [...svg.matchAll(/font-size:(\d+)px/g)].map(([, size]) => Number(size))
  expect(sizes.length).toBeGreaterThan(5)
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13)
  expect(alt).toContain('september 2026: 17 van 20')
})
