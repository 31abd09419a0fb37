import { describe, expect, it } from 'vitest'
import { yearWords } from '../../../bot/texts/nl/year-words.ts'
import { asDay } from '../../../care/day.ts'
import { styleOf } from '../../../drafting/style.ts'
import type { YearInput } from '../../../drafting/year/input.ts'
import { yearText } from '../../../drafting/year/make.ts'
import { aYear, improvement, medicine, partsOf, proseOf, yearFigure } from './approved-year.ts'

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
