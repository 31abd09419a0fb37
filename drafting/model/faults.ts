import type { Material } from '../material.ts'
import type { Block, Refused, Sentence, Text } from '../text.ts'
import type { Verified } from '../verify.ts'

/** Checks a text in code, as it is checked whoever wrote it. */
export type Check<M = Material> = (text: Text, material: M) => Pick<Verified, 'blocks' | 'refused'>

/** A sentence that may not stand, where it stands, and why. */
export interface Fault {
  block: number
  position: number
  sentence: Sentence
  /** As it may be shown and kept: what the privacy screen found is not in it. */
  shown: Refused
}

/** The sentences of a text that the checks take out. */
export function faultsOf<M>(blocks: Block[], material: M, check: Check<M>): Fault[] {
  return blocks.flatMap(({ heading, sentences }, block) => {
    const { blocks: kept, refused } = check({ writer: 'model', blocks: [{ heading, sentences }] }, material)
    const stand = new Set(kept.flatMap((one) => one.sentences.map(({ text }) => text)))
    const failing = sentences.flatMap((sentence, position) =>
      stand.has(sentence.text) ? [] : [{ sentence, position }],
    )
    const named = refused.filter(({ text }) => failing.some(({ sentence }) => sentence.text === text))
    const hidden = refused.filter((one) => !named.includes(one))
    return failing.flatMap(({ sentence, position }): Fault[] => {
      // In the order of the sentences.
      const shown =
        named.find(({ text }) => text === sentence.text) ?? (hidden.length > 1 ? hidden.shift() : hidden[0])
      return shown ? [{ block, position, sentence, shown }] : []
    })
  })
}

/** The text with other sentences in place of those that failed; null takes one out. */
export function replaced(
  blocks: Block[],
  faults: Fault[],
  instead: (fault: Fault) => Sentence | null,
): Block[] {
  return blocks.map(({ heading, sentences }, block) => ({
    heading,
    sentences: sentences.flatMap((sentence, position) => {
      const fault = faults.find((one) => one.block === block && one.position === position)
      return (fault ? instead(fault) : sentence) ?? []
    }),
  }))
}
