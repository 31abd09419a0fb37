import type { Day } from '../../care/day.ts'
import { showAgainMessages } from '../../jobs/follow.ts'
import { findDraft } from '../../prisma/store/drafts.ts'
import {
  addImprovement,
  closeImprovement,
  findImprovement,
  type StoredImprovement,
} from '../../prisma/store/improvements.ts'
import type { Field } from '../cards/card.ts'
import type { Answer } from '../channel.ts'
import { bareTeam } from './compose/duty-item.ts'
import { seesAllTeams, type Who } from './may.ts'
import { mayImprove, mayImproveOf } from './may-year.ts'
import { screened } from './screened.ts'
import { done, errors, fieldError, notAllowed, type Turn, type Values } from './turn.ts'
import { typed } from './typed.ts'

const LONGEST_TITLE = 80
const LONGEST_TEXT = 400
const LONGEST_OWNER = 60
/** This quarter and so many after it can be chosen. */
const QUARTERS_AHEAD = 7

export async function showImprovements(turn: Turn): Promise<Answer> {
  if (!mayImprove(turn.member)) return notAllowed(turn, 'read', 'improvements')
  turn.say({ kind: 'improvements' })
  turn.log('read', 'improvements', null)
  return done()
}

/** Asks what will be made better; from a draft, for its bouwsteen and with its sources. */
export async function askImprovement(turn: Turn, draft?: string): Promise<Answer> {
  if (!mayImprove(turn.member)) return notAllowed(turn, 'change', 'improvements')
  const about = draft === undefined ? null : await findDraft(turn.tx, turn.house.org, draft)
  const t = turn.texts.improvements.form
  const chosen = about && `${about.framework}-${about.bouwsteen}`
  return {
    kind: 'form',
    form: {
      id: 'improvement',
      title: t.title,
      fields: [
        { ...text('title', t.name, LONGEST_TITLE, false), hint: t.nameHint },
        text('explanation', t.explanation, LONGEST_TEXT, true),
        ownerField(turn),
        {
          kind: 'choice',
          name: 'quarter',
          label: t.quarter,
          required: true,
          options: quartersFrom(turn.today).map((value) => ({
            value,
            label: turn.texts.improvements.quarter(value),
          })),
        },
        {
          kind: 'choice',
          name: 'bouwsteen',
          label: t.bouwsteen,
          required: true,
          options: bouwstenen(turn).map(({ value, label }) => ({ value, label })),
          ...(chosen && { value: chosen }),
        },
      ],
      submit: t.submit,
      context: { ...(about && { draft: about.id }) },
    },
  }
}

export async function saveImprovement(turn: Turn, context: Values, values: Values): Promise<Answer> {
  const { member, texts, tx, house } = turn
  if (!mayImprove(member)) return notAllowed(turn, 'change', 'improvements')
  const title = await typed(turn, 'title', values.title ?? '', LONGEST_TITLE)
  if ('answer' in title) return title.answer
  const explanation = await typed(turn, 'explanation', values.explanation ?? '', LONGEST_TEXT)
  if ('answer' in explanation) return explanation.answer
  const owner = await ownerIn(turn, values.owner ?? '')
  if ('answer' in owner) return owner.answer
  const place = bouwstenen(turn).find(({ value }) => value === values.bouwsteen)
  const quarter = quartersFrom(turn.today).find((one) => one === values.quarter)
  const choose = texts.improvements.choose
  if (!quarter || !place)
    return errors(
      ...(quarter ? [] : [{ field: 'quarter', message: choose }]),
      ...(place ? [] : [{ field: 'bouwsteen', message: choose }]),
    )
  const draft = context.draft ? await findDraft(tx, house.org, context.draft) : null
  const { id } = await addImprovement(
    tx,
    house.org,
    {
      framework: place.framework,
      bouwsteen: place.bouwsteen,
      title: title.text,
      explanation: explanation.text,
      owner: owner.text,
      quarter,
      sources: [...new Set(draft?.sentences.flatMap(({ sources }) => sources))],
    },
    { memberId: member.id, now: turn.now },
  )
  return noted(turn, 'add', id, texts.improvements.added)
}

/** Asks what became of it. */
export async function askClosing(turn: Turn, id: string): Promise<Answer> {
  const known = await openImprovement(turn, id)
  if ('answer' in known) return known.answer
  const t = turn.texts.improvements.closing
  return {
    kind: 'form',
    form: {
      id: 'close_improvement',
      title: t.title,
      intro: known.improvement.title,
      fields: [
        {
          kind: 'choice',
          name: 'state',
          label: t.state,
          required: true,
          options: [
            { value: 'done', label: t.done },
            { value: 'dropped', label: t.dropped },
          ],
        },
        text('outcome', t.outcome, LONGEST_TEXT, true),
      ],
      submit: t.submit,
      context: { improvement: id },
    },
  }
}

