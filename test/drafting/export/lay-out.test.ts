import { describe, expect, it } from 'vitest'
import { asDay } from '../../../care/day.ts'
import type { Piece } from '../../../drafting/export/laid-out.ts'
import { layOut } from '../../../drafting/export/lay-out.ts'
import { sentencesOf } from '../../../drafting/year/edit.ts'
import type { YearKind } from '../../../drafting/year/year-text.ts'
import { improvement, sampleDocument } from './fixture.ts'
import { chapterWith } from './one-chapter.ts'

const headings = (pieces: Piece[]) => pieces.flatMap((piece) => (piece.kind === 'heading' ? [piece] : []))

describe('a document', () => {
  const sample = sampleDocument()
  const laid = layOut(sample)

  it('has one note for each sentence with sources or of a person, in reading order', () => {
    const cited = sentencesOf(sample.text).filter(
      ({ sources, author }) => sources.length > 0 || author !== 'writer',
    )
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

  it.each([
    ['Drie reflecties van team zorg gaan over rust.', 0],
    ['Twee reflecties van team nacht en team zorg gaan over rust.', 1],
    ['Drie reflecties van team zorgboerderij gaan over rust.', 1],
    ['Drie reflecties gaan over rust.', 1],
  ])(
    'names the team of a quote behind it unless the sentence before names that one only: %s',
    (before, times) => {
      const quote = { text: 'Rustig aan', by: 'team zorg', source: 'r:A1' }
      const sentences = [before, 'Een collega vertelt: “Rustig aan”.'].map((text, at) => {
        return { id: `p${at}`, text, sources: ['r:A1'], quote: at === 0 ? null : quote, author: 'writer' }
      })
      const [, , paragraph] = layOut(
        chapterWith({}, [{ kind: 'paragraph', heading: null, sentences }]),
      ).pieces
      expect(JSON.stringify(paragraph).split(' (team zorg)')).toHaveLength(times + 1)
    },
  )

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

describe('a table of figures', () => {
  const figure = (id: string, more: object) => {
    const [first] = sampleDocument().text.figures
    if (!first) throw new Error('the sample has no figures')
    return { ...first, id, ...more }
  }
  const tableOf = (...figures: ReturnType<typeof figure>[]) => {
    const printed = chapterWith({}, [
      { kind: 'figures', caption: 'MDO', figures: figures.map(({ id }) => id) },
    ])
    return layOut({ ...printed, text: { ...printed.text, figures } }).pieces.find(
      (piece) => piece.kind === 'table' && piece.caption === 'MDO',
    )
  }

  it('has a column only for what differs, and says below it what all rows share', () => {
    expect(tableOf(figure('f:a', { team: 'zorg' }), figure('f:b', { team: 'dag', value: 3 }))).toMatchObject({
      table: {
        head: ['Cijfer', 'Van wie', 'Aantal'],
        rows: [
          ['MDO’s gehouden', 'team zorg', '18 van 24'],
          ['MDO’s gehouden', 'team dagbesteding', '3 van 24'],
        ],
        numeric: [2],
      },
      below: expect.stringContaining('Periode: 2026. Bron: bijeenkomsten. Hoe er is geteld'),
    })
    expect(
      tableOf(
        figure('f:a', {}),
        figure('f:b', { source: 'rooster', team: 'dag', period: ['2026-01-01', '2026-01-31'] }),
      ),
    ).toMatchObject({ table: { head: ['Cijfer', 'Van wie', 'Aantal', 'Periode', 'Bron'] } })
  })
})

describe('the list of contents', () => {
  const withSections = (n: number) => {
    const { text } = sampleDocument()
    const chapter = text.chapters[1]
    const sections = Array.from({ length: n }, (_, at) => ({ heading: `Deel ${at}`, parts: [] }))
    return layOut(sampleDocument({ text: { ...text, chapters: chapter ? [{ ...chapter, sections }] : [] } }))
  }

  it('names the sections where they fit on a page, and otherwise the chapters alone', () => {
    expect(withSections(20).contents).toBe(2)
    expect(withSections(40).contents).toBe(1)
  })
})

describe('a chapter', () => {
  const starts = (kind: YearKind) =>
    headings(layOut(sampleDocument({ text: { ...sampleDocument().text, kind } })).pieces)
      .filter(({ level }) => level === 1)
      .map(({ newPage }) => newPage)
      .slice(0, 6)

  it('of a kwaliteitsbeeld begins on a page of its own, but not behind a short one; a voortgangsbericht runs on', () => {
    expect(starts('kwaliteitsbeeld')).toEqual([true, false, true, true, true, true])
    expect(starts('voortgangsbericht')).toEqual([true, false, false, false, false, false])
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

  it('a decided text leaves what is missing and the sentences that were refused at home, and still says what a person wrote', () => {
    expect(titles(true)).toEqual([
      'Hoe dit tot stand kwam',
      'Reactie van de raad',
      'Opmerkingen en wat ermee is gedaan',
      'Bronnen',
    ])
    const decided = layOut(sampleDocument({ isDecided: true, decidedOn: asDay('2027-04-12') }))
    expect(decided.standing).toEqual(['Vastgesteld op 12 april 2027', 'Versie 3, 14 februari 2027'])
    expect(decided.notes.filter((note) => note.includes('medewerker geschreven'))).toHaveLength(2)
  })

  it('tells what was done with a remark, and that nothing was where nobody said so', () => {
    const answers = (isDecided: boolean) =>
      layOut(
        sampleDocument({
          isDecided,
          remarks: [
            { by: 'Bea, Bestuur', text: 'Korter?', answer: null },
            { by: 'Bea, Bestuur', text: 'Waar is het eten?', answer: 'Dat staat nu in hoofdstuk 3.' },
          ],
        }),
      ).pieces.flatMap((piece) => (piece.kind === 'said' && piece.answer !== null ? [piece.answer] : []))
    expect(answers(false)).toEqual(['Nog geen antwoord.', 'Dat staat nu in hoofdstuk 3.'])
    expect(answers(true)).toEqual(['Geen antwoord vastgelegd.', 'Dat staat nu in hoofdstuk 3.'])
  })

  it('says in a note of its own that a person wrote what rests on no source', () => {
    const { notes } = layOut(chapterWith({ text: 'Wij zijn trots.', sources: [], author: 'm1' }))
    expect(notes).toEqual(['Deze zin is door een medewerker geschreven of aangepast.'])
  })

  it('tells who passed it, when, and why a step was not held', () => {
    const table = layOut(sampleDocument()).pieces.find(
      (piece) => piece.kind === 'table' && piece.caption.startsWith('Welke stappen'),
    )
    expect(table).toMatchObject({
      table: {
        rows: [
          ['Concept door het kernteam', 'Fatima Demir', '20 februari 2027', 'akkoord'],
          ['Reactie van het team', '', '2 maart 2027', 'niet gehouden: het team is in maart pas compleet'],
          ['Raad van toezicht', 'Raad', '', 'nog niet'],
        ],
      },
    })
  })

  it('says of a council that it reacted, and of the last step that it decided', () => {
    const gates = ['Cliëntenraad', 'Bestuur', 'Vaststellen'].map((name) => ({
      name,
      by: ['Ria'],
      on: asDay('2027-03-02'),
      notHeld: null,
    }))
    const outcomes = (isDecided: boolean) =>
      layOut(sampleDocument({ gates, isDecided })).pieces.flatMap((piece) =>
        piece.kind === 'table' && piece.caption.startsWith('Welke stappen')
          ? piece.table.rows.map((row) => row[3])
          : [],
      )
    expect(outcomes(true)).toEqual(['gelezen, met reactie', 'akkoord', 'vastgesteld'])
    expect(outcomes(false)).toEqual(['gelezen, met reactie', 'akkoord', 'akkoord'])
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
