// @ts-check
import { emptyOrTooLong, fieldElement, showErrors, valuesOf } from './form-fields.js'
import { make } from './make.js'
import { say } from './send.js'
import { text } from './texts.js'

/**
 * @typedef {import('./form-fields.js').Field} Field
 * @typedef {{ id: string, title: string, intro?: string, fields: Field[], submit: string, context: Record<string, string> }} Form
 * @typedef {{ done: (notice: string | null) => void, back?: (() => void) | undefined }} Then
 */

/** What was typed into a form that was closed unsent: it is there again when the form is opened again. */
const unsent = new Map()
let forms = 0

/** Asks the questions of a form in a dialog. @param {Form} form @param {Then} then */
export function openForm(form, then) {
  forms += 1
  // The heading has the bare id: a field may have any name behind it, also `title`.
  const base = `form-${forms}`
  const key = `${form.id} ${JSON.stringify(form.context)}`
  const fields = form.fields.map((field) => ({ ...field, ...(unsent.get(key)?.[field.name] ?? {}) }))
  const trouble = make('p', { class: 'trouble', role: 'alert', hidden: true })
  const submit = make('button', { type: 'submit', class: 'primary' }, form.submit)
  const cancel = make('button', { type: 'button' }, text('cancel'))
  const inputs = /** @type {HTMLFormElement} */ (
    make(
      'form',
      { novalidate: true, autocomplete: 'off' },
      make('h2', { id: base }, form.title),
      form.intro ? make('p', { class: 'intro' }, form.intro) : null,
      trouble,
      ...fields.map((field) => fieldElement(field, base)),
      make('div', { class: 'actions' }, submit, cancel),
    )
  )
  const dialog = /** @type {HTMLDialogElement} */ (make('dialog', { 'aria-labelledby': base }, inputs))

  const keep = () => {
    const values = valuesOf(form.fields, inputs)
    unsent.set(
      key,
      Object.fromEntries(
        form.fields.map((field) => [
          field.name,
          { value: field.kind === 'ticks' ? (values[field.name] ?? '').split(',') : values[field.name] },
        ]),
      ),
    )
  }
  inputs.addEventListener('input', keep)
  cancel.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => {
    dialog.remove()
    then.back?.()
  })
  inputs.addEventListener('submit', async (event) => {
    event.preventDefault()
    tell(trouble, null)
    const values = valuesOf(form.fields, inputs)
    const empty = emptyOrTooLong(form.fields, values)
    if (empty.length > 0) return refuse(empty)
    submit.setAttribute('aria-busy', 'true')
    const outcome = await say({ kind: 'form', form: form.id, context: form.context, values })
    if (outcome === null) return
    submit.removeAttribute('aria-busy')
    if (!outcome.ok) {
      tell(trouble, outcome.message)
      submit.textContent = outcome.again ? text('retry') : form.submit
      return
    }
    submit.textContent = form.submit
    const answer = outcome.body
    if (answer.kind === 'errors') return refuse(answer.errors)
    unsent.delete(key)
    dialog.close()
    if (answer.kind === 'form') openForm(answer.form, then)
    else then.done(answer.notice)
  })

  /** @param {{ field: string, message: string }[]} errors */
  function refuse(errors) {
    const elsewhere = showErrors(inputs, errors).map(({ message }) => message)
    tell(trouble, [text('errorsFound'), ...elsewhere].join(' '))
  }

  document.body.append(dialog)
  dialog.showModal()
  const first = inputs.querySelector('input, textarea, select')
  if (first instanceof HTMLElement) first.focus()
  else submit.focus()
}

/** @param {HTMLElement} trouble @param {string | null} message */
function tell(trouble, message) {
  trouble.textContent = message ?? ''
  trouble.hidden = message === null
}
