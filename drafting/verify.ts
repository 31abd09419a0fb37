import { draftingChecks } from '../bot/texts/nl/drafting-checks.ts'
import { type Earlier, earlierOf } from './check-earlier.ts'
import { unknownName } from './check-names.ts'
import { checkNumbers, withoutNames } from './check-numbers.ts'
import { saidOfWork } from './check-orders.ts'
import type { Agreed } from './check-promise.ts'
import { checkQuote, looseQuotes, strippedOfQuote } from './check-quote.ts'
import { carriedBy, checkSentence, type Ground } from './check-sentence.ts'
import { blockFindings, type Shape } from './check-shape.ts'
import { figureSentences } from './figure-sentences.ts'
import { type Material, PARTS, type Reflection, voicesOf } from './material.ts'
import { once } from './once.ts'
import { subjectsOf } from './subjects.ts'
import type { Block, Refused, Sentence, Text } from './text.ts'
import type { Words } from './words.ts'

/** What finds personal data in a text; it says which kinds, never the text. */
export type Screen = (text: string) => { kind: string }[]

export interface Verified {
  blocks: Block[]
  refused: Refused[]
  /** What a reader must know of length and shape, a line each. */
  findings: string[]
}

/** What else of the house a text is held against. */
export interface House {
  /** Sentences of last year's text and of old blocks: none of them may come back. */
  earlier?: string[]
  /** What was decided to be made better. */
  agreed?: Agreed[]
  style?: Shape
}

interface Checking {
  material: Material
  screen: Screen
  words: Words
  earlier: Earlier
  agreed: Agreed[]
}

/**
 * Checks a text against what it was made from, whoever wrote it: sources exist and are of this team and month, quotes
 * are verbatim, consented and put down to the team, numbers and names stand in the sources, nothing personal, no empty
 * heading; it says no more than its sources, speaks for a team only with two givers, promises only what was decided, is
 * Dutch and was not written before. What fails is taken out and listed with its reason, never dropped in silence; of
 * length and shape it is only said.
 */
export function verify(
  text: Text,
  material: Material,
  screen: Screen,
  words: Words,
  { earlier = [], agreed = [], style }: House = {},
): Verified {
  const checking = { material, screen, words, earlier: earlierOf(earlier), agreed }
  const refused: Refused[] = []
  const blocks = text.blocks.flatMap((block): Block[] => {
    const heading = block.heading.trim()
    const sentences = block.sentences.filter((sentence) => {
      const reason = heading === '' ? words.refused.noHeading : fault(sentence, checking)
      if (reason === null) return true
      const personal = personalKinds(sentence.text, [], screen).length > 0
      refused.push({ text: personal ? words.hidden : sentence.text, reason })
      return false
    })
    const headingIsPersonal = personalKinds(heading, [], screen).length > 0
    if (sentences.length > 0 && !headingIsPersonal) return [{ heading, sentences }]
    if (headingIsPersonal) {
      refused.push({ text: words.hidden, reason: words.refused.personal })
      refused.push(...sentences.map((s) => ({ text: s.text, reason: words.refused.noHeading })))
    } else if (heading !== '') refused.push({ text: heading, reason: words.refused.emptyBlock })
    return []
  })
  const findings = style
    ? blocks.flatMap(({ heading, sentences }) => blockFindings(heading, sentences, style))
    : []
  return { blocks, refused, findings }
}

/** Why a sentence may not stand; null when it may. */
function fault(sentence: Sentence, checking: Checking): string | null {
  const { material, screen, words } = checking
  const why = words.refused
  if (sentence.text.trim() === '') return why.emptySentence
  if (sentence.sources.length === 0) return why.noSource
  const reflections = material.reflections.filter((r) => sentence.sources.includes(r.id))
  const current = material.figures.filter((f) => sentence.sources.includes(f.id))
  // Of the period before only what may fairly be compared, and only beside the figure of this one.
  const before = material.before.filter((f) => current.length > 0 && sentence.sources.includes(f.id))
  const figures = [...current, ...before]
  if (new Set(sentence.sources).size !== reflections.length + figures.length) return why.unknownSource
  const [from, to] = material.period
  const foreign =
    reflections.some((r) => r.team !== material.team.ref || r.day < from || r.day > to) ||
    figures.some((f) => f.team !== null && f.team !== material.team.ref) ||
    current.some((f) => f.period[1] < from || f.period[0] > to)
  if (foreign) return why.foreignSource
  if (personalKinds(sentence.text, reflections, screen).length > 0) return why.personal
  const quote = sentence.quote && checkQuote(sentence, sentence.quote, reflections, material)
  if (quote) return why[quote]
  const own = strippedOfQuote(sentence)
  if (looseQuotes(own, material.reflections)) return why.looseQuote
  const number = checkNumbers(own, sentence.quote, { reflections, figures, material })
  if (number) return why[number]
  if (unknownName(own, { reflections, figures, material })) return why.name
  const unsound = checkSentence(
    withoutNames(own, material),
    sentence.quote,
    groundOf(sentence, reflections, checking),
  )
  return unsound && draftingChecks.refused[unsound]
}

/** A figure is nobody's voice, and carries what we say of it ourselves. */
function groundOf(
  { sources }: Sentence,
  reflections: Reflection[],
  { material, words, earlier, agreed }: Checking,
): Ground {
  const figures = material.figures.filter(({ id }) => sources.includes(id))
  const [only, ...rest] = reflections
  return {
    carriers: () => [
      ...reflections.flatMap(saidAndAbout),
      ...figureSentences(figures, material, words).map(({ text }) => text),
      ...figures.map(carriedBy),
    ],
    voices: figures.length > 0 ? null : voicesOf(reflections),
    agreed,
    earlier,
    whole: { figures, said: reflections.flatMap(saidOfWork), decided: [], counts: [reflections.length] },
    only: only && figures.length === 0 && rest.length === 0 ? () => saidOfWork(only).join('. ') : null,
  }
}

/**
 * Kinds of personal data in a sentence. Naming an incident is not personal, and in a sentence that only cites figures
 * a number or a date is one that was traced to them.
 */
function personalKinds(text: string, reflections: unknown[], screen: Screen): string[] {
  const harmless = reflections.length > 0 ? ['incident'] : ['incident', 'number', 'birthdate', 'age']
  return screen(text)
    .map(({ kind }) => kind)
    .filter((kind) => !harmless.includes(kind))
}

/** What a reflection says of the work, and what it is about. */
const saidAndAbout = once((reflection: Reflection): string[] => [
  ...saidOfWork(reflection),
  reflection.theme ?? '',
  ...subjectsOf(PARTS.map((part) => reflection[part] ?? '').join(' ')).map(({ about }) => about),
])
