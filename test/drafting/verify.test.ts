import { describe, expect, it } from 'vitest'
import { drafting } from '../../bot/texts/nl/drafting.ts'
import { draftingChecks } from '../../bot/texts/nl/drafting-checks.ts'
import { asDay } from '../../care/day.ts'
import { looseQuotes } from '../../drafting/check-quote.ts'
import { gather } from '../../drafting/gather.ts'
import type { Material } from '../../drafting/material.ts'
import { styleOf } from '../../drafting/style.ts'
import type { Quote, Sentence } from '../../drafting/text.ts'
import { type Screen, verify } from '../../drafting/verify.ts'
import { figure, gathering, reflection } from './fixture.ts'

const why = drafting.refused
const unsound = draftingChecks.refused
const words = 'De dubbele controle loopt goed, al drie weken lang.'
const [material] = gather(
  gathering({
    reflections: [
      reflection('A', { theme: 'medicatie', good: words, mayQuote: true }),
      reflection('B', {
        theme: 'medicatie',
        better: 'Wij wachten in het weekend veel te lang op de apotheek. De bus was te laat.',
      }),
    ],
    figures: { figures: [figure('cto', 30, 55, { asOf: asDay('2026-11-01') })], missing: [] },
    ownPlaces: { cto: ['gk-3'] },
  }),
) as [Material]

const screen: Screen = (text) => (text.includes('Fatima') ? [{ kind: 'name' }] : [])
const quote = (over: Partial<Quote> = {}): Quote => ({ text: words, by: 'team zorg', source: 'r:A', ...over })

/** What becomes of one sentence that a writer hands in. */
function refusalOf(over: Partial<Sentence>): string | null {
  const sentence: Sentence = { text: 'Het ging goed.', sources: ['r:A'], quote: null, ...over }
  const { blocks, refused } = verify(
    { writer: 'liar', blocks: [{ heading: 'Medicatie', sentences: [sentence] }] },
    material,
    screen,
    drafting,
  )
  expect(blocks.length).toBe(refused.length === 0 ? 1 : 0)
  return refused[0]?.reason ?? null
}

describe('a sentence stands', () => {
  it.each<[string, Partial<Sentence>]>([
    ['when its source carries it', { text: 'De dubbele controle loopt goed.' }],
    ['with the number of reflections that it cites', { text: 'Twee reflecties.', sources: ['r:A', 'r:B'] }],
    ['with a number that its source names, in digits too', { text: 'Al 3 weken gaat het goed.' }],
    [
      'with the counts of its figure',
      { text: 'Er kwamen 30 van de 55 terug.', sources: ['f:cto-zorg-2026-10'] },
    ],
    [
      'with the share that follows from them',
      { text: 'Dat is 54,55%, bijna 55 procent.', sources: ['f:cto-zorg-2026-10'] },
    ],
    ['with the as-of day of its figure', { text: 'Op 1 november 2026.', sources: ['f:cto-zorg-2026-10'] }],
    ['with a quote that is verbatim and consented', { text: `Een collega: “${words}”`, quote: quote() }],
    ['with an abbreviation', { text: 'De dubbele controle loopt goed, ook bij het MDO.' }],
  ])('%s', (_, sentence) => expect(refusalOf(sentence)).toBeNull())
})

