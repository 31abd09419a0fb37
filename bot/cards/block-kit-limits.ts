/** What Slack takes at most; beyond it the whole message or form is refused. Lengths are in characters. */
export const LIMIT = {
  messageBlocks: 50,
  viewBlocks: 100,
  /** Of one message. Slack names no number and refuses somewhere above this. */
  messageText: 12_000,
  section: 3_000,
  context: 2_000,
  elements: 10,
  fields: 10,
  field: 2_000,
  actions: 25,
  header: 150,
  buttonText: 75,
  buttonValue: 2_000,
  viewTitle: 24,
  metadata: 3_000,
  input: 3_000,
  label: 2_000,
  options: 100,
  optionText: 75,
  optionValue: 150,
  /** Radio buttons and checkboxes. */
  boxes: 10,
  id: 255,
} as const

export interface PlainText {
  type: 'plain_text'
  text: string
  emoji: false
}

/** Text that Slack shows as it is: no markup, mention, link or emoji is read in it. Never empty, never too long. */
export function plain(text: string, max: number): PlainText {
  return { type: 'plain_text', text: shortened(text.trim() === '' ? '–' : text, max), emoji: false }
}

/** Slack may count these as the entities that it keeps them as. */
const size = (text: string): number =>
  text.length + 4 * (text.match(/&/g)?.length ?? 0) + 3 * (text.match(/[<>]/g)?.length ?? 0)

export const fits = (text: string, max: number): boolean => size(text) <= max

/** The text, or as much of its beginning as fits together with an ellipsis. */
export function shortened(text: string, max: number): string {
  return fits(text, max) ? text : `${text.slice(0, longest(text, max - 1)).trimEnd()}…`
}

/** The text in parts that each fit, broken at a line or a word where there is one. */
export function partsOf(text: string, max: number): string[] {
  const parts: string[] = []
  let rest = text
  while (!fits(rest, max)) {
    const end = longest(rest, max)
    const head = rest.slice(0, end)
    const gap = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '))
    const at = gap > end / 2 ? gap + 1 : end
    parts.push(rest.slice(0, at))
    rest = rest.slice(at)
  }
  parts.push(rest)
  return parts.filter((part) => part.trim() !== '')
}

/** How much of the beginning fits, never half a character. */
function longest(text: string, max: number): number {
  let fitting = 0
  let taken = 0
  for (const character of text) {
    taken += size(character)
    if (taken > max) break
    fitting += character.length
  }
  return fitting
}
