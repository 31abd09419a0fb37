import type { YearText } from '../../../drafting/year/year-text.ts'
import type { YearGate } from '../../../organisation.ts'
import { findYear, type StoredYear, saveYear } from '../../../prisma/store/year-documents.ts'
import { aYear } from '../../drafting/year/a-text.ts'
import { people, type SmallTalk, smallTalk } from './small-talk.ts'

const gate = (id: string, name: string, by: YearGate['by'], changed: Partial<YearGate> = {}): YearGate => ({
  id,
  name,
  by,
  until: null,
  isCouncil: false,
  mayBeSkipped: false,
  ...changed,
})

/** Six gates, as a provider might have them. */
export const SIX_GATES: YearGate[] = [
  gate('invoer', 'Input bekeken', ['functionaris']),
  gate('kernteam', 'Kernteam', ['coordinator'], { people: [people.ilse] }),
  gate('team', 'Reactie van het team', ['zorgverlener'], { people: [people.jip, people.roos] }),
  gate('toezicht', 'Toezicht', ['raad'], { people: [people.sam], mayBeSkipped: true }),
  gate('raad', 'Cliëntenraad', ['raad'], { isCouncil: true, mayBeSkipped: true, until: '05-01' }),
  gate('bestuur', 'Vaststellen', ['management']),
]

/** A small provider with six gates and the text of 2026. */
export async function yearTalk(yearGates = SIX_GATES): Promise<{
  talk: SmallTalk
  id: string
  now(): Promise<StoredYear>
  /** What a writer made of a year, before or after. */
  save(text: Partial<YearText>): Promise<string>
}> {
  const talk = await smallTalk({ yearGates })
  const { store, org } = talk.house
  const save = async (text: Partial<YearText>) => {
    const made = aYear(text)
    const key = { year: made.year, framework: 'gk', kind: 'kwaliteitsbeeld' } as const
    return (await saveYear(store.prisma, org, key, { material: made.title, text: made }, talk.house.now())).id
  }
  const id = await save({})
  const now = async () => {
    const found = await findYear(store.prisma, org, id)
    if (!found) throw new Error('gone')
    return found
  }
  return { talk, id, now, save }
}