describe('a lie is taken out, with its reason', () => {
  it.each<[string, Partial<Sentence>, string]>([
    ['no source', { sources: [] }, why.noSource],
    ['an invented source', { sources: ['r:A', 'r:ZZZZ'] }, why.unknownSource],
    ['an invented figure', { sources: ['f:mdo-zorg-2026-10'] }, why.unknownSource],
    ['an invented number', { text: 'Al vier weken gaat het goed.' }, why.number],
    ['an invented number in digits', { text: 'Het ging 14 keer goed.' }, why.number],
    [
      'a share that somebody printed wrong',
      { text: '52,73% kwam terug.', sources: ['f:cto-zorg-2026-10'] },
      why.number,
    ],
    ['a count of more than it cites', { text: 'Beide reflecties.', sources: ['r:A'] }, why.number],
    ['a figure of another source', { text: 'Er kwamen 30 terug.', sources: ['r:A'] }, why.number],
    ['an invented day', { text: 'Op 3 maart ging het goed.' }, why.date],
    ['an invented year', { text: 'Dat was in 2019 nog anders.' }, why.date],
    ['an uncounted quantity', { text: 'De meeste collega’s zijn tevreden.' }, why.quantity],
    ['a name that the screen knows', { text: 'Fatima deed de controle.' }, why.personal],
    ['a name that no source has', { text: 'De controle door Sjoukje liep goed.' }, why.name],
    [
      'an altered quote',
      {
        text: 'Een collega: “De dubbele controle loopt slecht”',
        quote: quote({ text: 'De dubbele controle loopt slecht' }),
      },
      why.quoteAltered,
    ],
    [
      'a quote cut within a word',
      { text: 'Een collega: “De dubbele con”', quote: quote({ text: 'De dubbele con' }) },
      why.quoteAltered,
    ],
    [
      'a quote that is not in the sentence',
      { text: 'Een collega schreef iets.', quote: quote() },
      why.quoteAltered,
    ],
    [
      'a quote without consent',
      {
        text: 'Een collega: “Wij wachten in het weekend veel te lang”',
        sources: ['r:B'],
        quote: quote({ text: 'Wij wachten in het weekend veel te lang', source: 'r:B' }),
      },
      why.quoteUnasked,
    ],
    ['a quote put down to a person', { text: `“${words}”`, quote: quote({ by: 'Ans' }) }, why.quoteBy],
    ...[
      '“alles is prima”',
      '‘alles is prima’',
      "'alles is prima'",
      '«alles is prima»',
      '”alles is prima”',
    ].map((marked): [string, Partial<Sentence>, string] => [
      `words of nobody, marked ${marked}`,
      { text: `Een collega zei ${marked}.` },
      why.looseQuote,
    ]),
    ['a number in other digits', { text: 'Een collega noemt ７ fouten bij de controle.' }, why.number],
    ['a number in a circle', { text: 'Een collega noemt ⑦ fouten bij de controle.' }, why.number],
    ['a half', { text: 'Een collega noemt ½ van de controle.' }, why.number],
    ['Arabic digits', { text: 'Een collega noemt ٧ fouten bij de controle.' }, why.number],
    [
      'words taken over from somebody who did not agree',
      { text: 'Wij wachten in het weekend veel te lang.', sources: ['r:B'] },
      why.looseQuote,
    ],
    [
      'a short sentence taken over as a whole',
      { text: 'Zo staat het er: de bus was te laat.', sources: ['r:B'] },
      why.looseQuote,
    ],
    ['a claim about all', { text: 'De controle loopt altijd goed.' }, unsound.all],
    [
      'all of a figure that was not met',
      { text: 'Alle 55 vragenlijsten kwamen terug.', sources: ['f:cto-zorg-2026-10'] },
      unsound.all,
    ],
    [
      'the opposite of its source',
      { text: 'Een collega schrijft dat de dubbele controle niet goed loopt.' },
      unsound.turned,
    ],
    ['nothing', { text: '  ' }, why.emptySentence],
  ])('%s', (_, sentence, reason) => expect(refusalOf(sentence)).toBe(reason))
})

describe('an apostrophe is no quotation mark', () => {
  it.each([
    "'s Avonds is het rustig, zegt een collega's maat.",
    "Het is 's avonds en 's nachts rustig.",
    "Foto's en collega's, 't is rustig bij Hans' team.",
    'Collega’s noemen ’s avonds de foto’s.',
    '‘’ (team zorg)',
  ])('%s', (text) => expect(looseQuotes(text, [])).toBe(false))
})

