const LETTER = String.raw`\p{L}\p{M}`

/** Within a word: `collega's`, `65+'ers`. */
const INSIDE = new RegExp(`(?<=[${LETTER}\\d+.])['‘](?=[${LETTER}\\d])`, 'gu')
/** A word or year that lost its beginning: `'s morgens`, `‘'t huis`, `in '26`. */
const IN_FRONT = new RegExp(
  `(?<![${LETTER}\\d])['‘](?=(?:[stnkrm](?![${LETTER}\\d'’])|s-|\\d\\d(?!\\d)))`,
  'giu',
)
/** Behind a last letter, as in `Hans' plan`, unless a straight mark before it is what it closes. */
const BEHIND = new RegExp(`^([^']*[${LETTER}])'(?![${LETTER}\\d])`, 'u')

/**
 * Prints every apostrophe as ’. Marks around words stay as they were given, also where a word begins with an
 * apostrophe directly behind one.
 */
export function curlyApostrophes(text: string): string {
  const most = text.replaceAll(INSIDE, '’').replaceAll(IN_FRONT, '’')
  let out = most
  while (BEHIND.test(out)) out = out.replace(BEHIND, '$1’')
  return out
}
