import { readFileSync, writeFileSync } from 'node:fs'

const BEGIN = '<!-- figures: made by npm run bench -- --write -->'
const END = '<!-- end of figures -->'

/** What one run measured: on what, and a section of markdown for each measurement. */
export interface Run {
  machine: string
  sections: string[]
  /** Whether it measured all there is to measure. */
  isWhole: boolean
}

/** Puts the figures of a run between the markers of a file; those of a part of it in place of that part only. */
export function writeFigures(file: string, run: Run): void {
  const text = readFileSync(file, 'utf8')
  const begin = text.indexOf(BEGIN)
  const end = text.indexOf(END)
  if (begin < 0 || end < begin) throw new Error(`${file} has no place for figures: ${BEGIN} … ${END}`)
  const before = text.slice(begin + BEGIN.length, end).trim()
  const figures = run.isWhole ? figuresOf(run) : withPart(before, run)
  writeFileSync(file, `${text.slice(0, begin + BEGIN.length)}\n\n${figures}\n\n${text.slice(end)}`)
}

export const figuresOf = ({ machine, sections }: Run): string => [machine, ...sections].join('\n\n')

/** The figures with some of the sections measured anew, each with what it was measured on. */
export function withPart(figures: string, { machine, sections }: Run): string {
  const [head = '', ...kept] = figures.split(/\n\n(?=### )/)
  const anew = sections.map(
    (section) => `${section}\n- Measured apart: ${machine.replaceAll(/\s*\n\s*/g, '; ')}.`,
  )
  const titles = new Map(anew.map((section) => [titleOf(section), section]))
  const replaced = kept.map((section) => titles.get(titleOf(section)) ?? section)
  const known = new Set(kept.map(titleOf))
  return [head, ...replaced, ...anew.filter((section) => !known.has(titleOf(section)))].join('\n\n')
}

const titleOf = (section: string): string => section.split('\n', 1)[0] ?? ''
