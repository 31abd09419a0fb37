import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Instant } from '../care/day.ts'
import type { House } from './house.ts'
import { givenFiles } from './import/given-files.ts'
import type { ImportReport } from './import/refusal.ts'
import { takeIn } from './take-in.ts'

/** What the folder looked like when it was last read; forgotten at a stop, for reading twice changes nothing. */
const lastRead = new WeakMap<House['store'], string>()

const nothing: ImportReport = { files: [] }

/**
 * Reads the files of IMPORT_DIR when one of them changed since the last time. What is refused is logged by file and
 * number, never by content.
 * @param options.always also when nothing changed: a person asked for it.
 */
export async function importFolder(
  house: House,
  folder: string | undefined,
  { now, always }: { now: Instant; always: boolean },
): Promise<ImportReport> {
  if (folder === undefined || house.isSample) return nothing
  // Looked at before it is read: a file that is still being written looks different the next time.
  const looks = looksOf(folder)
  if (looks === null) {
    house.log.error({ setting: 'IMPORT_DIR' }, 'the folder cannot be read')
    return nothing
  }
  if (looks === '' || (!always && lastRead.get(house.store) === looks)) return nothing
  const files = await givenFiles([folder])
  if (files.length === 0) return nothing
  const how = { dryRun: false, partial: false, actor: 'kompasbot', now, language: 'nl' as const }
  const report = await takeIn(house, files, how)
  lastRead.set(house.store, looks)
  for (const { file, refused } of report.files)
    if (refused.length > 0) house.log.error({ file, refused: refused.length }, 'rows were refused')
  return report
}

/** Names, sizes and times of the files in a folder; null when it cannot be read. */
function looksOf(folder: string): string | null {
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => {
        const { size, mtimeMs } = statSync(path.join(folder, name))
        return `${name} ${size} ${mtimeMs}\n`
      })
      .join('')
  } catch {
    return null
  }
}
