import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { yearWords } from '../../bot/texts/nl/year-words.ts'
import { FaultyFile } from '../../care/faulty-file.ts'
import { filled, type HouseStyle, STYLES, styleOf } from '../../drafting/style.ts'
import { yearText } from '../../drafting/year/make.ts'
import { readOrganisation } from '../../organisation.ts'
import { aYear, block, improvement, medicine, spoken, yearFigure } from './year/approved-year.ts'

function fromFile(yaml: string): HouseStyle {
  const file = join(mkdtempSync(join(tmpdir(), 'huisstijl-')), 'organisatie.yaml')
  writeFileSync(file, yaml)
  return readOrganisation(file).style
}

const fault = (yaml: string): string => {
  try {
    fromFile(yaml)
    return ''
  } catch (error) {
    return error instanceof FaultyFile ? (error.faults[0]?.path ?? '') : String(error)
  }
}

describe('a house style', () => {
  it.each(STYLES)('%s can be read, with sizes that can be met', (id) => {
    const { blok, hoofdstuk, samenvatting, opbouw } = styleOf(id)
    for (const { van, tot } of [blok, hoofdstuk, samenvatting]) expect(van).toBeLessThan(tot)
    expect(opbouw.filter(({ deel }) => deel === 'bouwstenen')).toHaveLength(1)
  })

  it.each(STYLES)('%s prints every heading that it names', (id) => {
    const style = styleOf(id)
    const bouwstenen = [1, 2, 3, 4, 5].map((number) => ({ number, title: `Titel ${number}` }))
    for (const framework of ['gk', 'ghz', ...Object.keys(style.bouwsteen.kaders)]) {
      const sections = style.bouwsteen.kaders[framework] ?? style.bouwsteen.onderdelen
      const blocks = bouwstenen.flatMap(({ number }) => [
        { ...medicine('2026-01', number), bouwsteen: number },
        { ...medicine('2026-03', number + 10), bouwsteen: number },
        block(
          '2026-02',
          [spoken('Eten', 'Een collega schrijft:', `Soep van woord${number}.`, `r:E${number}`)],
          { bouwsteen: number },
        ),
      ])
      const kinds = ['rvt', 'bhv']
      const text = yearText(
        aYear({
          style,
          framework: { id: framework, name: 'Kader', bouwstenen },
          blocks,
          figures: bouwstenen.flatMap(({ number }) =>
            kinds.map((kind) =>
              yearFigure(kind, 2, 4, {
                id: `f:${kind}${number}`,
                family: kind === 'bhv' ? 'training' : 'required',
                bouwsteen: number,
              } as never),
            ),
          ),
          previous: bouwstenen.map(({ number }) =>
            improvement({ id: `p${number}`, bouwsteen: number, quarter: '2026-K1' }),
          ),
          next: bouwstenen.map(({ number }) => improvement({ id: `n${number}`, bouwsteen: number })),
        }),
        yearWords,
      )
      const printed = JSON.stringify(text.chapters)
      const values = {
        jaar: 2026,
        volgend_jaar: 2027,
        organisatie: 'Zorggroep De Linde',
        onderwerp: 'Medicatie',
      }
      for (const { kop, koppen, blokkop } of sections) {
        for (const { number } of bouwstenen) {
          const heading = koppen?.[`${framework}-${number}`] ?? kop
          if (heading !== undefined)
            expect(printed).toContain(JSON.stringify(filled(heading, { ...values, nummer: number })))
        }
        if (blokkop !== undefined) expect(printed).toContain(JSON.stringify(filled(blokkop, values)))
      }
      for (const { kop } of style.opbouw)
        if (kop !== undefined) expect(printed).toContain(JSON.stringify(filled(kop, values)))
      for (const [key, kop] of Object.entries(style.bouwsteen.koppen))
        if (key.startsWith(`${framework}-`)) expect(printed).toContain(JSON.stringify(filled(kop, values)))
    }
  })
})

describe('the style of an organisation', () => {
  it('goes with the preset of its rules when the file says nothing', () => {
    expect(fromFile('naam: De Linde').id).toBe('standaard')
    expect(fromFile('regels:\n  preset: cooperatie').id).toBe('cooperatie')
  })

  it('is the one that the file names', () => {
    expect(fromFile('regels:\n  preset: cooperatie\nhuisstijl: verpleeghuis').id).toBe('verpleeghuis')
  })

  it('is written without code on top of another: what is not named stays', () => {
    const own = fromFile(`
huisstijl:
  basis: wooninitiatief
  wijzigingen:
    stem: wij
    citaten: { tekens: dubbel }
    bouwsteen:
      koppen: { gk-1: 3. HET GESPREK }
`)
    const base = styleOf('wooninitiatief')
    expect(own).toMatchObject({ id: 'eigen', stem: 'wij', opbouw: base.opbouw })
    expect(own.citaten).toEqual({ ...base.citaten, tekens: 'dubbel' })
    expect(own.bouwsteen.koppen).toEqual({ ...base.bouwsteen.koppen, 'gk-1': '3. HET GESPREK' })
  })

  it('that cannot be read says where', () => {
    expect(fault('huisstijl:\n  wijzigingen:\n    stem: jij')).toMatch(/^huisstijl/)
    expect(fault('huisstijl: onbekend')).toMatch(/^huisstijl/)
  })
})
