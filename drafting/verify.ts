import { unknownName } from './check-names.ts'
import { checkNumbers } from './check-numbers.ts'
import { checkQuote, looseQuotes, strippedOfQuote } from './check-quote.ts'
import type { Material } from './material.ts'
import type { Block, Refused, Sentence, Text } from './text.ts'
import type { Words } from './words.ts'

/** What finds personal data in a text; it says which kinds, never the text. */
export type Screen = (text: string) => { kind: string }[]

export interface Verified {
  blocks: Block[]
  refused: Refused[]
}

/**
 * Checks a text against what it was made from, whoever wrote it: sources exist and are of this team and month, quotes
 * are verbatim, consented and put down to the team, numbers and names stand in the sources, nothing personal, no empty
 * heading. What fails is taken out and listed with its reason, never dropped in silence.
 */
export function verify(text: Text, material: Material, screen: Screen, words: Words): Verified {
  const refused: Refused[] = []
  const blocks = text.blocks.flatMap((block): Block[] => {
    const heading = block.heading.trim()
    const sentences = block.sentences.filter((sentence) => {
      const reason = heading === '' ? words.refused.noHeading : fault(sentence, material, screen, words)
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
  return { blocks, refused }
}

/** Why a sentence may not stand; null when it may. */
function fault(sentence: Sentence, material: Material, screen: Screen, words: Words): string | null {
  const why = words.refused
  if (sentence.text.trim() === '') return why.emptySentence
  if (sentence.sources.length === 0) return why.noSource
  const reflections = material.reflections.filter((r) => sentence.sources.includes(r.id))
  const figures = material.figures.filter((f) => sentence.sources.includes(f.id))
  if (new Set(sentence.sources).size !== reflections.length + figures.length) return why.unknownSource
  const [from, to] = material.period
  const foreign =
    reflections.some((r) => r.team !== material.team.ref || r.day < from || r.day > to) ||
    figures.some(
      (f) => (f.team !== null && f.team !== material.team.ref) || f.period[1] < from || f.period[0] > to,
    )
  if (foreign) return why.foreignSource
  if (personalKinds(sentence.text, reflections, screen).length > 0) return why.personal
  const quote = sentence.quote && checkQuote(sentence, sentence.quote, reflections, material)
  if (quote) return why[quote]
  const own = strippedOfQuote(sentence)
  if (looseQuotes(own, material.reflections)) return why.looseQuote
  const number = checkNumbers(own, sentence.quote, { reflections, figures, material })
  if (number) return why[number]
  return unknownName(own, { reflections, figures, material }) ? why.name : null
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
