import type { Language } from '../../care/world.ts'
import type { DatabaseFault } from '../../prisma/embedded/fault.ts'
import { type DatabaseHealth, oldest } from '../../prisma/health.ts'
import type { MigrationFault } from '../../prisma/migrate.ts'
import { doctor as en } from './en/doctor.ts'
import { doctor as nl } from './nl/doctor.ts'

/** Why the embedded database cannot be used and what to do, in one line. */
export function databaseFaultText(fault: DatabaseFault, language: Language): string {
  const texts = (language === 'en' ? en : nl).embeddedFault
  switch (fault.kind) {
    case 'no-programs':
    case 'no-user':
      return texts[fault.kind]
    case 'other-version':
      return texts['other-version'](fault.folder, fault.found, fault.expected)
    case 'not-started':
      return texts['not-started'](fault.folder, fault.lastLines.join(' / '))
    default:
      return texts[fault.kind](fault.folder)
  }
}

/** Why the database cannot be brought up to date and what to do, in one line. */
export function migrationFaultText(fault: MigrationFault, language: Language): string {
  const texts = (language === 'en' ? en : nl).migration
  if (fault.kind === 'failed') return texts.failed(fault.migration, fault.reason)
  return texts[fault.kind](fault.migration)
}

/** How a database does and what to do about it, in one line. */
export function databaseHealthText(
  health: DatabaseHealth,
  whose: 'embedded' | 'DATABASE_URL',
  language: Language,
): string {
  const texts = (language === 'en' ? en : nl).database
  switch (health.kind) {
    case 'well':
      return whose === 'embedded' ? texts.embedded(health.version) : texts.external(health.version)
    case 'too-old':
      return texts.tooOld(health.version, oldest)
    case 'other':
      return texts.other(health.code)
    default:
      return texts[health.kind]
  }
}
