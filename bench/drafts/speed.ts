import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { drafting } from '../../bot/texts/nl/drafting.ts'
import { extractiveWriter } from '../../drafting/extractive.ts'
import { PARTS, type Reflection } from '../../drafting/material.ts'
import { SUBJECTS, subjectsOf } from '../../drafting/subjects.ts'
import { wordCount } from '../../drafting/text.ts'
import { verify } from '../../drafting/verify.ts'
import type { Row } from '../row.ts'
import { LONG_MONTH, longMonth, MANY } from './long-month.ts'
import { materialsOf, screenOf } from './materials.ts'

/** The dictionary of the Open Text Summarizer; without it, that row is left out. */
const OTS = '/usr/bin/ots'

/**
 * The texts of one team over one month of 600 reflections, from reflections to checked text, against the Open Text
 * Summarizer (Debian's `ots`, Dutch) that makes a summary of the same texts at least as long, and against reading the
 * texts once.
 */
export async function speedOf(folder: string, rounds: number): Promise<{ rows: Row[]; notes: string[] }> {
  const reflections = longMonth()
  const lines = reflections.flatMap((one) => PARTS.flatMap((part) => one[part] ?? []))
  const file = path.join(folder, 'reflecties.txt')
  writeFileSync(file, lines.join('\n\n'))
  const text = await written(reflections)
  const asked = subjectsAsked(reflections)
  const hasOts = isThere()
  const [ours, theirs, once]: [number[], number[], number[]] = [[], [], []]
  const ratio = hasOts ? ratioFor(file, wordCount(text)) : 0
  let summary = ''
  for (let round = 0; round < rounds; round++) {
    ours.push(await timed(() => written(reflections)))
    if (hasOts) theirs.push(await timed(() => (summary = summaryOf(file, ratio))))
    once.push(await timed(() => readOnce(file)))
  }
  const what = `${MANY} reflections of a team and month, gathered, written and checked`
  const rows: Row[] = [
    ...(hasOts
      ? [{ what, against: '`ots -d nl` on the same texts', unit: 'ms', ours, theirs } as const]
      : []),
    { what, against: 'reading the texts once, word by word', unit: 'ms', ours, theirs: once },
  ]
  const share = (of: string) => `${asked.filter(({ stems }) => stems.test(of)).length} of ${asked.length}`
  const notes = [
    hasOts
      ? `Subjects that ten reflections or more name: ${share(text)} stand in our ${wordCount(text).toLocaleString('en')} words, ${share(summary)} in the ${wordCount(summary).toLocaleString('en')} of \`ots\` (${ratio}%). \`ots\` starts a process for it; its summary has no sources, consent or checks.`
      : '`ots` is not installed here (`apt-get install ots`), so that row is left out.',
    `The reflections hold ${wordCount(lines.join(' ')).toLocaleString('en')} words.`,
  ]
  return { rows, notes }
}

async function written(reflections: Reflection[]): Promise<string> {
  const write = extractiveWriter(drafting)
  const screen = screenOf(LONG_MONTH)
  const texts: string[] = []
  for (const material of materialsOf({ ...LONG_MONTH, reflections })) {
    const { blocks, refused } = verify(await write(material), material, screen, drafting)
    if (refused.length > 0) throw new Error(`${refused.length} sentences refused: ${refused[0]?.reason}`)
    texts.push(
      ...blocks.flatMap(({ heading, sentences }) => [`${heading}.`, ...sentences.map((one) => one.text)]),
    )
  }
  return texts.join(' ')
}

/** Subjects that come back often enough to be missed. */
function subjectsAsked(reflections: Reflection[]) {
  const named = reflections.map((one) => subjectsOf(PARTS.map((part) => one[part] ?? '').join(' ')))
  return SUBJECTS.filter((subject) => named.filter((all) => all.includes(subject)).length >= 10)
}

function isThere(): boolean {
  try {
    execFileSync(OTS, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** The lowest share, in percent, of which the summary is at least as long as ours. */
function ratioFor(file: string, words: number): number {
  for (let ratio = 1; ratio < 100; ratio++) if (wordCount(summaryOf(file, ratio)) >= words) return ratio
  return 100
}

const summaryOf = (file: string, ratio: number): string =>
  execFileSync(OTS, ['-d', 'nl', '-r', String(ratio), file], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })

function readOnce(file: string): number {
  let words = 0
  for (const _ of readFileSync(file, 'utf8').matchAll(/\p{L}+/gu)) words += 1
  return words
}

async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}
