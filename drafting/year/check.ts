import { draftingChecks } from '../../bot/texts/nl/drafting-checks.ts'
import type { Figure } from '../../care/figures/figure.ts'
import { earlierOf } from '../check-earlier.ts'
import { unknownName } from '../check-names.ts'
import { looseQuotes, strippedOfQuote } from '../check-quote.ts'
import { checkSentence } from '../check-sentence.ts'
import type { Material, Reflection } from '../material.ts'
import type { Block, Refused, Text } from '../text.ts'
import type { Screen } from '../verify.ts'
import type { Words } from '../words.ts'
import { checkYearNumbers } from './check-numbers.ts'
import { type Sources, yearGround } from './ground.ts'
import type { YearInput } from './input.ts'
import { said } from './said.ts'
import { yearFindings } from './shape.ts'
import type { YearPart, YearSentence, YearText } from './year-text.ts'

/** What a year's text is checked against, beside what it was made from. */
export interface YearCheck {
  screen: Screen
  words: Words
  /** Those whose words are still kept: none of them may be taken over without consent. */
  reflections: Reflection[]
  /** Sentences of earlier years' texts: none of them may come back. */
  earlier?: string[]
}

/**
 * Checks the text of a year as the text of a month is checked: sources exist, quotes are approved word for word and
 * not taken back, numbers and names stand in the sources, nothing personal, and what holds for every sentence. What fails
 * is taken out and listed.
 */
export function checkYear(text: YearText, input: YearInput, check: YearCheck): YearText {
  const refused: Refused[] = []
  const keep = keeperOf(input, check, refused)
  const chapters = text.chapters.flatMap((chapter) => {
    const sections = chapter.sections.flatMap((section) => {
      const parts = section.parts.flatMap((part) => kept(part, keep))
      return parts.length > 0 ? [{ ...section, parts }] : []
    })
    return sections.length > 0 ? [{ ...chapter, sections }] : []
  })
  const missing = [...text.missing, ...yearFindings({ kind: text.kind, chapters }, input.style)]
  return { ...text, chapters, missing, refused: [...text.refused, ...refused] }
}

/** The same for what may come into the text of this year, paragraph by paragraph. */
export function paragraphCheck(input: YearInput, check: YearCheck): (text: Pick<Text, 'blocks'>) => Checked {
  const refused: Refused[] = []
  const keep = keeperOf(input, check, refused)
  return ({ blocks }) => {
    refused.length = 0
    const kept = blocks.map(({ heading, sentences }) => ({
      heading,
      sentences: sentences.filter((one) => keep({ ...one, id: '', author: 'writer' })),
    }))
    return { blocks: kept, refused: [...refused] }
  }
}

type Checked = { blocks: Block[]; refused: Refused[] }

/** Whether a sentence may stand; one that may not is put with the refused. */
function keeperOf(
  input: YearInput,
  check: YearCheck,
  refused: Refused[],
): (sentence: YearSentence) => boolean {
  const known = knownOf(input, check)
  return (sentence) => {
    const reason = fault(sentence, input, known, check)
    if (reason === null) return true
    // Who gave no consent, or took it back, is quoted nowhere, so not in the list of what was left out either.
    const { hidden, refused: why } = check.words
    const isTheirs = reason === why.quoteUnasked || reason === why.looseQuote
    const isHidden = isTheirs || personalKinds(sentence, check.screen).length > 0
    refused.push({ text: isHidden ? hidden : sentence.text, reason })
    return false
  }
}

function kept(part: YearPart, keep: (sentence: YearSentence) => boolean): YearPart[] {
  if (part.kind === 'paragraph') {
    const sentences = part.sentences.filter(keep)
    return sentences.length > 0 ? [{ ...part, sentences }] : []
  }
  if (part.kind === 'bullets') {
    const items = part.items.flatMap((item) => {
      const sentences = item.sentences.filter(keep)
      return sentences.length > 0 ? [{ ...item, sentences }] : []
    })
    return items.length > 0 ? [{ ...part, items }] : []
  }
  return [part]
}

interface Known extends Sources {
  /** Names that a sentence may use whatever its sources say. */
  names: string[]
}

