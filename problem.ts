import { randomUUID } from 'node:crypto'
import { databaseFaultText, databaseHealthText, migrationFaultText } from './bot/texts/database-fault.ts'
import { command as texts } from './bot/texts/nl/command.ts'
import { FaultyFile } from './care/faulty-file.ts'
import { faultLines } from './organisation.ts'
import { DatabaseError } from './prisma/embedded.ts'
import type { DatabaseHealth } from './prisma/health.ts'
import { MigrationError } from './prisma/migrate.ts'

/** The command was called wrongly: exit code 2. */
export class UsageError extends Error {}

/** What was asked cannot be done; each line of the message is one problem with its remedy. Exit code 1. */
export class Refusal extends Error {}

/** The database of DATABASE_URL does not serve us. */
export class DatabaseUnwell extends Error {
  readonly health: DatabaseHealth
  constructor(health: DatabaseHealth) {
    super(`DATABASE_URL: ${health.kind}`)
    this.name = 'DatabaseUnwell'
    this.health = health
  }
}

/** What to tell a person of an error: what to do next, or a number to report when we do not know. */
export function problemLines(error: unknown): string[] {
  if (error instanceof Refusal || error instanceof UsageError) return error.message.split('\n')
  if (error instanceof FaultyFile) return faultLines(error, 'nl')
  if (error instanceof DatabaseError) return [databaseFaultText(error.fault, 'nl')]
  if (error instanceof MigrationError) return [migrationFaultText(error.fault, 'nl')]
  if (error instanceof DatabaseUnwell) return [databaseHealthText(error.health, 'DATABASE_URL', 'nl')]
  const id = randomUUID().slice(0, 8)
  const { name = '', stack = '' } = error instanceof Error ? error : {}
  // The stack without its first line: messages of libraries may quote what somebody typed.
  const where = stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 4)
  return [texts.failed(id), `${id} ${name}`, ...where]
}
