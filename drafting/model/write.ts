import type { modelDraft } from '../../bot/texts/nl/model-draft.ts'
import { headingOf } from '../extractive.ts'
import type { Material, Topic, Writer } from '../material.ts'
import type { HouseStyle } from '../style.ts'
import type { Block, Sentence } from '../text.ts'
import type { Screen } from '../verify.ts'
import type { Words } from '../words.ts'
import type { NoAnswer } from './ask.ts'
import { askerOf, isPassing, LASTING, labelled } from './asker.ts'
import { Bill } from './bill.ts'
import type { ModelClient } from './client.ts'
import type { Check, Fault } from './faults.ts'
import { filledUp, type Standing } from './fill.ts'
import type { Ledger } from './ledger.ts'
import { filledIn, loadPrompt } from './prompt.ts'
import { repaired } from './repair.ts'
import { type Plan, PORTIONS, type Portions, planOf } from './request.ts'
import { blocksAnswer } from './schema.ts'
import { styleValues } from './voice.ts'
import { repairData, sentenceOf } from './written.ts'

export interface ModelWriting {
  client: ModelClient
  ledger: Ledger
  /** Runs on all that goes to the model. */
  screen: Screen
  check: Check
  /** Writes what the model does not. */
  plain: Writer
  style: Pick<HouseStyle, 'stem' | 'blok' | 'citaten'>
  words: Words
  notes: typeof modelDraft
  portions?: Portions
}

/**
 * A writer that has a model write about the reflections, each sentence with its sources. What the checks refuse goes
 * back once with the reason; what then still fails, and all that got no answer, is written without the model, and a note
 * says so. It never throws for what a model does, and never gives an empty text where there is material. Make one for
 * each run: it remembers when the model cannot be had.
 */
export function modelWriter(writing: ModelWriting): Writer {
  const { client, ledger, screen, check, plain, style, words, notes, portions = PORTIONS } = writing
  const prompt = loadPrompt('month-block')
  const values = styleValues(style)
  const asker = askerOf(client, ledger)

  return async (material) => {
    const plan = planOf(material, screen, words, portions)
    const held = heldBack(plan, notes)
    if (plan.requests.length === 0) return { ...(await plain(material)), notes: held }
    const bill = new Bill()
    const { blocks, why } = await firstAnswers(plan, material, bill)
    const { blocks: standingBlocks, lost } = await repaired(blocks, material, {
      asker,
      bill,
      screen,
      check,
      values,
      dataOf: (told) => repairData(told, plan),
      sentenceOf: (one) => sentenceOf(one, plan, material),
    })
    const standing = material.topics.map((topic, i) => standingOf(topic, i, standingBlocks, lost, material))
    const isModels = standing.some(({ sentences }) => sentences.length > 0)
    const told = [
      ...held,
      ...(why === null ? [] : [notes.without[why](isModels)]),
      ...(lost.length === 0 ? [] : [notes.lost(lost.length)]),
    ]
    const refused = lost.map(({ shown }) => shown)
    // A text that only waits for a model that can be had is not called its work.
    const made = why !== null && LASTING.has(why) && !isModels ? null : bill.made(client)
    const again = isPassing(why, asker, isModels)
    if (!isModels) return { ...(await plain(material)), made, again, notes: told, refused }
    return {
      writer: client.model,
      blocks: await filledUp(standing, material, plain, words),
      made,
      again,
      notes: told,
      refused,
    }
  }

  /** What the model writes at first, a block for each topic; `why`: what went wrong on the way. */
  async function firstAnswers(plan: Plan, material: Material, bill: Bill) {
    const byTopic = new Map<Topic, Sentence[]>()
    const instructions = filledIn(prompt, values)
    let why: NoAnswer | null = asker.down()
    for (const { data, topics } of plan.requests) {
      if (asker.down() !== null) break
      const asked = await asker.ask(
        { task: 'month-block', prompt, instructions, data: labelled(data), form: blocksAnswer },
        bill,
      )
      if (!asked.ok) {
        why = asked.why
        continue
      }
      for (const topic of topics) {
        const own = asked.value.blocks.filter(
          (block) => block.topic === `t${material.topics.indexOf(topic) + 1}`,
        )
        const sentences = own.flatMap((block) =>
          block.sentences.map((one) => sentenceOf(one, plan, material)),
        )
        byTopic.set(topic, [...(byTopic.get(topic) ?? []), ...sentences])
      }
    }
    const isSilent = ({ topics }: Plan['requests'][number]) =>
      topics.some((topic) => byTopic.get(topic)?.length === 0)
    if (plan.requests.some(isSilent)) why ??= 'empty'
    const blocks = material.topics.map((topic): Block => {
      return { heading: headingOf(topic, material, words), sentences: byTopic.get(topic) ?? [] }
    })
    return { blocks, why }
  }

  function standingOf(topic: Topic, i: number, blocks: Block[], lost: Fault[], material: Material): Standing {
    return {
      topic,
      heading: headingOf(topic, material, words),
      sentences: blocks[i]?.sentences ?? [],
      hasLost: lost.some(({ block }) => block === i),
    }
  }
}

/** What did not go to the model, and why. */
function heldBack({ readable, unread }: Plan, notes: typeof modelDraft): string[] {
  const { personal, instructions } = readable
  return [
    ...(personal > 0 ? [notes.personal(personal)] : []),
    ...(instructions > 0 ? [notes.instructions(instructions)] : []),
    ...unread.map(({ topic, read, all }) => notes.unread(topic.about, read, all)),
  ]
}
