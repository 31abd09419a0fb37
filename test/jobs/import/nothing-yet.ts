import type { Register } from '../../../prisma/store/register.ts'

/** What an import finds in an empty store. */
export const nothingYet: Register = {
  teams: [],
  members: [],
  clients: [],
  episodes: [],
  facts: [],
  correctedInChat: [],
  figures: [],
  reflections: [],
  names: { key: '', hashes: [] },
  shifts: [],
  erased: () => null,
}
