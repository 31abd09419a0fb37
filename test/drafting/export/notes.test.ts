import { describe, expect, it } from 'vitest'
import { printing } from '../../../bot/texts/nl/printing.ts'
import { asDay, type Day } from '../../../care/day.ts'
import type { FigureRecord } from '../../../care/figures/figure.ts'
import { tellings } from '../../../drafting/export/notes.ts'
import { sampleDocument } from './fixture.ts'

const { inFull, short } = tellings(sampleDocument())

/** The note of reflections: of each team, one in each of these months. */
function reflections(...teams: [team: string, ...months: string[]][]): string {
  const sources = teams.flatMap(([team, ...months]) =>
    months.map((month) => ({ kind: 'reflection' as const, id: `r:${team}${month}`, month, team })),
  )
  return tellings(sampleDocument({ sources })).inFull(sources.map(({ id }) => id))
}

/** The note of figures that are alike but for what is given. */
function figures(...more: Partial<FigureRecord>[]): string {
  const { text } = sampleDocument()
  const [first] = text.figures
  const all = first ? more.map((one, at) => ({ ...first, id: `f:${at}`, label: 'Klachten', ...one })) : []
  return tellings(sampleDocument({ text: { ...text, figures: all } })).inFull(all.map(({ id }) => id))
}

