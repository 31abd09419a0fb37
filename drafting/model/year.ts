import type { modelDraft } from '../../bot/texts/nl/model-draft.ts'
import type { Block, Made, Refused, Sentence } from '../text.ts'
import { wordCount } from '../text.ts'
import type { Screen } from '../verify.ts'
import type { YearInput } from '../year/input.ts'
import { said } from '../year/said.ts'
import type { YearText } from '../year/year-text.ts'
import type { NoAnswer } from './ask.ts'
import { type Asker, askerOf, isPassing, LASTING, labelled } from './asker.ts'
import { Bill } from './bill.ts'
import type { ModelClient } from './client.ts'
import type { Check } from './faults.ts'
import { seemsInstruction } from './instruction.ts'
import type { Ledger } from './ledger.ts'
import { filledIn, loadPrompt, type Task } from './prompt.ts'
import { repaired } from './repair.ts'
import { blocksAnswer } from './schema.ts'
import { styleValues } from './voice.ts'
import { withWritten } from './year-places.ts'
import { type YearPlan, yearPlan } from './year-plan.ts'
import { type Spot, spotsIn, summarySpot } from './year-spots.ts'

export interface YearWriting {
  client: ModelClient
  ledger: Ledger
  /** Runs on all that goes to the model. */
  screen: Screen
  /** Whether sentences may stand in the text of this year. */
  check: Check<YearInput>
  notes: typeof modelDraft
}

/** What became of the year on the way. */
interface Run extends YearWriting {
  input: YearInput
  asker: Asker
  bill: Bill
  refused: Refused[]
  notice: { why: NoAnswer | null; lost: number; poor: number; held: number; unread: YearPlan['unread'] }
}

/** Longer than its place by more than this, and the text that was there stays. */
const LEEWAY = 1.2

/**
 * Has a model write the running text of a year that was made without one: per chapter what was said of each subject,
 * then the summary for clients and relatives. Counts, tables, charts, improvements, remarks and a person's sentences stay,
 * as do headings and their order. A place of which any sentence fails after one repair, that loses what can be better or
 * grows too long, keeps the text that it had, and a line in `missing` says so. It never throws for what a model does.
 * @returns `made`: null when no model had a hand in it; `again`: it may well write more at another time.
 */
export async function writtenByModel(
  text: YearText,
  input: YearInput,
  writing: YearWriting,
): Promise<{ text: YearText; made: Made | null; again: boolean }> {
  const run: Run = {
    ...writing,
    input,
    asker: askerOf(writing.client, writing.ledger),
    bill: new Bill(),
    refused: [],
    notice: { why: null, lost: 0, poor: 0, held: 0, unread: [] },
  }
  const read = said(input.blocks)
  let now = text
  const told = new Set<string>()
  for (const chapter of text.chapters) {
    if (chapter.role !== 'bouwsteen') continue
    const { title = '' } = input.framework.bouwstenen.find(({ number }) => number === chapter.bouwsteen) ?? {}
    const written = await writeSpots('year-chapter', title, spotsIn(chapter, input, read), run)
    for (const { text } of [...written.values()].flat()) told.add(text)
    now = withWritten(now, written)
  }
  const summary = summarySpot(now, input, told)
  if (summary) {
    const written = await writeSpots('public-summary', input.framework.name, [summary], run)
    for (const { text } of [...written.values()].flat()) told.add(text)
    now = withWritten(now, written)
  }
  const { why } = run.notice
  const isModels = told.size > 0
  const made =
    (why !== null && LASTING.has(why) && !isModels) || !run.bill.hasCalls() ? null : run.bill.made(run.client)
  return {
    text: {
      ...now,
      writer: isModels ? run.client.model : text.writer,
      missing: [...text.missing, ...noticesOf(run, isModels)],
      refused: [...text.refused, ...run.refused],
    },
    made,
    again: isPassing(why, run.asker, isModels),
  }
}

