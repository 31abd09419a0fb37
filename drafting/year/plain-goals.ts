import { yearPlain } from '../../bot/texts/nl/year-plain.ts'
import type { PlainPart, PlainSentence } from './plain.ts'
import type { PrintedImprovement, YearPart, YearSentence } from './year-text.ts'

/** Several sentences as one line. */
export const madeOf = (sentences: YearSentence[]): PlainSentence => ({
  text: sentences.map(({ text }) => text).join(' '),
  sources: [...new Set(sentences.flatMap(({ sources }) => sources))],
})

/** What became of the plans for the year, and of what was said of the text before. */
export function whatBecame(parts: YearPart[]): PlainPart[] {
  return parts.map((part): PlainPart => {
    if (part.kind === 'paragraph')
      return { heading: null, sentences: [madeOf(part.sentences)], isList: false }
    if (part.kind === 'bullets')
      return { heading: null, sentences: part.items.map(({ sentences }) => madeOf(sentences)), isList: true }
    return {
      heading: null,
      sentences: part.kind === 'improvements' ? part.improvements.map(became) : [],
      isList: true,
    }
  })
}

function became({ id, title, state, outcome }: PrintedImprovement): PlainSentence {
  return { text: yearPlain.outcome(title, yearPlain.state[state], outcome), sources: [`v:${id}`] }
}

/** What was agreed for the year that comes, behind what was done with what was agreed for this one. */
export function goals(parts: YearPart[], year: number): PlainPart[] {
  const lines = parts.flatMap((part) => linesOf(part))
  const before = new Set(
    lines.filter(({ text }) => new RegExp(`kwartaal van ${year}(?!\\d)`).test(text)).flatMap(plans),
  )
  const isBefore = (line: PlainSentence) => plans(line).some((id) => before.has(id))
  const next = lines.filter((line) => !isBefore(line))
  // What is said of a goal under its subject is said again where the goals stand.
  const apart = next.filter(({ isGoal }) => isGoal)
  const list = (heading: string, found: PlainSentence[]): PlainPart => ({
    heading,
    sentences: found.map(({ text, sources }) => ({ text, sources })),
    isList: true,
  })
  return [
    list(yearPlain.became, perPlan(lines.filter(isBefore))),
    list(yearPlain.agreed, perPlan(apart.length > 0 ? apart : next)),
  ]
}

type Line = PlainSentence & { isGoal: boolean }

/** A style may name a goal in one place and what is done for it in another. */
function perPlan(lines: PlainSentence[]): PlainSentence[] {
  return [...Map.groupBy(lines, (line) => plans(line).join()).values()].map((same) => ({
    text: same.map(({ text }) => text).join(' '),
    sources: [...new Set(same.flatMap(({ sources }) => sources))],
  }))
}

const plans = ({ sources }: PlainSentence): string[] => sources.filter((source) => source.startsWith('v:'))

function linesOf(part: YearPart): Line[] {
  if (part.kind === 'improvements')
    return part.improvements.map(({ id, title, owner, quarter }) => ({
      text: yearPlain.goal(title, owner, quarter),
      sources: [`v:${id}`],
      isGoal: true,
    }))
  if (part.kind === 'paragraph') return lineOf(part.heading, part.sentences, part.heading !== null)
  return part.kind === 'bullets'
    ? part.items.flatMap(({ title, sentences }) => lineOf(title, sentences, true))
    : []
}

function lineOf(title: string | null, sentences: YearSentence[], isGoal: boolean): Line[] {
  const own = sentences.filter(({ sources }) => sources.some((source) => source.startsWith('v:')))
  if (own.length === 0) return []
  const { text, sources } = madeOf(own)
  return [{ text: title === null ? text : yearPlain.under(title, text), sources, isGoal }]
}
