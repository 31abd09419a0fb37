import { drafting } from '../../bot/texts/nl/drafting.ts'
import { percentage } from '../../care/figures/figure.ts'
import { blockFindings } from '../../drafting/check-shape.ts'
import { type Material, PARTS, type Writer } from '../../drafting/material.ts'
import { styleOf } from '../../drafting/style.ts'
import type { Block, Sentence, Text } from '../../drafting/text.ts'
import { type Screen, verify } from '../../drafting/verify.ts'
import { materialsOf, screenOf } from './materials.ts'
import type { KnownMonth, Trap } from './month.ts'
import { readingLevel } from './reading-level.ts'

/** So many of so many. */
export interface Tally {
  held: number
  of: number
}

export interface Quality {
  /** Sentences of which every source is one of the material of that team and month. */
  citations: Tally
  /** Quotes that stand letter for letter in what somebody wrote who agreed. */
  quotes: Tally
  /** Numbers in digits that a cited source has. */
  numbers: Tally
  /** Subjects, what can be better of each, and figures: those that a sentence cites. */
  coverage: Tally
  /** Of the list of what must be said, what is said in so many words. */
  said: Tally
  /** Traps that do not show. */
  traps: Tally
  /** Blocks as long, and with as many quotes, as the house style says. */
  shape: Tally
  /** What was told of and is not there, and traps that do show. */
  faults: string[]
  /** All that was written. */
  text: string
  /** Sentences that the checks took out. */
  refused: number
}

export type MakeWriter = (checking: Checking) => Writer
export interface Checking {
  screen: Screen
  check: (text: Text, material: Material) => ReturnType<typeof verify>
}

const STYLE = styleOf('standaard')

/**
 * Writes the texts of a month and holds what the checks let through against what is known of it. What is measured is
 * measured anew here: nothing is taken from the checks themselves.
 * @param alsoEarlier sentences of last year's text beside those of the month.
 */
export async function qualityOf(
  month: KnownMonth,
  makeWriter: MakeWriter,
  alsoEarlier: string[] = [],
): Promise<Quality> {
  const screen = screenOf(month)
  const { agreed } = month
  const earlier = [...month.earlier, ...alsoEarlier]
  const check = (text: Text, material: Material) =>
    verify(text, material, screen, drafting, { earlier, agreed, style: STYLE })
  const write = makeWriter({ screen, check })
  const [written, refused]: [{ block: Block; material: Material }[], number[]] = [[], []]
  const materials = materialsOf(month)
  for (const material of materials) {
    const text = await write(material)
    const verified = check(text, material)
    refused.push(verified.refused.length + (text.refused?.length ?? 0))
    written.push(...verified.blocks.map((block) => ({ block, material })))
  }
  const sentences = written.flatMap(({ block, material }) =>
    block.sentences.map((sentence) => ({ sentence, material })),
  )
  const quoted = sentences.filter(({ sentence }) => sentence.quote !== null)
  const numbers = sentences.flatMap(({ sentence, material }) => numbersOf(sentence, material))
  const text = written
    .map(({ block }) => [`${block.heading}.`, ...block.sentences.map((one) => one.text)].join(' '))
    .join('\n')
  const points = materials.flatMap((material) => pointsOf(material).map((sources) => ({ sources, material })))
  const untold = month.must.filter((what) => !what.test(text))
  const shown = month.traps.filter(({ shows, atMost = 0 }) => timesIn(text, shows) > atMost)
  const inShape = written.filter(
    ({ block }) => blockFindings(block.heading, block.sentences, STYLE).length === 0,
  )
  return {
    citations: tally(sentences, ({ sentence, material }) => isCited(sentence, material, month)),
    quotes: tally(quoted, ({ sentence }) => isVerbatim(sentence, month)),
    numbers: { held: numbers.filter(Boolean).length, of: numbers.length },
    coverage: tally(points, ({ sources, material }) =>
      sentences.some(
        (one) => one.material === material && one.sentence.sources.some((id) => sources.includes(id)),
      ),
    ),
    said: { held: month.must.length - untold.length, of: month.must.length },
    traps: { held: month.traps.length - shown.length, of: month.traps.length },
    shape: { held: inShape.length, of: written.length },
    faults: [
      ...untold.map((what) => `${month.organisation}: not said: ${what}`),
      ...shown.map(
        ({ trap, shows }: { trap: Trap; shows: RegExp }) => `${month.organisation}: ${trap}: ${shows}`,
      ),
    ],
    text,
    refused: refused.reduce((sum, n) => sum + n, 0),
  }
}

