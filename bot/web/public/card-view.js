// @ts-check
import { hostConfig } from './host-config.js'

/** The library comes as a script of its own; it has no module build that a browser can load. */
const library = /** @type {any} */ (globalThis).AdaptiveCards

/**
 * A card as elements of the page.
 * @param {object} card
 * @param {(intent: { do: string }, button: HTMLElement | null) => void} press
 * @returns {HTMLElement}
 */
export function cardElement(card, press) {
  const adaptive = new library.AdaptiveCard()
  adaptive.hostConfig = new library.HostConfig(hostConfig)
  adaptive.onExecuteAction = (/** @type {any} */ action) => {
    if (action.url) location.assign(action.url)
    else if (action.data?.intent) press(action.data.intent, action.renderedElement ?? null)
    else foldOrUnfold(action)
  }
  adaptive.parse(card)
  const element = /** @type {HTMLElement} */ (adaptive.render())
  headings(adaptive)
  for (const button of element.querySelectorAll('[aria-controls]'))
    button.setAttribute('aria-expanded', 'false')
  return element
}

/** Rich text has no headings of its own, while people who listen go from heading to heading. @param {any} adaptive */
function headings(adaptive) {
  for (let i = 0; i < adaptive.getItemCount(); i += 1) mark(adaptive.getItemAt(i))
}

/** @param {any} item */
function mark(item) {
  const level = /heading-1$/.test(item.id ?? '')
    ? '2'
    : /(heading|item)-\d+$/.test(item.id ?? '')
      ? '3'
      : null
  if (level !== null && item.renderedElement) {
    item.renderedElement.setAttribute('role', 'heading')
    item.renderedElement.setAttribute('aria-level', level)
  }
  for (let i = 0; i < (item.getItemCount?.() ?? 0); i += 1) mark(item.getItemAt(i))
}

/** @param {any} action */
function foldOrUnfold(action) {
  const button = action.renderedElement
  if (!(button instanceof HTMLElement)) return
  button.setAttribute('aria-expanded', String(button.getAttribute('aria-expanded') !== 'true'))
}
