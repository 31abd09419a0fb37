import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drafting } from '../../../bot/texts/nl/drafting.ts'
import { spelled } from '../../../bot/texts/nl/year-counts.ts'
import { yearWords } from '../../../bot/texts/nl/year-words.ts'
import { asDay, type Day } from '../../../care/day.ts'
import { numbersIn } from '../../../drafting/numbers.ts'
import { styleOf } from '../../../drafting/style.ts'
import { checkYear } from '../../../drafting/year/check.ts'
import type { YearInput } from '../../../drafting/year/input.ts'
import { yearText } from '../../../drafting/year/make.ts'
import {
  aYear,
  block,
  counted,
  improvement,
  medicine,
  partsOf,
  proseOf,
  sentencesIn,
  spoken,
  yearFigure,
} from './approved-year.ts'

const made = (over: Partial<YearInput>) => yearText(aYear(over), yearWords)
const check = { screen: () => [], words: drafting, reflections: [] }
const voice = {
  stem: 'neutraal',
  organisation: 'De Linde',
  year: 2026,
  next: 2027,
  isRunning: false,
} as const
const paragraphs = (over: Partial<YearInput>) =>
  made(over)
    .chapters.filter(({ id }) => id === 'gk-3')
    .flatMap(({ sections }) => sections.flatMap(({ parts }) => parts))
    .flatMap((part) => (part.kind === 'paragraph' ? part : []))

describe('what was agreed on a subject', () => {
  it.each(yearWords.follows.map((say) => [say(improvement(), 'medicatie', voice)]))(
    'names subject, owner and quarter, and claims no cause: %s',
    (text) => {
      expect(text).toMatch(/over medicatie/i)
      expect(text).toContain('Uitvoering door: De planner.')
      expect(text).toContain('het tweede kwartaal')
      expect(text).not.toMatch(/daarom|vervolg|hierdoor|daardoor|vandaar/i)
    },
  )

  it('stands apart from what somebody wrote', () => {
    const found = paragraphs({ blocks: [medicine('2026-01', 1)], next: [improvement()] })
    const own = found.find(({ sentences }) => sentences.some(({ sources }) => sources.includes('v:i1')))
    expect(own?.sentences).toHaveLength(1)
    expect(own?.sentences[0]?.quote).toBeNull()
  })
})

describe('words that lean on what went before them', () => {
  const good = 'Het wijkteam en wij deden allebei de post.'
  const better = 'Dat had maanden eerder gekund.'
  const said = (...more: [lead: string, words: string, source: string][]) =>
    made({
      style: styleOf('cooperatie'),
      blocks: [
        block('2026-02', [
          counted('Netwerk', 'Over het netwerk kwamen twee reflecties binnen.', ['r:A', 'r:B']),
          ...more.map(([lead, words, source]) => spoken('Netwerk', lead, words, source)),
        ]),
      ],
    })

  it('come straight behind the words of the same giver', () => {
    const text = said(
      ['Een collega schrijft:', good, 'r:A'],
      ['Over wat beter kan schrijft dezelfde collega:', better, 'r:A'],
    )
    const quotes = sentencesIn(text).flatMap(({ quote, id }) =>
      quote && id.startsWith('gk-3') ? quote.text : [],
    )
    expect(quotes).toEqual([good, better])
  })

  it('are left out where nothing goes before them, and are counted all the same', () => {
    const text = said(['Over wat beter kan schrijft een collega:', better, 'r:A'])
    expect(proseOf(text)).not.toContain(better)
    expect(proseOf(text)).toMatch(/netwerk/)
    expect(sentencesIn(text).some(({ sources }) => sources.includes('r:A'))).toBe(true)
  })

  it('are never in the summary for everybody, and neither is another language', () => {
    const english = 'The lesson was clear because we tasted the drinks and had time for them.'
    const text = said(['Een collega schrijft:', english, 'r:A'], ['Een collega leerde:', better, 'r:B'])
    const summary = text.chapters.filter(({ role }) => role === 'public')
    expect(JSON.stringify(summary)).not.toMatch(/lesson|maanden eerder/)
  })
})

