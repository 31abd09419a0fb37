import { describe, expect, it } from 'vitest'
import { drafting } from '../../../bot/texts/nl/drafting.ts'
import { yearWords } from '../../../bot/texts/nl/year-words.ts'
import { asDay } from '../../../care/day.ts'
import type { Figure } from '../../../care/figures/figure.ts'
import { styleOf } from '../../../drafting/style.ts'
import { checkYear } from '../../../drafting/year/check.ts'
import type { YearInput } from '../../../drafting/year/input.ts'
import { yearText } from '../../../drafting/year/make.ts'
import { aYear, block, improvement, proseOf, sentencesIn, spoken, yearFigure } from './approved-year.ts'

const made = (over: Partial<YearInput>) => yearText(aYear(over), yearWords)
const summaryOf = (over: Partial<YearInput>) =>
  sentencesIn({ ...made(over), chapters: made(over).chapters.filter(({ role }) => role === 'public') })
    .map(({ text }) => text)
    .join(' ')
const standing = (over: Partial<YearInput>) => {
  const input = aYear(over)
  return checkYear(yearText(input, yearWords), input, { screen: () => [], words: drafting, reflections: [] })
}
const plan = (value: number, of: number) => yearFigure('zorgplan_definitief', value, of)
const meeting = (value: number, of: number, over: Partial<Figure> = {}) =>
  yearFigure('mdo', value, of, { family: 'meeting', ...over })

