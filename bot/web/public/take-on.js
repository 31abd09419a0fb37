// @ts-check
import { say } from './send.js'

const KEPT = 'after-reload'
const form = document.getElementById('take-on')
const status = document.getElementById('take-on-status')
const words = JSON.parse(form?.dataset.words ?? '{}')

form?.addEventListener('submit', async (event) => {
  event.preventDefault()
  const button = form.querySelector('button[type="submit"]')
  const filled = [...form.querySelectorAll('tr[data-duty]')].map(read).filter((row) => row.day || row.reason)
  if (filled.length === 0) return tell(words.nothing)
  button?.setAttribute('aria-busy', 'true')
  let saved = 0
  let failed = 0
  for (const [i, row] of filled.entries()) {
    tell(words.saving.replace('-1', String(i + 1)).replace('-2', String(filled.length)))
    if (await send(row)) saved += 1
    else failed += 1
  }
  button?.removeAttribute('aria-busy')
  const said = [count(saved, 'saved'), count(failed, 'failed')].filter(Boolean).join(' ')
  tell(said)
  if (failed > 0) return void form.querySelector('[aria-invalid="true"]')?.scrollIntoView({ block: 'center' })
  sessionStorage.setItem(KEPT, JSON.stringify({ notice: said, open: [] }))
  location.reload()
})

/** @param {Element} element */
function read(element) {
  const day = /** @type {HTMLInputElement} */ (element.querySelector('[name="day"]'))
  const reason = /** @type {HTMLSelectElement} */ (element.querySelector('[name="reason"]'))
  const open = !element.hasAttribute('data-saved')
  return { element, inputs: [day, reason], day: open ? day.value : '', reason: open ? reason.value : '' }
}

/**
 * Each row is said by itself, in the very words of the form in the chat: one that is refused stops no other.
 * @param {ReturnType<typeof read>} row
 */
async function send({ element, inputs, day, reason }) {
  const context = { duty: element.getAttribute('data-duty') ?? '' }
  if (day && reason) return mark(false, words.both)
  const outcome = await say(
    day
      ? { kind: 'form', form: 'take_on_done', context, values: { day } }
      : { kind: 'form', form: 'set_aside', context, values: { reason, remark: '' } },
  )
  if (outcome === null) return mark(false, '')
  if (!outcome.ok) return mark(false, outcome.message)
  const answer = outcome.body
  if (answer.kind === 'errors')
    return mark(false, answer.errors.map((/** @type {any} */ error) => error.message).join(' '))
  return mark(true, answer.notice ?? '')

  /** @param {boolean} isSaved @param {string} message */
  function mark(isSaved, message) {
    element.toggleAttribute('data-saved', isSaved)
    for (const input of inputs) {
      input.disabled = isSaved
      input.toggleAttribute('aria-invalid', false)
      if (!isSaved) input.setAttribute('aria-invalid', 'true')
    }
    const result = /** @type {HTMLElement} */ (element.querySelector('.result'))
    result.textContent = message
    result.hidden = message === ''
    return isSaved
  }
}

/** @param {number} n @param {'saved' | 'failed'} what */
function count(n, what) {
  if (n === 0) return ''
  return n === 1 ? words.one[what] : words.many[what].replace('-1', String(n))
}

/** @param {string} message */
function tell(message) {
  if (status) status.textContent = message
}