describe('the turn to what can be better', () => {
  it('is made once, and not again behind what can be better', () => {
    const own = (source: string, team: string) => [
      spoken(
        'Netwerk',
        'Een collega schrijft:',
        `De buren van ${source.slice(2)} helpen in de tuin.`,
        source,
        team,
      ),
      spoken(
        'Netwerk',
        'Over wat beter kan schrijft dezelfde collega:',
        `De poort van ${source.slice(2)} klemt.`,
        source,
        team,
      ),
    ]
    const blocks = [
      block('2026-02', [counted('Netwerk', 'Over het netwerk.', ['r:A', 'r:C']), ...own('r:A', 'zorg')]),
      block(
        '2026-03',
        [
          spoken(
            'Netwerk',
            'Over wat beter kan schrijft een collega:',
            'De bus van het wijkteam rijdt niet.',
            'r:C',
            'dagbesteding',
          ),
        ],
        { team: 'dagbesteding' },
      ),
    ]
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 8 }), (organisation) => {
        const text = made({ organisation, style: styleOf('cooperatie'), blocks })
        const turns = sentencesIn(text).filter(({ text }) =>
          /andere kant|zoals bedoeld|niet af|wel eens anders|Tegelijk kan|ziet ook wat beter/.test(text),
        )
        expect(turns.length).toBeLessThan(2)
      }),
      { numRuns: 60 },
    )
  })
})

describe('what is told in a line only', () => {
  const silent = (heading: string, about: string, source: string) =>
    counted(heading, `Eén reflectie noemt iets dat beter kan, rond ${about}.`, [source])

  it('stands under a heading of its own where no chapter begins with all that was written', () => {
    const style = styleOf('verpleeghuis')
    const onderdelen = style.bouwsteen.onderdelen.filter(({ deel }) => deel !== 'inleiding')
    const found = paragraphs({
      style: { ...style, bouwsteen: { ...style.bouwsteen, onderdelen } },
      blocks: [
        medicine('2026-01', 1),
        medicine('2026-02', 2),
        block('2026-03', [silent('Overdracht', 'de overdracht', 'r:Z')]),
      ],
    })
    const line = found.find(({ sentences }) =>
      sentences.some(({ sources }) => sources.includes('r:Z') && sources.length === 1),
    )
    expect(line?.heading).toBe('Verder genoemd')
    expect(line?.sentences[0]?.text).toBe('Over de overdracht gaat één reflectie.')
  })
})

describe('numbers in running text', () => {
  it('are spelled so that the checks read them back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (n) => {
        expect(numbersIn(spelled(n)).counts).toEqual([String(n)])
      }),
    )
  })

  it('never begin a sentence as a digit', () => {
    const many = Array.from({ length: 30 }, (_, nth) =>
      medicine(`2026-${String((nth % 12) + 1).padStart(2, '0')}`, nth),
    )
    fc.assert(
      fc.property(
        fc.constantFrom('standaard', 'cooperatie', 'verpleeghuis', 'inwonende-zorg'),
        fc.nat(30),
        (style, n) => {
          const text = made({ style: styleOf(style), blocks: many.slice(0, n) })
          for (const sentence of sentencesIn(text)) expect(sentence.text).not.toMatch(/(^|[.!?] )\d/)
        },
      ),
      { numRuns: 20 },
    )
  })

  it('of complaints are words', () => {
    const complaints = yearFigure('klacht', 3, null, { family: 'imported' })
    expect(yearWords.public.complaints(complaints)).toBe('Er kwamen drie klachten binnen.')
  })
})

