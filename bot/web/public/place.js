// @ts-check

/** Where a conversation opens, remembered in this browser: which message was seen last, and where one was in it. */
const reader = document.getElementById('messages')?.dataset.reader ?? ''
const SEEN = `seen ${reader}`
const PLACE = `place ${reader}`

/**
 * Back where one was when nothing came since; else at the beginning of the first message that was not seen yet. Who opens
 * the conversation here for the first time begins at what came together last.
 * @param {{ id: string, at: string }[]} messages oldest first
 * @returns {{ top: number } | { message: string } | null}
 */
export function whereToOpen(messages) {
  const newest = messages.at(-1)
  if (newest === undefined) return null
  const seen = messages.findIndex(({ id }) => id === localStorage.getItem(SEEN))
  const place = JSON.parse(sessionStorage.getItem(PLACE) ?? 'null')
  if (seen === messages.length - 1) return place ?? { message: newest.id }
  const minute = (/** @type {string} */ at) => at.slice(0, 16)
  const first = seen >= 0 ? messages[seen + 1] : messages.find(({ at }) => minute(at) === minute(newest.at))
  return { message: (first ?? newest).id }
}

/** @param {{ id: string }[]} messages oldest first */
export function rememberSeen(messages) {
  const newest = messages.at(-1)
  if (newest !== undefined) localStorage.setItem(SEEN, newest.id)
}

/** @param {number} top */
export function keepPlace(top) {
  sessionStorage.setItem(PLACE, JSON.stringify({ top }))
}