describe('a note', () => {
  it('tells of which team and month a reflection is, and never whose', () => {
    expect(inFull(['r:A1'])).toBe('Reflectie, team zorg, maart 2026.')
  })

  it('counts reflections of one team, with each month once', () => {
    expect(inFull(['r:A1', 'r:A2', 'r:A2'])).toBe('2 reflecties, team zorg, maart 2026.')
    const more = reflections(['zorg', '2026-03', '2026-01', '2025-12', '2026-02'])
    expect(more).toBe('4 reflecties, team zorg, december 2025, januari t/m maart 2026.')
    const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`)
    expect(reflections(['zorg', ...months])).toBe('12 reflecties, team zorg, heel 2026.')
  })

  it('names the months of each team where they are few, and otherwise those of all together', () => {
    expect(inFull(['r:A1', 'r:A2', 'r:A3'])).toBe(
      '3 reflecties uit 2026: 1 van team dagbesteding (mei) en 2 van team zorg (maart).',
    )
    expect(reflections(['zorg', '2026-07'], ['dag', '2026-07'])).toBe(
      '2 reflecties uit juli 2026: team dagbesteding en team zorg.',
    )
    expect(reflections(['zorg', '2026-01', '2026-02', '2026-03', '2026-05'], ['dag', '2026-06'])).toBe(
      '5 reflecties uit januari t/m maart, mei en juni 2026: 1 van team dagbesteding en 4 van team zorg.',
    )
    expect(reflections(['zorg', '2025-12'], ['dag', '2026-01'])).toBe(
      '2 reflecties uit december 2025, januari 2026: team dagbesteding en team zorg.',
    )
  })

  it('prints no number of so few clients that it could be about one of them', () => {
    const few = {
      label: 'Evaluaties',
      team: null,
      value: 2,
      of: 2,
      how: 'Geteld zijn er 2.',
      ofFew: true as const,
    }
    const said = figures(few)
    expect(said).toContain('Evaluaties, hele organisatie, 2026: minder dan vijf, niet afgedrukt. Uit ')
    expect(said).not.toMatch(/2 van 2|Geteld/)
  })

  it('tells how a figure was counted, from which register and as of which day', () => {
    expect(inFull(['f:mdo-zorg-2026'])).toBe(
      'MDO’s gehouden, team zorg, 2026: 18 van 24. Gepland, gehouden en verzet zijn apart geteld; wat binnen een maand verzet is, telt één keer. Uit bijeenkomsten, stand van 10 januari 2027.',
    )
    expect(short(['f:mdo-zorg-2026'])).toBe('MDO’s gehouden, team zorg, 2026: 18 van 24.')
  })

  it('names what was agreed, and counts what was said of an earlier text', () => {
    const agreed = sampleDocument({
      sources: [
        { kind: 'improvement', id: 'v:1', title: 'Overdracht op vaste tijden.', quarter: '2026-K2' },
        { kind: 'remark', id: 'o:1', year: 2025 },
        { kind: 'remark', id: 'o:2', year: 2025 },
      ],
    })
    expect(tellings(agreed).inFull(['v:1', 'o:1', 'o:2'])).toBe(
      'Verbeterpunt “Overdracht op vaste tijden”, 2e kwartaal 2026; 2 opmerkingen bij de tekst over 2025.',
    )
  })

  it('names what was agreed for one quarter together', () => {
    const agreed = sampleDocument({
      sources: ['2026-K2', '2026-K2', '2026-K3'].map((quarter, at) => ({
        kind: 'improvement',
        id: `v:${at}`,
        title: `Punt ${at}`,
        quarter,
      })),
    })
    expect(tellings(agreed).inFull(['v:0', 'v:1', 'v:2'])).toBe(
      'Verbeterpunten “Punt 0” en “Punt 1”, 2e kwartaal 2026; “Punt 2”, 3e kwartaal 2026.',
    )
  })

  it('keeps a marker for what is no longer kept, and says so of what cannot be found', () => {
    expect(inFull(['r:B1'])).toBe('Reflectie (niet meer bewaard), team zorg, januari 2026.')
    expect(inFull(['r:weg'])).toBe('Een bron die niet meer te vinden is.')
    const lost = sampleDocument({
      sources: [
        { kind: 'removed', id: 'r:X', month: '', team: '', of: 'reflection' },
        { kind: 'removed', id: 'f:X', month: '', team: '', of: 'figure' },
      ],
    })
    expect(tellings(lost).inFull(['r:X', 'f:X'])).toBe(
      'Reflectie (niet meer bewaard); een cijfer dat niet meer wordt bewaard.',
    )
  })
})

describe('a note of several figures', () => {
  const counted = (n: number) => ({
    how: `Opgeteld uit ${n} tellingen.`,
    of: null,
    team: null,
    source: 'register',
  })
  const quarter = (from: string, to: string) => ({ period: [asDay(from), asDay(to)] as [Day, Day] })
  const [first, last] = [quarter('2026-01-01', '2026-03-31'), quarter('2026-10-01', '2026-12-31')]

  it('says once what they share', () => {
    expect(figures({ ...counted(3), value: 4, ...first }, { ...counted(3), value: 9, ...last })).toBe(
      'Klachten, hele organisatie: 4 (1e kwartaal 2026), 9 (4e kwartaal 2026). Opgeteld uit 3 tellingen. Uit register, stand van 10 januari 2027.',
    )
    expect(figures({ ...counted(3), value: 4, team: 'zorg' }, { ...counted(3), value: 9, team: 'dag' })).toBe(
      'Klachten, 2026: 4 (team zorg), 9 (team dagbesteding). Opgeteld uit 3 tellingen. Uit register, stand van 10 januari 2027.',
    )
    expect(figures({ ...counted(3), value: 4 }, { ...counted(5), value: 9, label: 'MIC-meldingen' })).toBe(
      'Hele organisatie, 2026: klachten 4; MIC-meldingen 9. Opgeteld uit 3 en 5 tellingen. Uit register, stand van 10 januari 2027.',
    )
  })

  it('says of each how it was counted where that differs in more than a number', () => {
    expect(
      figures(
        { ...counted(3), how: 'Gepland: 2, gehouden: 1.', value: 1, team: 'zorg' },
        { ...counted(3), how: 'Gepland: 4, gehouden: 3.', value: 3, team: 'dag' },
      ),
    ).toBe(
      'Klachten, 2026: 1 (team zorg; Gepland: 2, gehouden: 1), 3 (team dagbesteding; Gepland: 4, gehouden: 3). Uit register, stand van 10 januari 2027.',
    )
  })

  it('begins every sentence with a capital, also one that begins with a team', () => {
    const other = { ...counted(3), how: 'Gehouden volgens de agenda.', team: 'zorg' }
    expect(
      figures(
        { ...counted(3), value: 4 },
        { ...other, value: 1, label: 'Overleg' },
        { ...other, value: 2, label: 'Intervisie' },
      ),
    ).toContain(' Team zorg, 2026: overleg 1; intervisie 2. Gehouden volgens de agenda.')
  })

  it('names a register once, with each of its days', () => {
    const taken = (day: string) => ({
      ...counted(1),
      how: printing.note.taken('register', asDay(day)),
      asOf: asDay(day),
    })
    expect(figures({ ...taken('2026-04-09'), value: 4, ...first })).toBe(
      'Klachten, hele organisatie, 1e kwartaal 2026: 4. Overgenomen uit register, stand van 9 april 2026.',
    )
    expect(
      figures({ ...taken('2026-04-09'), value: 4, ...first }, { ...taken('2027-01-09'), value: 9, ...last }),
    ).toBe(
      'Klachten, hele organisatie: 4 (1e kwartaal 2026), 9 (4e kwartaal 2026). Overgenomen uit register, stand van 9 april 2026 en 9 januari 2027.',
    )
    expect(figures({ ...counted(2), value: 4 }, { ...counted(2), value: 1, source: 'cijfers.csv' })).toBe(
      'Klachten, hele organisatie, 2026: 4. Opgeteld uit 2 tellingen. Uit register, stand van 10 januari 2027. Klachten, hele organisatie, 2026: 1. Opgeteld uit 2 tellingen. Uit cijfers, stand van 10 januari 2027.',
    )
  })
})
