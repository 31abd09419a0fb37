import { asDay } from '../../../care/day.ts'
import type { YearText } from '../../../drafting/year/year-text.ts'
import type { YearGate } from '../../../organisation.ts'
import { saveDraft } from '../../../prisma/store/draft-decisions.ts'
import { addReflection } from '../../../prisma/store/reflections.ts'
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

/**
 * Puts ground under the text of a year: its reflection is there, its quote was approved in a month, and its words are
 * somebody's own.
 */
export async function standOnGround(
  { db, house, member }: SmallTalk,
  id: string,
  year = 2026,
): Promise<void> {
  const { prisma } = db.store
  const kim = await member('kim')
  const [team] = (await member('jip')).teams
  const words = { good: 'Rustige ronde.', better: null, learned: null, bouwsteen: 'gk-1', theme: null }
  const about = {
    teamId: team?.id ?? '',
    roundId: null,
    day: asDay(`${year}-03-12`),
    mayQuote: true,
    giverId: null,
  }
  await addReflection(prisma, house.org, { ...about, ...words }, house.now())
  await prisma.reflection.updateMany({ where: { good: words.good }, data: { ref: 'A' } })
  const key = { month: `${year}-03`, framework: 'gk', bouwsteen: 1, team: team?.ref ?? '' }
  const quote = { text: 'Rustige ronde.', by: 'team zorg', source: 'r:A' }
  const sentences = [{ text: 'Een collega schrijft: “Rustige ronde.”', sources: ['r:A'], quote }]
  const content = { writer: 'extractive', material: 'x', figures: [], missing: [], refused: [] }
  const blocks = [{ heading: 'Medicatie', sentences }]
  const draft = await saveDraft(prisma, house.org, key, { ...content, blocks }, house.now())
  await prisma.draft.update({ where: { id: draft.id }, data: { status: 'vastgesteld' } })
  for (const { id: version, content: text } of await prisma.yearVersion.findMany({
    where: { documentId: id },
  })) {
    const own = JSON.parse(JSON.stringify(text).replaceAll('"author":"writer"', `"author":"${kim.id}"`))
    await prisma.yearVersion.update({ where: { id: version }, data: { content: own } })
  }
}

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
