import { randomUUID } from 'node:crypto'
import { open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

export type CannotWrite = 'no_folder' | 'is_folder' | 'not_written'

/** Why a file could not be written here, before any work is done for it; null when nothing stands in the way. */
export async function inTheWay(file: string): Promise<CannotWrite | null> {
  const there = await stat(file).catch(() => null)
  if (there?.isDirectory()) return 'is_folder'
  const folder = await stat(path.dirname(path.resolve(file))).catch(() => null)
  return folder?.isDirectory() ? null : 'no_folder'
}

/** Writes a file whole or not at all: who reads it meanwhile has the old one. Gives back why it did not work. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<CannotWrite | null> {
  const target = path.resolve(file)
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${randomUUID().slice(0, 8)}`)
  try {
    const handle = await open(beside, 'wx')
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, target)
    return null
  } catch {
    await rm(beside, { force: true }).catch(() => {})
    return (await inTheWay(file)) ?? 'not_written'
  }
}
