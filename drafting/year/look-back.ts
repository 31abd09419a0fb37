import type { Day } from '../../care/day.ts'
import { printed } from './improvements.ts'
import type { YearImprovement } from './input.ts'
import type { DraftPart, DraftSection } from './sections.ts'
import { type Draft, sentence, type Telling } from './telling.ts'

/** The chapter that looks back: what became of what was planned for the year, and of what was said of last year's text. */
export function lookBack(telling: Telling): DraftSection[] {
  const { input, words, voice } = telling
  const { previous, remarks, year } = input
  return [
    {
      heading: null,
      parts:
        previous.length === 0
          ? [{ kind: 'absent', text: words.lookBack.none(year) }]
          : became(previous, telling),
    },
    {
      heading: words.lookBack.remarks(year),
      parts:
        remarks.length === 0
          ? [{ kind: 'absent', text: words.lookBack.noRemarks(voice.year) }]
          : [
              {
                kind: 'bullets',
                items: remarks.map(({ id, text, answer }) => ({
                  title: null,
                  sentences: [
                    sentence(words.lookBack.remark(text), [`o:${id}`]),
                    sentence(answer === null ? words.lookBack.noAnswer : words.lookBack.answer(answer), [
                      `o:${id}`,
                    ]),
                  ],
                })),
              },
            ],
    },
  ]
}

/** What became of it stands at each point: the sentence before them only counts. */
function became(previous: YearImprovement[], { words, voice, input }: Telling): DraftPart[] {
  const state = (wanted: YearImprovement['state']) => previous.filter((one) => one.state === wanted)
  const refs = previous.map(({ id }) => `v:${id}`)
  const sentences: Draft[] = [
    sentence(
      words.lookBack.summary(
        previous.length,
        state('done').length,
        state('dropped').length,
        state('open').length,
        voice,
      ),
      refs,
    ),
  ]
  const shown = printed(previous).map((one) => ({
    ...one,
    outcome: one.outcome ?? (isRunning(one, input.until) ? null : words.nothingRecorded),
  }))
  return [
    { kind: 'paragraph', heading: null, sentences },
    { kind: 'improvements', caption: words.lookBack.caption(input.year), improvements: shown },
  ]
}

/** In a chapter: what became of what was planned for its bouwsteen, told one after the other. */
export function previousParts(previous: YearImprovement[], { words, choose, input }: Telling): DraftPart[] {
  if (previous.length === 0) return [{ kind: 'absent', text: words.noPrevious(input.year) }]
  return previous.map((one) => ({
    kind: 'paragraph',
    heading: null,
    sentences: [
      sentence(choose('told', words.lookBack.told)(one), [`v:${one.id}`]),
      sentence(
        one.outcome ?? (isRunning(one, input.until) ? words.lookBack.state.open : words.nothingRecorded),
        [`v:${one.id}`],
      ),
    ],
  }))
}

const ENDS = ['03-31', '06-30', '09-30', '12-31']

/**
 * Whether the quarter for which it was planned is not over, so that no outcome can be missing.
 * @param until the last day of a running year that was counted; none: the year is over.
 */
function isRunning({ state, quarter }: Pick<YearImprovement, 'state' | 'quarter'>, until?: Day): boolean {
  const [year, nth] = quarter.split('-K')
  return state === 'open' && until !== undefined && `${year}-${ENDS[Number(nth) - 1]}` > until
}
