import type { Language } from '../../care/world.ts'
import type { Said } from '../conversation/intent.ts'
import { teams as en } from '../texts/en/teams.ts'
import { teams as nl } from '../texts/nl/teams.ts'
import { execute, MAX_BYTES } from './adaptive.ts'
import { FIND } from './adaptive-find.ts'
import type { Field, FieldError, Form } from './card.ts'
import { type Json, plain, richText, run, short } from './rich-text.ts'

export interface FormCardOptions {
  language: Language
  /** What opened the form: said again to get its questions when something in it is wrong. */
  asked: Asked
  /** The message on whose place the form stands; it comes back on `cancel`. */
  message?: string
  /** What was typed before, by field name, and what is wrong with it. */
  typed?: Record<string, string>
  errors?: FieldError[]
  /** Lists of which only what has some letters is shown: others can be typed. */
  narrowed?: string[]
}

/** A form is asked by the form that led to it. */
export type Asked = Said

/** What a form sends back, besides its inputs under `INPUT` and their name. */
export interface FormData {
  form: string
  context: Record<string, string>
  asked: Asked
  message?: string
}

export const INPUT = 'in.'
/** Stands for an option without a value, which Adaptive Cards do not know. */
export const NONE = '(none)'
const LONGEST_TITLE = 300
const LONGEST_LABEL = 80

type Texts = typeof nl
type Choices = Field & { options: { value: string; label: string }[] }

/**
 * A form as an Adaptive Card 1.5 within `MAX_BYTES`: of a long list as many options as fit, and a question for a few
 * letters of the rest. Every input has a label; an error stands above its input, in words.
 */
export function formCard(form: Form, options: FormCardOptions): Json {
  const whole = render(form, options, Number.POSITIVE_INFINITY)
  if (fits(whole)) return whole
  const longest = Math.max(0, ...form.fields.map((field) => ('options' in field ? field.options.length : 0)))
  let most = 0
  let tooMany = longest + 1
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2)
    if (fits(render(form, options, middle))) most = middle
    else tooMany = middle
  }
  if (most > 0) return render(form, options, most)
  return shortened(form, options)
}

/** Not even without options: then texts are cut, as little as it takes. */
function shortened(form: Form, options: FormCardOptions): Json {
  for (const most of [2_000, 500, 100]) {
    const fields = form.fields.map((field): Field => {
      const label = short(field.label, most)
      const hint = field.hint && { hint: short(field.hint, most) }
      const value = typeof field.value === 'string' && { value: short(field.value, most) }
      return { ...field, label, ...hint, ...value } as Field
    })
    const given = Object.entries(options.typed ?? {})
    const typed = Object.fromEntries(given.map(([name, value]) => [name, short(value, most)]))
    const errors = (options.errors ?? []).map((error) => ({ ...error, message: short(error.message, most) }))
    const intro = form.intro && { intro: short(form.intro, most) }
    const card = render({ ...form, ...intro, fields }, { ...options, typed, errors }, 1)
    if (fits(card)) return card
  }
  return render({ ...form, intro: '', fields: [] }, { ...options, typed: {}, errors: [] }, 0)
}

const fits = (card: Json) => Buffer.byteLength(JSON.stringify(card)) <= MAX_BYTES

function render(form: Form, options: FormCardOptions, mostOptions: number): Json {
  const { language, asked, message, errors = [], typed = {}, narrowed = [] } = options
  const texts = language === 'en' ? en : nl
  const data: FormData = { form: form.id, context: form.context, asked, ...(message && { message }) }
  const named = new Set(form.fields.map(({ name }) => name))
  const title = short(form.title, LONGEST_TITLE)
  const elsewhere = errors.filter(({ field }) => !named.has(field))
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    speak: plain(title),
    body: [
      richText([{ ...run(title), weight: 'Bolder', size: 'Large' }], { id: 'form-title' }),
      ...(form.intro ? [richText([run(form.intro)])] : []),
      ...(errors.length > 0 ? [richText([{ ...run(texts.notSaved, 'attention'), weight: 'Bolder' }])] : []),
      ...elsewhere.map(({ message: wrong }) => richText([run(texts.fieldError(wrong), 'attention')])),
      ...form.fields.flatMap((field) => {
        const wrong = errors.filter((error) => error.field === field.name)
        return question(withTyped(field, typed), wrong, { mostOptions, texts, narrowed })
      }),
      { type: 'ActionSet', actions: [submit(form.submit, data), cancel(message, texts)] },
    ],
  }
}

