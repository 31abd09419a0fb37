import { attribution, type Material, PARTS, type Reflection } from './material.ts'
import { once } from './once.ts'
import { words as wordsOf } from './terms.ts'
import type { Quote, Sentence } from './text.ts'

/** As many words in a row, taken over from somebody who did not agree to be quoted, are a quote all the same. */
const TAKEN_OVER = 7
/** A whole sentence of theirs is one from so many words on. */
const WHOLE_SENTENCE = 5

/** What is wrong with a quote; null when it is verbatim, consented, and put down to the team. */
export function checkQuote(
  { text, sources }: Sentence,
  quote: Quote,
  reflections: Reflection[],
  { team }: Material,
): 'quoteAltered' | 'quoteUnasked' | 'quoteBy' | null {
  const source = reflections.find((r) => r.id === quote.source)
  const parts = PARTS.map((part) => source?.[part] ?? '')
  const verbatim = quote.text.trim() !== '' && parts.some((part) => holds(part, quote.text))
  if (!source || !sources.includes(quote.source) || !verbatim || !text.includes(quote.text))
    return 'quoteAltered'
  if (!source.mayQuote) return 'quoteUnasked'
  return quote.by === attribution(team) ? null : 'quoteBy'
}

/** Whether whole words of `part` are exactly `quote`. */
function holds(part: string, quote: string): boolean {
  for (let at = part.indexOf(quote); at !== -1; at = part.indexOf(quote, at + 1)) {
    const before = part.slice(0, at)
    const after = part.slice(at + quote.length)
    if (
      !(/\p{L}$/u.test(before) && /^\p{L}/u.test(quote)) &&
      !(/\p{L}$/u.test(quote) && /^\p{L}/u.test(after))
    )
      return true
  }
  return false
}

/** What a sentence says beside its quote. */
export function strippedOfQuote({ text, quote }: Sentence): string {
  if (!quote) return text
  const marked = `“${quote.text}”`
  const [said, at] = text.includes(marked)
    ? [marked, text.indexOf(marked)]
    : [quote.text, text.indexOf(quote.text)]
  return `${text.slice(0, at)} ${text.slice(at + said.length)}`.replaceAll(/[“"„]\s*[”"]/g, ' ')
}

/** Words between marks of any shape; an apostrophe, as in "'s avonds" or "collega's", has a letter where a mark has none. */
const MARKED = [
  /[“”"„«»][^“”"„«»]*\p{L}[^“”"„«»]*[“”"„«»]/u,
  /(?<![\p{L}\p{N}])[‘‚'](?![stnkm]\s)[^‘’‚']*\p{L}[^‘‚]*?['’](?![\p{L}\p{N}])/u,
]

/** Whether a sentence has words in quotation marks, or takes over words of somebody who did not agree to that. */
export function looseQuotes(text: string, reflections: Reflection[]): boolean {
  if (MARKED.some((marks) => marks.test(text))) return true
  const said = wordsOf(text)
  if (said.length < WHOLE_SENTENCE) return false
  const theirs = silentRuns(reflections)
  for (let length = WHOLE_SENTENCE; length <= TAKEN_OVER; length++)
    if (runsOf(said, length).some((run) => theirs.has(run))) return true
  return false
}

/** All that is said in a row by who did not agree to be quoted, and their short sentences as a whole. */
const silentRuns = once((reflections: Reflection[]): Set<string> => {
  const answers = reflections
    .filter(({ mayQuote }) => !mayQuote)
    .flatMap((reflection) => PARTS.flatMap((part) => reflection[part] ?? []))
  const short = answers
    .flatMap((answer) => answer.split(/[.!?…\n]+/).map(wordsOf))
    .filter(({ length }) => length >= WHOLE_SENTENCE && length < TAKEN_OVER)
  return new Set([
    ...answers.flatMap((answer) => runsOf(wordsOf(answer), TAKEN_OVER)),
    ...short.map((sentence) => sentence.join(' ')),
  ])
})

function runsOf(all: string[], length: number): string[] {
  return all.slice(0, Math.max(0, all.length - length + 1)).map((_, i) => all.slice(i, i + length).join(' '))
}
