import type { Block, Sentence } from '../text.ts'
import type { Screen } from '../verify.ts'
import { type Asker, labelled } from './asker.ts'
import type { Bill } from './bill.ts'
import { type Check, type Fault, faultsOf, replaced } from './faults.ts'
import { filledIn, loadPrompt } from './prompt.ts'
import { repairAnswer, type WrittenSentence } from './schema.ts'

/** A sentence that goes back with the reason; one about a person stays here. */
export interface Told {
  sentence: Sentence
  reason: string
  isPersonal: boolean
}

export interface Repairing<M> {
  asker: Asker
  bill: Bill
  screen: Screen
  check: Check<M>
  /** What a prompt leaves open. */
  values: Record<string, string>
  /** What goes to the model. */
  dataOf(told: Told[]): string
  /** What a model wrote, with sources as we know them. */
  sentenceOf(written: WrittenSentence): Sentence
}

/** One round in which the model may put right what the checks refused; `lost`: what still may not stand. */
export async function repaired<M>(
  blocks: Block[],
  material: M,
  repairing: Repairing<M>,
): Promise<{ blocks: Block[]; lost: Fault[] }> {
  const { check } = repairing
  const faults = faultsOf(blocks, material, check)
  if (faults.length === 0) return { blocks, lost: [] }
  const anew = await askedAnew(faults, repairing)
  const second = replaced(blocks, faults, (fault) => anew.get(fault) ?? null)
  const still = faultsOf(second, material, check)
  const dropped = faults.filter((fault) => !anew.has(fault))
  return { blocks: replaced(second, still, () => null), lost: [...dropped, ...still] }
}

async function askedAnew<M>(
  faults: Fault[],
  { asker, bill, screen, values, dataOf, sentenceOf }: Repairing<M>,
): Promise<Map<Fault, Sentence>> {
  const anew = new Map<Fault, Sentence>()
  const told = faults.map(({ sentence, shown }): Told => {
    return { sentence, reason: shown.reason, isPersonal: screen(sentence.text).length > 0 }
  })
  if (asker.down() !== null || told.every(({ isPersonal }) => isPersonal)) return anew
  const prompt = loadPrompt('repair')
  const asked = await asker.ask(
    {
      task: 'repair',
      prompt,
      instructions: filledIn(prompt, values),
      data: labelled(dataOf(told)),
      form: repairAnswer,
      outcome: 'repaired',
    },
    bill,
  )
  if (!asked.ok) return anew
  for (const one of asked.value.sentences) {
    const fault = faults[one.number]
    if (fault && one.text.trim() !== '') anew.set(fault, sentenceOf(one))
  }
  return anew
}
