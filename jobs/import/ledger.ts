import { isDeepStrictEqual } from 'node:util'
import type { ClientNameRecord } from '../../prisma/store/client-names.ts'
import type { ErasedPeople } from '../../prisma/store/erasures.ts'
import type {
  ClientRecord,
  EpisodeRecord,
  FactRecord,
  FigureRecord,
  FiledFact,
  MemberRecord,
  ReflectionRecord,
  Register,
  TeamRecord,
} from '../../prisma/store/register.ts'
import type { FactBefore, NewReflection, RegisterChanges } from '../../prisma/store/register-write.ts'
import type { ShiftRecord } from '../../prisma/store/shifts.ts'

/** Records of one kind as they will be, and which of them must be written. */
export interface Shelf<T> {
  get(key: string): T | undefined
  all(): Iterable<T>
  /** Keeps a record under its key; says what that made of it. */
  put(record: T): Taken
  /** Those to write: `new` ones, those `known` before that changed, or all. */
  written(which?: 'new' | 'known'): T[]
}

export type Taken = 'added' | 'changed' | 'unchanged'

function shelf<T>(records: T[], keyOf: (record: T) => string): Shelf<T> {
  const held = new Map(records.map((record) => [keyOf(record), record]))
  const known = new Set(held.keys())
  const written = new Set<string>()
  return {
    get: (key) => held.get(key),
    all: () => held.values(),
    put(record) {
      const key = keyOf(record)
      const before = held.get(key)
      if (isDeepStrictEqual(before, record)) return 'unchanged'
      held.set(key, record)
      written.add(key)
      return before === undefined ? 'added' : 'changed'
    },
    written: (which) =>
      [...written]
        .filter((key) => which === undefined || known.has(key) === (which === 'known'))
        .map((key) => held.get(key) as T),
  }
}

/** The register while files are taken in: rows may refer to what earlier rows brought. */
export interface Ledger {
  teams: Shelf<TeamRecord>
  members: Shelf<MemberRecord>
  clients: Shelf<ClientRecord>
  episodes: Shelf<EpisodeRecord>
  facts: Shelf<FactRecord>
  correctedInChat: FiledFact[]
  figures: Shelf<FigureRecord>
  reflections: Shelf<ReflectionRecord>
  names: Shelf<ClientNameRecord>
  /** With what names are hashed, as base64. */
  nameKey: string
  shifts: Shelf<ShiftRecord>
  newReflections: NewReflection[]
  factHistory: FactBefore[]
  erased: ErasedPeople
}

export const nameId = (clientId: string, hash: string) => `${clientId} ${hash}`

export const shiftKey = (memberId: string, from: Date) => `${memberId} ${from.getTime()}`

export function openLedger(register: Register): Ledger {
  return {
    teams: shelf(register.teams, (team) => team.ref),
    members: shelf(register.members, (member) => member.ref),
    clients: shelf(register.clients, (client) => client.ref),
    episodes: shelf(register.episodes, (episode) => episode.id),
    facts: shelf(register.facts, (fact) => fact.id),
    correctedInChat: register.correctedInChat,
    figures: shelf(register.figures, (figure) => figure.key),
    reflections: shelf(register.reflections, (reflection) => reflection.key),
    names: shelf(register.names.hashes, (name) => nameId(name.clientId, name.hash)),
    nameKey: register.names.key,
    shifts: shelf(register.shifts, (shift) => shiftKey(shift.memberId, shift.from)),
    newReflections: [],
    factHistory: [],
    erased: register.erased,
  }
}

/** What must be written to make the register what the ledger says. */
export function changesOf(ledger: Ledger): RegisterChanges {
  const isNew = new Set(ledger.newReflections.map((reflection) => reflection.key))
  return {
    teams: ledger.teams.written(),
    members: ledger.members.written(),
    clients: ledger.clients.written(),
    episodes: ledger.episodes.written(),
    newFacts: ledger.facts.written('new'),
    facts: ledger.facts.written('known'),
    factHistory: ledger.factHistory,
    figures: ledger.figures.written(),
    names: { key: ledger.nameKey, hashes: ledger.names.written() },
    shifts: ledger.shifts.written(),
    newReflections: ledger.newReflections,
    reflections: ledger.reflections.written().filter((reflection) => !isNew.has(reflection.key)),
  }
}
