import { describe, expect, it } from 'vitest'
import { asDay } from '../../../care/day.ts'
import { figureValue, periodText, teamName, tellings } from '../../../drafting/export/notes.ts'
import { sampleDocument } from './fixture.ts'

const { inFull, short } = tellings(sampleDocument())

describe('a note', () => {
  it('tells of which team and month a reflection is, and never whose', () => {
    expect(inFull(['r:A1'])).toBe('Reflectie, team zorg, maart 2026.')
  })

  it('counts reflections of one team, with each month once', () => {
    expect(inFull(['r:A1', 'r:A2', 'r:A2', 'r:A3'])).toBe(
      '2 reflecties, team zorg, maart 2026; reflectie, team dagbesteding, mei 2026.',
    )
    const more = sampleDocument({
      sources: ['2026-03', '2026-01', '2025-12', '2026-02'].map((month, at) => ({
        kind: 'reflection',
        id: `r:${at}`,
        month,
        team: 'zorg',
      })),
    })
    expect(tellings(more).short(['r:0', 'r:1', 'r:2', 'r:3'])).toBe(
      '4 reflecties, team zorg, december 2025, januari t/m maart 2026.',
    )
  })

  it('tells how a figure was counted, from which register and as of which day', () => {
    expect(inFull(['f:mdo-zorg-2026'])).toBe(
      'MDO’s gehouden, team zorg, 2026: 18 van 24. Gepland, gehouden en verzet zijn apart geteld; wat binnen een maand verzet is, telt één keer. Uit bijeenkomsten.csv, stand van 10 januari 2027.',
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

describe('in print', () => {
  it.each([
    ['2026-01-01', '2026-12-31', '2026'],
    ['2028-02-01', '2028-02-29', 'februari 2028'],
    ['2026-02-01', '2026-02-27', '1 februari t/m 27 februari 2026'],
    ['2026-07-01', '2026-09-30', '3e kwartaal 2026'],
    ['2026-02-01', '2026-04-30', '1 februari t/m 30 april 2026'],
    ['2026-12-31', '2026-12-31', '31 december 2026'],
    ['2026-01-01', '2027-12-31', '1 januari 2026 t/m 31 december 2027'],
  ])('the period from %s to %s is %s', (from, to, text) => {
    expect(periodText(asDay(from), asDay(to))).toBe(text)
  })

  it('numbers have a comma, and a share is never reckoned here', () => {
    const [mdo, , cto] = sampleDocument().text.figures
    expect(mdo && figureValue(mdo)).toBe('18 van 24')
    expect(cto && figureValue(cto)).toBe('8,3')
    // Reflections have no share: one giver may write two.
    expect(mdo && figureValue({ ...mdo, unit: 'reflectie' })).toBe('18')
  })

  it('a team has its name, or what it is known by', () => {
    expect(teamName({ t1: 'team Linde' }, 't1')).toBe('team Linde')
    expect(teamName({}, 't1')).toBe('team t1')
    expect(teamName({}, 'constructor')).toBe('team constructor')
    expect(teamName({}, null)).toBe('hele organisatie')
  })
})
