// @ts-check
import { make } from './make.js'

const SHOWN_MS = 6_000
/** Long enough to read slowly. */
const MS_A_LETTER = 75

/**
 * A short confirmation at the edge of the screen, read out politely. With a button it stays until it is used.
 * @param {string} message
 * @param {{ label: string, run: () => void }} [button]
 */
export function toast(message, button) {
  const area = document.getElementById('toasts')
  if (area === null) return
  const note = make('div', { class: button ? 'toast trouble' : 'toast' }, make('p', {}, message))
  if (button) {
    const press = make('button', { type: 'button' }, button.label)
    press.addEventListener('click', () => {
      note.remove()
      button.run()
    })
    note.append(press)
    for (const other of area.querySelectorAll('.trouble')) other.remove()
  } else setTimeout(() => note.remove(), Math.max(SHOWN_MS, message.length * MS_A_LETTER))
  for (const other of area.querySelectorAll('.toast:not(.trouble)')) other.remove()
  area.append(note)
}

/** Only for who listens: what is said can be seen elsewhere on the page. @param {string} message */
export function announce(message) {
  const note = make('p', { class: 'unseen' }, message)
  document.getElementById('toasts')?.append(note)
  setTimeout(() => note.remove(), SHOWN_MS)
}
