import { takeIn } from '../jobs/take-in.ts'
import { openAt } from './care-store.ts'
import { importFiles, NOW } from './import-files.ts'

/** One import in a process of its own, so that its peak of memory is its own: `node import-once.ts <url>`. */
const { house, close } = await openAt(process.argv[2] ?? '')
const { people, rows } = importFiles(NOW, house.settings.zone)
const how = { dryRun: false, partial: false, actor: 'command', now: NOW, language: 'nl' } as const
await takeIn(house, people, how)

const begun = performance.now()
let stored = begun
const { files } = await takeIn(house, rows, {
  ...how,
  progress(step, done) {
    if (step === 'follow' && done === 0) stored = performance.now()
  },
})
const ended = performance.now()
const refused = files.reduce((sum, file) => sum + file.refused.length, 0)
const added = files.reduce((sum, file) => sum + file.added, 0)
const peakMb = process.resourceUsage().maxRSS / 1024
const once = {
  rows: refused === 0 ? added : 0,
  register: (stored - begun) / 1000,
  whole: (ended - begun) / 1000,
  peakMb,
}
process.stdout.write(JSON.stringify(once))
await close()
