/** Why the embedded database cannot be used. The texts for people are in bot/texts. */
export type DatabaseFault =
  | { kind: 'no-programs'; platform: string }
  | { kind: 'no-user'; reason: string }
  | { kind: 'folder-closed'; folder: string; reason: string }
  | { kind: 'other-version'; folder: string; found: string; expected: string }
  | { kind: 'not-ours'; folder: string }
  | { kind: 'in-use-elsewhere'; folder: string }
  | { kind: 'not-started'; folder: string; lastLines: string[] }

export class DatabaseError extends Error {
  readonly fault: DatabaseFault
  constructor(fault: DatabaseFault) {
    super(`The embedded database cannot be used (${fault.kind}): ${describe(fault)}`)
    this.name = 'DatabaseError'
    this.fault = fault
  }
}

function describe(fault: DatabaseFault): string {
  switch (fault.kind) {
    case 'no-programs':
      return `no PostgreSQL for ${fault.platform}`
    case 'no-user':
      return fault.reason
    case 'folder-closed':
      return `${fault.folder}: ${fault.reason}`
    case 'other-version':
      return `${fault.folder} was made by PostgreSQL ${fault.found}, this is ${fault.expected}`
    case 'not-ours':
    case 'in-use-elsewhere':
      return fault.folder
    case 'not-started':
      return [fault.folder, ...fault.lastLines].join('\n')
  }
}
