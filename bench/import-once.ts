import { imports } from '../bot/texts/nl/import.ts'
import { takeIn } from '../jobs/take-in.ts'
import { openAt } from './care-store.ts'
import { importFiles, NOW } from './import-files.ts'

/** One import in a process of its own, so that its peak of memory is its own: `node import-once.ts <url>`. */
const { house, close } = await openAt(process.argv[2] ?? '')
const { people, rows } = importFiles(NOW, house.settings.zone)
const how = { dryRun: false, partial: false, actor: 'command', now: NOW, language: 'nl' } as const
await takeIn(house, people, how)
await house.store.pool.query('ANALYZE')
const before = process.resourceUsage().maxRSS / 1024
const begun = performance.now()
const { files } = await takeIn(house, rows, how)
const seconds = (performance.now() - begun) / 1000
const peakMb = process.resourceUsage().maxRSS / 1024
const added = files.reduce((sum, file) => sum + file.added, 0)
const refused = files.flatMap((file) => file.refused.slice(0, 1))
process.stdout.write(JSON.stringify({ added, refused, seconds, peakMb, before, words: Object.keys(imports).length }))
await close()
