// @ts-check
import { act } from './act.js'
import { make } from './make.js'
import { keepOnly, show, showAnswer, showOwn } from './messages.js'
import { keepPlace, rememberSeen, whereToOpen } from './place.js'
import { text } from './texts.js'
import { announce } from './toast.js'

const scroller = /** @type {HTMLElement} */ (document.getElementById('scroller'))
const empty = /** @type {HTMLElement} */ (document.getElementById('empty'))
const connection = /** @type {HTMLElement} */ (document.getElementById('connection'))
const toNewest = /** @type {HTMLElement} */ (document.getElementById('to-newest'))
const form = /** @type {HTMLFormElement} */ (document.getElementById('say'))
const words = /** @type {HTMLInputElement} */ (document.getElementById('words'))

// What the bot says. The browser connects again by itself and tells where it was.
const NEAR = 120
let known = false

// Who said something sees the answer, wherever the conversation stood; unless one then scrolls away by hand.
const ANSWER_MS = 10_000
let answersUntil = 0
/** @type {Element | null} */
let ownWord = null

const stream = new EventSource('/chat/events')
stream.addEventListener('all', (event) => {
  const messages = JSON.parse(event.data)
  keepOnly(messages)
  for (const message of messages) show(message)
  empty.hidden = messages.length > 0
  if (!known) openAt(whereToOpen(messages))
  known = true
  rememberSeen(messages)
})
stream.addEventListener('message', (event) => {
  const message = JSON.parse(event.data)
  const follow = nearBottom()
  const isNew = show(message)
  if (isNew) rememberSeen([message])
  empty.hidden = true
  announce(`${text(isNew ? 'newMessage' : 'changedMessage')}: ${message.notice}`)
  if (!isNew) return
  if (performance.now() < answersUntil) toAnswer()
  else if (follow) toNewestMessage('smooth')
  else toNewest.hidden = false
})
stream.addEventListener('open', () => {
  connection.hidden = true
})
stream.addEventListener('end', signedOut)
stream.addEventListener('error', () => {
  if (stream.readyState === EventSource.CLOSED) return signedOut()
  connection.textContent = text('offline')
  connection.hidden = false
})

/** The page stays as it is: what was typed can still be copied. */
function signedOut() {
  stream.close()
  connection.replaceChildren(text('signedOut'), ' ', make('a', { href: '/' }, text('signIn')))
  connection.hidden = false
}

toNewest.addEventListener('click', () => toNewestMessage('smooth'))
scroller.addEventListener('scroll', () => {
  if (nearBottom()) toNewest.hidden = true
})

// What a button in a card brings stands below it, however far up that card is; it may be there already.
document.addEventListener('answered', (event) => {
  const { before } = /** @type {CustomEvent} */ (event).detail
  ownWord = null
  if (before !== document.querySelector('#messages > :last-child')) toNewestMessage('smooth')
  else answersUntil = performance.now() + ANSWER_MS
})

for (const byHand of ['wheel', 'touchmove', 'keydown']) {
  scroller.addEventListener(byHand, () => {
    answersUntil = 0
  })
}

// What one says.
form.addEventListener('submit', async (event) => {
  event.preventDefault()
  const said = words.value.trim()
  if (said === '') return words.focus()
  speak(said, null, () => {
    if (words.value.trim() === said) words.value = ''
  })
})
form.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('[data-say]') : null
  if (button instanceof HTMLElement) speak(button.dataset.say ?? '', button)
})

/** @param {string} said @param {HTMLElement | null} button @param {() => void} [heard] */
function speak(said, button, heard) {
  const before = document.querySelector('#messages > :last-child')
  ownWord = null
  answersUntil = performance.now() + ANSWER_MS
  const answered = () => {
    heard?.()
    empty.hidden = true
    ownWord = showOwn(said, before)
    answersUntil = performance.now() + ANSWER_MS
    toAnswer()
  }
  /** @param {string | null} notice */
  const atOnce = (notice) => {
    if (!notice) return
    if (ownWord !== null) showAnswer(notice, ownWord)
    announce(notice)
    toAnswer()
  }
  void act({ kind: 'words', text: said }, { button, answered, atOnce })
}

function nearBottom() {
  return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR
}

/** @param {{ top: number } | { message: string } | null} place */
function openAt(place) {
  if (place === null) return
  if ('top' in place) return scroll(place.top, 'instant')
  const first = document.querySelector(`[data-id="${CSS.escape(place.message)}"]`)
  if (first !== null) toBeginningOf(first, 'instant')
}

addEventListener('pagehide', () => keepPlace(scroller.scrollTop))

/** To what one said and what came after it; to the answer alone when that came first. */
function toAnswer() {
  if (ownWord === null) toNewestMessage('smooth')
  else toBeginningOf(ownWord, 'smooth')
}

/** To the newest message, and to its beginning when it is longer than the screen. @param {'instant' | 'smooth'} behavior */
function toNewestMessage(behavior) {
  const newest = document.querySelector('#messages > :last-child')
  if (newest !== null) toBeginningOf(newest, behavior)
}

/** @param {Element} message @param {'instant' | 'smooth'} behavior */
function toBeginningOf(message, behavior) {
  toNewest.hidden = true
  const above = message.getBoundingClientRect().top - scroller.getBoundingClientRect().top
  const bottom = scroller.scrollHeight - scroller.clientHeight
  scroll(Math.min(bottom, scroller.scrollTop + above - 12), behavior)
}

/** @param {number} top @param {'instant' | 'smooth'} behavior */
function scroll(top, behavior) {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  scroller.scrollTo({ top, behavior: still ? 'instant' : behavior })
  toNewest.hidden = true
}
