import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drafting } from '../../../bot/texts/nl/drafting.ts'
import { yearWords } from '../../../bot/texts/nl/year-words.ts'
import { asDay } from '../../../care/day.ts'
import { STYLES, styleOf } from '../../../drafting/style.ts'
import { checkYear } from '../../../drafting/year/check.ts'
import type { YearInput } from '../../../drafting/year/input.ts'
import { wordsIn, yearText } from '../../../drafting/year/make.ts'
import type { YearText } from '../../../drafting/year/year-text.ts'
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

const MONTHS = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`)
const check = { screen: () => [], words: drafting, reflections: [] }
const made = (over: Partial<YearInput>) => yearText(aYear(over), yearWords)

describe('the months become one chapter', () => {
  const blocks = MONTHS.slice(0, 4).map((month, nth) =>
    medicine(month, nth, nth % 2 ? 'dagbesteding' : 'zorg'),
  )

  it('in which a subject stands once, with how often it came back', () => {
    const text = made({ blocks })
    const chapter = text.chapters.find(({ id }) => id === 'gk-3')
    const headings = chapter?.sections.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'paragraph' ? part.heading : null)),
    )
    expect(headings?.filter((heading) => heading === 'Medicatie')).toHaveLength(1)
    expect(proseOf(text)).toMatch(/acht/)
  })

  it('keeps the honest half when there is room for few quotes', () => {
    const style = styleOf('standaard')
    const text = made({ blocks, style: { ...style, citaten: { ...style.citaten, per_blok: 2 } } })
    expect(proseOf(text)).toMatch(/kwam te laat/)
  })

  it('folds what nearly everybody said and tells how many said it', () => {
    const same = 'De overdracht van de avond naar de nacht is kort en duidelijk geworden.'
    const alike = ['P', 'Q', 'R'].map((id, nth) =>
      block(MONTHS[nth] ?? '', [
        spoken(
          'Overdracht',
          'Een collega schrijft:',
          nth === 0 ? same : same.replace('is kort', 'is nu kort'),
          `r:${id}`,
        ),
      ]),
    )
    const text = made({ blocks: alike })
    expect(proseOf(text)).toContain('In drie reflecties staat bijna hetzelfde:')
    expect(proseOf(text).split('van de avond naar de nacht')).toHaveLength(2)
  })

  it("takes a person's own sentence over word for word, as that person's", () => {
    const own = { ...counted('Medicatie', 'We hebben de kast anders ingedeeld.', ['r:A0']), author: 'm1' }
    const text = made({ blocks: [block('2026-02', [own])] })
    expect(sentencesIn(text).find(({ text }) => text === own.text)?.author).toBe('m1')
  })

  it('says once that a bouwsteen has nothing, and leaves no heading empty', () => {
    const chapter = made({ blocks }).chapters.find(({ id }) => id === 'gk-5')
    expect(chapter?.sections).toEqual([
      { heading: null, parts: [{ kind: 'absent', text: expect.stringContaining('niets vastgelegd') }] },
    ])
  })

  it('names the months and teams that were not heard', () => {
    const { missing } = made({ blocks: [medicine('2026-01', 1)], months: MONTHS.slice(0, 2) })
    expect(missing).toContain('Geen goedgekeurde teksten over februari 2026.')
    expect(missing).toContain('Van team dagbesteding is dit jaar geen tekst goedgekeurd.')
  })
})

describe('what follows and what became of it', () => {
  it('what is planned stands with the subject that it is about', () => {
    const text = made({ blocks: [medicine('2026-01', 1)], next: [improvement()] })
    expect(proseOf(text)).toMatch(/medicatie direct aftekenen/i)
  })

  it.each([
    ['standaard', 'improvements'],
    ['cooperatie', 'improvements'],
    ['wooninitiatief', 'bullets'],
    ['verpleeghuis', 'bullets'],
    ['inwonende-zorg', 'paragraph'],
  ] as const)('%s prints what will be better as %s', (style, kind) => {
    const text = made({
      style: styleOf(style),
      next: [improvement({ title: 'Een stille hoek in de zaal', bouwsteen: 5 })],
    })
    const chapter = text.chapters.find(({ id }) => id === 'gk-5')
    const parts = chapter?.sections.flatMap(({ parts }) => parts) ?? []
    expect(
      parts.filter((part) => part.kind === kind && JSON.stringify(part).match(/stille hoek/i)).length,
    ).toBeGreaterThan(0)
  })

  it('says that nothing is recorded where nobody knows what became of it', () => {
    const text = made({ previous: [improvement({ quarter: '2026-K1' })] })
    const box = partsOf(text).find((part) => part.kind === 'improvements')
    expect(box?.kind === 'improvements' && box.improvements[0]?.outcome).toBe('Hierover is niets vastgelegd.')
  })

  it('says once of what is still planned that it runs, and misses no outcome before its quarter is over', () => {
    const running = { previous: [improvement({ quarter: '2026-K4' })], until: asDay('2026-11-23') }
    const boxes = (text: YearText) => partsOf(text).filter((part) => part.kind === 'improvements')
    const text = made(running)
    expect(boxes(text)[0]?.improvements[0]).toMatchObject({ state: 'open', outcome: null })
    expect(proseOf(text)).toContain('één verbeterpunt afgesproken. Dat loopt nog.')
    expect(JSON.stringify(text.chapters)).not.toMatch(/Hierover is niets vastgelegd|opgeleverd/)
    const over = made({ ...running, until: asDay('2026-12-31') })
    expect(boxes(over)[0]?.improvements[0]?.outcome).toBe('Hierover is niets vastgelegd.')
  })

  it('begins what was typed in small letters with a capital, and keeps who does it as it was typed', () => {
    const typed = improvement({ title: 'een stille hoek', owner: 'commissie wonen', bouwsteen: 5 })
    for (const style of ['standaard', 'wooninitiatief', 'verpleeghuis', 'inwonende-zorg'] as const) {
      const text = JSON.stringify(made({ style: styleOf(style), next: [typed] }).chapters)
      expect(text).not.toMatch(/ligt bij|"een stille hoek/)
    }
    const blocks = JSON.stringify(made({ style: styleOf('inwonende-zorg'), next: [typed] }).chapters)
    expect(blocks).toContain('"Een stille hoek"')
    expect(blocks).toContain('Uitvoering door: commissie wonen.')
  })

  it('answers what was said of the text of last year, or says that nothing is recorded', () => {
    const text = made({
      remarks: [
        { id: 'x', text: 'De tekst is lang.', answer: 'Er is nu een samenvatting.' },
        { id: 'y', text: 'Wij missen de avonden.', answer: null },
      ],
    })
    expect(proseOf(text)).toContain('De tekst is lang. Wat daarmee is gedaan: er is nu een samenvatting.')
    expect(proseOf(text)).toContain('Wij missen de avonden. Hierover is niets vastgelegd.')
  })
})

describe('figures', () => {
  it('come with the sources that carry them, and a chart from three quarters on', () => {
    const quarters = [1, 2, 3].map((n) =>
      yearFigure('zorgplan_definitief', n + 3, 8, {
        id: `f:zorgplan_definitief-organisatie-2026-K${n}`,
        period: [asDay(`2026-0${n * 3 - 2}-01`), asDay(`2026-0${n * 3}-28`)],
      }),
    )
    const text = made({ figures: [yearFigure('zorgplan_definitief', 15, 24), ...quarters] })
    const chart = partsOf(text).find((part) => part.kind === 'chart')
    expect(chart?.kind === 'chart' && chart.chart.labels).toEqual([
      '1e kwartaal',
      '2e kwartaal',
      '3e kwartaal',
    ])
    expect(text.figures.map(({ id }) => id)).toEqual(expect.arrayContaining(quarters.map(({ id }) => id)))
  })

  it('that contradict each other are told side by side', () => {
    const text = made({
      figures: [
        yearFigure('cto', 30, 55, { family: 'imported', source: 'rapport', label: 'Respons' }),
        yearFigure('cto', 29, 55, { id: 'f:cto-2', family: 'imported', source: 'bureau', label: 'Respons' }),
      ],
    })
    expect(proseOf(text)).toMatch(
      /spreken elkaar tegen.*30 van de 55 volgens rapport.*29 van de 55 volgens bureau/,
    )
  })
})

type AnyYear = typeof anyYear extends fc.Arbitrary<infer Year> ? Year : never
const anyYear = fc.record({
  picks: fc.uniqueArray(
    fc.record({ month: fc.nat(11), nth: fc.nat(400), team: fc.constantFrom('zorg', 'dagbesteding') }),
    {
      maxLength: 40,
      selector: ({ nth }) => nth,
    },
  ),
  style: fc.constantFrom(...STYLES),
  value: fc.nat(30),
  more: fc.nat(30),
  kind: fc.constantFrom('kwaliteitsbeeld' as const, 'voortgangsbericht' as const),
})

describe('whatever a year brings', () => {
  const inputOf = ({ picks, style, value, more, kind }: AnyYear): YearInput =>
    aYear({
      kind,
      style: styleOf(style),
      blocks: picks.map(({ month, nth, team }) => medicine(MONTHS[month] ?? '', nth, team)),
      months: MONTHS,
      figures: [yearFigure('zorgplan_definitief', value, value + more)],
      previous: [improvement({ id: 'p', quarter: '2026-K3', state: 'done', outcome: 'Dat lukte.' })],
      next: [improvement()],
    })

  it('every sentence has a source among the approved blocks, the figures and what was decided', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const input = inputOf(year)
        const known = new Set([
          ...input.blocks.flatMap(({ sentences }) => sentences.flatMap(({ sources }) => sources)),
          ...input.figures.map(({ id }) => id),
          'v:p',
          'v:i1',
        ])
        for (const { sources, text } of sentencesIn(yearText(input, yearWords))) {
          expect(sources.length, text).toBeGreaterThan(0)
          expect(sources.filter((source) => !known.has(source))).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('passes every check: numbers, names and quotes can be traced', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const input = inputOf(year)
        expect(checkYear(yearText(input, yearWords), input, check).refused).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('keeps a chapter and a summary within the house style', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const input = inputOf(year)
        for (const { role, sections } of yearText(input, yearWords).chapters) {
          if (role === 'bouwsteen') expect(wordsIn(sections)).toBeLessThanOrEqual(input.style.hoofdstuk.tot)
          if (role === 'public') expect(wordsIn(sections)).toBeLessThanOrEqual(input.style.samenvatting.tot)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('is the same text again, in whatever order its months come', () => {
    fc.assert(
      fc.property(anyYear, fc.infiniteStream(fc.nat()), (year, order) => {
        const input = inputOf(year)
        const keys = new Map(input.blocks.map((one) => [one, order.next().value as number]))
        const blocks = input.blocks.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0))
        expect(yearText({ ...input, blocks }, yearWords)).toEqual(yearText(input, yearWords))
      }),
      { numRuns: 30 },
    )
  })

  it('has no sentence id twice, no dash and nothing undefined', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const text = yearText(inputOf(year), yearWords)
        const ids = sentencesIn(text).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(JSON.stringify(text)).not.toMatch(/[\u2013\u2014]|undefined|NaN|\{jaar\}|\{onderwerp\}/)
      }),
      { numRuns: 30 },
    )
  })
})
