import { isEnglish } from './english.ts'
import { figureBlocks, figureSentences } from './figure-sentences.ts'
import {
  attribution,
  type Material,
  PARTS,
  type Part,
  type Point,
  type Topic,
  type Writer,
} from './material.ts'
import { seemsInstruction } from './model/instruction.ts'
import { mostTelling } from './salience.ts'
import { filled, type HouseStyle, styleOf } from './style.ts'
import { subjectsOf } from './subjects.ts'
import { type Block, type Sentence, type Text, wordCount } from './text.ts'
import type { Words } from './words.ts'

/** What of a house style the text of a month follows. */
export type MonthStyle = Pick<HouseStyle, 'blok' | 'citaten' | 'stem' | 'bouwsteen'>

/** With figures that come after it, a block ends a few words below its bound. */
const MARGIN = 5

/**
 * A writer that invents nothing: it chooses, orders and joins. It counts, names the subjects that it recognises,
 * and gives somebody's own words only with consent; every sentence carries its sources.
 * @param style voice, length of a block, quotes and headings; left out: the plain house style.
 */
export function extractiveWriter(words: Words, style: MonthStyle = styleOf('standaard')): Writer {
  return async (material) => inStyle(write(material, words, style), style)
}

/** Headings and quotation marks as the house style has them. */
function inStyle(text: Text, { citaten, bouwsteen }: MonthStyle): Text {
  const { blokkop } = bouwsteen.onderdelen.find(({ blokkop }) => blokkop !== undefined) ?? {}
  const marked = ({ text, quote, ...sentence }: Sentence): Sentence => {
    if (!quote) return { text, quote, ...sentence }
    const [open, close] = citaten.tekens === 'enkel' ? ['‘', '’'] : ['“', '”']
    const behind = citaten.bij === 'haakjes' ? ` (${quote.by})` : ''
    const marks = `${open}${quote.text}${close}${behind}`
    const said = isEnglish(quote.text)
      ? text.replace(`: “${quote.text}”`, () => ` (in het Engels): ${marks}`)
      : text.replace(`“${quote.text}”`, () => marks)
    return { ...sentence, text: behind === '' || said.endsWith('.') ? said : `${said}.`, quote }
  }
  return {
    ...text,
    blocks: text.blocks.map(({ heading, sentences }) => ({
      heading:
        blokkop === undefined || sentences.every(({ sources }) => sources.every((id) => id.startsWith('f:')))
          ? heading
          : filled(blokkop, { onderwerp: heading }),
      sentences: sentences.map(marked),
    })),
  }
}

function write(material: Material, words: Words, style: MonthStyle): Text {
  const blocks = material.topics.map((topic): Block => {
    const sentences =
      topic.about === null
        ? mixedTopic(topic, material, words, style)
        : oneTopic(topic, topic.about, material, words, style)
    return { heading: headingOf(topic, material, words), sentences }
  })
  return {
    writer: 'extractive',
    blocks: [...blocks, ...figureBlocks(material, words)].filter((block) => block.sentences.length > 0),
  }
}

/** What stands over a topic: its own heading, or that of all that fits nowhere else. */
export function headingOf(topic: Topic, { topics, title }: Material, words: Words): string {
  return topic.heading || (topics.length > 1 ? words.headings.others : title)
}

/** What went well, what can be better, what was learned, then the figures of it. */
function oneTopic(
  topic: Topic,
  about: string,
  material: Material,
  words: Words,
  style: MonthStyle,
): Sentence[] {
  const all = topic.reflections.length
  const isOneVoice = topic.voices === 1
  const figures = figureSentences(topic.figures, material, words)
  if (isOneVoice) {
    const quotes = chooseQuotes(topic.points, style, length(figures))
    return [...voices(topic.points, quotes, null, material, words), ...figures]
  }
  const intro: Sentence = {
    text: words.intro(about, all, style.stem),
    sources: topic.reflections,
    quote: null,
  }
  const parts = PARTS.flatMap((part) => {
    const points = topic.points.filter((point) => point.part === part)
    return points.length === 0 ? [] : [{ part, points, lead: leadOf(part, points, all, about, words) }]
  })
  const quotes = chooseQuotes(
    topic.points,
    style,
    length([intro, ...parts.map(({ lead }) => lead), ...figures]),
  )
  let last: Point | null = null
  const body = parts.flatMap(({ part, points, lead }) => {
    const chosen = points.filter((point) => quotes.has(point))
    // One voice that speaks for itself needs no announcement.
    const announced = points.length > 1 || chosen.length === 0
    const spoken = chosen.map((point) => {
      const before: Point | null = last
      last = point
      const same = isSameVoice(before, point)
      if (!announced) return quoteOf(point, material, words, (same ? words.quoteOn : words.quote)[part])
      if (same) return quoteOf(point, material, words, words.quoteOn.good)
      return quoteOf(point, material, words, (q) => words.quoteAnnounced(q, before === null ? 0 : 1))
    })
    // After a sentence about others, "the same colleague" would point at the wrong one.
    if (chosen.length === 0) last = null
    return announced ? [lead, ...spoken] : spoken
  })
  return [intro, ...body, ...figures]
}

