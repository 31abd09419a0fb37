import { describe, expect, it } from 'vitest'
import { refusal } from '../../bot/texts/refusal.ts'
import { asDay } from '../../care/day.ts'
import { nameList } from '../../care/screen/nameList.ts'
import { screenCommand } from '../../commands/screen.ts'

async function run(lines: string[], json: boolean): Promise<string[]> {
  const written: string[] = []
  const each = (async function* () {
    yield* lines
  })()
  const options = {
    json,
    today: asDay('2026-11-22'),
    names: nameList([]),
    write: (line: string) => written.push(line),
  }
  await screenCommand(each, options)
  return written
}

describe('the screen command', () => {
  it('writes one JSON array a line, an empty one for an empty line', async () => {
    expect(await run(['mw jansen is 87 jaar', '', 'alles ging goed'], true)).toEqual([
      '[{"kind":"name","start":3,"end":9},{"kind":"age","start":13,"end":20}]',
      '[]',
      '[]',
    ])
  })

  it('says in Dutch what it saw, how often, and how to write it, without the words themselves', async () => {
    const [first, second] = await run(
      ['mw jansen en dhr pietersen, bel 06-12345678', 'alles ging goed'],
      false,
    )
    expect(first).toMatch(/^Regel 1: een naam \(2 keer\), een telefoonnummer \(1 keer\)\..*'een bewoner'/)
    expect(first).not.toMatch(/jansen|pietersen|0612|06-12/i)
    expect(second).toBe('Regel 2: niets gevonden.')
  })

  it('writes nothing when there is nothing to read', async () => {
    expect(await run([], true)).toEqual([])
  })
})

describe('a refusal', () => {
  it('names each kind once, in the language of the reader', () => {
    const name = { kind: 'name' as const, start: 0, end: 4 }
    expect(refusal([name, { ...name, start: 9, end: 12 }], 'nl')).toBe(
      "Ik heb dit niet bewaard. Ik zie: een naam. Schrijf 'een bewoner', 'een collega' of 'het team'.",
    )
    expect(refusal([name], 'en')).toContain('a resident')
  })

  it('points to the MIC form for an incident', () => {
    expect(refusal([{ kind: 'incident', start: 0, end: 4 }], 'nl')).toContain('MIC-formulier')
  })
})
