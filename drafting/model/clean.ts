/** Signs that nobody sees and a model reads: tags, variation selectors, joiners, direction marks, soft hyphens. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu
const CONTROL = /[\p{Cc}\s]+/gu

/** A text as people see it, on one line: what cannot be seen is left out, and control characters become a space. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '').replace(CONTROL, ' ').trim()
}
