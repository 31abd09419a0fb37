import { beforeAll, describe, expect, it } from 'vitest'
import { drafting } from '../../bot/texts/nl/drafting.ts'
import { asDay, instantAt } from '../../care/day.ts'
import { nameList, screen } from '../../care/screen/screen.ts'
import { sentencesOf } from '../../drafting/year/edit.ts'
import { failingInYear, monthChecker } from '../../jobs/check-again.ts'
import { draftMonth } from '../../jobs/draft.ts'
import type { House } from '../../jobs/house.ts'
import { importFiles } from '../../jobs/import/import-files.ts'
import { makeYear } from '../../jobs/year.ts'
import { readOrganisation } from '../../organisation.ts'
import { listDrafts } from '../../prisma/store/drafts.ts'
import { listTeams } from '../../prisma/store/teams.ts'
import { findYear, type StoredYear } from '../../prisma/store/year-documents.ts'
import { sampleFiles, sampleVouchesFrom } from '../../sample/files.ts'
import { freshDatabase } from '../database.ts'

const TODAY = asDay('2027-01-12')
const MONTH = '2026-12'
const settings = { ...readOrganisation('sample/organisatie.yaml'), vouchesFrom: sampleVouchesFrom(TODAY) }
const now = instantAt(TODAY, '09:00', settings.zone)
const weekLater = new Date(now.getTime() + 7 * 86_400_000)
let house: Pick<House, 'store' | 'org' | 'settings'>
let id: string

beforeAll(async () => {
  const db = await freshDatabase()
  house = { store: db.store, org: db.organisationId, settings }
  await importFiles(db.store, db.organisationId, sampleFiles(TODAY), {
    dryRun: false,
    partial: false,
    now,
    zone: settings.zone,
    screen: (text) => screen(text, { today: TODAY, names: nameList([]) }),
    knownKinds: new Set(Object.keys(settings.rules)),
    language: 'nl',
    actor: 'command',
  })
  await draftMonth(house, { month: MONTH, now })
  await db.store.prisma.draft.updateMany({ data: { status: 'vastgesteld' } })
  id = (await makeYear(house, { year: 2026, framework: 'gk', kind: 'kwaliteitsbeeld', now })).id
}, 60_000)

async function year(): Promise<StoredYear> {
  const found = await findYear(house.store.prisma, house.org, id)
  if (!found) throw new Error('no year')
  return found
}
const failingInMonth = async (at = now) => {
  const check = await monthChecker(house, MONTH, at)
  return (await listDrafts(house.store.prisma, house.org, { month: MONTH })).flatMap((draft) => check(draft))
}

describe('checked once more', () => {
  it('what was made holds, at once and a week later', async () => {
    expect(sentencesOf((await year()).text).length).toBeGreaterThan(20)
    for (const at of [now, weekLater]) {
      expect(await failingInMonth(at)).toEqual([])
      expect(await failingInYear(house, await year(), at)).toEqual([])
    }
  })

  describe('words of a person that cite figures alone, or nothing,', () => {
    const OF_A_PERSON = { author: 'somebody', quote: null }
    /** What somebody said who did not agree to be quoted. */
    const silent = async () => {
      const said = await house.store.prisma.reflection.findMany({
        where: { mayQuote: false, day: { gte: new Date('2026-12-01') } },
      })
      const teams = await listTeams(house.store.prisma, house.org)
      return said.flatMap(({ good, teamId }) => {
        const team = teams.find(({ id: of }) => of === teamId)?.ref
        return good !== null && good.split(' ').length > 8 && team !== undefined ? [{ good, team }] : []
      })
    }

    it('take over nothing that was said without consent, in a month', async () => {
      const check = await monthChecker(house, MONTH, now)
      const drafts = await listDrafts(house.store.prisma, house.org, { month: MONTH })
      let taken = 0
      for (const { good, team } of await silent())
        for (const draft of drafts.filter((one) => one.team === team))
          for (const sources of [[], ['f:gone-2026-12']]) {
            const [first] = draft.sentences
            const own = { ...first, ...OF_A_PERSON, position: 0, heading: 'Zo', text: good, sources }
            taken += check(draft, [own]).filter(({ reason }) => reason === drafting.refused.looseQuote).length
            expect(check(draft, [{ ...own, text: 'Wij zijn tevreden over “Samen 12” in Assen.' }])).toEqual(
              [],
            )
          }
      expect(taken).toBeGreaterThan(1)
    })

    it('take over nothing that was said without consent, in a year', async () => {
      const stored = await year()
      const [words] = await silent()
      const [chapter] = stored.text.chapters
      const sentence = (text: string, sources: string[]) => ({ id: 'own', text, sources, ...OF_A_PERSON })
      const failing = (text: string, sources: string[]) => {
        const part = { kind: 'paragraph' as const, sentences: [sentence(text, sources)] }
        const chapters = [{ ...chapter, sections: [{ ...chapter?.sections[0], parts: [part] }] }] as never
        return failingInYear(house, { ...stored, text: { ...stored.text, chapters } }, now)
      }
      for (const sources of [[], ['f:gone-2026']]) {
        expect(await failing(words?.good ?? '', sources)).toMatchObject([
          { at: 'own', reason: drafting.refused.looseQuote },
        ])
        expect(await failing('Wij zijn tevreden over “Samen 12” in Assen.', sources)).toEqual([])
      }
    })
  })

  it('every quote fails for which consent was taken back, and nothing else does', async () => {
    await house.store.prisma.reflection.updateMany({ data: { mayQuote: false } })
    const quotes = sentencesOf((await year()).text).filter(({ quote }) => quote !== null)
    expect(quotes.length).toBeGreaterThan(3)
    const failing = await failingInYear(house, await year(), now)
    expect(failing.map(({ at }) => at)).toEqual(quotes.map(({ id: at }) => at))
    const reasons = [...failing, ...(await failingInMonth())].map(({ reason }) => reason)
    expect(new Set(reasons)).toEqual(new Set([drafting.refused.quoteUnasked]))
  })

  it('nothing fails for words that were only removed in time', async () => {
    await house.store.prisma.reflection.updateMany({
      data: { good: null, better: null, learned: null, removedAt: now },
    })
    expect(await failingInYear(house, await year(), now)).toEqual([])
  })

  it('of a concept of which nothing is left to tell, what somebody made of a reflection fails too', async () => {
    const check = await monthChecker(house, MONTH, now)
    const [draft] = await listDrafts(house.store.prisma, house.org, { month: MONTH })
    const [first] = draft?.sentences ?? []
    if (!draft || !first) throw new Error('no draft')
    const elsewhere = { ...draft, team: 'nowhere' }
    const own = (sources: string[]) => [{ ...first, author: 'somebody', quote: null, sources }]
    expect(check(elsewhere, own(['r:AAAAAAAA']))).toMatchObject([{ reason: drafting.refused.unknownSource }])
    expect(check(elsewhere, own(['f:a-2026-12']))).toEqual([])
  })

  it('every sentence fails of which a reflection is gone', async () => {
    await house.store.prisma.reflection.deleteMany({})
    const spoken = sentencesOf((await year()).text).filter(({ sources }) =>
      sources.some((source) => source.startsWith('r:')),
    )
    const failing = await failingInYear(house, await year(), now)
    expect(failing.map(({ at }) => at)).toEqual(spoken.map(({ id: at }) => at))
  })
})
