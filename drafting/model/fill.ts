import { figureBlocks, figureSentences } from '../figure-sentences.ts'
import type { Material, Topic, Writer } from '../material.ts'
import type { Block, Sentence } from '../text.ts'
import type { Words } from '../words.ts'

/** What of a topic a model wrote and may stand, and whether something of it was taken out. */
export interface Standing {
  topic: Topic
  heading: string
  sentences: Sentence[]
  hasLost: boolean
}

/**
 * Makes a whole text of what a model wrote: where nothing of a topic stands, what a writer without a model makes of it;
 * where sentences were lost, or nobody's wish for better is told, such sentences for what is not told yet; and every
 * figure that the model left out.
 */
export async function filledUp(
  standing: Standing[],
  material: Material,
  plain: Writer,
  words: Words,
): Promise<Block[]> {
  const blocks: Block[] = []
  for (const { topic, heading, sentences, hasLost } of standing) {
    if (sentences.length === 0) {
      blocks.push({ heading, sentences: await sentencesAbout(topic, material, plain) })
      continue
    }
    const told = new Set(sentences.flatMap(({ sources }) => sources))
    const untold = untoldOf(topic, told, hasLost)
    const extra = untold.length === 0 ? [] : await sentencesAbout(partOf(topic, untold), material, plain)
    const figures = topic.figures.filter(({ id }) => !told.has(id))
    blocks.push({
      heading,
      sentences: [...sentences, ...extra, ...figureSentences(figures, material, words)],
    })
  }
  return [...blocks, ...figureBlocks(material, words)].filter(({ sentences }) => sentences.length > 0)
}

/** Reflections that still must be told of. */
function untoldOf(topic: Topic, told: Set<string>, hasLost: boolean): string[] {
  const isTold = (sources: string[]) => sources.some((source) => told.has(source))
  const better = topic.points.filter(({ part }) => part === 'better')
  const halfIsMissing = better.length > 0 && !better.some(({ sources }) => isTold(sources))
  const points = hasLost ? topic.points : halfIsMissing ? better : []
  return [...new Set(points.filter(({ sources }) => !isTold(sources)).flatMap(({ sources }) => sources))]
}

/** Some reflections of a topic, without what is said of the topic as a whole. */
function partOf(topic: Topic, reflections: string[]): Topic {
  const points = topic.points.filter(({ sources }) => sources.every((source) => reflections.includes(source)))
  const voices = Math.min(topic.voices, reflections.length)
  return { ...topic, heading: '', about: null, reflections, voices, points, figures: [] }
}

async function sentencesAbout(topic: Topic, material: Material, plain: Writer): Promise<Sentence[]> {
  const { blocks } = await plain({ ...material, topics: [topic], figures: topic.figures })
  return blocks.flatMap(({ sentences }) => sentences)
}
