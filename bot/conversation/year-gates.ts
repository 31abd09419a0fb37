import type { YearGate } from '../../organisation.ts'
import { remarksOf } from '../../prisma/store/year-documents.ts'
import { decideYear, gateAfter } from '../../prisma/store/year-gates.ts'
import { addRemarkOfPassing } from '../../prisma/store/year-remarks.ts'
import type { Field, Form } from '../cards/card.ts'
import type { Answer } from '../channel.ts'
import { beforeAdopting } from './adopting.ts'
import { openQuestions } from './last-year.ts'
import { mayPassYear, mayReturnYear, maySkipGate } from './may-year.ts'
import { afterChange, type OpenYear, openYear, versionOf, yearAsSeen } from './open-year.ts'
import { done, type Turn, type Values } from './turn.ts'
import { typed } from './typed.ts'
import { askFailing, lastYearCheck } from './year-failing.ts'
import { standingOf } from './year-standing.ts'

const LONGEST_REASON = 400
const LONGEST_REMARK = 600

/** Asks before a text is passed on in somebody's name, with room for a remark that goes with it. */
export async function askPass(turn: Turn, id: string, version: number): Promise<Answer> {
  const open = await yearAsSeen(turn, id, version, mayPassYear)
  if ('answer' in open) return open.answer
  const t = turn.texts.gates
  const { year, standing } = open
  const next = await after(turn, open)
  const failing = await lastYearCheck(turn, open)
  if (failing.length > 0) return askFailing(turn, open, failing)
  const intro = next
    ? [t.passIntro(version, next.name)]
    : [t.adoptIntro(version), ...beforeAdopting(year, await remarksOf(turn.tx, turn.house.org, id), turn)]
  const asksRemark = !standing.gate?.isCouncil
  const unsaid = await stillUnsaid(turn, open)
  return form(open, {
    id: 'pass_year',
    title: next ? t.passTitle : t.adoptTitle,
    intro: [...intro, ...unsaid].join('\n\n'),
    fields: asksRemark ? [longText('remark', t.remarkOptional, LONGEST_REMARK, false)] : [],
    submit: next ? t.pass : t.adopt,
  })
}

/** What nobody told yet when a text is passed on: what became of what was said before and, at a council's step, its reaction. */
async function stillUnsaid(
  { tx, house, texts }: Turn,
  { year, standing: { gate } }: OpenYear,
): Promise<string[]> {
  const t = texts.gates
  const { remarks, improvements } = await openQuestions(tx, house.org, year)
  const said = gate?.isCouncil ? await remarksOf(tx, house.org, year.id) : []
  const hasReaction = said.some((one) => one.kind === 'reaction' && one.gate === gate?.id)
  return [
    ...(gate?.isCouncil && !hasReaction ? [t.noReaction] : []),
    ...(remarks.length > 0 ? [t.openRemarks(remarks.length, year.year - 1)] : []),
    ...(improvements.length > 0 ? [t.openImprovements(improvements.length, year.year)] : []),
  ]
}

export async function savePass(turn: Turn, context: Values, values: Values): Promise<Answer> {
  const open = await seenIn(turn, context, mayPassYear)
  if ('answer' in open) return open.answer
  const remark = await typed(turn, 'remark', values.remark ?? '', LONGEST_REMARK, false)
  if ('answer' in remark) return remark.answer
  const failing = await lastYearCheck(turn, open)
  if (failing.length > 0) return done(turn.texts.checkAgain.intro(failing.length))
  const decided = await decide(turn, open, context, { decision: 'passed', reason: null })
  if (decided.kind === 'saved' && remark.text !== '') {
    const said = { documentId: open.year.id, gate: context.gate ?? '', memberId: turn.member.id }
    await addRemarkOfPassing(turn.tx, turn.house.org, { ...said, text: remark.text }, turn.now)
  }
  const t = turn.texts.gates
  return afterChange(turn, decided, async (year) => {
    const { gate } = await standingOf(turn.tx, turn.house, year)
    return gate ? t.passed(gate.name) : t.adopted
  })
}

