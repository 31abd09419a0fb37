import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { GivenFile } from './plan.ts'

/** The files named, and the `*.csv` of the folders named. What cannot be opened comes without bytes. */
export async function givenFiles(paths: string[]): Promise<GivenFile[]> {
  const found = await Promise.all(paths.map(filesAt))
  const once = [...new Set(found.flat())]
  return Promise.all(
    once.map(async (path) => ({ name: basename(path), bytes: await readFile(path).catch(() => null) })),
  )
}

async function filesAt(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) return [path]
  const names = await readdir(path)
  // Spreadsheets leave lock files behind whose names begin with a dot or ~.
  return names.filter((name) => /^[^.~].*\.csv$/i.test(name)).map((name) => join(path, name))
}
