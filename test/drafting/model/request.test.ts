import { describe, expect, it } from 'vitest'
import { drafting } from '../../../bot/texts/nl/drafting.ts'
import { planOf } from '../../../drafting/model/request.ts'
import { OCTOBER, reflection } from '../fixture.ts'
import { october, screening } from './writing.ts'

interface Shown {
  bouwsteen: string
  onderwerpen: {
    topic: string
    naam: string
    reflecties: { id: string; citeren: string; stem?: number; zelfde?: string[] }[]
    cijfers: { id: string; zin: string }[]
  }[]
}

const planned = (material = october(), portions?: Parameters<typeof planOf>[3]) => {
  const plan = planOf(material, screening, drafting, portions)
  return { plan, shown: plan.requests.map(({ data }) => JSON.parse(data) as Shown) }
}
const reflectionsIn = (shown: Shown[]) =>
  shown.flatMap(({ onderwerpen }) => onderwerpen.flatMap((o) => o.reflecties))

/** So many reflections about one subject, no two alike. */
const many = (n: number) =>
  Array.from({ length: n }, (_, i) =>
    reflection(`L${i}`, { theme: 'medicatie', good: `Woord${i} lijst${i} hielp ons${i} deze${i} keer.` }),
  )

describe('what one call asks', () => {
  it('holds a month of one team in one call', () => {
    const { shown } = planned()
    expect(shown).toHaveLength(1)
    expect(shown[0]?.onderwerpen.map(({ naam }) => naam)).toContain('medicatie')
  })

  it('leads back from every short id to its source, and from an invented one to nothing', () => {
    const { plan } = planned()
    for (const { id } of plan.readable.reflections) expect(plan.sourceOf(plan.idOf(id) ?? '')).toBe(id)
    expect(plan.sourceOf('r901')).toBe('r901')
  })

  it('says who may be quoted', () => {
    const { plan, shown } = planned()
    for (const { id, citeren } of reflectionsIn(shown)) {
      const own = OCTOBER.find((one) => one.id === plan.sourceOf(id))
      if (citeren === 'ja') expect(own?.mayQuote).toBe(true)
    }
    expect(reflectionsIn(shown).map(({ citeren }) => citeren)).toEqual(expect.arrayContaining(['ja', 'nee']))
  })

  it('tells what is nearly the same by its ids', () => {
    const { plan, shown } = planned()
    const same = reflectionsIn(shown).find(({ zelfde }) => zelfde)
    expect([same?.id, ...(same?.zelfde ?? [])].map((id) => plan.sourceOf(id ?? ''))).toEqual(['r:R1', 'r:R3'])
  })

  it('tells which are of one person, and nothing of those who wrote one', () => {
    const [first, second, third, ...rest] = OCTOBER
    if (!first || !second || !third) throw new Error('Too few')
    const { shown } = planned(
      october([{ ...first, voice: 4 }, { ...second, voice: 4 }, { ...third, voice: 5 }, ...rest]),
    )
    const medication = shown[0]?.onderwerpen.find(({ naam }) => naam === 'medicatie')
    const voices = medication?.reflecties.map(({ stem }) => stem ?? null).sort()
    expect(voices).toEqual([4, 4, null, null])
  })

  it('gives figures as the sentence that we make of them', () => {
    const about = (id: string, good: string) =>
      reflection(id, { bouwsteen: 'gk-4', theme: 'medicatie', good })
    const two = [about('X', 'De toets was goed te doen.'), about('Y', 'Samen oefenen hielp.')]
    const { shown } = planned(october([...OCTOBER, ...two], 4))
    const figures = shown.flatMap(({ onderwerpen }) => onderwerpen.flatMap(({ cijfers }) => cijfers))
    expect(figures).toEqual([{ id: expect.stringMatching(/^f\d$/), zin: expect.stringContaining('11') }])
  })
})

describe('a long month', () => {
  const small = { reflections: 10, characters: 100_000, callsPerTopic: 3 }

  it('takes several calls for one topic, none above its size', () => {
    const { shown, plan } = planned(october(many(25)), small)
    expect(shown.map((one) => reflectionsIn([one]).length)).toEqual([10, 10, 5])
    expect(plan.unread).toEqual([])
  })

  it('counts what no call holds', () => {
    const { shown, plan } = planned(october(many(64)), small)
    expect(reflectionsIn(shown)).toHaveLength(30)
    expect(plan.unread).toMatchObject([{ read: 30, all: 64 }])
  })

  it('is cut by size as well, and never in the middle of a reflection', () => {
    const { plan } = planned(october(many(20)), { reflections: 100, characters: 600, callsPerTopic: 100 })
    expect(plan.requests.length).toBeGreaterThan(3)
    for (const { data } of plan.requests) expect(data.length).toBeLessThan(1_000)
    expect(plan.unread).toEqual([])
  })
})
