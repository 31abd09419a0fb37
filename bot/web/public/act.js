// @ts-check
import { openForm } from './form-dialog.js'
import { say } from './send.js'
import { text } from './texts.js'
import { toast } from './toast.js'

/**
 * Does what a button asks for and shows the answer: a form, a confirmation, or what went wrong with a way to retry.
 * @param {{ kind: string, [key: string]: unknown }} said
 * @param {{ button?: HTMLElement | null, answered?: () => void, done?: (notice: string | null) => void, atOnce?: (notice: string | null) => void, back?: () => void }} [then]
 * `answered` is called as soon as the bot has it, whatever it answered; `atOnce` with what it says without a form first,
 * in place of `done`.
 */
export async function act(said, then = {}) {
  const { button, answered, done = confirm, atOnce = done, back } = then
  button?.setAttribute('aria-busy', 'true')
  const outcome = await say(said)
  button?.removeAttribute('aria-busy')
  if (outcome === null) return
  if (!outcome.ok) {
    if (outcome.signedOut) toast(outcome.message, { label: text('signIn'), run: () => location.assign('/') })
    else if (outcome.again) toast(outcome.message, { label: text('retry'), run: () => void act(said, then) })
    else toast(outcome.message)
    return
  }
  answered?.()
  const answer = outcome.body
  if (answer.kind === 'form') openForm(answer.form, { done, back })
  else if (answer.kind === 'errors')
    toast(answer.errors.map((/** @type {any} */ error) => error.message).join(' '))
  else atOnce(answer.notice)
}

/** @param {string | null} notice */
function confirm(notice) {
  if (notice) toast(notice)
}
