import { describe, expect, it } from 'vitest'
import { missingLines as digestLines } from '../../../../bot/conversation/compose/digest-lines.ts'
import { missingLine, retold, type Tongue } from '../../../../bot/conversation/compose/missing-line.ts'
import type { Reader } from '../../../../bot/conversation/compose/reader.ts'
import { modelDraft as enModel } from '../../../../bot/texts/en/model-draft.ts'
import { drafting } from '../../../../bot/texts/nl/drafting.ts'
import { draftingChecks } from '../../../../bot/texts/nl/drafting-checks.ts'
import { figures } from '../../../../bot/texts/nl/figures.ts'
import { missingLines } from '../../../../bot/texts/nl/missing-lines.ts'
import { modelDraft } from '../../../../bot/texts/nl/model-draft.ts'
import { yearWords } from '../../../../bot/texts/nl/year-words.ts'
import { readOrganisation } from '../../../../organisation.ts'

const settings = readOrganisation()
const readerIn = (language: 'nl' | 'en') =>
  ({ member: { language }, house: { settings } }) as unknown as Reader
const inEnglish = (line: string) => missingLine(readerIn('en'), line)

/** As they are written into a text. */
const LINES: [dutch: string, english: string][] = [
  [
    figures.missingAnswer('mdo', null, 1, 'Zorg', '2026-10'),
    '[figure missing: of 1 multidisciplinary meeting of team Zorg in October 2026 it is not recorded whether it took place]',
  ],
  [
    figures.missingAnswer('clientenraad', null, 2, 'Zorg', '2026-Q4'),
    '[figure missing: of 2 client council meetings of team Zorg in the fourth quarter of 2026 it is not recorded whether they took place]',
  ],
  [
    "[cijfer ontbreekt: MDO's van team Ambulant, over november]",
    '[figure missing: multidisciplinary meetings of team Ambulant, for November]',
  ],
  [
    '[cijfer ontbreekt: vergaderingen van de cliëntenraad van team Zorg, in vier maanden]',
    '[figure missing: client council meetings of team Zorg, in 4 months]',
  ],
  [
    yearWords.missing.nothing(yearWords.missing.name('mdo', 'MDO'), [
      { teams: ['team Zorg'], when: yearWords.missing.when(['2026-03', '2026-04']) },
      { teams: ['team Nacht'], when: yearWords.missing.when(['2026-03', '2026-04', '2026-05', '2026-06']) },
    ]),
    'Multidisciplinary meetings: nothing recorded of team Zorg (for March and April); of team Nacht (in 4 months).',
  ],
  [
    yearWords.missing.nothing('Heidag', [{ teams: [], when: yearWords.missing.when(['2026']) }]),
    'Heidag: nothing recorded for 2026.',
  ],
  [
    yearWords.missing.nothing('Heidag', [
      { teams: [], when: yearWords.missing.when(['2026-Q1', '2026-Q2']) },
    ]),
    'Heidag: nothing recorded for the first and second quarter.',
  ],
  [
    yearWords.missing.unknown('Heidag', [
      { teams: ['team Zorg'], when: yearWords.missing.when(['2026-H2']) },
    ]),
    'Heidag: of a part it is not known whether that was in time of team Zorg (for the second half-year).',
  ],
  [
    yearWords.missing.unanswered('Heidag', [{ teams: [], when: yearWords.missing.when(['2026']) }]),
    'Heidag: of a part it is not recorded whether it took place for 2026.',
  ],
  [
    figures.missingMeeting('clientenraad', null, null, '2026-Q4'),
    '[figure missing: client council meetings of the whole organisation in the fourth quarter of 2026; nothing is recorded]',
  ],
  [
    figures.missingInTime('zorgplan_evaluatie', null, 2, 'Zorg', '2026-10'),
    '[figure missing: of 2 care plan evaluations of team Zorg in October 2026 it is not known whether that was in time]',
  ],
  [
    figures.missingMeeting('mdo', null, null, '2026-10'),
    '[figure missing: multidisciplinary meetings of the whole organisation in October 2026; nothing is recorded]',
  ],
  [
    figures.missingTraining('bhv', null, 'Zorg', '2026-10'),
    '[figure missing: emergency response training of team Zorg in October 2026; no training at all is recorded]',
  ],
  [yearWords.missing.month('mei 2026'), 'No approved texts about May 2026.'],
  [yearWords.missing.team('team Zorg'), 'No text of team Zorg was approved this year.'],
  [
    yearWords.missing.left('Leren', ['slapen', 'eten']),
    'In ‘Leren’ there was no room left for slapen en eten.',
  ],
  ...[1, 3].flatMap((n): [string, string][] => [
    [modelDraft.year.held(n), enModel.year.held(n)],
    [modelDraft.year.lost(n), enModel.year.lost(n)],
    [modelDraft.year.poor(n), enModel.year.poor(n)],
  ]),
  [modelDraft.year.unread('Medicatie', 60, 84), enModel.year.unread('Medicatie', 60, 84)],
  [modelDraft.year.unread(null, 60, 84), enModel.year.unread(null, 60, 84)],
  [
    draftingChecks.shape.longBlock('Overdracht', 210, 150),
    'The block “Overdracht” has 210 words. In your house style there are at most 150.',
  ],
  [
    draftingChecks.shape.quotes('Overdracht', 4, 2),
    'The block “Overdracht” has 4 quotes. In your house style there are at most 2.',
  ],
  [
    draftingChecks.shape.longChapter('Leren', 900, 600),
    'The chapter “Leren” has 900 words. In your house style there are at most 600.',
  ],
]

describe('a line of what is missing', () => {
  it.each(LINES)('%s is told in English', (dutch, english) => {
    expect(inEnglish(dutch)).toBe(english)
  })

  it.each(LINES)('%s stays as it is kept for who reads Dutch', (dutch) => {
    expect(missingLine(readerIn('nl'), dutch)).toBe(dutch)
  })

  it('stands in a digest once, without its brackets, in the language of who reads it', () => {
    const line = figures.missingMeeting('mdo', null, null, '2026-10')
    const told = (language: 'nl' | 'en') => digestLines(readerIn(language), { missing: [line, line] })
    expect(told('en')).toEqual([
      'Multidisciplinary meetings of the whole organisation in October 2026; nothing is recorded',
    ])
    expect(told('nl')).toEqual([
      expect.stringMatching(/^Mdo.* van de hele organisatie in oktober 2026; er is niets/i),
    ])
  })

  it('that is always the same is told in English too', () => {
    for (const line of [
      drafting.missingBetter,
      modelDraft.without.budget(true),
      modelDraft.without.timeout(false),
    ]) {
      expect(inEnglish(line)).not.toBe(line)
      expect(inEnglish(line)).toMatch(/\bthe\b/i)
    }
  })

  it('that is not known stays as it is', () => {
    expect(inEnglish('Nog iets anders.')).toBe('Nog iets anders.')
  })

  it('is taken apart without losing anything: told in Dutch again it is the same line', () => {
    const same = (text: string) => text
    const dutch: Tongue = {
      noun: same,
      month: same,
      count: same,
      team: same,
      lines: missingLines,
      model: modelDraft.year,
    }
    for (const [line] of LINES) expect(retold(line, Object.keys(settings.rules), dutch)).toBe(line)
  })
})
