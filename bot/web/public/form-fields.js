// @ts-check
import { make } from './make.js'
import { text } from './texts.js'

/**
 * @typedef {{ kind: 'text' | 'day' | 'time' | 'choice' | 'ticks', name: string, label: string, hint?: string,
 *   required?: boolean, multiline?: boolean, max?: number, value?: string | string[],
 *   options?: { value: string, label: string }[] }} Field
 */

const MANY = 6

/** One question with its label, its hint and the place of its error. @param {Field} field @param {string} base */
export function fieldElement(field, base) {
  const id = `${base}-${field.name}`
  const optional =
    field.kind !== 'ticks' && !field.required ? make('small', {}, ` (${text('optional')})`) : null
  const hint = field.hint ? make('p', { class: 'hint', id: `${id}-hint` }, field.hint) : null
  const error = make('p', { class: 'error', id: `${id}-error`, hidden: true })
  const described = field.hint ? `${id}-hint` : null
  if (isGroup(field)) {
    const legend = make('legend', {}, field.label, optional)
    return make(
      'fieldset',
      { class: 'field', 'data-field': field.name, 'aria-describedby': described },
      legend,
      hint,
      ...options(field, id),
      error,
    )
  }
  const label = make('label', { for: id }, field.label, optional)
  const input = control(field, id)
  if (described) input.setAttribute('aria-describedby', described)
  return make('div', { class: 'field', 'data-field': field.name }, label, hint, input, error)
}

/** @param {Field} field */
function isGroup({ kind, options: given = [] }) {
  return kind === 'ticks' || (kind === 'choice' && given.length <= MANY)
}

/** @param {Field} field @param {string} id */
function control(field, id) {
  const shared = { id, name: field.name, required: field.required ?? false }
  const value = String(field.value ?? '')
  if (field.kind === 'choice') {
    const choose = make('option', { value: '' }, text('choose'))
    const list = (field.options ?? []).map((option) =>
      make('option', { value: option.value, selected: option.value === value }, option.label),
    )
    return make('select', shared, choose, ...list)
  }
  if (field.kind === 'text' && field.multiline) return make('textarea', { ...shared, rows: '4' }, value)
  const type = { text: 'text', day: 'date', time: 'time', choice: '', ticks: '' }[field.kind]
  return make('input', { ...shared, type, value })
}

/** @param {Field} field @param {string} id */
function options({ kind, name, options: given = [], value, required }, id) {
  const chosen = Array.isArray(value) ? value : [value]
  return given.map((option, i) => {
    const type = kind === 'ticks' ? 'checkbox' : 'radio'
    const input = make('input', {
      type,
      name,
      id: `${id}-${i}`,
      value: option.value,
      checked: chosen.includes(option.value),
      required: type === 'radio' && (required ?? false),
    })
    return make('label', { class: 'option', for: `${id}-${i}` }, input, make('span', {}, option.label))
  })
}

/**
 * What was filled in; the values of ticks are joined by commas.
 * @param {Field[]} fields @param {HTMLFormElement} form
 */
export function valuesOf(fields, form) {
  const data = new FormData(form)
  return Object.fromEntries(fields.map(({ name }) => [name, data.getAll(name).join(',')]))
}

/** @param {Field[]} fields @param {Record<string, string>} values */
export function emptyOrTooLong(fields, values) {
  return fields.flatMap((field) => {
    const value = values[field.name] ?? ''
    if (field.required && value.trim() === '') return [{ field: field.name, message: text('required') }]
    if (field.kind === 'text' && field.max && value.length > field.max)
      return [{ field: field.name, message: text('tooLong') }]
    return []
  })
}

/**
 * Puts each error beside its field and the focus on the first. Errors without a field of their own are returned.
 * @param {HTMLFormElement} form @param {{ field: string, message: string }[]} errors
 */
export function showErrors(form, errors) {
  for (const place of form.querySelectorAll('[data-field]')) {
    const mine = errors.filter(({ field }) => field === place.getAttribute('data-field'))
    const error = place.querySelector('.error')
    if (!(error instanceof HTMLElement)) continue
    error.textContent = mine.map(({ message }) => message).join(' ')
    error.hidden = mine.length === 0
    const hint = place.querySelector('.hint')?.id
    const described = [mine.length > 0 ? error.id : null, hint].filter(Boolean).join(' ')
    for (const input of place.querySelectorAll('input, select, textarea')) {
      input.toggleAttribute('aria-invalid', false)
      if (mine.length > 0) input.setAttribute('aria-invalid', 'true')
      if (described) input.setAttribute('aria-describedby', described)
      else input.removeAttribute('aria-describedby')
    }
  }
  const first = form.querySelector('[aria-invalid="true"]')
  if (first instanceof HTMLElement) first.focus()
  return errors.filter(({ field }) => !form.querySelector(`[data-field="${CSS.escape(field)}"]`))
}
