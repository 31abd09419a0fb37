/** Signs that nobody sees and a model reads: tags, variation selectors, joiners, direction marks, soft hyphens. */
const INVISIBLE =
  /[\u{E0000}-\u{E007F}\u{E0100}-\u{E01EF}\uFE00-\uFE0F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\u00AD]/gu
const CONTROL = /[\p{Cc}\s]+/gu

/** A text as people see it, on one line: what cannot be seen is left out, and control characters become a space. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '').replace(CONTROL, ' ').trim()
}