function leadOf(part: Part, points: Point[], all: number, about: string, words: Words): Sentence {
  const sources = sourcesOf(points)
  return { text: words.lead[part](sources.length, all, subjectsIn(points, about)), sources, quote: null }
}

/** The subjects that come back most in what was written, other than the one that the block is about. */
function subjectsIn(points: Point[], about: string): string[] {
  const times = new Map<string, number>()
  for (const point of points)
    for (const subject of subjectsOf(point.text))
      if (subject.about !== about)
        times.set(subject.about, (times.get(subject.about) ?? 0) + point.sources.length)
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([subject]) => subject)
}

/** Reflections that each are about something else. */
function mixedTopic(topic: Topic, material: Material, words: Words, style: MonthStyle): Sentence[] {
  return voices(topic.points, chooseQuotes(topic.points, style, 0), 'subject', material, words)
}

/** Reflection by reflection: those that may be quoted in their own words, of the others what they were about. */
function voices(
  points: Point[],
  quotes: Set<Point>,
  naming: 'subject' | null,
  material: Material,
  words: Words,
): Sentence[] {
  const spoken = [
    ...Map.groupBy(
      [...points].filter((p) => quotes.has(p)),
      (point) => point.sources[0],
    ).values(),
  ]
  const quoted = spoken.flatMap((own) =>
    own.map((point, nth) => {
      const { part, about } = point
      if (nth > 0) return quoteOf(point, material, words, words.quoteOn[part])
      if (naming === null || about === null) return quoteOf(point, material, words, words.quote[part])
      return quoteOf(point, material, words, (q) => words.quoteAbout[part](about, q))
    }),
  )
  return [
    ...quoted,
    ...silent(
      points.filter((point) => !quotes.has(point)),
      words,
    ),
  ]
}

/** Reflections without words of their own: how many named what, and around which subjects. */
function silent(points: Point[], words: Words): Sentence[] {
  const partsOf = new Map<string, Part[]>()
  for (const { part, sources } of points)
    for (const source of sources) partsOf.set(source, [...(partsOf.get(source) ?? []), part])
  const alike = Map.groupBy(partsOf.keys(), (source) => partsOf.get(source)?.join() ?? '')
  return [...alike].map(([, sources]) => {
    const own = points.filter((point) => point.sources.some((source) => sources.includes(source)))
    const abouts = [...new Set(own.flatMap((point) => point.about ?? []))].slice(0, 3)
    const parts = PARTS.filter((part) => partsOf.get(sources[0] ?? '')?.includes(part))
    return { text: words.silent(sources.length, parts, abouts), sources, quote: null }
  })
}

/**
 * Chooses whose words to give while there is room: first the most telling of what can be better, then of the rest.
 */
function chooseQuotes(points: Point[], { blok, citaten }: MonthStyle, taken: number): Set<Point> {
  const quotable = points.filter((point) => point.quotable && !seemsInstruction(point.text))
  const order = mostTelling(
    quotable.map((point) => point.text),
    quotable.length,
  ).flatMap((i) => quotable[i] ?? [])
  const perPart = new Map<Part, number>()
  const ranked = order
    .map((point) => {
      const nth = perPart.get(point.part) ?? 0
      perPart.set(point.part, nth + 1)
      return { point, rank: nth * 3 + ['better', 'good', 'learned'].indexOf(point.part) }
    })
    .sort((a, b) => a.rank - b.rank)
  const chosen = new Set<Point>()
  let left = blok.tot - MARGIN - taken
  for (const { point } of ranked) {
    const cost = wordCount(point.text) + 6
    // A block always lets one voice of each part speak, even a long one.
    if (cost > left && [...chosen].some((other) => other.part === point.part)) continue
    if (cost > left && chosen.size >= 2) continue
    // The year chooses from these, so a month may have some more.
    if (chosen.size >= citaten.per_blok + 3) break
    chosen.add(point)
    left -= cost
  }
  return chosen
}

function isSameVoice(before: Point | null, point: Point): boolean {
  return before !== null && before.sources[0] === point.sources[0]
}

const sourcesOf = (points: Point[]): string[] => [...new Set(points.flatMap((point) => point.sources))]
const length = (sentences: Sentence[]): number =>
  sentences.reduce((sum, { text }) => sum + wordCount(text), 0)

function quoteOf(point: Point, material: Material, words: Words, say: (quote: string) => string): Sentence {
  const [source = ''] = point.sources
  // Somebody who says it twice is no two people.
  const same = point.voices > 1 ? point.sources.length : 1
  return {
    text: same > 1 ? words.quoteSame(point.text, same) : say(point.text),
    sources: point.sources,
    quote: { text: point.text, by: attribution(material.team), source },
  }
}
