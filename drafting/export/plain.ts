import { curlyApostrophes } from './apostrophes.ts'

// What no text file can hold, and what would turn the direction of the words around it. Letters of right-to-left
// scripts bring their own direction and stay.
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g

/** Text on one line as it is printed: without characters that a document cannot hold, with one kind of apostrophe. */
export function plain(text: string): string {
  return curlyApostrophes(
    withoutControls(text)
      .replaceAll(/[\t\r\n\u2028\u2029]+/g, ' ')
      .trim(),
  )
}

/** The lines of what somebody said, as its writer typed and broke them off: nothing about it is changed. */
export function plainLines(text: string): string[] {
  return withoutControls(text).split(/\r\n|[\r\n\u2028\u2029]/)
}

function withoutControls(text: string): string {
  return text.toWellFormed().replaceAll(UNPRINTABLE, '')
}