describe('a year that is running', () => {
  it('says at the top up to which day it counts', () => {
    const text = made({ blocks: [medicine('2026-05', 1)], until: asDay('2026-06-15') })
    const [first] = partsOf(text)
    expect(first?.kind === 'absent' && first.text).toMatch(/tot en met 15 juni 2026, .* tot en met mei/)
  })

  it.each([
    [
      '2026-06-30',
      'f:mim-organisatie-2026-tm-06',
      'In de eerste twee kwartalen van 2026 zijn er drie MIM-meldingen',
    ],
    [
      '2026-03-31',
      'f:mim-organisatie-2026-tm-03',
      'In het eerste kwartaal van 2026 zijn er drie MIM-meldingen',
    ],
    [
      '2026-05-31',
      'f:mim-organisatie-2026-tm-05',
      'Van januari tot en met mei 2026 zijn er drie MIM-meldingen',
    ],
    ['2026-01-31', 'f:mim-organisatie-2026-01', 'In januari 2026 zijn er drie MIM-meldingen'],
  ])('names the period of a register that is in up to %s', (to, id, said) => {
    const period: [Day, Day] = [asDay('2026-01-01'), asDay(to)]
    const figures = [yearFigure('mim', 3, null, { family: 'imported', id, period })]
    expect(proseOf(made({ figures }))).toContain(said)
  })

  it.each([
    ['2026-Q1', 3, 'afgesproken is één keer per kwartaal.'],
    ['2026-H1', 2, 'afgesproken is één keer per halfjaar.'],
    ['2026-Q1', 6, 'afgesproken is zes keer tot en met het derde kwartaal.'],
    ['2026', 2, 'afgesproken is twee keer in heel 2026.'],
  ])('says for which time the meetings are that were agreed on per %s', (category, of, said) => {
    const figures = [
      yearFigure('mic_commissie', 1, of, {
        family: 'required',
        category,
        period: [asDay('2026-01-01'), asDay('2026-07-31')],
        asOf: asDay('2026-07-08'),
      }),
    ]
    const over = { figures, until: asDay('2026-07-08') }
    expect(proseOf(made(over))).toContain(said)
    expect(checkYear(made(over), aYear(over), check).refused).toEqual([])
  })

  it('calls neither of two quarters the one with most reports', () => {
    const quarter = (nth: number, value: number, period: [Day, Day]) =>
      yearFigure('mic', value, null, { family: 'imported', id: `f:mic-organisatie-2026-K${nth}`, period })
    const figures = [
      yearFigure('mic', 76, null, {
        family: 'imported',
        id: 'f:mic-organisatie-2026-tm-06',
        period: [asDay('2026-01-01'), asDay('2026-06-30')],
      }),
      quarter(1, 39, [asDay('2026-01-01'), asDay('2026-03-31')]),
      quarter(2, 37, [asDay('2026-04-01'), asDay('2026-06-30')]),
    ]
    const over = { figures, until: asDay('2026-07-08') }
    expect(proseOf(made(over))).not.toContain('De meeste meldingen kwamen')
    expect(proseOf(made(over))).toContain(
      'Verdeeld over de kwartalen: 39 in het eerste kwartaal en 37 in het tweede.',
    )
    expect(checkYear(made(over), aYear(over), check).refused).toEqual([])
  })

  it('says nothing of the kind when it is over', () => {
    expect(
      partsOf(made({ blocks: [medicine('2026-05', 1)] })).some(
        (part) => part.kind === 'absent' && /nog niet om/.test(part.text),
      ),
    ).toBe(false)
  })
})

describe('a count of so few clients that it could be about one of them', () => {
  const few = yearFigure('wzd_evaluatie', 2, 2)
  const others = [yearFigure('risico_inventarisatie', 50, 50), yearFigure('zlp_voorlopig', 43, 48)]

  it('is told without its number, shown in no table, and marked for whoever prints its note', () => {
    const text = made({ figures: [few, ...others] })
    expect(proseOf(text)).toContain('te laat: wzd_evaluatie en risico_inventarisatie (50 keer).')
    expect(text.figures.find(({ id }) => id === few.id)?.ofFew).toBe(true)
    expect(partsOf(text).some((part) => part.kind === 'figures' && part.figures.includes(few.id))).toBe(false)
    expect(text.figures.filter(({ ofFew }) => ofFew)).toHaveLength(1)
  })

  it.each(['in_time', 'planned'] as const)(
    'cannot be reckoned from the whole and the other teams: %s',
    (family) => {
      const teams = ['zorg', 'dagbesteding'].map((ref) => ({ ref, name: ref }))
      const of = (team: string | null, value: number, all: number) =>
        yearFigure('zorgplan_evaluatie', value, all, {
          family,
          team,
          id: `f:zorgplan_evaluatie-${team}-2026`,
        })
      const shown = (few: number, unnamed = 0) => {
        const figures = [
          of('zorg', 8, 12),
          of('dagbesteding', few - 1, few),
          of(null, 8 + few - 1, 12 + few + unnamed),
          ...others,
        ]
        const text = made({ teams, figures })
        const printed = new Set(
          partsOf(text).flatMap((part) => {
            if (part.kind === 'paragraph') return part.sentences.flatMap(({ sources }) => sources)
            return part.kind === 'figures' ? part.figures : []
          }),
        )
        return figures.flatMap(({ id, team }) => (printed.has(id) && team !== null ? team : []))
      }
      expect(shown(6)).toEqual(['zorg', 'dagbesteding'])
      expect(shown(3)).toEqual([])
    },
  )

  it('is not told when not all went well', () => {
    const text = made({ figures: [{ ...few, value: 1 }, ...others] })
    expect(proseOf(text)).toContain('te klein om hier te noemen')
    expect(checkYear(text, aYear({ figures: [{ ...few, value: 1 }, ...others] }), check).refused).toEqual([])
  })
})
