// @ts-check

/** The few sentences that scripts say themselves; the server puts them into the page, in its language. */
export const texts = /** @type {Record<string, string>} */ (JSON.parse(document.body.dataset.texts ?? '{}'))

export const locale = document.documentElement.lang === 'en' ? 'en-GB' : 'nl-NL'

/** @param {string} key */
export function text(key) {
  return texts[key] ?? key
}
