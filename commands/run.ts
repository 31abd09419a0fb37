import { command as texts } from '../bot/texts/nl/command.ts'
import { imports } from '../bot/texts/nl/import.ts'
import { type Instant, isoIn } from '../care/day.ts'
import type { House } from '../jobs/house.ts'
import type { ImportReport } from '../jobs/import/refusal.ts'
import { type Job, runJob } from '../jobs/run.ts'
import { problems } from './import.ts'
import type { Output } from './lines.ts'

export interface RunAsked {
  job: Job
  now: Instant
  json: boolean
  importDir: string | undefined
}

/** `kompasbot run`: does one job once, and tells what it did. Exit code 1 when the job refused a file. */
export async function runCommand(house: House, asked: RunAsked, { out, err }: Output): Promise<0 | 1> {
  const { job, now, json, importDir } = asked
  const did = await runJob(house, job, { now, realNow: new Date(), byHand: true, importDir })
  const report = { job, at: isoIn(now, house.settings.zone), ...did }
  if (json) out(JSON.stringify(report, null, 2))
  else
    for (const [name, value] of Object.entries(report))
      out(`${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`)
  if (job !== 'import') return 0
  if (importDir === undefined) err(texts.noImportDir)
  for (const line of problems(did as ImportReport, imports)) err(line)
  return (did as ImportReport).files.some(({ refused }) => refused.length > 0) ? 1 : 0
}
