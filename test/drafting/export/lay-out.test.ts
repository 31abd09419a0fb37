import { describe, expect, it } from 'vitest'
import { asDay } from '../../../care/day.ts'
import type { Piece } from '../../../drafting/export/laid-out.ts'
import { layOut } from '../../../drafting/export/lay-out.ts'
import { sentencesOf } from '../../../drafting/year/edit.ts'
import { improvement, sampleDocument } from './fixture.ts'
import { chapterWith } from './one-chapter.ts'

const headings = (pieces: Piece[]) => pieces.flatMap((piece) => (piece.kind === 'heading' ? [piece] : []))

describe('a document', () => {
  const sample = sampleDocument()
  const laid = layOut(sample)

  it('has one note for each sentence with sources, in reading order', () => {
    const cited = sentencesOf(sample.text).filter(({ sources }) => sources.length > 0)
    const marks = laid.pieces.flatMap((piece) => {
      const runs =
        piece.kind === 'paragraph' ? piece.runs : piece.kind === 'bullets' ? piece.items.flat() : []
      return runs.flatMap((run) => (run.kind === 'note' ? [run.number] : []))
    })
    expect(laid.notes).toHaveLength(cited.length)
    expect(marks).toEqual(cited.map((_, at) => at + 1))
  })

  it('numbers its tables and its charts apart, and gives every heading its own id', () => {
    const numbers = (kind: 'table' | 'chart') =>
      laid.pieces.flatMap((piece) => (piece.kind === kind ? [piece.number] : []))
    expect(numbers('chart')).toEqual([1, 2, 3, 4, 5])
    expect(numbers('table')).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    const ids = headings(laid.pieces).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('never leaves out a level of headings', () => {
    const levels = [0, ...headings(laid.pieces).map(({ level }) => level)]
    levels.slice(1).forEach((level, at) => {
      expect(level - (levels[at] ?? 0)).toBeLessThanOrEqual(1)
    })
  })

  it('sets a quote apart and says of which team it is, once', () => {
    const text = 'Een collega uit team zorg zegt: “Rustig aan”.'
    const quote = { text: 'Rustig aan', by: 'team zorg', source: 'r:A1' }
    const [, paragraph] = layOut(chapterWith({ text, quote })).pieces
    expect(paragraph).toMatchObject({
      runs: [
        { text: 'Een collega uit team zorg zegt: “' },
        { text: 'Rustig aan', style: 'spoken' },
        { text: '”.' },
        { kind: 'note' },
      ],
    })
    const [, without] = layOut(chapterWith({ text: 'Iemand zegt: “Rustig aan”.', quote })).pieces
    expect(without).toMatchObject({ runs: [{}, {}, {}, { text: ' (team zorg)' }, {}] })
  })

  it('prints a figure that is not there as missing', () => {
    const lost = chapterWith({}, [{ kind: 'figures', caption: 'Cijfers', figures: ['f:mim-zorg-2026'] }])
    expect(layOut(lost).pieces).toContainEqual({
      kind: 'absent',
      text: '[cijfer ontbreekt: mim-zorg-2026]',
    })
    expect(layOut(lost).pieces.some(({ kind }) => kind === 'table')).toBe(true)
    expect(
      layOut(lost).pieces.find((piece) => piece.kind === 'table' && piece.caption === 'Cijfers'),
    ).toBeUndefined()
  })

  it('says of an improvement who does it, when, and what became of it', () => {
    const done = improvement({ state: 'done', outcome: 'Het lukte.', quarter: '2026-K4', sources: [] })
    const part = { kind: 'improvements' as const, caption: 'Acties', improvements: [done] }
    const box = layOut(chapterWith({}, [part])).pieces.find(({ kind }) => kind === 'box')
    expect(box).toMatchObject({
      items: [
        {
          lines: [
            ['Uitvoering door', 'team zorg'],
            ['Planning', '4e kwartaal 2026'],
            ['Stand', 'gedaan'],
            ['Resultaat', 'Het lukte.'],
          ],
        },
      ],
    })
  })
})

describe('after the text', () => {
  const titles = (isDecided: boolean) =>
    headings(layOut(sampleDocument({ isDecided, decidedOn: asDay('2027-04-12') })).pieces)
      .filter(({ level }) => level === 1)
      .map(({ text }) => text)
      .slice(6)

  it('a concept shows all that was said and refused', () => {
    expect(titles(false)).toEqual([
      'Hoe dit tot stand kwam',
      'Reactie van de raad',
      'Opmerkingen en wat ermee is gedaan',
      'Wat ontbreekt',
      'Zinnen die niet zijn opgenomen',
      'Bronnen',
    ])
  })

  it('a decided text leaves the work in hand at home', () => {
    expect(titles(true)).toEqual([
      'Hoe dit tot stand kwam',
      'Reactie van de raad',
      'Wat ontbreekt',
      'Bronnen',
    ])
    const decided = layOut(sampleDocument({ isDecided: true, decidedOn: asDay('2027-04-12') }))
    expect(decided.standing).toEqual(['Vastgesteld op 12 april 2027', 'Versie 3, 14 februari 2027'])
    expect(decided.notes.join(' ')).not.toContain('medewerker geschreven')
  })

  it('tells who passed it, when, and why a step was not held', () => {
    const table = layOut(sampleDocument()).pieces.find(
      (piece) => piece.kind === 'table' && piece.caption.startsWith('Wie deze tekst'),
    )
    expect(table).toMatchObject({
      table: {
        rows: [
          ['Concept door het kernteam', 'Fatima Demir', '20 februari 2027', 'akkoord'],
          [
            'Reactie van het team',
            'Joris Bakker',
            '2 maart 2027',
            'niet gehouden, want: het team is in maart pas compleet',
          ],
          ['Raad van toezicht', 'Raad', '', 'nog niet'],
        ],
      },
    })
  })

  it('says which part people wrote, and that a model helped', () => {
    const { text } = sampleDocument()
    const [, made] = layOut(sampleDocument({ text: { ...text, writer: 'model-x', chapters: [] } })).pieces
    expect(JSON.stringify(made)).toContain('Een taalmodel (model-x) hielp')
    expect(JSON.stringify(layOut(sampleDocument()).pieces)).toContain(
      '2 zinnen zijn daarna door een medewerker',
    )
  })
})
