import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drafting } from '../../bot/texts/nl/drafting.ts'
import { asDay } from '../../care/day.ts'
import { extractiveWriter } from '../../drafting/extractive.ts'
import { type GatherInput, gather } from '../../drafting/gather.ts'
import type { Material, Reflection } from '../../drafting/material.ts'
import { styleOf } from '../../drafting/style.ts'
import { verify } from '../../drafting/verify.ts'
import { FRAMEWORKS, figure, gathering, OCTOBER, OCTOBER_FIGURES, reflection } from './fixture.ts'

const write = extractiveWriter(drafting)
const nothing = () => []

async function written(over: Partial<GatherInput>) {
  return Promise.all(
    gather(gathering(over)).map(async (material) => ({ material, text: await write(material) })),
  )
}

async function sentencesAbout(reflections: Reflection[]): Promise<string[]> {
  const [first] = await written({ reflections })
  return first?.text.blocks.flatMap((block) => block.sentences.map(({ text }) => text)) ?? []
}

async function sentenceOf(...figures: ReturnType<typeof figure>[]): Promise<string> {
  const [first] = await written({ figures: { figures, missing: [] } })
  return first?.text.blocks[0]?.sentences.map(({ text }) => text).join(' ') ?? ''
}

describe('what colleagues said', () => {
  it('tells one voice as one voice, in its own words when it may be quoted', async () => {
    expect(
      await sentencesAbout([
        reflection('A', {
          theme: 'medicatie',
          good: 'De ronde liep goed',
          better: 'De kar piept.',
          mayQuote: true,
        }),
      ]),
    ).toEqual([
      'Een collega schrijft: “De ronde liep goed”.',
      'Over wat beter kan schrijft dezelfde collega: “De kar piept.”',
    ])
  })

  it('takes what one colleague wrote twice for one voice, not for two', async () => {
    const twice = (voices: number[]) =>
      sentencesAbout(
        voices.map((voice, nth) =>
          reflection(`${nth}`, { theme: 'medicatie', good: 'De ronde liep goed.', mayQuote: true, voice }),
        ),
      )
    expect(await twice([1, 1])).toEqual(['Een collega schrijft: “De ronde liep goed.”'])
    expect((await twice([1, 2])).join(' ')).toContain('Twee reflecties zeggen bijna hetzelfde')
  })

  it('says only how many and about what, when nobody agreed to be quoted', async () => {
    expect(
      await sentencesAbout([
        reflection('A', { theme: 'medicatie', good: 'De apotheek was op tijd.' }),
        reflection('B', { theme: 'medicatie', better: 'De overdracht was te kort.' }),
        reflection('C', { theme: 'medicatie', better: 'Na de overdracht wist ik het nog niet.' }),
      ]),
    ).toEqual([
      'Over medicatie schreven we drie reflecties.',
      'Eén reflectie noemt iets dat goed ging.',
      'Twee daarvan noemen iets dat beter kan, onder meer rond de overdracht.',
    ])
  })

  it('follows the house style: its voice, headings, marks and how many quotes', async () => {
    const style = styleOf('inwonende-zorg')
    const reflections = [
      reflection('A', { theme: 'medicatie', good: 'De ronde liep goed.', mayQuote: true }),
      reflection('B', { theme: 'medicatie', better: 'De kar piept.', mayQuote: true }),
    ]
    const [material] = gather(gathering({ reflections }))
    const inStyle = async (over: Partial<typeof style>) =>
      material && (await extractiveWriter(drafting, { ...style, ...over })(material)).blocks[0]
    const block = await inStyle({})
    expect(block?.heading).toBe('♥ Medicatie')
    expect(block?.sentences[0]?.text).toBe('Over medicatie schreven we twee reflecties.')
    expect(block?.sentences.map(({ text }) => text)).toContain(
      'Een collega schrijft: “De ronde liep goed.” (team zorg).',
    )
    const single = await inStyle({ citaten: { per_blok: 0, tekens: 'enkel', bij: 'zin' }, stem: 'neutraal' })
    expect(single?.sentences[0]?.text).toContain('kwamen twee reflecties binnen')
    expect(single?.sentences.map(({ text }) => text)).toContain('Een collega schrijft: ‘De ronde liep goed.’')
  })

  it('counts those who say nearly the same, and quotes one of them', async () => {
    const same = 'De overdracht van de avond naar de nacht is kort en duidelijk geworden.'
    const sentences = await sentencesAbout([
      reflection('A', { good: same }),
      reflection('B', { good: same.replace('is kort', 'is nu kort'), mayQuote: true }),
    ])
    expect(sentences).toContain(
      `Twee reflecties zeggen bijna hetzelfde: “${same.replace('is kort', 'is nu kort')}”`,
    )
  })

  it('puts what went well before what can be better, and that before what was learned', async () => {
    const [medication] = (await written({ reflections: OCTOBER })).flatMap(({ text }) =>
      text.blocks.filter(({ heading }) => heading === 'Medicatie'),
    )
    const text = medication?.sentences.map((sentence) => sentence.text).join(' ') ?? ''
    const [good, better, learned] = ['goed ging', 'beter kan', 'leerde'].map((word) => text.indexOf(word))
    expect(good).toBeGreaterThan(-1)
    expect(better).toBeGreaterThan(good ?? 0)
    expect(learned).toBeGreaterThan(better ?? 0)
  })

  it('keeps a block to about 120 words', async () => {
    const reflections = Array.from({ length: 40 }, (_, i) =>
      reflection(`L${i}`, {
        theme: 'medicatie',
        good: `Ronde ${i} liep vlot omdat woord${i} en begrip${i} en middel${i} klaar stonden voor iedereen van dienst${i}.`,
        mayQuote: true,
      }),
    )
    const words = (await sentencesAbout(reflections)).join(' ').split(' ')
    expect(words.length).toBeGreaterThan(60)
    expect(words.length).toBeLessThanOrEqual(130)
  })
})

