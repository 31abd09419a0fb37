import { type ImportOptions, importFiles } from '../../../jobs/import/import-files.ts'
import type { GivenFile } from '../../../jobs/import/plan.ts'
import type { ImportReport } from '../../../jobs/import/refusal.ts'
import type { TestDatabase } from '../../database.ts'

/** Files as people would write them: each text has a header line. */
export const files = (contents: Record<string, string>): GivenFile[] =>
  Object.entries(contents).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }))

export const options: ImportOptions = {
  dryRun: false,
  partial: false,
  now: new Date('2026-06-10T10:00:00Z'),
  zone: 'Europe/Amsterdam',
  screen: (text) => (text.includes('Jansen') ? [{ kind: 'name' }] : []),
  knownKinds: new Set(['zorgplan_definitief', 'wzd_evaluatie']),
  language: 'nl',
  actor: 'command',
}

/** A small house: one team, two people, one client. */
export const house = {
  'teams.csv': 'team;naam;soort\nzuid;Team Zuid;zorg\nnoord;Team Noord;wonen',
  'medewerkers.csv':
    'medewerker;naam;email;rollen;teams;werkdagen\nm1;Ans;ans@linde.nl;evv,zorgverlener;zuid;ma-do\nm2;Bo;bo@linde.nl;coordinator;zuid/noord;',
  'clienten.csv': 'client;wet;team;start_zorg;evv;coordinator\n101;WLZ-ZIN;zuid;16-03-2026 09:00;m1;m2',
}

export function importInto(db: TestDatabase) {
  return (contents: Record<string, string>, changed: Partial<ImportOptions> = {}): Promise<ImportReport> =>
    importFiles(db.store, db.organisationId, files(contents), { ...options, ...changed })
}

/** The same with files as they lie on disk. */
export const importBytes =
  (db: TestDatabase) =>
  (given: GivenFile[], changed: Partial<ImportOptions> = {}): Promise<ImportReport> =>
    importFiles(db.store, db.organisationId, given, { ...options, ...changed })

/** What was done, all files together. */
export function totals({ files }: ImportReport) {
  const sum = (of: 'rows' | 'added' | 'changed' | 'unchanged') =>
    files.reduce((all, file) => all + file[of], 0)
  return { added: sum('added'), changed: sum('changed'), unchanged: sum('unchanged') }
}

export const refusals = ({ files }: ImportReport) =>
  files.flatMap(({ file, refused }) => refused.map(({ line, column, kind }) => [file, line, column, kind]))
