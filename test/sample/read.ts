import { asDay, type Day } from '../../care/day.ts'
import type { FileKind } from '../../jobs/import/file-kind.ts'
import { type ReadFile, readFile } from '../../jobs/import/read.ts'
import { rowSchemas } from '../../jobs/import/row.ts'
import { readOrganisation } from '../../organisation.ts'
import { sampleFiles } from '../../sample/files.ts'

export const organisation = readOrganisation('sample/organisatie.yaml')
export const TODAY = asDay('2026-11-18')

const schemas = rowSchemas({ zone: organisation.zone, knownKinds: new Set(Object.keys(organisation.rules)) })

/** The sample as the import reads it. */
export type ReadSample = { [K in FileKind]: ReadFile<K> }

export function readSample(today: Day, seed = 1): ReadSample {
  const read: Partial<Record<FileKind, unknown>> = {}
  for (const { name, bytes } of sampleFiles(today, seed)) {
    const kind = name.replace('.csv', '') as FileKind
    read[kind] = readFile(name, bytes, kind, schemas)
  }
  return read as ReadSample
}

export function rowsOf<K extends FileKind>(sample: ReadSample, kind: K) {
  return (sample[kind] as ReadFile<K>).rows.map(({ row }) => row)
}

export function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1
  return counts
}
