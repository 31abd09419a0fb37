import { loadavg } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { measureAnswer } from './answer.ts'
import { type Clearing, newClearing } from './clearing.ts'
import { measureDrafts } from './drafts/drafts.ts'
import { measureDuties } from './duties.ts'
import { measureImport } from './import.ts'
import { machineLines } from './machine.ts'
import { measureMemory } from './memory.ts'
import { figuresOf, writeFigures } from './readme.ts'
import { measureReconcile } from './reconcile.ts'
import { measureRemind } from './remind.ts'
import { markdown, type Section } from './row.ts'
import { measureStart } from './start.ts'

type Measure = (clearing: Clearing, rounds: number) => Promise<Section>

const measurements: Record<string, Measure> = {
  start: measureStart,
  answer: measureAnswer,
  memory: measureMemory,
  remind: measureRemind,
  duties: measureDuties,
  reconcile: measureReconcile,
  import: measureImport,
  drafts: measureDrafts,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean', default: false }, rounds: { type: 'string', default: '5' } },
})
const rounds = Number(values.rounds)
const unknown = positionals.filter((name) => !(name in measurements))
if (unknown.length > 0 || !Number.isInteger(rounds) || rounds < 1) {
  console.error(`npm run bench -- [--write] [--rounds N] [${Object.keys(measurements).join('|')} ...]`)
  process.exit(2)
}

const clearing = newClearing()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void clearing.clear().then(() => process.exit(1)))
}

const loadBefore = loadavg()
const sections: string[] = []
try {
  for (const [name, measure] of Object.entries(measurements)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue
    console.error(`measuring ${name} …`)
    sections.push(markdown(await measure(clearing, rounds)))
    await clearing.clear()
  }
} finally {
  await clearing.clear()
}

const run = {
  machine: machineLines(loadBefore, rounds).join('  \n'),
  sections,
  isWhole: positionals.length === 0,
}
console.log(figuresOf(run))
if (values.write) writeFigures(path.join(import.meta.dirname, 'README.md'), run)
