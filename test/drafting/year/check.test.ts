import { describe, expect, it } from 'vitest'
import { drafting } from '../../../bot/texts/nl/drafting.ts'
import { draftingChecks } from '../../../bot/texts/nl/drafting-checks.ts'
import { yearWords } from '../../../bot/texts/nl/year-words.ts'
import { asDay, type Day } from '../../../care/day.ts'
import { checkYear } from '../../../drafting/year/check.ts'
import { yearText } from '../../../drafting/year/make.ts'
import type { YearSentence, YearText } from '../../../drafting/year/year-text.ts'
import { reflection } from '../fixture.ts'
import { aYear, block, counted, medicine, proseOf, yearFigure } from './approved-year.ts'

const input = aYear({ blocks: [medicine('2026-03', 1)], figures: [yearFigure('zorgplan_definitief', 5, 8)] })
const good = yearText(input, yearWords)

/** The text with one more sentence in it, checked. */
function withSentence(
  over: Partial<YearSentence>,
  reflections = [] as ReturnType<typeof reflection>[],
  from = input,
): YearText {
  const sentence = {
    id: 'z',
    text: 'Er kwam één reflectie binnen.',
    sources: ['r:A1'],
    quote: null,
    author: 'writer',
    ...over,
  }
  const chapter = {
    id: 'extra',
    role: 'closing' as const,
    bouwsteen: null,
    heading: 'Slot',
    sections: [
      { heading: null, parts: [{ kind: 'paragraph' as const, heading: null, sentences: [sentence] }] },
    ],
  }
  const screen = (text: string) => (text.includes('Jansen') ? [{ kind: 'name' }] : [])
  return checkYear({ ...good, chapters: [chapter] }, from, { screen, words: drafting, reflections })
}

const why = drafting.refused
const unsound = draftingChecks.refused

