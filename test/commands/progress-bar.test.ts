import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { imports as nl } from '../../bot/texts/nl/import.ts'
import { progressBar } from '../../commands/progress-bar.ts'
import { counting } from '../../jobs/import/progress.ts'

/** A terminal, or a file, that keeps what is written to it. */
function stream(isTTY: boolean): { stream: NodeJS.WriteStream; seen: () => string } {
  const written: string[] = []
  const through = new PassThrough()
  through.on('data', (piece) => written.push(String(piece)))
  const moves = { cursorTo: () => true, moveCursor: () => true, clearLine: () => true, columns: 100 }
  return { stream: Object.assign(through, moves, { isTTY }) as never, seen: () => written.join('') }
}

describe('a bar', () => {
  test('tells the step and how far it is, to somebody at a terminal', () => {
    const terminal = stream(true)
    const bar = progressBar(terminal.stream, nl.progress)
    const read = counting(bar?.progress, 'read', 2000)
    read(1000)
    counting(bar?.progress, 'check', 10)(10)
    bar?.stop()
    expect(terminal.seen()).toMatch(/lezen .*0% 0\/2000/)
    expect(terminal.seen()).toMatch(/controleren .*0\/10/)
  })

  test('is not there for a file or a program', () => {
    expect(progressBar(stream(false).stream, nl.progress)).toBeNull()
  })
})

test('is told a thousand at a time, and always of the end', () => {
  const told: number[] = []
  const more = counting((_, done) => told.push(done), 'read', 2500)
  for (let row = 0; row < 2500; row += 1) more(1)
  expect(told).toEqual([0, 1000, 2000, 2500])
})