describe('what figures say', () => {
  it.each([
    [[5, 6], 'Van de 6 definitieve zorgplannen die in oktober klaar moesten zijn, waren er 5 op tijd.'],
    [[1, 3], 'Van de 3 definitieve zorgplannen die in oktober klaar moesten zijn, was er 1 op tijd.'],
    [[0, 3], 'Van de 3 definitieve zorgplannen die in oktober klaar moesten zijn, was er geen op tijd.'],
    [[2, 2], 'De 2 definitieve zorgplannen die in oktober klaar moesten zijn, waren allebei op tijd.'],
    [[1, 1], 'Er moest in oktober 1 definitief zorgplan klaar zijn; dat was op tijd.'],
    [[0, 1], 'Er moest in oktober 1 definitief zorgplan klaar zijn; dat was niet op tijd.'],
  ] as const)('%j plans in time', async ([value, of], said) => {
    expect(await sentenceOf(figure('zorgplan_definitief', value, of))).toBe(said)
  })

  it('reckons a share from the counts, never from what somebody printed', async () => {
    const response = figure('cto', 30, 55, { family: 'imported', label: 'Cliënttevredenheid, respons' })
    expect(await sentenceOf(response)).toBe(
      'Cliënttevredenheid, respons in oktober: 30 van de 55, dat is 55%.',
    )
  })

  it('gives no share of a handful', async () => {
    expect(await sentenceOf(figure('cto', 3, 7, { family: 'imported', label: 'Respons' }))).not.toContain('%')
  })

  it('shows sources that contradict each other side by side', async () => {
    const mic = (value: number, source: string) =>
      figure('mic', value, null, {
        family: 'imported',
        label: 'MIC-meldingen',
        id: `f:mic-${source}`,
        source,
      })
    expect(await sentenceOf(mic(4, 'register'), mic(6, 'jaarlijst'))).toBe(
      'De bronnen spreken elkaar tegen over mic-meldingen in oktober: 4 volgens register en 6 volgens jaarlijst.',
    )
  })

  it('tells a meeting that was moved, with why', async () => {
    const [moved] = OCTOBER_FIGURES.filter(({ family }) => family === 'moved')
    expect(moved && (await sentenceOf(moved))).toBe(
      'Het MDO van 20 oktober is verzet naar 3 november. Reden: de arts was ziek.',
    )
  })
})

describe('whatever people write', () => {
  const part = fc.option(
    fc.oneof(
      fc.constantFrom(
        'De overdracht liep goed, drie keer achter elkaar.',
        'Op 12 oktober was het 38,5 graden en de helft was ziek',
        'We vroegen de familie om mee te denken. “Graag”, zeiden ze.',
        'Niemand wist waar Apotheek De Brug zat.',
        '   ',
      ),
      fc.string({ maxLength: 120 }),
    ),
  )
  const anyReflection = fc
    .record({
      good: part,
      better: part,
      learned: part,
      theme: fc.option(fc.constantFrom('medicatie', 'werkdruk', 'Team 2', 'eigen regie')),
      bouwsteen: fc.option(fc.constantFrom('gk-1', 'gk-3', 'ghz-3', 'eigen-9')),
      team: fc.constantFrom('zorg', 'dag'),
      day: fc.constantFrom(asDay('2026-10-01'), asDay('2026-10-31')),
      mayQuote: fc.boolean(),
    })
    .filter(({ good, better, learned }) => [good, better, learned].some((text) => text?.trim()))
  const month = fc
    .array(anyReflection, { minLength: 1, maxLength: 12 })
    .map((list) => list.map((over, i) => reflection(`P${i}`, over)))
  const teams = [
    { ref: 'zorg', name: 'Zorg', kind: 'zorg' },
    { ref: 'dag', name: 'Team Dag 2', kind: 'dagbesteding' },
  ]
  const drafts = (reflections: Reflection[]) =>
    written({
      reflections,
      teams,
      frameworks: FRAMEWORKS,
      figures: { figures: OCTOBER_FIGURES, missing: [] },
    })

  it('the text passes every check', async () => {
    await fc.assert(
      fc.asyncProperty(month, async (reflections) => {
        for (const { material, text } of await drafts(reflections))
          expect(verify(text, material, nothing, drafting).refused).toEqual([])
      }),
    )
  })

  it('every reflection and every figure is a source of its bouwsteen', async () => {
    await fc.assert(
      fc.asyncProperty(month, async (reflections) => {
        for (const { material, text } of await drafts(reflections)) {
          const cited = new Set(text.blocks.flatMap((b) => b.sentences.flatMap((s) => s.sources)))
          const there = [...material.reflections, ...material.figures].map(({ id }) => id)
          expect([...cited].sort()).toEqual([...new Set(there)].sort())
        }
      }),
    )
  })

  it('the honest half is kept: who names what can be better is behind a sentence that says so', async () => {
    await fc.assert(
      fc.asyncProperty(month, async (reflections) => {
        for (const { material, text } of await drafts(reflections)) expect(untold(material, text)).toEqual([])
      }),
    )
  })

  function untold(material: Material, text: Awaited<ReturnType<typeof write>>): string[] {
    const told = text.blocks
      .flatMap((block) => block.sentences)
      .filter(({ text, quote }) => /beter/.test(text) || quote !== null)
      .flatMap(({ sources }) => sources)
    return material.reflections.filter((r) => r.better?.trim() && !told.includes(r.id)).map(({ id }) => id)
  }
})
