import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Instant } from '../care/day.ts'
import { type FolderFile, keepFolderFiles, readFolderFiles } from '../prisma/store/folder-files.ts'
import type { House } from './house.ts'
import { isSheet } from './import/given-files.ts'
import type { ImportReport } from './import/refusal.ts'
import { takeIn } from './take-in.ts'

/** A file may still be growing until it has kept its look for so long. */
const SETTLED_MS = 20_000

/** A line of the log that is longer gets cut off by what reads it; the access log has them all. */
const MOVED_LOGGED = 100

/** What files looked like at an earlier beat, and since when: a clock of another machine may be wrong. */
const seen = new WeakMap<House['store'], Map<string, { look: string; since: number }>>()

const nothing: ImportReport = { files: [] }

/**
 * Reads the files of IMPORT_DIR that changed since they were last read, together with those that were refused then. What
 * was read is remembered in the store, so that a restart reads nothing twice. While one of them is still being written,
 * all wait. What is refused is logged by file, line, column and kind, and tried again once a file changes.
 * @param options.realNow the time by which the files are dated; `now` is that of the organisation.
 * @param options.always all files and at once: a person asked for it.
 */
export async function importFolder(
  house: House,
  folder: string | undefined,
  { now, realNow, always }: { now: Instant; realNow: Instant; always: boolean },
): Promise<ImportReport> {
  if (folder === undefined || house.isSample) return nothing
  const looks = looksOf(folder)
  if (looks === null) {
    house.log.error({ setting: 'IMPORT_DIR' }, 'the folder cannot be read')
    return nothing
  }
  const known = await readFolderFiles(house.store.prisma, house.org)
  const isNew = ([name, look]: [string, string]) => known.get(name)?.look !== look
  const changed = [...looks].filter(isNew)
  if (!always && (changed.length === 0 || !areSettled(house, folder, changed, realNow))) return nothing

  const wanted = [...looks].filter((one) => always || isNew(one) || known.get(one[0])?.taken === false)
  const files = wanted.map(([name, look]) => opened(folder, name, look))
  if (files.length === 0) return nothing
  const after = looksOf(folder)
  // It was written to while we read: the next beat will see it whole.
  if (!always && files.some(({ name, look }) => after?.get(name) !== look)) return nothing

  const isOld = ({ name, print }: Opened) =>
    known.get(name)?.taken === true && known.get(name)?.print === print
  const news = always ? files : files.filter((file) => !isOld(file))
  const report = news.length === 0 ? nothing : await takeInFrom(house, news, now)
  const taken = report.files.every(({ refused }) => refused.length === 0)
  const kept = files.map((file): FolderFile => {
    const { name, look, print } = file
    return { name, look, print, taken: taken || !news.includes(file) }
  })
  await keepFolderFiles(house.store.prisma, house.org, kept, realNow)
  return report
}

async function takeInFrom(house: House, files: Opened[], now: Instant): Promise<ImportReport> {
  const how = { dryRun: false, partial: false, actor: 'kompasbot', now, language: 'nl' as const }
  const { files: reports, moved } = await takeIn(house, files, how)
  for (const { file, refused } of reports) {
    const [first] = refused
    if (first === undefined) continue
    const { line, column, kind } = first
    house.log.error({ file, refused: refused.length, line, column, kind }, 'a file was refused')
  }
  if (moved.length > 0) {
    const dates = moved.slice(0, MOVED_LOGGED).map(({ code, rule }) => ({ code, rule }))
    house.log.info({ moved: moved.length, dates }, 'last days moved')
  }
  return { files: reports }
}

interface Opened {
  name: string
  look: string
  print: string
  bytes: Uint8Array | null
}

function opened(folder: string, name: string, look: string): Opened {
  try {
    const bytes = readFileSync(path.join(folder, name))
    return { name, look, bytes, print: createHash('sha256').update(bytes).digest('hex') }
  } catch {
    return { name, look, bytes: null, print: '' }
  }
}

/** Names, sizes and times of the files in a folder; null when it cannot be read. */
function looksOf(folder: string): Map<string, string> | null {
  try {
    const names = readdirSync(folder).filter(isSheet).sort()
    return new Map(names.map((name) => [name, lookOf(path.join(folder, name))]))
  } catch {
    return null
  }
}

function lookOf(file: string): string {
  const { size, mtimeMs } = statSync(file)
  return `${size} ${mtimeMs}`
}

/** Whether nobody is writing these files any more: they were left alone for a while, by their own clock or by ours. */
function areSettled(house: House, folder: string, files: [string, string][], realNow: Instant): boolean {
  const before = seen.get(house.store) ?? new Map<string, { look: string; since: number }>()
  const now = realNow.getTime()
  const current = new Map(
    files.map(([name, look]) => {
      const earlier = before.get(path.join(folder, name))
      return [path.join(folder, name), { look, since: earlier?.look === look ? earlier.since : now }]
    }),
  )
  seen.set(house.store, current)
  return [...current.values()].every(({ look, since }) => {
    const changedAt = Number(look.split(' ')[1])
    return Math.min(since, changedAt) <= now - SETTLED_MS
  })
}
