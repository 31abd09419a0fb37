import type { Instant } from '../../care/day.ts'
import type { Db } from '../client.ts'

/** A file of the import folder as it was last read. */
export interface FolderFile {
  name: string
  /** Size and time of change. */
  look: string
  /** Hash of the contents. */
  print: string
  /** Whether what it says is in the store. */
  taken: boolean
}

export async function readFolderFiles(db: Db, org: string): Promise<Map<string, FolderFile>> {
  const rows = await db.folderFile.findMany({ where: { organisationId: org } })
  return new Map(
    rows.map(({ name, look, print, taken }): [string, FolderFile] => [name, { name, look, print, taken }]),
  )
}

/** Remembers how these files were read. */
export async function keepFolderFiles(
  db: Db,
  org: string,
  files: FolderFile[],
  readAt: Instant,
): Promise<void> {
  const names = files.map(({ name }) => name)
  await db.folderFile.deleteMany({ where: { organisationId: org, name: { in: names } } })
  await db.folderFile.createMany({ data: files.map((file) => ({ organisationId: org, ...file, readAt })) })
}
