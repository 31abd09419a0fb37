import { describe, expect, it } from 'vitest'
import { extractiveQuality } from '../../bench/drafts/drafts.ts'
import { LONG_MONTH, longMonth, MANY } from '../../bench/drafts/long-month.ts'
import { materialsOf } from '../../bench/drafts/materials.ts'
import { BEHAVIOURS, modelQuality } from '../../bench/drafts/model.ts'
import { TRAPS } from '../../bench/drafts/month.ts'
import { MONTHS } from '../../bench/drafts/months/all.ts'
import { levelOf, type Quality, qualityOf, shareOf, together } from '../../bench/drafts/quality.ts'
import { readingLevel } from '../../bench/drafts/reading-level.ts'
import type { Material } from '../../drafting/material.ts'
import type { Text } from '../../drafting/text.ts'

const whole = ({ citations, quotes, numbers, traps, shape }: Quality) => ({
  citations,
  quotes,
  numbers,
  traps,
  shape,
})
const allOf = (quality: Quality) => Object.values(whole(quality)).every((tally) => tally.held === tally.of)

describe('the known months', () => {
  it('hold every trap', () => {
    expect(MONTHS.length).toBeGreaterThanOrEqual(6)
    expect(new Set(MONTHS.flatMap(({ traps }) => traps.map(({ trap }) => trap)))).toEqual(new Set(TRAPS))
  })

  it('would show what is wrong: a writer that copies everything falls into traps before it is checked', async () => {
    const copied = MONTHS.map(({ reflections }) =>
      reflections.map(({ good, better, learned }) => `${good} ${better} ${learned}`).join(' '),
    )
    const caught = MONTHS.filter(({ traps }, i) =>
      traps.some(({ shows }) => new RegExp(shows).test(copied[i] ?? '')),
    )
    expect(caught.length).toBeGreaterThanOrEqual(5)
  })
})

it('without a model every source, quote, number and trap is right, and all that must be said is said', async () => {
  const quality = await extractiveQuality()
  expect(quality.faults).toEqual([])
  expect(whole(quality)).toSatisfy(() => allOf(quality))
  expect(shareOf(quality.coverage)).toBeGreaterThanOrEqual(0.9)
  expect(quality.citations.of).toBeGreaterThan(50)
  expect(levelOf(quality).flesch).toBeGreaterThan(60)
})

it('a writer that copies its sources as they are gets nothing wrong past the checks', async () => {
  const copying = async ({ topics }: Material): Promise<Text> => ({
    writer: 'copies',
    blocks: topics.map(({ heading, points }) => ({
      heading: heading || 'Verder',
      sentences: points.map(({ text, sources }) => ({ text, sources, quote: null })),
    })),
  })
  const all: Quality[] = []
  for (const month of MONTHS) all.push(await qualityOf(month, () => copying))
  const quality = together(all)
  expect(quality.refused).toBeGreaterThan(20)
  expect(quality.faults.filter((fault) => !fault.includes('not said'))).toEqual([])
})

it.each(BEHAVIOURS)(
  'with a model that %s nothing wrong gets through, and nothing is left out',
  async (behaviour) => {
    const quality = await modelQuality(behaviour)
    expect(quality.faults.filter((fault) => !fault.includes('not said'))).toEqual([])
    expect(whole(quality)).toSatisfy(() => allOf(quality))
    expect(shareOf(quality.coverage)).toBeGreaterThanOrEqual(0.9)
  },
)

describe('reading level', () => {
  it('is high for short words and low for long ones', () => {
    const easy = readingLevel('Wij bellen eerst. Dan komt de bus. Zo gaat het goed.')
    const hard = readingLevel(
      'Kwaliteitsverbeteringsmaatregelen ten behoeve van organisatieoverstijgende samenwerkingsverbanden vereisen implementatiebegeleiding.',
    )
    expect(easy.flesch).toBeGreaterThan(80)
    expect(hard.flesch).toBeLessThan(20)
    expect(easy.sentenceLength).toBe(11 / 3)
    expect(hard.longWords).toBeGreaterThan(easy.longWords)
  })
})

it('a long month is as long as it says, and no two reflections are the same', () => {
  const reflections = longMonth()
  const said = new Set(reflections.map(({ good, better, learned }) => `${good} ${better} ${learned}`))
  expect(reflections).toHaveLength(MANY)
  expect(said.size).toBeGreaterThan(MANY / 2)
  expect(materialsOf({ ...LONG_MONTH, reflections }).length).toBeGreaterThan(3)
})
