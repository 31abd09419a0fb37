import { describe, expect, it } from 'vitest'
import { readYaml } from '../../care/faulty-file.ts'
import { idleParts } from '../../care/idle.ts'
import { ruleBook } from '../../care/rulebook.ts'
import { presetLayers, readOrganisation, readPreset } from '../../organisation.ts'
import { PRESETS } from '../../organisation-file.ts'

const known = new Set(
  Object.entries(readOrganisation().frameworks).flatMap(([id, { bouwstenen }]) =>
    Object.keys(bouwstenen).map((number) => `${id}-${number}`),
  ),
)

function idle(text: string): string[] {
  const read = readYaml('organisatie.yaml', text)
  const layer = { read, under: [], value: read.value as Record<string, unknown> }
  const book = ruleBook(readPreset('standaard'), layer)
  return idleParts(book, known).map(({ rule, kind, what }) => `${rule} ${kind} ${what}`)
}

describe('what does nothing in a rule book', () => {
  it.each([
    ['zlp_voorlopig: { stappen: [{ voor: P2D }] }', 'zlp_voorlopig step_before_start P2D'],
    ['zorgplan_evaluatie: { termijn: P14D }', 'zorgplan_evaluatie step_before_start P30D'],
    ['zorgplan_definitief: { zichtbaar: P7D }', 'zorgplan_definitief step_unseen P21D'],
    ['bhv: { zichtbaar: P30D }', 'bhv step_unseen P60D'],
    ['bhv: { bouwsteen: [gk-9] }', 'bhv bouwsteen gk-9'],
  ])('is told of %s', (text, line) => expect(idle(text)).toContain(line))

  it('is not told of a rule that is off', () => {
    expect(idle('bhv: { aan: nee, zichtbaar: P30D }')).toEqual([])
  })

  it.each(PRESETS)('is nothing in the preset %s', (preset) => {
    expect(idleParts(ruleBook(readPreset('standaard'), ...presetLayers(preset)), known)).toEqual([])
  })
})
