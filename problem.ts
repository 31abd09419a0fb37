import { randomUUID } from 'node:crypto'
import { command as texts } from './bot/texts/nl/command.ts'
import { FaultyFile } from './care/faulty-file.ts'
import { faultLines } from './organisation.ts'
import { DatabaseError } from './prisma/embedded.ts'
import { MigrationError } from './prisma/migrate.ts'

/** The command was called wrongly: exit code 2. */
export class UsageError extends Error {}

/** What to tell a person of an error: what to do next, or a number to report when we do not know. */
export function problemLines(error: unknown): string[] {
  if (error instanceof FaultyFile) return faultLines(error, 'nl')
  if (error instanceof DatabaseError || error instanceof MigrationError) return [error.message]
  const id = randomUUID().slice(0, 8)
  const { name = '', stack = '' } = error instanceof Error ? error : {}
  // The stack without its first line: messages of libraries may quote what somebody typed.
  const where = stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 4)
  return [texts.failed(id), `${id} ${name}`, ...where]
}