describe('a sentence of the year', () => {
  it('stays when its sources carry it', () => {
    const { chapters, refused } = withSentence({})
    expect(refused).toEqual([])
    expect(chapters).toHaveLength(1)
  })

  it.each([
    ['has no source', { sources: [] }, why.noSource],
    ['has a source that does not exist', { sources: ['r:ZZ'] }, why.unknownSource],
    ['names a number that nobody counted', { text: 'Er kwamen 41 reflecties binnen.' }, why.number],
    ['names a day that is in no source', { text: 'Op 3 mei ging het goed.' }, why.date],
    ['names somebody', { text: 'Daar zorgde Petersen voor.' }, why.name],
    [
      'quotes what was not approved',
      {
        text: 'Een collega: “Alles is prima.”',
        quote: { text: 'Alles is prima.', by: 'team zorg', source: 'r:A1' },
      },
      why.quoteAltered,
    ],
    [
      'has loose words in quotation marks',
      { text: 'Een collega zei “dat was mooi” tegen ons.' },
      why.looseQuote,
    ],
    ['is empty', { text: ' ' }, why.emptySentence],
  ] as const)('goes out with the reason when it %s', (_, over, reason) => {
    const { refused, chapters } = withSentence(over as Partial<YearSentence>)
    expect(refused.map((one) => one.reason)).toEqual([reason])
    expect(chapters).toEqual([])
  })

  it('is never printed where the screen finds somebody in it', () => {
    const { refused } = withSentence({ text: 'Mevrouw Jansen was blij.' })
    expect(refused).toEqual([{ text: drafting.hidden, reason: why.personal }])
  })

  describe('about a figure of a quarter', () => {
    const period = (from: string, until: string) => ({ period: [asDay(from), asDay(until)] as [Day, Day] })
    const complaints = yearFigure('klacht', 5, null, {
      family: 'imported',
      ...period('2026-01-01', '2026-09-30'),
    })
    const board = yearFigure('mic_commissie', 2, 2, {
      family: 'required',
      category: '2026-Q2',
      ...period('2026-04-01', '2026-09-30'),
    })
    const refusedOf = (text: string, of: typeof complaints) =>
      withSentence({ text, sources: [of.id] }, [], aYear({ figures: [of] })).refused.map(
        ({ reason }) => reason,
      )

    it.each([
      ['In de eerste drie kwartalen van 2026 zijn er vijf klachten vastgelegd.', complaints],
      ['In het derde kwartaal waren het er vijf.', complaints],
      ['In het 3e kwartaal waren het er vijf.', complaints],
      ['In het tweede halfjaar waren het er vijf.', complaints],
      ['De MIC-commissie kwam twee keer bijeen; afgesproken is één keer per kwartaal.', board],
    ])('may name it: %s', (text, of) => expect(refusedOf(text, of)).toEqual([]))

    it.each([
      ['Er kwamen nul klachten binnen.', complaints],
      ['Er kwamen drie klachten binnen.', complaints],
      ['In het derde kwartaal waren het er twee.', complaints],
      ['In het vierde kwartaal waren het er vijf.', complaints],
      ['In de eerste twee kwartalen van 2026 zijn er vijf klachten vastgelegd.', complaints],
      ['De MIC-commissie kwam één keer bijeen.', board],
      ['De MIC-commissie kwam drie keer bijeen.', board],
    ])('counts nothing by it: %s', (text, of) => expect(refusedOf(text, of)).toEqual([why.number]))
  })

  it('goes out when its giver took back the consent', () => {
    const words = 'De kast woordba is netjes opgeruimd.'
    const quote = { text: words, by: 'team zorg', source: 'r:A1' }
    const back = [reflection('A1', { good: words, mayQuote: false })]
    const { refused } = withSentence({ text: `Een collega schrijft: “${words}”`, quote }, back)
    expect(refused).toEqual([{ text: drafting.hidden, reason: why.quoteUnasked }])
    expect(
      refused.map(({ text }) => text),
      'nor in the list',
    ).toEqual([drafting.hidden])
  })

  it('goes out when it is an approved sentence of other sources', () => {
    const input = aYear({
      blocks: [
        medicine('2026-03', 1),
        block('2026-04', [counted('Medicatie', 'Zeven keer kwam de apotheek te laat.', ['r:C'])]),
      ],
    })
    const checked = (sources: string[]) =>
      withSentence({ text: 'Zeven keer kwam de apotheek te laat.', sources }, [], input).refused
    expect(checked(['r:C'])).toEqual([])
    expect(checked(['r:A1']).map(({ reason }) => reason)).toEqual([why.number])
  })

  it('that a person wrote and got approved stands, with its own sources only', () => {
    const own = { ...counted('Medicatie', 'Wij oefenen nu elke week met de tillift.', ['r:C']), author: 'm1' }
    const input = aYear({ blocks: [medicine('2026-03', 1), block('2026-04', [own])] })
    const checked = (sources: string[]) => withSentence({ text: own.text, sources }, [], input).refused
    expect(checked(['r:C'])).toEqual([])
    expect(checked(['r:A1'])).toHaveLength(1)
  })

  it.each([
    [
      'claims something of all that was not so counted',
      { text: 'Alle plannen waren op tijd.', sources: ['f:zorgplan_definitief-organisatie-2026'] },
      unsound.all,
    ],
    [
      'turns its only source round',
      { text: 'Een collega schrijft dat de kast woordba niet netjes opgeruimd is.' },
      unsound.turned,
    ],
    [
      'speaks for the team on one nameless voice of each month',
      { text: 'Het team schrijft over de kast.', sources: ['r:A1', 'r:A2'] },
      unsound.manyVoices,
    ],
  ])('goes out when it %s', (_, over, reason) => {
    const blocks = [medicine('2026-03', 1), medicine('2026-05', 2)]
    const { refused } = withSentence(over, [], { ...input, blocks })
    expect(refused.map((one) => one.reason)).toEqual([reason])
  })

  it('names a month only when one of its reflections is of that month', () => {
    expect(withSentence({ text: 'In maart kwam één reflectie binnen.' }).refused).toEqual([])
    const { refused } = withSentence({ text: 'In juni kwam één reflectie binnen.' })
    expect(refused.map(({ reason }) => reason)).toEqual([why.date])
  })

  it('goes out when it takes over the words of somebody who did not agree to that', () => {
    const silent = [
      reflection('S', { good: 'De nieuwe tillift staat nu eindelijk in de gang bij de linnenkar' }),
    ]
    const { refused } = withSentence(
      { text: 'De nieuwe tillift staat nu eindelijk in de gang bij de linnenkar.' },
      silent,
    )
    expect(refused).toEqual([{ text: drafting.hidden, reason: why.looseQuote }])
  })
})

it('the text that was made stands as it is', () => {
  const checked = checkYear(good, input, { screen: () => [], words: drafting, reflections: [] })
  expect(checked.refused).toEqual([])
  expect(proseOf(checked)).toBe(proseOf(good))
})
