// @ts-check
import { act } from './act.js'
import { cardElement } from './card-view.js'
import { make } from './make.js'
import { locale, text } from './texts.js'
import { toast } from './toast.js'

/**
 * @typedef {{ id: string, at: string, notice: string, title: string, card: object, changed: boolean }} Message
 */

const list = /** @type {HTMLOListElement} */ (document.getElementById('messages'))
const scroller = /** @type {HTMLElement} */ (document.getElementById('scroller'))
const zone = list.dataset.zone ?? 'Europe/Amsterdam'

/** Shows a message, or puts its new card in the place of the old one. @param {Message} message @returns {boolean} whether it is new */
export function show(message) {
  const old = list.querySelector(`[data-id="${CSS.escape(message.id)}"]`)
  if (old instanceof HTMLElement) {
    replace(old, message)
    return false
  }
  list.append(messageElement(message))
  return true
}

/**
 * Text that the person typed: only here, it is not kept. It stands above an answer that was faster.
 * @param {string} words @param {Element | null} before the last message when it was said
 */
export function showOwn(words, before) {
  const said = make('p', {}, make('span', { class: 'unseen' }, `${text('you')}: `), words)
  const item = make('li', { class: 'own' }, said)
  if (before?.isConnected) before.after(item)
  else list.prepend(item)
  return item
}

/**
 * What the bot answered to typed words in a sentence: only here, like those words, and right below them.
 * @param {string} words @param {Element} own what was said
 */
export function showAnswer(words, own) {
  const article = make('article', { class: 'answer' }, make('p', {}, words))
  own.after(make('li', { class: 'bot' }, article))
}

/** Takes away what a person may no longer see. @param {Message[]} messages */
export function keepOnly(messages) {
  const ids = new Set(messages.map(({ id }) => id))
  for (const item of list.querySelectorAll('[data-id]')) {
    if (!ids.has(item.getAttribute('data-id') ?? '')) item.remove()
  }
}

/** @param {Message} message */
function messageElement(message) {
  const at = new Date(message.at)
  const time = make('time', { datetime: message.at }, moment(at))
  const article = make('article', { tabindex: '-1', 'aria-label': message.title }, cardOf(message))
  return make('li', { class: 'bot', 'data-id': message.id }, article, time)
}

/** @param {Message} message */
function cardOf(message) {
  return cardElement(message.card, (intent, button) => {
    const before = list.lastElementChild
    /** Without a word of its own the answer is a message. @param {string | null} notice */
    const done = (notice) => {
      if (notice) toast(notice)
      else document.dispatchEvent(new CustomEvent('answered', { detail: { before } }))
    }
    void act({ kind: 'intent', intent }, { button, done, back: () => focusBack(message.id) })
  })
}

/** @param {HTMLElement} item @param {Message} message */
function replace(item, message) {
  const article = item.querySelector('article')
  if (article === null) return
  const focused = article.contains(document.activeElement) ? whatFor(document.activeElement) : null
  const open = [...article.querySelectorAll('[aria-expanded="true"]')].map(labelOf)
  const anchor = firstInSight()
  const before = anchor?.getBoundingClientRect().top ?? 0
  article.replaceChildren(cardOf(message))
  article.setAttribute('aria-label', message.title)
  for (const button of article.querySelectorAll('[aria-expanded="false"]')) {
    if (button instanceof HTMLElement && open.includes(labelOf(button))) button.click()
  }
  if (anchor) scroller.scrollTop += anchor.getBoundingClientRect().top - before
  if (focused !== null) focusButton(article, focused)
}

/** The first message that is at least partly in sight: it must not move. */
function firstInSight() {
  const top = scroller.getBoundingClientRect().top
  return [...list.children].find((item) => item.getBoundingClientRect().bottom > top) ?? null
}

/** @param {Element | null} element */
function labelOf(element) {
  return element?.textContent?.trim() ?? ''
}

/** A button's label with the heading that it stands under: two items have the same buttons. @param {Element | null} button */
function whatFor(button) {
  const heading = button?.closest('.ac-container')?.querySelector('[role="heading"]')
  return `${labelOf(heading ?? null)} ${labelOf(button)}`
}

/** @param {HTMLElement} article @param {string} focused */
function focusButton(article, focused) {
  const same = [...article.querySelectorAll('button')].find((button) => whatFor(button) === focused)
  ;(same ?? article).focus({ preventScroll: true })
}

/** After a form, when the button that opened it is there no more. @param {string} id */
function focusBack(id) {
  if (document.activeElement !== document.body && document.activeElement !== null) return
  const article = list.querySelector(`[data-id="${CSS.escape(id)}"] article`)
  if (article instanceof HTMLElement) article.focus({ preventScroll: true })
}

/** @param {Date} at */
function moment(at) {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(at)
}
