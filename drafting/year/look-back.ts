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

function became(previous: YearImprovement[], { words, voice, input }: Telling): DraftPart[] {
  const state = (wanted: YearImprovement['state']) => previous.filter((one) => one.state === wanted)
  const unknown = previous.filter(({ outcome }) => outcome === null)
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
    ...(unknown.length > 0
      ? [
          sentence(
            words.lookBack.unknown(unknown.map(({ title }) => title.replace(/\.$/, ''))),
            unknown.map(({ id }) => `v:${id}`),
          ),
        ]
      : []),
  ]
  const shown = printed(previous).map((one) => ({ ...one, outcome: one.outcome ?? words.nothingRecorded }))
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
      sentence(one.outcome ?? words.nothingRecorded, [`v:${one.id}`]),
    ],
  }))
}
