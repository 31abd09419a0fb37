import { loadavg } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { measureAcknowledge } from './acknowledge.ts'
import { measureAnswer } from './answer.ts'
import { type Clearing, newClearing } from './clearing.ts'
import { measureDrafts } from './drafts/drafts.ts'
import { measureDuties } from './duties.ts'
import { measureImport } from './import.ts'
import { machineLines } from './machine.ts'
import { measureMemory } from './memory.ts'
import { measureMemoryHour } from './memory-hour.ts'
import { figuresOf, writeFigures } from './readme.ts'
import { measureReconcile } from './reconcile.ts'
import { measureRemind } from './remind.ts'
import { markdown, type Section } from './row.ts'
import { measureStart } from './start.ts'

type Measure = (clearing: Clearing, rounds: number) => Promise<Section>

const measurements: Record<string, Measure> = {
  start: measureStart,
  answer: measureAnswer,
  slack: measureAcknowledge('slack'),
  teams: measureAcknowledge('teams'),
  memory: measureMemory,
  remind: measureRemind,
  duties: measureDuties,
  reconcile: measureReconcile,
  import: measureImport,
  drafts: measureDrafts,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    minutes: { type: 'string', default: '60' },
    samples: { type: 'string', default: 'memory-hour.jsonl' },
  },
})
const rounds = Number(values.rounds)
const minutes = Number(values.minutes)

/** These take so long that they are done only when they are asked for. */
const onRequest: Record<string, Measure> = {
  'memory-hour': (clearing) => measureMemoryHour(clearing, { minutes, file: values.samples }),
}
const all = { ...measurements, ...onRequest }
const unknown = positionals.filter((name) => !(name in all))
const isCount = (given: number) => Number.isInteger(given) && given > 0
if (unknown.length > 0 || !isCount(rounds) || !isCount(minutes)) {
  console.error(
    `npm run bench -- [--write] [--rounds N] [--minutes N] [--samples FILE] [${Object.keys(all).join('|')} ...]`,
  )
  process.exit(2)
}

const clearing = newClearing()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void clearing.clear().then(() => process.exit(1)))
}

const loadBefore = loadavg()
const sections: string[] = []
try {
  for (const [name, measure] of Object.entries(positionals.length > 0 ? all : measurements)) {
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