/** What the model wrote for these places and may stand there. */
async function writeSpots(
  task: Task,
  title: string,
  found: Spot[],
  run: Run,
): Promise<Map<Spot, Sentence[]>> {
  const { input, asker, bill, screen, check, notice } = run
  const spots = found.map((spot) => ({ ...spot, given: spot.given.map((one) => standing(one, run)) }))
  const plan = yearPlan(title, spots, screen, input)
  notice.held += plan.held
  notice.unread.push(...plan.unread)
  const values = valuesOf(task, spots, input)
  const answers = await answersTo(plan, task, values, run)
  const blocks = spots.map(({ about }, at): Block => {
    return { heading: about ?? title, sentences: answers.get(at) ?? [] }
  })
  const { blocks: made, lost } = await repaired(blocks, input, {
    asker,
    bill,
    screen,
    check,
    values,
    dataOf: plan.repairDataOf,
    sentenceOf: plan.sentenceOf,
  })
  notice.lost += lost.length
  run.refused.push(...lost.map(({ shown }) => shown))
  const written = new Map<Spot, Sentence[]>()
  for (const [at, spot] of spots.entries()) {
    const sentences = made[at]?.sentences ?? []
    if (sentences.length === 0 || lost.some(({ block }) => block === at)) continue
    if (isPoor(sentences, spot)) notice.poor += 1
    else written.set(spot, sentences)
  }
  return written
}

/** What may not stand any more, such as a quote of which the consent was taken back, does not go either. */
function standing(
  { name, sentences }: Spot['given'][number],
  { check, input, screen }: Run,
): Spot['given'][number] {
  const { blocks } = check({ writer: '', blocks: [{ heading: name, sentences }] }, input)
  const texts = new Set(blocks.flatMap((block) => block.sentences.map(({ text }) => text)))
  // These are counted, and told of.
  const isHeld = (text: string) => screen(text).length > 0 || seemsInstruction(text)
  return { name, sentences: sentences.filter(({ text }) => texts.has(text) || isHeld(text)) }
}

async function answersTo(plan: YearPlan, task: Task, values: Record<string, string>, run: Run) {
  const { asker, bill, notice } = run
  const prompt = loadPrompt(task)
  const instructions = filledIn(prompt, values)
  const answers = new Map<number, Sentence[]>()
  for (const { data, spots } of plan.requests) {
    notice.why ??= asker.down()
    if (asker.down() !== null) break
    const asked = await asker.ask(
      { task, prompt, instructions, data: labelled(data), form: blocksAnswer },
      bill,
    )
    if (!asked.ok) {
      notice.why = asked.why
      continue
    }
    for (const { topic, sentences } of asked.value.blocks) {
      const spot = plan.spotOf(topic)
      if (!spots.includes(spot)) continue
      answers.set(spot, [...(answers.get(spot) ?? []), ...sentences.map(plan.sentenceOf)])
    }
    for (const spot of spots) if (!answers.has(spot)) answers.set(spot, [])
  }
  if ([...answers.values()].some((sentences) => sentences.length === 0)) notice.why ??= 'empty'
  return answers
}

/** Length and voice, as the house style has them; the summary has what its counts and plans leave. */
function valuesOf(task: Task, [first]: Spot[], { style }: YearInput): Record<string, string> {
  const values = styleValues(style)
  if (task !== 'public-summary' || first === undefined) return values
  const most = Math.max(20, first.most)
  return { ...values, van: String(Math.round(most / 2)), tot: String(most) }
}

/** Whether what the model wrote leaves out what can be better, or takes more room than there is. */
function isPoor(sentences: Sentence[], { given, most, paragraphs, mayTell }: Spot): boolean {
  const told = new Set(sentences.flatMap(({ sources }) => sources))
  const better = given.flatMap((one) => one.sentences.filter(({ isBetter }) => isBetter))
  const isSilent = better.length > 0 && !better.some(({ sources }) => sources.some((one) => told.has(one)))
  const length = (all: { text: string }[]) => all.reduce((sum, { text }) => sum + wordCount(text), 0)
  const was = length(paragraphs.flatMap((one) => one.sentences.filter(mayTell)))
  return isSilent || length(sentences) > LEEWAY * Math.max(most, was)
}

function noticesOf({ notice: { why, lost, poor, held, unread }, notes }: Run, isModels: boolean): string[] {
  return [
    ...(held > 0 ? [notes.year.held(held)] : []),
    ...unread.map(({ about, read, all }) => notes.year.unread(about, read, all)),
    ...(why === null ? [] : [notes.without[why](isModels)]),
    ...(lost > 0 ? [notes.year.lost(lost)] : []),
    ...(poor > 0 ? [notes.year.poor(poor)] : []),
  ]
}
