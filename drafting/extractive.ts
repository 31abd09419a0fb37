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
import { mostTelling } from './salience.ts'
import { subjectsOf } from './subjects.ts'
import { type Block, type Sentence, type Text, wordCount } from './text.ts'
import type { Words } from './words.ts'

/** About as long as a block may be, in words. */
const ROOM = 115

/**
 * A writer that invents nothing: it chooses, orders and joins. It counts, names the subjects that it recognises,
 * and gives somebody's own words only with consent; every sentence carries its sources.
 */
export function extractiveWriter(words: Words): Writer {
  return async (material) => write(material, words)
}

function write(material: Material, words: Words): Text {
  const blocks = material.topics.map((topic): Block => {
    const sentences =
      topic.about === null
        ? mixedTopic(topic, material, words)
        : oneTopic(topic, topic.about, material, words)
    const others = material.topics.length > 1 ? words.headings.others : material.title
    return { heading: topic.heading || others, sentences }
  })
  return {
    writer: 'extractive',
    blocks: [...blocks, ...figureBlocks(material, words)].filter((block) => block.sentences.length > 0),
  }
}

/** What went well, what can be better, what was learned, then the figures of it. */
function oneTopic(topic: Topic, about: string, material: Material, words: Words): Sentence[] {
  const all = topic.reflections.length
  const figures = figureSentences(topic.figures, material, words)
  const frame = PARTS.flatMap((part) => {
    const points = topic.points.filter((point) => point.part === part)
    return points.length === 0 ? [] : [{ part, points, lead: leadOf(part, points, all, about, words) }]
  })
  const intro: Sentence[] =
    all > 1 ? [{ text: words.intro(about, all), sources: topic.reflections, quote: null }] : []
  const used = [...intro, ...frame.map((f) => f.lead), ...figures].reduce((n, s) => n + wordCount(s.text), 0)
  const quotes = chooseQuotes(topic.points, ROOM - used)
  const body = frame.flatMap(({ part, points, lead }) => {
    const chosen = points.filter((point) => quotes.has(point))
    const spoken = chosen.map((point, nth) =>
      quoteOf(point, material, words, (q) => words.quote[part](q, nth)),
    )
    // One voice that speaks for itself needs no announcement.
    const announced =
      chosen.length === points.length && points.every((point) => point.sources.length === 1) && all < 3
    return announced ? spoken : [lead, ...spoken]
  })
  return [...intro, ...body, ...figures]
}

function leadOf(part: Part, points: Point[], all: number, about: string, words: Words): Sentence {
  const sources = [...new Set(points.flatMap((point) => point.sources))]
  const subjects = subjectsIn(points, about)
  const text =
    all === 1
      ? words.single[part](about)
      : words.lead[part](
          sources.length,
          all,
          subjects.map((s) => s.about),
        )
  return { text, sources, quote: null }
}

/** The subjects that come back most in what was written, other than the one that the block is about. */
function subjectsIn(points: Point[], about: string) {
  const times = new Map<ReturnType<typeof subjectsOf>[number], number>()
  for (const point of points)
    for (const subject of subjectsOf(point.text))
      if (subject.about !== about) times.set(subject, (times.get(subject) ?? 0) + point.sources.length)
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([subject]) => subject)
}

/** Reflections that each are about something else: one sentence for each of them, the honest half first in the queue. */
function mixedTopic(topic: Topic, material: Material, words: Words): Sentence[] {
  const quotable = topic.points.filter((point) => point.quotable)
  const quotes = chooseQuotes(quotable, ROOM)
  return PARTS.flatMap((part) => {
    const points = topic.points.filter((point) => point.part === part)
    const silent = points.filter((point) => !quotes.has(point))
    const spoken = points
      .filter((point) => quotes.has(point))
      .map((point, nth) => {
        const about = subjectsOf(point.text)[0]?.about
        return quoteOf(point, material, words, (q) =>
          about ? words.quoteAbout[part](about, q) : words.quote[part](q, nth),
        )
      })
    return [...spoken, ...(silent.length > 0 ? [othersOf(part, silent, words)] : [])]
  })
}

function othersOf(part: Part, points: Point[], words: Words): Sentence {
  const sources = [...new Set(points.flatMap((point) => point.sources))]
  const subjects = subjectsIn(points, '').map((subject) => subject.about)
  return { text: words.others[part](sources.length, subjects), sources, quote: null }
}

/**
 * Chooses whose words to give while there is room: first the most telling of what can be better, then of the rest.
 */
function chooseQuotes(points: Point[], room: number): Set<Point> {
  const quotable = points.filter((point) => point.quotable)
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
  let left = room
  for (const { point } of ranked) {
    const cost = wordCount(point.text) + 6
    // A block always lets one voice of each part speak, even a long one.
    if (cost > left && [...chosen].some((other) => other.part === point.part)) continue
    if (cost > left && chosen.size >= 2) continue
    chosen.add(point)
    left -= cost
  }
  return chosen
}

function quoteOf(point: Point, material: Material, words: Words, say: (quote: string) => string): Sentence {
  const [source = ''] = point.sources
  const same = point.sources.length
  return {
    text: same > 1 ? words.quoteSame(point.text, same) : say(point.text),
    sources: point.sources,
    quote: { text: point.text, by: attribution(material.team), source },
  }
}
