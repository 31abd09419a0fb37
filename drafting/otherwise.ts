import { extractiveWriter, type MonthStyle } from './extractive.ts'
import { type Material, PARTS, type Point, type Topic, type Writer } from './material.ts'
import { mostTelling } from './salience.ts'
import type { Words } from './words.ts'

/**
 * A writer without a model that says it another way: in other sentence forms, and with other people's words where there
 * are more than it needs. The same variant of the same material is always the same text.
 * @param forms the sentence forms to choose from; the first are the ordinary ones.
 * @param variant 0 is the ordinary text.
 */
export function otherwiseWriter(forms: Words[], style: MonthStyle, variant: number): Writer {
  const words = forms[variant % forms.length]
  if (words === undefined) throw new Error('No sentence forms')
  const write = extractiveWriter(words, style)
  return (material) => write(variant === 0 ? material : otherQuotes(material, variant))
}

function otherQuotes(material: Material, variant: number): Material {
  return { ...material, topics: material.topics.map((topic) => otherQuotesOf(topic, variant)) }
}

/** Of each part of a topic the first most telling words stay behind, as many as the variant; one voice always stays. */
function otherQuotesOf(topic: Topic, variant: number): Topic {
  const held = new Set(
    PARTS.flatMap((part): Point[] => {
      const points = topic.points.filter((point) => point.part === part && point.quotable)
      const order = mostTelling(
        points.map(({ text }) => text),
        points.length,
      ).flatMap((at) => points[at] ?? [])
      return points.length < 2 ? [] : order.slice(0, 1 + ((variant - 1) % (points.length - 1)))
    }),
  )
  return {
    ...topic,
    points: topic.points.map((point) => (held.has(point) ? { ...point, quotable: false } : point)),
  }
}