describe('one, none and all of them', () => {
  it.each([
    [plan(40, 40), /Alle 40 .* waren op tijd klaar\./],
    [plan(1, 40), /was er 1 op tijd klaar; bij 39 lukte dat niet/],
    [plan(0, 40), /was er geen op tijd klaar/],
  ])('of the plans are said as they are in the summary', (figure, said) => {
    expect(summaryOf({ figures: [figure] })).toMatch(said)
    expect(standing({ figures: [figure] }).refused).toEqual([])
  })

  it('of so few clients that the summary would be about them, are not in it', () => {
    const answers = yearFigure('cto', 1, 1, { family: 'imported', category: 'beveelt aan' })
    expect(summaryOf({ figures: [plan(1, 1), answers] })).not.toMatch(/klaar|vragenlijst/)
  })

  it.each([
    [1, 1, 'Het ene verbeterpunt voor 2026 is afgerond.'],
    [2, 2, 'De twee verbeterpunten voor 2026 zijn afgerond.'],
    [1, 2, 'Van de twee verbeterpunten voor 2026 is er één afgerond.'],
  ])('%s of %s improvements', (done, all, said) => {
    const previous = Array.from({ length: all }, (_, at) =>
      improvement({
        id: `p${at}`,
        quarter: '2026-K1',
        state: at < done ? 'done' : 'open',
        outcome: 'Gedaan.',
      }),
    )
    const text = standing({ previous })
    expect(proseOf(text)).toContain(said)
    expect(text.refused).toEqual([])
  })

  it('improvement is looked back on as one', () => {
    const text = standing({
      previous: [improvement({ quarter: '2026-K1', state: 'done', outcome: 'Het lukt.' })],
    })
    expect(proseOf(text)).toMatch(
      /Voor 2026 (was één verbeterpunt|hadden we één verbeterpunt) afgesproken\. Dat is afgerond\./,
    )
    expect(text.refused).toEqual([])
  })

  it('are not called a choice out of more where they are all that is planned', () => {
    const next = (n: number) =>
      Array.from({ length: n }, (_, at) =>
        improvement({ id: `n${at}`, title: `Punt ${'abcd'[at]} in het rooster` }),
      )
    expect(summaryOf({ next: next(3) })).toMatch(/deze drie punten/)
    expect(summaryOf({ next: next(3) })).not.toContain('onder meer')
    expect(summaryOf({ next: next(4) })).toContain('onder meer deze drie punten')
  })

  it.each(yearWords.figures.meeting.map((say) => [say]))('meeting that did not go on', (say) => {
    expect(say(meeting(0, 1))).toMatch(/^Het ene geplande MDO (ging niet door|is niet gehouden)\.$/)
    expect(say(yearFigure('intervisie', 1, 1, { family: 'meeting' }))).toMatch(/^De ene geplande intervisie /)
  })

  it.each([
    ['beveelt aan', 0, 1, 'De ene persoon die antwoordde, beveelt de zorg niet aan bij anderen.'],
    ['beveelt aan', 0, 9, 'Van de 9 mensen die antwoordden, beveelt niemand de zorg aan bij anderen.'],
    ['respons', 1, 1, 'De ene vragenlijst over cliënttevredenheid kwam terug.'],
    ['respons', 0, 9, 'Van de 9 vragenlijsten over cliënttevredenheid kwam er geen terug.'],
  ])('of a survey, %s: %s of %s', (category, value, of, said) => {
    const figures = [yearFigure('cto', value, of, { family: 'imported', category })]
    const text = standing({ figures })
    expect(proseOf(text)).toContain(said)
    expect(text.refused).toEqual([])
  })

  it('talk that did not go on', () => {
    const talk = yearFigure('zorgplan_evaluatie', 0, 1, { family: 'planned' })
    expect(yearWords.figures.agenda(talk)).toMatch(
      /^In 2026 stond er één afspraak voor een zorgplanevaluatie .*; die ging niet door\.$/,
    )
  })

  it.each(yearWords.figures.training.map((say) => [say]))('colleague who needs a training', (say) => {
    const training = (value: number) =>
      yearFigure('bhv', value, 1, { family: 'training', asOf: asDay('2027-01-01') })
    expect(say(training(1))).toMatch(/de ene collega die .*nodig heeft/)
    expect(say(training(1))).not.toMatch(/collega's|geen/)
    expect(say(training(0))).toMatch(/geen geldige|niet meer geldig/)
  })

  it('more often than agreed is not called as agreed', () => {
    const board = yearFigure('raad_van_toezicht', 3, 2, { family: 'required' })
    const [say] = yearWords.figures.required
    expect(say?.(board)).toMatch(/drie keer bijeen; afgesproken was twee keer\.$/)
  })

  it('subject that is more than one thing has its verb', () => {
    for (const say of yearWords.introTopics) expect(say(['eigen keuzes'])).not.toMatch(/eigen keuzes kwam /i)
  })
})

describe('a sentence leans on nothing that is not there', () => {
  const counts = {
    about: 'eigen keuzes',
    reflections: 4,
    months: 3,
    teams: ['team a'],
    allTeams: 2,
    good: 2,
    better: 2,
  }
  const voice = { stem: 'wij', organisation: 'De Linde', year: 2026, next: 2027, isRunning: false } as const
  const firsts = [
    ...Object.values(yearWords.halves).flat(),
    ...yearWords.voices.opening,
    ...yearWords.voices.balance,
    ...yearWords.voices.onlyGood,
    ...yearWords.voices.onlyBetter,
  ].map((say) => [say(counts, voice)])

  it.each(firsts)('the first one of a subject: %s', (text) => {
    expect(text).not.toMatch(/^ook |dit jaar/i)
    expect(text).not.toMatch(/ ook iets goed/)
    expect(text).not.toMatch(/eigen keuzes (kwam|vraagt) /i)
  })

  it.each(yearWords.voices.leads.better.flatMap((say) => [[say(null)], [say('team zorg')]]))(
    'the first voice under what can be better: %s',
    (text) => {
      expect(text).not.toMatch(/anders|ook|mis:|moet/)
    },
  )

  it('the summary names subjects only behind how many wrote', () => {
    // Of one team, in other months: it may be one person.
    const blocks = ['2026-02', '2026-03'].map((month, nth) =>
      block(month, [
        spoken(
          'Medicatie',
          'Over medicatie schrijft een collega:',
          `De kast ${'ab'[nth]} is netjes.`,
          `r:${nth}`,
        ),
      ]),
    )
    expect(summaryOf({ blocks })).toMatch(
      /^In 2026 is er twee keer opgeschreven .*Dat ging vooral over medicatie\./,
    )
    expect(standing({ blocks }).refused).toEqual([])
  })

  it('speaks of its own care only where the house style says so', () => {
    const answers = yearFigure('cto', 28, 34, { family: 'imported', category: 'beveelt aan' })
    expect(summaryOf({ style: styleOf('wooninitiatief'), figures: [answers] })).not.toMatch(/\bonze\b/)
  })
})

describe('what is planned for a quarter', () => {
  it.each(yearWords.inText.map((say) => [say(improvement())]))(
    'is not said to begin or end there: %s',
    (text) => {
      expect(text).not.toMatch(/van start|begint|klaar/)
      expect(text).toContain('het tweede kwartaal van 2027')
    },
  )
})
