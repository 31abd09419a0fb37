import { figureSentences } from '../figure-sentences.ts'
import { type Material, PARTS, type Reflection, type Topic } from '../material.ts'
import { mostTelling } from '../salience.ts'
import type { Screen } from '../verify.ts'
import type { Words } from '../words.ts'
import { visible } from './clean.ts'
import { type Readable, readableName, readableOf } from './readable.ts'

/** How much goes into one call, and how many calls one topic may take. */
export interface Portions {
  reflections: number
  characters: number
  callsPerTopic: number
}

export const PORTIONS: Portions = { reflections: 60, characters: 16_000, callsPerTopic: 3 }

/** What one call asks: the topics that it must write about. */
export interface Request {
  data: string
  topics: Topic[]
}

/** All that is asked about one material, and what no call will hold. */
export interface Plan {
  requests: Request[]
  readable: Readable
  /** Reflections of a topic that did not fit into its calls. */
  unread: { topic: Topic; read: number; all: number }[]
  /** Back from a short id to a source; an id that was never given out stays what it is. */
  sourceOf(id: string): string
  /** The short id of a source, if the model may know it. */
  idOf(source: string): string | undefined
}

interface Portion {
  topic: Topic
  reflections: Reflection[]
  size: number
}

/**
 * Puts a material into as few calls as hold it. Reflections go in as data, each under a short id of its own; of answers
 * that say nearly the same the first goes in, with how many say so. Without givers, teams, days or ids of the store.
 */
export function planOf(material: Material, screen: Screen, words: Words, portions = PORTIONS): Plan {
  const readable = readableOf(material, screen)
  const ids = new Map<string, string>()
  for (const [i, { id }] of readable.reflections.entries()) ids.set(id, `r${i + 1}`)
  for (const [i, { id }] of readable.figures.entries()) ids.set(id, `f${i + 1}`)
  const sources = new Map([...ids].map(([source, id]) => [id, source]))
  const unread: Plan['unread'] = []
  const all = material.topics.flatMap((topic): Portion[] => {
    const group = firstVoices(topic, readable.reflections)
    const parts = portionsOf(group, portions)
    const kept = parts.slice(0, portions.callsPerTopic)
    const read = kept.reduce((sum, part) => sum + part.length, 0)
    if (read < group.length) unread.push({ topic, read, all: group.length })
    return kept.map((reflections) => ({ topic, reflections, size: sizeOf(reflections) }))
  })
  const requests = packed(all, portions).map((together): Request => {
    const data = together.map(({ topic, reflections }) => ({
      topic: `t${material.topics.indexOf(topic) + 1}`,
      naam: readableName(topic.about ?? topic.heading, screen) ?? words.headings.others.toLowerCase(),
      reflecties: reflections.map((reflection) => shown(reflection, topic, ids, reflections)),
      cijfers: topic.figures
        .filter((figure) => readable.figures.includes(figure))
        .map((figure) => ({
          id: ids.get(figure.id),
          zin: visible(figureSentences([figure], material, words)[0]?.text ?? ''),
        })),
    }))
    const title = readableName(material.title, screen)
    return {
      data: JSON.stringify({ bouwsteen: title, onderwerpen: data }),
      topics: together.map((p) => p.topic),
    }
  })
  return {
    requests,
    readable,
    unread,
    sourceOf: (id) => sources.get(id) ?? id,
    idOf: (source) => ids.get(source),
  }
}

/** Reflections of a topic that do not merely repeat another, the most telling first. */
function firstVoices(topic: Topic, readable: Reflection[]): Reflection[] {
  const first = new Set(topic.points.map((point) => point.sources[0]))
  const group = readable.filter(({ id }) => first.has(id))
  const order = mostTelling(group.map(textOf), group.length)
  return order.flatMap((i) => group[i] ?? [])
}

function portionsOf(reflections: Reflection[], { reflections: most, characters }: Portions): Reflection[][] {
  const parts: Reflection[][] = []
  for (const reflection of reflections) {
    const last = parts.at(-1)
    const fits = last && last.length < most && sizeOf([...last, reflection]) <= characters
    if (fits) last.push(reflection)
    else parts.push([reflection])
  }
  return parts
}

/** Small topics go together; two portions of one topic never do, for each is answered by a block of its own. */
function packed(parts: Portion[], { reflections: most, characters }: Portions): Portion[][] {
  const calls: Portion[][] = []
  for (const part of parts) {
    const fits = (call: Portion[]) =>
      call.every(({ topic }) => topic !== part.topic) &&
      call.reduce((sum, one) => sum + one.reflections.length, part.reflections.length) <= most &&
      call.reduce((sum, one) => sum + one.size, part.size) <= characters
    const call = calls.find(fits)
    if (call) call.push(part)
    else calls.push([part])
  }
  return calls
}

const textOf = (reflection: Reflection): string => PARTS.map((part) => reflection[part] ?? '').join(' ')
const sizeOf = (reflections: Reflection[]): number =>
  reflections.reduce((sum, reflection) => sum + textOf(reflection).length + 80, 0)

/** A reflection as a model reads it: whether it may be quoted, and whether its giver wrote another one of these. */
function shown(reflection: Reflection, topic: Topic, ids: Map<string, string>, beside: Reflection[]) {
  const { good, better, learned, voice } = reflection
  const speaksAgain = voice !== undefined && beside.filter((other) => other.voice === voice).length > 1
  const own = topic.points.filter(({ sources }) => sources[0] === reflection.id)
  const same = own.find(({ sources }) => sources.length > 1)
  return {
    id: ids.get(reflection.id),
    citeren: own.some(({ quotable }) => quotable) ? 'ja' : 'nee',
    ...(speaksAgain && { stem: voice }),
    ...(same && { zelfde: same.sources.slice(1).flatMap((source) => ids.get(source) ?? []) }),
    ...(good && { goed: good }),
    ...(better && { beter: better }),
    ...(learned && { geleerd: learned }),
  }
}
