import { describe, expect, it } from 'vitest'
import { drafting } from '../../../bot/texts/nl/drafting.ts'
import { yearWords } from '../../../bot/texts/nl/year-words.ts'
import { asDay } from '../../../care/day.ts'
import { STYLES, styleOf } from '../../../drafting/style.ts'
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

const voice = {
  stem: 'neutraal',
  organisation: 'De Linde',
  year: 2026,
  next: 2027,
  isRunning: false,
} as const
const made = (over: Partial<YearInput>) => yearText(aYear(over), yearWords)

describe('the text that readers get', () => {
  it('ranks no teams by how many reports they made', () => {
    const mic = (value: number, team: string | null) =>
      yearFigure('mic', value, null, { family: 'imported', id: `f:mic-${team ?? 'organisatie'}-2026`, team })
    const text = proseOf(made({ figures: [mic(100, null), mic(74, 'zorg'), mic(26, 'dagbesteding')] }))
    expect(text).toContain('100 MIC-meldingen')
    expect(text).not.toMatch(/74|dagbesteding/)
  })

  it('does not say of a survey what the writer has still to fill in', () => {
    const back = yearFigure('mto', 16, 21, { family: 'imported', category: 'respons' })
    const text = proseOf(made({ figures: [back] }))
    expect(text).toContain('16 terug')
    expect(text).not.toContain('niet als cijfer')
  })

  it('names a bouwsteen without a goal among what is missing, once for all of them', () => {
    for (const style of ['standaard', 'wooninitiatief', 'cooperatie'] as const) {
      const text = made({ style: styleOf(style), blocks: [medicine('2026-05', 1)], next: [improvement()] })
      const absent = partsOf(text).flatMap((part) => (part.kind === 'absent' ? part.text : []))
      expect(absent.join(' ')).not.toContain('nog geen verbeterpunt')
      expect(text.missing.filter((line) => line.includes('geen verbeterpunt'))).toEqual([])
    }
    const text = made({ blocks: [medicine('2026-05', 1)] })
    expect(text.missing).toContain(
      'Voor 2027 is nog geen verbeterpunt vastgelegd bij ‘Het werk organiseren’.',
    )
  })

  it.each(yearWords.figures.training.map((say) => [say]))(
    'says in one clear sentence who is trained',
    (say) => {
      const bhv = yearFigure('bhv', 22, 25, { family: 'training', asOf: asDay('2026-11-23') })
      expect(say(bhv)).toMatch(/had(den)? (er )?22 .*geldige/)
      expect(say(bhv)).toContain('23 november')
    },
  )
})

describe('a sentence of counts', () => {
  const of = (reflections: number, good: number, better: number) => ({
    about: 'medicatie',
    reflections,
    months: 2,
    teams: ['team zorg', 'team dagbesteding'],
    allTeams: 3,
    good,
    better,
  })
  it.each(yearWords.voices.balance.map((say) => [say]))(
    'says why the halves are not together the whole',
    (say) => {
      const told = (n: number, good: number, better: number) => say(of(n, good, better), voice)
      const isCounted = told(3, 1, 1).includes('drie')
      if (isCounted) {
        expect(told(3, 1, 1)).toContain('niet in elke reflectie')
        expect(told(3, 2, 2)).toContain('soms noemt dezelfde reflectie beide')
      }
      expect(told(4, 2, 2)).not.toMatch(/soms staat|niet in elke/)
    },
  )
})

it('passes the checks with every way to weigh the halves', () => {
  const blocks = Array.from({ length: 4 }, (_, nth) =>
    medicine(`2026-0${nth + 1}`, nth, nth % 2 ? 'zorg' : 'dagbesteding'),
  )
  for (let nth = 0; nth < 8; nth++) {
    const input = aYear({ organisation: `Huis ${nth}`, blocks })
    const refused = checkYear(yearText(input, yearWords), input, {
      screen: () => [],
      words: drafting,
      reflections: [],
    })
    expect(refused.refused).toEqual([])
  }
})

describe('subjects that come by beside others', () => {
  it('are not told of in a line without content, where the chapter begins with all that was written', () => {
    const plain = 'De overdracht duurde lang.'
    const blocks = [
      medicine('2026-05', 1),
      medicine('2026-06', 2),
      block('2026-07', [counted('Overdracht', plain, ['r:Z'])]),
    ]
    for (const id of STYLES) {
      const text = made({ style: styleOf(id), blocks })
      const cited = new Set(sentencesIn(text).flatMap(({ sources }) => sources))
      expect(cited).toContain('r:Z')
      expect(proseOf(text)).not.toMatch(/Daarnaast gaat|Verder gaat|komen daarbij|raakt ook/)
    }
  })
})

describe('the quotes of the public summary', () => {
  const story = (about: string, good: string, better: string, source: string, month: string) =>
    block(month, [
      spoken(about, 'Een collega schrijft:', good, source),
      spoken(about, 'Over wat beter kan schrijft dezelfde collega:', better, source),
    ])
  const summaryOf = (text: ReturnType<typeof made>) =>
    JSON.stringify(text.chapters.filter(({ role }) => role === 'public'))

  it('are about a subject that was just named, what a client gained before the work itself', () => {
    const blocks = [
      story(
        'Werkdruk',
        'Er was haast maar er werd gelachen.',
        'De haast van maandag bleef.',
        'r:A',
        '2026-01',
      ),
      story('Werkdruk', 'Zonder haast begonnen.', 'De haast van dinsdag bleef.', 'r:B', '2026-02'),
      story('Maaltijden', 'Een bewoner kookt weer soep.', 'Het ontbijt kwam laat.', 'r:C', '2026-03'),
      story('Overdracht', 'Overdracht in de tuin gehouden.', 'Overdracht zonder lijst.', 'r:D', '2026-04'),
      story('Vervoer', 'Het busje reed op tijd.', 'Het busje stond stil.', 'r:E', '2026-05'),
    ]
    const summary = summaryOf(made({ blocks }))
    expect(summary).toContain('Een bewoner kookt weer soep.')
    expect(summary).not.toMatch(/busje/)
  })
})