function knownOf(input: YearInput, { reflections, earlier = [] }: YearCheck): Known {
  const { mentions } = said(input.blocks)
  const texts = new Map<string, string>()
  const add = (source: string, text: string) => texts.set(source, `${texts.get(source) ?? ''} ${text}`)
  for (const { sentences } of input.blocks)
    for (const { text, sources } of sentences) for (const source of sources) add(source, text)
  for (const { id, title, explanation, owner, quarter, outcome } of [...input.previous, ...input.next])
    add(`v:${id}`, `${title} ${explanation} ${owner} ${quarter.replace('-K', ' ')} ${outcome ?? ''}`)
  for (const { id, text, answer } of input.remarks) add(`o:${id}`, `${text} ${answer ?? ''}`)
  const figures = [...input.figures, ...input.earlier] as Figure[]
  const names = [
    input.organisation,
    input.framework.name,
    ...input.framework.bouwstenen.map(({ title }) => title),
    ...input.teams.map(({ name }) => name),
    // A person's own words, decided on: they are no writer's to answer for.
    ...[...input.previous, ...input.next].flatMap(({ title, explanation, outcome }) => [
      title,
      explanation,
      outcome ?? '',
    ]),
  ]
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length)
  return {
    mentions: new Map(mentions.map((mention) => [mention.source, mention])),
    figures: new Map(figures.map((figure) => [figure.id, figure])),
    texts,
    names,
    reflections,
    earlier: earlierOf(earlier),
  }
}

function fault(
  sentence: YearSentence,
  input: YearInput,
  known: Known,
  { screen, words, reflections }: YearCheck,
): string | null {
  const why = words.refused
  const { text, sources, quote } = sentence
  if (text.trim() === '') return why.emptySentence
  if (sources.length === 0) return why.noSource
  if (sources.some((source) => !known.figures.has(source) && !known.texts.has(source)))
    return why.unknownSource
  if (personalKinds(sentence, screen).length > 0) return why.personal
  if (quote) {
    const approved = input.blocks.some(({ sentences }) =>
      sentences.some(
        (one) =>
          one.quote?.source === quote.source && one.quote.text === quote.text && one.quote.by === quote.by,
      ),
    )
    if (!approved || !text.includes(quote.text) || !sources.includes(quote.source)) return why.quoteAltered
    if (reflections.some(({ id, mayQuote }) => id === quote.source && !mayQuote)) return why.quoteUnasked
  }
  const own = known.names.reduce((rest, name) => rest.replaceAll(name, ''), strippedOfQuote(sentence))
  if (looseQuotes(own, reflections)) return why.looseQuote
  const number = checkYearNumbers(own, sources, input, known)
  if (number !== null) return why[number]
  // A person's own sentence, approved in its month with these sources, is that person's to answer for.
  if (isPersons(sentence, input)) return known.earlier(own) ? draftingChecks.refused.earlier : null
  const cited = {
    reflections: sources.map((id) => ({ ...NO_REFLECTION, id, good: known.texts.get(id) ?? null })),
    figures: sources.flatMap((id) => known.figures.get(id) ?? []),
    material: NO_MATERIAL,
  }
  if (unknownName(own, cited)) return why.name
  const unsound = checkSentence(own, quote, yearGround(sentence, input, known))
  return unsound && draftingChecks.refused[unsound]
}

function isPersons({ text, sources }: YearSentence, { blocks }: YearInput): boolean {
  return blocks.some((block) =>
    block.sentences.some(
      (one) =>
        one.author !== 'writer' &&
        one.text === text &&
        one.sources.every((source) => sources.includes(source)),
    ),
  )
}

/** In a sentence that cites no reflection, a number or a date is one that was traced already. */
function personalKinds({ text, sources }: YearSentence, screen: Screen): string[] {
  const spoken = sources.some((source) => source.startsWith('r:') || source.startsWith('o:'))
  const harmless = spoken ? ['incident'] : ['incident', 'number', 'birthdate', 'age']
  return screen(text)
    .map(({ kind }) => kind)
    .filter((kind) => !harmless.includes(kind))
}

const NO_REFLECTION = {
  id: '',
  team: '',
  day: '1970-01-01',
  good: null,
  better: null,
  learned: null,
  bouwsteen: null,
  theme: null,
  mayQuote: false,
} as unknown as Reflection

const NO_MATERIAL = { team: { ref: '', name: '' }, title: '', topics: [] } as unknown as Material
