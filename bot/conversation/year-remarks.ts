import { showAgainMessages } from '../../jobs/follow.ts'
import { listYears, remarksOf, type StoredRemark } from '../../prisma/store/year-documents.ts'
import { addRemark, answerRemark, putReaction } from '../../prisma/store/year-remarks.ts'
import type { Answer } from '../channel.ts'
import { mayAnswerRemarks, mayReact, mayRemark } from './may-year.ts'
import { openYear } from './open-year.ts'
import { screened } from './screened.ts'
import { done, fieldError, notAllowed, type Turn, type Values } from './turn.ts'
import { typed } from './typed.ts'
import { longText } from './year-gates.ts'

const LONGEST_REMARK = 600
/** So much fits in one field of every platform. */
const LONGEST_REACTION = 3000

export async function askRemark(turn: Turn, id: string): Promise<Answer> {
  const open = await openYear(turn, id, mayRemark)
  if ('answer' in open) return open.answer
  const t = turn.texts.gates
  return {
    kind: 'form',
    form: {
      id: 'remark_year',
      title: t.remarkTitle,
      fields: [{ ...longText('text', t.remarkField, LONGEST_REMARK, true), hint: t.remarkHint }],
      submit: turn.texts.year.save,
      context: { year: id },
    },
  }
}

export async function saveRemark(turn: Turn, context: Values, values: Values): Promise<Answer> {
  const { year: id = '' } = context
  const open = await openYear(turn, id, mayRemark)
  if ('answer' in open) return open.answer
  const said = await typed(turn, 'text', values.text ?? '', LONGEST_REMARK)
  if ('answer' in said) return said.answer
  const remark = { documentId: id, gate: open.standing.gate?.id ?? '', memberId: turn.member.id }
  const words = { ...remark, kind: 'remark', text: said.text } as const
  if (!(await addRemark(turn.tx, turn.house.org, words, turn.now))) return done(turn.texts.year.already)
  return noted(turn, id, turn.texts.gates.remarked)
}

/** Asks a council for its reaction, filled in with the one that was given here before. */
export async function askReaction(turn: Turn, id: string): Promise<Answer> {
  const open = await openYear(turn, id, mayReact)
  if ('answer' in open) return open.answer
  const t = turn.texts.gates
  const gate = open.standing.gate?.id
  const before = (await remarksOf(turn.tx, turn.house.org, id)).find(
    (one) => one.kind === 'reaction' && one.gate === gate && one.memberId === turn.member.id,
  )
  const field = { ...longText('text', t.reactField, LONGEST_REACTION, true), hint: t.reactHint }
  return {
    kind: 'form',
    form: {
      id: 'react_year',
      title: t.reactTitle,
      fields: [before ? { ...field, value: before.text } : field],
      submit: turn.texts.year.save,
      context: { year: id },
    },
  }
}

/** A reaction goes in as it was written; what the screen stops goes back to its author and is kept nowhere. */
export async function saveReaction(turn: Turn, context: Values, values: Values): Promise<Answer> {
  const { year: id = '' } = context
  const open = await openYear(turn, id, mayReact)
  if ('answer' in open) return open.answer
  const said = await screened(turn, 'text', values.text ?? '', { max: LONGEST_REACTION, findAgain: true })
  if ('error' in said) {
    const { message } = said.error
    const isSigned = said.found.some((kind) => kind === 'name' || kind === 'initials')
    return fieldError('text', isSigned ? `${message} ${turn.texts.gates.unsigned}` : message)
  }
  if (said.text === '') return fieldError('text', turn.texts.conversation.required)
  const reaction = { documentId: id, gate: open.standing.gate?.id ?? '', memberId: turn.member.id }
  const words = { ...reaction, text: said.text }
  if (!(await putReaction(turn.tx, turn.house.org, words, turn.now))) return done(turn.texts.year.already)
  return noted(turn, id, turn.texts.gates.reacted)
}

/** Asks what was done with a remark, of last year or of this round. */
export async function askAnswer(turn: Turn, year: string, id: string): Promise<Answer> {
  const remark = await remarkToAnswer(turn, year, id)
  if ('answer' in remark) return remark.answer
  const t = turn.texts.gates.lastYear
  return {
    kind: 'form',
    form: {
      id: 'answer_remark',
      title: t.answerTitle,
      intro: remark.remark.text,
      fields: [longText('text', t.answerField, LONGEST_REMARK, true)],
      submit: turn.texts.year.save,
      context: { year, remark: id },
    },
  }
}

export async function saveAnswer(turn: Turn, context: Values, values: Values): Promise<Answer> {
  const { year = '', remark: id = '' } = context
  const known = await remarkToAnswer(turn, year, id)
  if ('answer' in known) return known.answer
  const said = await typed(turn, 'text', values.text ?? '', LONGEST_REMARK)
  if ('answer' in said) return said.answer
  await answerRemark(turn.tx, turn.house.org, { id, answer: said.text, memberId: turn.member.id }, turn.now)
  await showAgainMessages(turn.house, turn.tx, { year: known.remark.documentId })
  return noted(turn, year, turn.texts.gates.lastYear.answered)
}

/** A remark on this text, while it may still change, or on one of the year before it. */
async function remarkToAnswer(
  turn: Turn,
  year: string,
  id: string,
): Promise<{ remark: StoredRemark } | { answer: Answer }> {
  const { tx, house, member } = turn
  if (!mayAnswerRemarks(member)) return { answer: notAllowed(turn, 'change', `year:${year}`) }
  const years = await listYears(tx, house.org)
  const now = years.find((one) => one.id === year)
  const before = years.filter((one) => one.year === (now?.year ?? 0) - 1 && one.framework === now?.framework)
  const remarks = await Promise.all(before.map((one) => remarksOf(tx, house.org, one.id)))
  const own = now && now.status !== 'vastgesteld' ? await remarksOf(tx, house.org, now.id) : []
  const said = [...remarks.flat(), ...own.filter(({ kind }) => kind === 'remark')]
  const remark = said.find((one) => one.id === id)
  return remark ? { remark } : { answer: done(turn.texts.gates.lastYear.gone) }
}

async function noted(turn: Turn, id: string, notice: string): Promise<Answer> {
  await showAgainMessages(turn.house, turn.tx, { year: id })
  turn.log('change', `year:${id}`, null)
  return done(notice)
}
