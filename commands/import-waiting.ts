import { type FileKind, fileKind } from '../jobs/import/file-kind.ts'
import type { FileReport } from '../jobs/import/refusal.ts'

type Refusal = FileReport['refused'][number]

/** In which file stands whom a column names. */
const NAMED_IN: Record<string, FileKind> = {
  team: 'teams',
  teams: 'teams',
  medewerker: 'medewerkers',
  evv: 'medewerkers',
  coordinator: 'medewerkers',
  schaduw: 'medewerkers',
  client: 'clienten',
}

/** What of a file is wrong by itself, and how many rows wait for which files. */
export interface OwnAndWaiting {
  own: Refusal[]
  waiting: { rows: number; on: string[] }
}

/**
 * Tells refusals apart from those that come of another file: one that is refused as a whole, or all of whose rows wait
 * for such a one. Whether a row names somebody who is not there shows only once that file can be read.
 */
export function apart(files: readonly FileReport[]): (file: FileReport) => OwnAndWaiting {
  const roots = new Map<FileKind, Set<string>>()
  const add = (kind: FileKind | null, names: Iterable<string>) => {
    if (kind !== null) roots.set(kind, new Set([...(roots.get(kind) ?? []), ...names]))
  }
  const rootsOf = ({ kind, column }: Refusal) => {
    const of = kind === 'unknown_reference' && column !== null ? NAMED_IN[column] : undefined
    return of === undefined ? undefined : roots.get(of)
  }
  const waitingOf = ({ refused }: FileReport) => {
    const some = refused.filter((refusal) => rootsOf(refusal) !== undefined)
    return {
      rows: new Set(some.map(({ line }) => line)).size,
      on: [...new Set(some.flatMap((refusal) => [...(rootsOf(refusal) ?? [])]))].sort(),
    }
  }
  for (const file of files)
    if (file.rows === 0 && file.refused.length > 0) add(fileKind(file.file), [file.file])
  // Employees name teams, and others name employees: in this order one round finds all.
  for (const kind of ['medewerkers', 'clienten'] as const) {
    for (const file of files.filter((one) => fileKind(one.file) === kind)) {
      const { rows, on } = waitingOf(file)
      if (rows > 0 && rows === file.rows) add(kind, on)
    }
  }
  return (file) => ({
    own: file.refused.filter((refusal) => rootsOf(refusal) === undefined),
    waiting: waitingOf(file),
  })
}
