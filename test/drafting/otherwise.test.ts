import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drafting } from '../../bot/texts/nl/drafting.ts'
import { draftingOtherwise } from '../../bot/texts/nl/drafting-otherwise.ts'
import { extractiveWriter } from '../../drafting/extractive.ts'
import { gather } from '../../drafting/gather.ts'
import type { Material, Reflection } from '../../drafting/material.ts'
import { otherwiseWriter } from '../../drafting/otherwise.ts'
import { styleOf } from '../../drafting/style.ts'
import { verify } from '../../drafting/verify.ts'
import { gathering, OCTOBER_FIGURES, reflection } from './fixture.ts'

const style = styleOf('standaard')
const write = (material: Material, variant: number) =>
  otherwiseWriter(draftingOtherwise, style, variant)(material)
const wordsOf = async (material: Material, variant: number) =>
  (await write(material, variant)).blocks
    .flatMap(({ sentences }) => sentences.map(({ text }) => text))
    .join('\n')

const REFLECTIONS: Reflection[] = [
  ['De overdracht ging rustig en volledig.', 'We kunnen eerder met elkaar overleggen.'],
  ['Het team dacht goed mee over de planning.', 'De dagstart mag korter en vaker.'],
  ['De nachtdienst liet een heldere lijst achter.', 'De lijst raakte zoek in de drukte.'],
  ['Samen de ochtend verdelen gaf rust.', 'De avond begint te laat met overdragen.'],
].map(([good, better], i) =>
  reflection(`R${i}`, { theme: 'overdracht', good: good ?? '', better: better ?? '', mayQuote: true }),
)

describe('another version without a model', () => {
  const material = gather(
    gathering({ reflections: REFLECTIONS, figures: { figures: OCTOBER_FIGURES, missing: [] } }),
  ).find(({ topics }) => topics.length > 0)
  if (!material) throw new Error('no material')

  it('the ordinary one is what the writer always makes', async () => {
    expect(await write(material, 0)).toEqual(await extractiveWriter(drafting, style)(material))
  })

  it('is another text the first times, and the same each time that it is asked for', async () => {
    const all = await Promise.all([0, 1, 2, 3, 4, 5].map((variant) => wordsOf(material, variant)))
    expect(new Set(all.slice(0, 4)).size).toBe(4)
    expect(await Promise.all([0, 1, 2, 3, 4, 5].map((variant) => wordsOf(material, variant)))).toEqual(all)
  })

  it('tells of one something, in however many reflections it stands', () => {
    for (const variant of draftingOtherwise)
      for (const n of [1, 2, 12])
        for (const lead of Object.values(variant.lead))
          expect(lead(n, n, ['de overdracht'])).not.toMatch(/staan iets|\b1 reflecties|één reflecties/)
  })

  it('gives other people’s words, and never none', async () => {
    const quotes = async (variant: number) =>
      (await write(material, variant)).blocks.flatMap(({ sentences }) =>
        sentences.flatMap(({ quote }) => (quote ? [quote.text] : [])),
      )
    for (const variant of [1, 2, 3, 4]) {
      expect((await quotes(variant)).length).toBeGreaterThan(0)
      expect(await quotes(variant)).not.toEqual(await quotes(0))
    }
  })

  it('passes every check that the ordinary one passes, whatever was written', async () => {
    const said = fc.constantFrom(
      'De overdracht ging rustig.',
      'De bewoner koos zelf wat hij wilde eten.',
      'Er was te weinig tijd voor de familie.',
      'De medicatie stond op tijd klaar.',
      null,
    )
    const one = fc.record({
      theme: fc.constantFrom('overdracht', 'medicatie', 'familie', null),
      good: said,
      better: said,
      learned: said,
      mayQuote: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(one, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 6 }),
        async (all, n) => {
          const reflections = all
            .filter(({ good, better, learned }) => good ?? better ?? learned)
            .map((own, i) => reflection(`R${i}`, own))
          for (const each of gather(gathering({ reflections }))) {
            const ordinary = verify(await write(each, 0), each, () => [], drafting)
            const other = verify(await write(each, n), each, () => [], drafting)
            expect(other.refused.length, JSON.stringify(other.refused)).toBeLessThanOrEqual(
              ordinary.refused.length,
            )
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