export async function saveClosing(turn: Turn, context: Values, values: Values): Promise<Answer> {
  const { improvement: id = '' } = context
  const known = await openImprovement(turn, id)
  if ('answer' in known) return known.answer
  const { state } = values
  const t = turn.texts.improvements
  if (state !== 'done' && state !== 'dropped') return fieldError('state', t.choose)
  const outcome = await typed(turn, 'outcome', values.outcome ?? '', LONGEST_TEXT)
  if ('answer' in outcome) return outcome.answer
  const closing = { state, outcome: outcome.text, memberId: turn.member.id, now: turn.now } as const
  const closed = await closeImprovement(turn.tx, turn.house.org, id, closing)
  return closed ? noted(turn, 'change', id, t.closed) : done(t.gone)
}

async function openImprovement(
  turn: Turn,
  id: string,
): Promise<{ improvement: StoredImprovement } | { answer: Answer }> {
  const improvement = await findImprovement(turn.tx, turn.house.org, id)
  if (!mayImprove(turn.member)) return { answer: notAllowed(turn, 'change', 'improvements') }
  if (improvement?.state !== 'open') return { answer: done(turn.texts.improvements.gone) }
  if (!mayImproveOf(turn.member, improvement.owner, ownersOf(turn.member)))
    return { answer: notAllowed(turn, 'change', `improvement:${id}`) }
  return { improvement }
}

async function noted(turn: Turn, action: 'add' | 'change', id: string, notice: string): Promise<Answer> {
  await showAgainMessages(turn.house, turn.tx, { kind: 'improvements' })
  turn.log(action, `improvement:${id}`, null)
  return done(notice)
}

/** The teams of somebody, as owners of improvements are written: `team zorg`. */
export const ownersOf = ({ teams }: { teams: { name: string }[] }): string[] =>
  teams.map(({ name }) => `team ${bareTeam(name)}`.toLowerCase())

/** A coordinator chooses from her own teams; who leads writes a function, team or committee. */
function ownerField(turn: Turn): Field {
  const t = turn.texts.improvements.form
  if (seesAllTeams(turn.member)) return { ...text('owner', t.owner, LONGEST_OWNER, false), hint: t.ownerHint }
  const options = turn.member.teams.map(({ name }) => {
    const owner = `Team ${bareTeam(name)}`
    return { value: owner, label: owner }
  })
  const [only] = options
  const value = options.length === 1 && only ? { value: only.value } : {}
  return { kind: 'choice', name: 'owner', label: t.owner, required: true, options, ...value }
}

/** An owner is a function, team or committee: what the screen takes for a person is refused in those words. */
async function ownerIn(turn: Turn, given: string): Promise<{ text: string } | { answer: Answer }> {
  const t = turn.texts
  const who: Who = turn.member
  const owner = given.trim()
  if (owner === '') return { answer: fieldError('owner', t.conversation.required) }
  if (!mayImproveOf(who, owner, ownersOf(turn.member)))
    return { answer: fieldError('owner', t.improvements.choose) }
  const result = await screened(turn, 'owner', owner, { max: LONGEST_OWNER })
  if ('text' in result) return result
  const message = owner.length > LONGEST_OWNER ? result.error.message : t.improvements.ownerNoName
  return { answer: fieldError('owner', message) }
}

function bouwstenen({ house }: Pick<Turn, 'house'>) {
  const { frameworks } = house.settings
  const isOnly = Object.keys(frameworks).length === 1
  return Object.entries(frameworks).flatMap(([framework, { name, bouwstenen }]) =>
    Object.entries(bouwstenen).map(([number, title]) => ({
      framework,
      bouwsteen: Number(number),
      value: `${framework}-${number}`,
      label: isOnly ? title : `${title} (${name})`,
    })),
  )
}

/** `2026-K4` and those after it. */
export function quartersFrom(today: Day): string[] {
  const first = Number(today.slice(0, 4)) * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3)
  return Array.from({ length: QUARTERS_AHEAD + 1 }, (_, ahead) => {
    const at = first + ahead
    return `${Math.floor(at / 4)}-K${(at % 4) + 1}`
  })
}

const text = (
  name: string,
  label: string,
  max: number,
  multiline: boolean,
): Extract<Field, { kind: 'text' }> => ({
  kind: 'text',
  name,
  label,
  multiline,
  max,
  required: true,
})
