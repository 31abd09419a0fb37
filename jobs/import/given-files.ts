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
  return names.filter(isSheet).map((name) => join(path, name))
}

/** Whether a name in a folder is that of a CSV file. Spreadsheets leave lock files behind that begin with a dot or ~. */
export const isSheet = (name: string): boolean => /^[^.~].*\.csv$/i.test(name)