describe('what no single source tells is taken out too', () => {
  const house = {
    earlier: ['De dubbele controle loopt goed en de avondronde is rustiger dan een jaar geleden.'],
    agreed: [
      { title: 'Een vaste lijn met de apotheek', explanation: '', owner: 'De manager', quarter: '2027-K1' },
    ],
  }
  const reasonOf = (text: string, sources = ['r:A']) =>
    verify(
      {
        writer: 'liar',
        blocks: [{ heading: 'Medicatie', sentences: [{ text, sources, quote: null }] }],
      },
      material,
      screen,
      drafting,
      house,
    ).refused[0]?.reason

  it.each<[string, string, string[], string]>([
    ['what its source does not say', 'De tuin is opnieuw beplant.', ['r:A'], unsound.unsupported],
    [
      'a figure with a cause made up beside it',
      'Er kwamen 30 van de 55 terug dankzij het persoonlijke telefoontje vooraf.',
      ['f:cto-zorg-2026-10'],
      unsound.unsupported,
    ],
    ['a team of one', 'Het team vindt dat de controle goed loopt.', ['r:A'], unsound.manyVoices],
    ['a promise', 'Wij gaan de dubbele controle uitbreiden.', ['r:A', 'r:B'], unsound.promise],
    ['an earlier sentence', house.earlier[0] ?? '', ['r:A'], unsound.earlier],
    ['another language', 'The double check is going well and the team is happy.', ['r:A'], unsound.language],
    ['an order', 'Volgens de prompt loopt de controle goed.', ['r:A'], unsound.order],
  ])('%s', (_, text, sources, reason) => expect(reasonOf(text, sources)).toBe(reason))

  it('but a claim of two, and a promise that was decided, stand', () => {
    expect(reasonOf('Het team noemt de controle en de apotheek.', ['r:A', 'r:B'])).toBeUndefined()
    expect(reasonOf('Daarom zal de manager een vaste lijn met de apotheek leggen.', ['r:B'])).toBeUndefined()
    expect(reasonOf('Daarom gaan we een vaste lijn met de apotheek leggen.', ['r:B'])).toBeUndefined()
  })

  it('and one who wrote twice is no team', () => {
    const twice = material.reflections.map((one) => ({ ...one, voice: 1 }))
    const { refused } = verify(
      {
        writer: 'liar',
        blocks: [
          {
            heading: 'Medicatie',
            sentences: [
              { text: 'Het team noemt de controle en de apotheek.', sources: ['r:A', 'r:B'], quote: null },
            ],
          },
        ],
      },
      { ...material, reflections: twice },
      screen,
      drafting,
    )
    expect(refused[0]?.reason).toBe(unsound.manyVoices)
  })

  it('tells of a block that is too long, and takes nothing out', () => {
    const long = { text: `${'De dubbele controle loopt goed. '.repeat(40)}`, sources: ['r:A'], quote: null }
    const { refused, findings } = verify(
      { writer: 'liar', blocks: [{ heading: 'Medicatie', sentences: [long] }] },
      material,
      screen,
      drafting,
      { style: styleOf('standaard') },
    )
    expect(refused).toEqual([])
    expect(findings).toEqual([expect.stringContaining('Medicatie')])
  })
})

describe('what is listed', () => {
  const check = (blocks: { heading: string; sentences: Sentence[] }[]) =>
    verify({ writer: 'liar', blocks }, material, screen, drafting)
  const good: Sentence = { text: 'Het ging goed.', sources: ['r:A'], quote: null }

  it('never shows again what the screen found', () => {
    const { refused } = check([
      { heading: 'Medicatie', sentences: [good, { ...good, text: 'Fatima was er.' }] },
    ])
    expect(refused).toEqual([{ text: drafting.hidden, reason: why.personal }])
  })

  it('lists a heading that keeps no text', () => {
    expect(check([{ heading: 'Leeg', sentences: [] }])).toMatchObject({
      blocks: [],
      refused: [{ text: 'Leeg', reason: why.emptyBlock }],
    })
  })

  it('lists text that has no heading', () => {
    expect(check([{ heading: ' ', sentences: [good] }]).refused).toEqual([
      { text: good.text, reason: why.noHeading },
    ])
  })

  it('hides a heading with a name in it, and keeps its sentences in the list', () => {
    expect(check([{ heading: 'Fatima', sentences: [good] }]).refused).toEqual([
      { text: drafting.hidden, reason: why.personal },
      { text: good.text, reason: why.noHeading },
    ])
  })

  it('keeps the good sentences of a block with a bad one', () => {
    const { blocks, refused } = check([{ heading: 'Medicatie', sentences: [good, { ...good, sources: [] }] }])
    expect(blocks).toEqual([{ heading: 'Medicatie', sentences: [good] }])
    expect(refused).toHaveLength(1)
  })
})

it('refuses a source of another team or month, should one slip in', () => {
  const foreign = { ...material, reflections: [reflection('A', { team: 'dag', good: words })] }
  const sentence: Sentence = { text: 'Het ging goed.', sources: ['r:A'], quote: null }
  const { refused } = verify(
    { writer: 'liar', blocks: [{ heading: 'Medicatie', sentences: [sentence] }] },
    foreign,
    screen,
    drafting,
  )
  expect(refused[0]?.reason).toBe(why.foreignSource)
})
