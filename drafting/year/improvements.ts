import { filled } from '../style.ts'
import type { YearImprovement } from './input.ts'
import type { DraftSection } from './sections.ts'
import { sentence, type Telling } from './telling.ts'

const sourcesOf = ({ id, sources }: YearImprovement): string[] => [`v:${id}`, ...sources]

/** As a heading or a sentence begins, however it was typed. */
const initial = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const titleOf = ({ title }: YearImprovement): string => initial(title.replace(/\.$/, ''))

/** What will be made better, in the form of the house style. That there is none, is for who works on the text. */
export function improvementSections(
  heading: string | null,
  next: YearImprovement[],
  telling: Telling,
): DraftSection[] {
  const { words, style, choose, values } = telling
  if (next.length === 0) return []
  const { vorm, bijschrift, regel, doel, acties } = style.verbeteringen
  switch (vorm) {
    case 'kader':
      return [
        {
          heading,
          parts: [{ kind: 'improvements', caption: filled(bijschrift, values), improvements: printed(next) }],
        },
      ]
    case 'doelregels': {
      const start = filled(regel, values)
      const items = next.map((one) => ({
        title: null,
        sentences: [sentence(words.goalLine(start, one), sourcesOf(one))],
      }))
      return [{ heading, parts: [{ kind: 'bullets', items }] }]
    }
    case 'blokken':
      return [
        {
          heading: heading ?? filled(bijschrift, values),
          parts: next.map((one) => ({
            kind: 'paragraph',
            heading: titleOf(one),
            sentences: [sentence(choose('inText', words.inText)(one), sourcesOf(one))],
          })),
        },
      ]
    case 'doel_en_acties': {
      const goals = next.map((one) => ({
        title: null,
        sentences: [sentence(`${titleOf(one)}.`, sourcesOf(one))],
      }))
      const actions = next.map((one) => ({
        title: initial(one.owner),
        sentences: [sentence(words.action(one), sourcesOf(one))],
      }))
      return [
        { heading: filled(doel, values), parts: [{ kind: 'bullets', items: goals }] },
        { heading: filled(acties, values), parts: [{ kind: 'bullets', items: actions }] },
      ]
    }
  }
}

/** As it is kept, without what only the writer needs. */
export function printed(improvements: YearImprovement[]) {
  return improvements.map(({ id, title, explanation, owner, quarter, state, outcome, sources }) => ({
    id,
    title: initial(title),
    explanation: initial(explanation),
    owner,
    quarter,
    state,
    outcome,
    sources,
  }))
}
