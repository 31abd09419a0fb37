import type { Language } from '../../care/world.ts'
import type { DatabaseFault } from '../../prisma/embedded/fault.ts'
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