function submit(label: string, data: FormData): Json {
  return execute(plain(short(label, LONGEST_LABEL)), 'form', data, { style: 'positive' })
}

/** Nothing that was typed goes along. */
function cancel(message: string | undefined, texts: Texts): Json {
  const data = message === undefined ? { close: true } : { show: message }
  return execute(texts.cancel, 'show', data, { associatedInputs: 'none' })
}

function withTyped(field: Field, typed: Record<string, string>): Field {
  const value = Object.hasOwn(typed, field.name) ? typed[field.name] : undefined
  if (value === undefined) return field
  return field.kind === 'ticks'
    ? { ...field, value: value.split(',').filter(Boolean) }
    : ({ ...field, value } as Field)
}

function question(
  field: Field,
  wrong: FieldError[],
  { mostOptions, texts, narrowed }: { mostOptions: number; texts: Texts; narrowed: string[] },
): Json[] {
  // Nothing to choose from, which Teams would not show at all.
  if ('options' in field && field.options.length === 0) return [richText([run(`${field.label}: –`)])]
  const [whole, leftOut] = inputOf(field, mostOptions, texts)
  const isPart = leftOut > 0 || narrowed.includes(field.name)
  // Letters come in with nothing chosen; whether something had to be is looked at again when it is saved.
  const input = isPart ? { ...whole, isRequired: false } : whole
  const hint = field.hint ? [richText([run(field.hint, 'subtle')], { spacing: 'Small' })] : []
  const note = isPart
    ? [
        ...(leftOut > 0 ? [richText([run(texts.optionsLeftOut(leftOut), 'subtle')])] : []),
        { type: 'Input.Text', id: `${INPUT}${FIND}${field.name}`, label: texts.find, maxLength: 60 },
      ]
    : []
  if (wrong.length === 0) return [input, ...hint, ...note]
  const said = wrong.map(({ message }) => richText([{ ...run(texts.fieldError(message)), weight: 'Bolder' }]))
  return [{ type: 'Container', style: 'attention', items: [...said, input] }, ...hint, ...note]
}

/** The input, and how many of its options did not fit. */
function inputOf(field: Field, mostOptions: number, texts: Texts): [Json, number] {
  const required = field.kind !== 'ticks' && field.required
  const label = required || field.kind === 'ticks' ? field.label : texts.optional(field.label)
  const shared = {
    id: `${INPUT}${field.name}`,
    label: plain(label) || field.name,
    ...(required && { isRequired: true, errorMessage: texts.required }),
  }
  const value = typeof field.value === 'string' && field.value !== '' ? { value: plain(field.value) } : {}
  switch (field.kind) {
    case 'text': {
      // Longer text may come in, so that nothing typed is lost; the conversation says that it is too long.
      return [{ type: 'Input.Text', ...shared, ...value, isMultiline: field.multiline }, 0]
    }
    case 'day':
      return [{ type: 'Input.Date', ...shared, ...value }, 0]
    case 'time':
      return [{ type: 'Input.Time', ...shared, ...value }, 0]
    case 'choice':
    case 'ticks':
      return choiceInput(field, shared, mostOptions, texts)
  }
}

const FEW = 6
/** Choices that stand open are read as Markdown by card hosts; in a list that folds they are not. */
const LIKE_MARKUP = /[*_`~#[\]<>&\\]|^\s*(?:[-+]|\d+[.)])\s/m

function choiceInput(field: Choices, shared: Json, most: number, texts: Texts): [Json, number] {
  const chosen = new Set([field.value ?? []].flat())
  const must = field.options.filter(({ value }) => chosen.has(value))
  const others = field.options.filter(({ value }) => !chosen.has(value))
  const shown = new Set([...must, ...others.slice(0, Math.max(0, most - must.length))])
  const value = must.map((option) => option.value || NONE).join(',')
  const input = {
    type: 'Input.ChoiceSet',
    ...shared,
    ...(value && { value }),
    style: standsOpen(field) ? 'expanded' : 'compact',
    isMultiSelect: field.kind === 'ticks',
    wrap: true,
    placeholder: texts.choose,
    choices: field.options
      .filter((option) => shown.has(option))
      .map((option) => ({ title: plain(option.label) || option.value, value: option.value || NONE })),
  }
  return [input, field.options.length - shown.size]
}

const standsOpen = ({ kind, options }: Choices): boolean =>
  (kind === 'ticks' || options.length <= FEW) && !options.some(({ label }) => LIKE_MARKUP.test(label))
