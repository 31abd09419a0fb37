import { describe, expect, it } from 'vitest'
import { yearWords } from '../../../bot/texts/nl/year-words.ts'
import { asDay } from '../../../care/day.ts'
import type { Figure } from '../../../care/figures/figure.ts'
import { styleOf } from '../../../drafting/style.ts'
import type { YearInput } from '../../../drafting/year/input.ts'
import { changedParts } from '../../../drafting/year/progress.ts'
import { tellingOf } from '../../../drafting/year/telling.ts'

const mic = (year: number, value: number, category: string | null): Figure => ({
  id: `f:mic-${category ?? 'totaal'}-${year}`,
  family: 'imported',
  kind: 'mic',
  label: category === null ? 'MIC-meldingen bij elkaar' : `MIC-meldingen, ${category}`,
  value,
  of: null,
  unit: 'MIC-melding',
  team: null,
  category,
  period: [asDay(`${year}-01-01`), asDay(`${year}-12-31`)],
  asOf: asDay(`${year + 1}-01-09`),
  source: 'MIC-register',
  how: '',
  moves: [],
})

const input = (earlier: Figure[]): YearInput => ({
  organisation: 'De Linde',
  year: 2026,
  kind: 'voortgangsbericht',
  framework: { id: 'ghz', name: 'Kwaliteitskompas', bouwstenen: [{ number: 1, title: 'Zorgproces' }] },
  style: styleOf('standaard'),
  teams: [],
  blocks: [],
  months: [],
  figures: [],
  earlier,
  missing: [],
  previous: [],
  next: [],
  remarks: [],
})

const changes = (now: Figure[], then: Figure[]) => {
  const [part] = changedParts(now, tellingOf(input(then), yearWords), true)
  return part?.kind === 'paragraph' ? part.sentences.map(({ text }) => text) : []
}

describe('what changed in the figures since the year before', () => {
  it('is told of the whole first, and of the kinds only where it is much', () => {
    const now = [mic(2026, 53, 'val'), mic(2026, 51, 'medicatie'), mic(2026, 104, null)]
    const then = [mic(2025, 54, 'val'), mic(2025, 41, 'medicatie'), mic(2025, 100, null)]
    expect(changes(now, then)).toEqual([
      'Het aantal MIC-meldingen bleef ongeveer gelijk: 104 in 2026 en 100 in 2025.',
      expect.stringMatching(/MIC-meldingen over medicatie .*(51 in 2026, tegen 41|van 41 naar 51)/),
    ])
  })

  it('begins no two sentences in a row alike', () => {
    const kinds = ['val', 'medicatie', 'gedrag', 'anders']
    const told = changes(
      [mic(2026, 140, null), ...kinds.map((kind, nth) => mic(2026, 50 - 10 * nth, kind))],
      [mic(2025, 140, null), ...kinds.map((kind) => mic(2025, 100, kind))],
    )
    const openings = told.map((text) => text.split(' ').slice(0, 2).join(' '))
    expect(openings).toHaveLength(5)
    for (const [at, opening] of openings.entries()) expect(opening).not.toBe(openings[at + 1])
  })

  it('says so where the number is the very same', () => {
    expect(changes([mic(2026, 24, null)], [mic(2025, 24, null)])).toEqual([
      'Het aantal MIC-meldingen bleef gelijk: 24 in 2026 en 24 in 2025.',
    ])
  })

  it('is never told from another register', () => {
    const other = { ...mic(2025, 10, null), source: 'Een ander register' }
    expect(changes([mic(2026, 24, null)], [other]).join()).not.toContain('2025')
  })

  it('says of which figures of the chapter there is nothing to compare with', () => {
    const complaints = { ...mic(2026, 3, null), id: 'f:klacht-2026', kind: 'klacht', label: 'Klachten' }
    const told = changes([mic(2026, 24, null), complaints], [mic(2025, 24, null)])
    expect(told.at(-1)).toMatch(/^Van de andere cijfers in dit hoofdstuk is geen cijfer over 2025 bewaard/)
    expect(changes([mic(2026, 24, null)], [mic(2025, 24, null)])).toHaveLength(1)
  })

  it('does not blame the year before for a year that is still running', () => {
    const running = { ...input([]), until: asDay('2026-06-15') }
    const [part] = changedParts([mic(2026, 24, null)], tellingOf(running, yearWords), true)
    expect(part?.kind === 'absent' && part.text).toMatch(/nog niet te maken: het jaar 2026 is nog niet om/)
  })

  it('says once in a document that nothing can be compared', () => {
    const telling = tellingOf(input([]), yearWords)
    const absent = (isFirst: boolean) =>
      changedParts([mic(2026, 24, null)], telling, isFirst).filter(({ kind }) => kind === 'absent')
    expect(absent(true)).toHaveLength(1)
    expect(absent(false)).toEqual([])
  })
})
