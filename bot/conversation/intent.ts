import { z } from 'zod'
import { PAUSES } from '../../care/pause.ts'

/** A duty's code: without 0 and O, 1 and I. */
export const DUTY_CODE = /^[A-HJ-NP-Z2-9]{6}$/

const dutyCode = z.string().regex(DUTY_CODE)
const id = z.uuid()
/** Id of a chapter or a sentence in a year's text. */
const partOfYear = z.string().min(1).max(120)

/** What a button asks for. Everything in it is checked again against the store and the person who pressed it. */
export const intentSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('tasks') }),
  z.strictObject({ do: z.literal('status') }),
  z.strictObject({ do: z.literal('help') }),
  z.strictObject({ do: z.literal('new_client') }),
  z.strictObject({ do: z.literal('end_client') }),
  z.strictObject({ do: z.literal('plan_meeting') }),
  z.strictObject({ do: z.literal('drafts') }),
  z.strictObject({ do: z.literal('digest'), month: z.string().regex(/^\d{4}-\d{2}$/) }),
  z.strictObject({ do: z.literal('my_data') }),
  /** `more`: the form, also for who is away already. */
  z.strictObject({ do: z.literal('away'), more: z.literal(true).optional() }),
  /** Without an absence: the one of today. */
  z.strictObject({ do: z.literal('back'), absence: id.optional() }),
  z.strictObject({ do: z.literal('pause'), until: z.enum(PAUSES).optional() }),
  z.strictObject({ do: z.literal('unpause') }),
  z.strictObject({ do: z.literal('language'), language: z.enum(['nl', 'en']) }),
  z.strictObject({ do: z.literal('prefer'), channel: z.enum(['web', 'slack', 'teams']) }),
  z.strictObject({ do: z.literal('done'), duty: dutyCode }),
  z.strictObject({ do: z.literal('outcome'), duty: dutyCode }),
  z.strictObject({ do: z.literal('plan'), duty: dutyCode }),
  z.strictObject({ do: z.literal('later'), duty: dutyCode }),
  z.strictObject({ do: z.literal('hand_over'), duty: dutyCode }),
  z.strictObject({ do: z.literal('correct'), duty: dutyCode }),
  z.strictObject({ do: z.literal('start_of_care'), duty: dutyCode }),
  z.strictObject({ do: z.literal('take_on') }),
  z.strictObject({ do: z.literal('take_on_done'), duty: dutyCode }),
  z.strictObject({ do: z.literal('set_aside'), duty: dutyCode }),
  z.strictObject({ do: z.literal('take_back'), duty: dutyCode }),
  z.strictObject({ do: z.literal('why'), duty: dutyCode }),
  z.strictObject({ do: z.literal('reflect'), round: id.optional(), duty: dutyCode.optional() }),
  z.strictObject({ do: z.literal('show_draft'), draft: id }),
  z.strictObject({ do: z.literal('approve_draft'), draft: id, version: z.number().int() }),
  z.strictObject({ do: z.literal('refuse_draft'), draft: id, version: z.number().int() }),
  z.strictObject({
    do: z.literal('refuse_sentence'),
    draft: id,
    version: z.number().int(),
    position: z.number().int(),
  }),
  z.strictObject({
    do: z.literal('edit_sentence'),
    draft: id,
    version: z.number().int(),
    position: z.number().int(),
  }),
  z.strictObject({ do: z.literal('edit_draft'), draft: id, version: z.number().int() }),
  z.strictObject({ do: z.literal('another_version'), draft: id, version: z.number().int() }),
  z.strictObject({
    do: z.literal('compare_versions'),
    draft: id,
    from: z.number().int(),
    to: z.number().int(),
  }),
  z.strictObject({
    do: z.literal('take_version'),
    draft: id,
    version: z.number().int(),
    chosen: z.number().int(),
  }),
  z.strictObject({ do: z.literal('years') }),
  z.strictObject({ do: z.literal('make_year') }),
  z.strictObject({ do: z.literal('show_year'), year: id }),
  z.strictObject({ do: z.literal('show_chapter'), year: id, chapter: partOfYear }),
  z.strictObject({ do: z.literal('pass_year'), year: id, version: z.number().int() }),
  z.strictObject({ do: z.literal('return_year'), year: id, version: z.number().int() }),
  z.strictObject({ do: z.literal('year_not_held'), year: id, version: z.number().int() }),
  z.strictObject({ do: z.literal('remark_year'), year: id }),
  z.strictObject({ do: z.literal('react_year'), year: id }),
  z.strictObject({
    do: z.literal('edit_year'),
    year: id,
    version: z.number().int(),
    part: z.union([z.strictObject({ chapter: partOfYear }), z.strictObject({ sentence: partOfYear })]),
  }),
  z.strictObject({
    do: z.literal('strike_year'),
    year: id,
    version: z.number().int(),
    sentence: partOfYear,
  }),
  z.strictObject({ do: z.literal('answer_remark'), year: id, remark: id }),
  z.strictObject({ do: z.literal('improvements') }),
  z.strictObject({ do: z.literal('add_improvement'), draft: id.optional() }),
  z.strictObject({ do: z.literal('close_improvement'), improvement: id }),
  z.strictObject({ do: z.literal('approve_digest'), month: z.string().regex(/^\d{4}-\d{2}$/) }),
])
export type Intent = z.infer<typeof intentSchema>

/** What a person does, whatever the channel it came through. */
export type Said =
  | { kind: 'words'; text: string }
  | { kind: 'intent'; intent: Intent }
  | { kind: 'form'; form: string; context: Record<string, string>; values: Record<string, string> }