/** All months together. */
export function together(all: Quality[]): Quality {
  const sum = (of: (quality: Quality) => Tally): Tally => ({
    held: all.reduce((n, one) => n + of(one).held, 0),
    of: all.reduce((n, one) => n + of(one).of, 0),
  })
  return {
    citations: sum((one) => one.citations),
    quotes: sum((one) => one.quotes),
    numbers: sum((one) => one.numbers),
    coverage: sum((one) => one.coverage),
    said: sum((one) => one.said),
    traps: sum((one) => one.traps),
    shape: sum((one) => one.shape),
    faults: all.flatMap(({ faults }) => faults),
    text: all.map(({ text }) => text).join('\n'),
    refused: all.reduce((n, { refused }) => n + refused, 0),
  }
}

export const shareOf = ({ held, of }: Tally): number => (of === 0 ? 1 : held / of)
export const levelOf = ({ text }: Quality) => readingLevel(text)

function tally<T>(all: T[], holds: (one: T) => boolean): Tally {
  return { held: all.filter(holds).length, of: all.length }
}

/** What a text of this material should tell of, each as the sources of which one must be cited. */
function pointsOf({ topics, figures }: Material): string[][] {
  const said = topics.flatMap(({ reflections, points }) => {
    const better = points.filter(({ part }) => part === 'better').flatMap(({ sources }) => sources)
    return better.length > 0 ? [reflections, better] : [reflections]
  })
  return [...said, ...figures.map(({ id }) => [id])]
}

function timesIn(text: string, pattern: RegExp): number {
  return [...text.matchAll(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`))].length
}

function isCited({ sources }: Sentence, { before }: Material, { reflections, figures }: KnownMonth): boolean {
  const known = new Set([...reflections, ...figures, ...before].map(({ id }) => id))
  return sources.length > 0 && sources.every((source) => known.has(source))
}

function isVerbatim({ text, quote }: Sentence, { reflections }: KnownMonth): boolean {
  const source = reflections.find(({ id }) => id === quote?.source)
  const theirs = PARTS.map((part) => source?.[part] ?? '')
  return (
    source?.mayQuote === true &&
    quote?.by === 'team zorg' &&
    text.includes(quote.text) &&
    theirs.some((said) => said.includes(quote.text))
  )
}

/** Of every number in digits of a sentence: whether a source that it cites has it. */
function numbersOf({ text, sources }: Sentence, { reflections, figures, before }: Material): boolean[] {
  const cited = reflections.filter(({ id }) => sources.includes(id))
  const counted = [...figures, ...before].filter(({ id }) => sources.includes(id))
  const known = new Set<string>([String(cited.length)])
  const read = (said: string) => {
    for (const [number] of said.matchAll(/\d+(?:[.,]\d+)?/g)) known.add(number)
  }
  for (const reflection of cited) read(PARTS.map((part) => reflection[part] ?? '').join(' '))
  for (const figure of counted) {
    const { value, of, label, how, source, period, asOf } = figure
    read(`${value} ${of ?? ''} ${label} ${how} ${source}`)
    const share = percentage(figure)
    if (share !== null)
      for (const digits of [0, 1, 2]) known.add(String(Number(share.toFixed(digits))).replace('.', ','))
    for (const day of [...period, asOf]) {
      known.add(day.slice(0, 4))
      known.add(String(Number(day.slice(8))))
    }
  }
  return [...text.matchAll(/\d+(?:[.,]\d+)?/g)].map(([number]) => known.has(number))
}
