import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { idleRules } from '../../commands/idle-rules.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'kompasbot-idle-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function idle(text: string) {
  const file = path.join(folder, 'organisatie.yaml')
  writeFileSync(file, text)
  return idleRules(file)
}

const GK =
  'naam: De Es\nkompassen: { gk: { naam: Kompas, bouwstenen: { 1: Een, 2: Twee, 3: Drie, 4: Vier, 5: Vijf } } }\n'

it('says nothing of the bouwstenen that rules have by themselves, for a framework that is left out', () => {
  expect(idle(GK)).toEqual([])
})

it('tells of a bouwsteen that somebody wrote and that is not there', () => {
  expect(idle(`${GK}regels: { wijzigingen: { bhv: { bouwsteen: [gk-9, ghz-8] } } }\n`)).toEqual([
    { rule: 'bhv', kind: 'bouwsteen', what: 'gk-9' },
    { rule: 'bhv', kind: 'bouwsteen', what: 'ghz-8' },
  ])
})
