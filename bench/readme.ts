import { readFileSync, writeFileSync } from 'node:fs'

const BEGIN = '<!-- figures: made by npm run bench -- --write -->'
const END = '<!-- end of figures -->'

/** Puts the figures between the markers of a file, in place of those that stood there. */
export function writeFigures(file: string, figures: string): void {
  const text = readFileSync(file, 'utf8')
  const begin = text.indexOf(BEGIN)
  const end = text.indexOf(END)
  if (begin < 0 || end < begin) throw new Error(`${file} has no place for figures: ${BEGIN} … ${END}`)
  writeFileSync(file, `${text.slice(0, begin + BEGIN.length)}\n\n${figures}\n\n${text.slice(end)}`)
}
