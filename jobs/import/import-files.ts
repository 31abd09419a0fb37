import { imports as en } from '../../bot/texts/en/import.ts'
import { imports as nl } from '../../bot/texts/nl/import.ts'
import { dayOf, type Instant, type Zone } from '../../care/day.ts'
import type { Language } from '../../care/world.ts'
import type { Db, Store } from '../../prisma/client.ts'
import { putClientNames } from '../../prisma/store/client-names.ts'
import { idsFrom } from '../../prisma/store/growing-ids.ts'
import { holdDuties } from '../../prisma/store/hold.ts'
import { isTakenMeanwhile, lockImports, logImport, vouchFrom } from '../../prisma/store/imports.ts'
import { loadRegister } from '../../prisma/store/register.ts'
import { writeRegister } from '../../prisma/store/register-write.ts'
import { putShifts } from '../../prisma/store/shifts.ts'
import { type Changed, changedBy } from './changed.ts'
import { freshRef } from './identity.ts'
import { type GivenFile, type OpenedFile, openFiles, type Plan, planImport } from './plan.ts'
import { counting, type Progress } from './progress.ts'
import type { FileReport, ImportReport } from './refusal.ts'
import type { Screening } from './take.ts'

export interface ImportOptions {
  /** Check everything, change nothing. */
  dryRun: boolean
  /** Take the good rows although others are refused. */
  partial: boolean
  now: Instant
  zone: Zone
  /** The privacy screen, with the names that it must know. */
  screen: Screening
  /** See knownKinds. */
  knownKinds: ReadonlySet<string>
  language: Language
  /** For the access log: a member id, `command` or `kompasbot`. */
  actor: string
  /** What follows from the facts: called after writing, in the same transaction; in a dry run all of it is undone. */
  afterFacts?: (tx: Db, changed: Changed) => Promise<void>
  /** For somebody who waits. */
  progress?: Progress | undefined
}

const LONGEST_MS = 15 * 60 * 1000
const ATTEMPTS = 3

/**
 * Takes files into the store, all of them in one transaction. A report of what was done; on a dry run, of what would be.
 * Nothing is changed when anything is refused, unless `partial`. Throws only when the store fails.
 */
export async function importFiles(
  store: Store,
  organisationId: string,
  files: GivenFile[],
  options: ImportOptions,
): Promise<ImportReport> {
  const opened = openFiles(files, options, options.progress)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await store.prisma.$transaction((tx) => importOnce(tx, organisationId, opened, options), {
        timeout: LONGEST_MS,
        maxWait: LONGEST_MS,
      })
    } catch (error) {
      if (error instanceof TrialOver) return error.report
      // Somebody answered in chat just now and wrote what this import was about to write: look again.
      if (attempt === ATTEMPTS || !isTakenMeanwhile(error)) throw error
    }
  }
}

/** Ends a dry run: thrown, so that the store undoes all that it did to see what would follow. */
class TrialOver extends Error {
  readonly report: ImportReport
  constructor(report: ImportReport) {
    super('a trial is undone')
    this.report = report
  }
}

async function importOnce(
  tx: Db,
  org: string,
  opened: OpenedFile[],
  options: ImportOptions,
): Promise<ImportReport> {
  await lockImports(tx, org)
  // Before anything is read: what is said in chat meanwhile waits, and is not written over by what was known before it.
  await holdDuties(tx, org, 'all')
  const plan = await planWith(tx, org, opened, options)
  const taken = options.partial || !plan.refusedAny
  const report = taken ? plan.report : { files: plan.report.files.map(nothingTaken) }
  if (taken && opened.some((file) => file.kind !== null)) {
    const { episodes, facts, newFacts } = plan.changes
    const all = episodes.length + facts.length + newFacts.length
    const wrote = counting(options.progress, 'write', all)
    await writeRegister(tx, org, plan.changes, wrote)
    await putClientNames(tx, org, plan.changes.names)
    await putShifts(tx, org, plan.changes.shifts, options.now)
    const isFirst = await vouchFrom(tx, org, dayOf(options.now, options.zone))
    const followed = counting(options.progress, 'follow', 1)
    await options.afterFacts?.(tx, isFirst ? 'everything' : changedBy(plan.changes))
    followed(1)
  }
  if (options.dryRun) throw new TrialOver(report)
  const { actor, now } = options
  await logImport(tx, org, {
    actor,
    at: now,
    files: report.files.map((file) => ({ name: file.file, outcome: outcomeOf(file, taken) })),
  })
  return report
}

async function planWith(tx: Db, org: string, opened: OpenedFile[], options: ImportOptions): Promise<Plan> {
  const kinds = new Set(opened.map((file) => file.kind))
  const register = await loadRegister(tx, org, {
    facts: kinds.has('gebeurtenissen') || kinds.has('scholing') || kinds.has('bijeenkomsten'),
    figures: kinds.has('cijfers'),
    reflections: kinds.has('reflecties'),
    names: kinds.has('namen'),
    shifts: kinds.has('rooster'),
  })
  const refs = new Set(register.reflections.map((reflection) => reflection.ref))
  const newRef = () => {
    const ref = freshRef(refs)
    refs.add(ref)
    return ref
  }
  const terms = { ...options, newId: idsFrom(options.now), newRef }
  return planImport(opened, register, terms, options.language === 'en' ? en : nl, options.progress)
}

const nothingTaken = (file: FileReport): FileReport => ({ ...file, added: 0, changed: 0 })

function outcomeOf(file: FileReport, taken: boolean): 'ok' | 'partial' | 'refused' {
  if (!taken) return 'refused'
  if (file.refused.length === 0) return 'ok'
  return file.added + file.changed + file.unchanged > 0 ? 'partial' : 'refused'
}