/** Asks why a text goes back to the first step. */
export async function askReturn(turn: Turn, id: string, version: number): Promise<Answer> {
  const open = await yearAsSeen(turn, id, version, mayReturnYear)
  if ('answer' in open) return open.answer
  const t = turn.texts.gates
  return form(open, {
    id: 'return_year',
    title: t.giveBackTitle,
    intro: t.giveBackIntro(open.standing.gates[0]?.name ?? ''),
    fields: [longText('reason', t.reason, LONGEST_REASON, true)],
    submit: t.giveBack,
  })
}

export async function saveReturn(turn: Turn, context: Values, values: Values): Promise<Answer> {
  const open = await seenIn(turn, context, mayReturnYear)
  if ('answer' in open) return open.answer
  const reason = await typed(turn, 'reason', values.reason ?? '', LONGEST_REASON)
  if ('answer' in reason) return reason.answer
  const decided = await decide(turn, open, context, { decision: 'returned', reason: reason.text })
  return afterChange(turn, decided, () => turn.texts.gates.returned(open.standing.gates[0]?.name ?? ''))
}

/** Asks why a step is left out this year. */
export async function askNotHeld(turn: Turn, id: string, version: number): Promise<Answer> {
  const open = await yearAsSeen(turn, id, version, maySkipGate)
  if ('answer' in open) return open.answer
  const t = turn.texts.gates
  return form(open, {
    id: 'year_not_held',
    title: t.notHeldTitle,
    intro: t.notHeldIntro(open.standing.gate?.name ?? ''),
    fields: [longText('reason', t.notHeldReason, LONGEST_REASON, true)],
    submit: turn.texts.year.save,
  })
}

export async function saveNotHeld(turn: Turn, context: Values, values: Values): Promise<Answer> {
  const open = await seenIn(turn, context, maySkipGate)
  if ('answer' in open) return open.answer
  const reason = await typed(turn, 'reason', values.reason ?? '', LONGEST_REASON)
  if ('answer' in reason) return reason.answer
  const decided = await decide(turn, open, context, { decision: 'not_held', reason: reason.text })
  const t = turn.texts.gates
  return afterChange(turn, decided, async (year) => {
    const { gate } = await standingOf(turn.tx, turn.house, year)
    return gate ? t.skipped(gate.name) : t.adopted
  })
}

/** The text that a form is about, while it waits at the gate for which the form was made. */
async function seenIn(
  turn: Turn,
  { year = '', gate }: Values,
  may: Parameters<typeof openYear>[2],
): Promise<OpenYear | { answer: Answer }> {
  const open = await openYear(turn, year, may)
  if ('answer' in open || open.standing.gate?.id === gate) return open
  return { answer: done(turn.texts.year.already) }
}

function decide(
  turn: Turn,
  { year, standing }: OpenYear,
  context: Values,
  said: { decision: 'passed' | 'returned' | 'not_held'; reason: string | null },
) {
  return decideYear(turn.tx, turn.house.org, {
    ...said,
    documentId: year.id,
    version: versionOf(context.version),
    memberId: turn.member.id,
    now: turn.now,
    gate: standing.gate?.id ?? '',
    gates: standing.gates.map(({ id }) => id),
  })
}

/** The step to which it goes from the one at which it waits: not one that was passed already, or is not held. */
async function after(turn: Turn, { year, standing: { gate, gates } }: OpenYear): Promise<YearGate | null> {
  const at = { gate: gate?.id ?? '', gates: gates.map(({ id }) => id) }
  const next = await gateAfter(turn.tx, turn.house.org, year, at)
  return gates.find(({ id }) => id === next) ?? null
}

const form = ({ year, standing }: OpenYear, made: Omit<Form, 'context'>): Answer => ({
  kind: 'form',
  form: {
    ...made,
    context: { year: year.id, version: String(year.version), gate: standing.gate?.id ?? '' },
  },
})

/** A field for some sentences. */
export const longText = (
  name: string,
  label: string,
  max: number,
  required: boolean,
): Extract<Field, { kind: 'text' }> => ({ kind: 'text', name, label, multiline: true, max, required })
