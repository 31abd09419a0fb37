import { beforeAll, describe, expect, it } from 'vitest'
import { asDay, instantAt } from '../../care/day.ts'
import { nameList, screen } from '../../care/screen/screen.ts'
import { draftMonth } from '../../jobs/draft.ts'
import type { House } from '../../jobs/house.ts'
import { importFiles } from '../../jobs/import/import-files.ts'
import { makeYear } from '../../jobs/year.ts'
import { readOrganisation } from '../../organisation.ts'
import { decide } from '../../prisma/store/draft-decisions.ts'
import { listDrafts } from '../../prisma/store/drafts.ts'
import { addImprovement } from '../../prisma/store/improvements.ts'
import { findYear } from '../../prisma/store/year-documents.ts'
import { sampleFiles, sampleVouchesFrom } from '../../sample/files.ts'
import { freshDatabase } from '../database.ts'
import { sentencesIn } from '../drafting/year/approved-year.ts'

const TODAY = asDay('2027-01-12')
const settings = { ...readOrganisation('sample/organisatie.yaml'), vouchesFrom: sampleVouchesFrom(TODAY) }
const now = instantAt(TODAY, '09:00', settings.zone)
const run = { year: 2026, framework: 'gk', kind: 'kwaliteitsbeeld', now } as const
let house: Pick<House, 'store' | 'org' | 'settings'>
let manager = ''

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
  manager = (await db.store.prisma.member.findFirstOrThrow({ where: { ref: 'm01' } })).id
  for (const month of ['2026-11', '2026-12']) await draftMonth(house, { month, now })
  const drafts = await listDrafts(db.store.prisma, db.organisationId, { month: '2026-12' })
  for (const { id, version } of drafts)
    await decide(db.store.prisma, db.organisationId, {
      draftId: id,
      version,
      memberId: manager,
      now,
      gate: 'concept',
      gates: ['concept'],
      decision: 'approved',
      remark: null,
    })
}, 60_000)

const stored = async (id: string) => (await findYear(house.store.prisma, house.org, id))?.text

describe('the text of a year', () => {
  it('is made from what was approved only, and names the months that were not', async () => {
    const { id, as, missing } = await makeYear(house, run)
    expect(as).toBe('made')
    expect(missing).toContain('Geen goedgekeurde teksten over november 2026.')
    expect(missing).not.toContain('Geen goedgekeurde teksten over december 2026.')
    const approved = await listDrafts(house.store.prisma, house.org, { status: 'vastgesteld' })
    const known = new Set(approved.flatMap(({ sentences }) => sentences.flatMap(({ sources }) => sources)))
    const text = await stored(id)
    expect(text?.refused).toEqual([])
    const voices =
      text && sentencesIn(text).flatMap(({ sources }) => sources.filter((one) => one.startsWith('r:')))
    expect(voices?.length).toBeGreaterThan(20)
    expect(voices?.filter((source) => !known.has(source))).toEqual([])
    expect(text?.figures.map(({ id }) => id)).toContain('f:zorgplan_definitief-organisatie-2026')
  })

  it('is the same when it is made again, a day later too', async () => {
    const later = new Date(now.getTime() + 86_400_000)
    expect((await makeYear(house, { ...run, now: later })).as).toBe('unchanged')
  })

  it('says up to which day it counts while its year is running', async () => {
    const summer = instantAt(asDay('2027-06-15'), '09:00', settings.zone)
    const { id } = await makeYear(house, { ...run, year: 2027, now: summer })
    expect(JSON.stringify(await stored(id))).toContain('gaan tot en met 15 juni 2027')
    const again = await makeYear(house, { ...run, year: 2027, now: new Date(summer.getTime() + 3_600_000) })
    expect(again.as).toBe('unchanged')
  })

  it('is made anew when something was decided', async () => {
    const improvement = {
      framework: 'gk',
      bouwsteen: 4,
      title: 'Elke maand samen oefenen',
      explanation: 'Een half uur op de werkplek.',
      owner: 'De opleider',
      quarter: '2027-K1',
      sources: [],
    }
    await addImprovement(house.store.prisma, house.org, improvement, { memberId: manager, now })
    const { id, as } = await makeYear(house, run)
    expect(as).toBe('refreshed')
    expect(JSON.stringify(await stored(id))).toContain('Elke maand samen oefenen')
  })

  it('is made anew without a quote of which the consent was taken back, and shows its words nowhere', async () => {
    const text = await stored((await makeYear(house, run)).id)
    const quotes = (text ? sentencesIn(text) : []).flatMap(({ quote }) => quote ?? [])
    const [quote] = quotes.toSorted((a, b) => b.text.length - a.text.length)
    if (!quote) throw new Error('no quote')
    await house.store.prisma.reflection.updateMany({
      where: { ref: quote.source.slice(2) },
      data: { mayQuote: false },
    })
    const again = await makeYear(house, run)
    expect(again.as).toBe('refreshed')
    expect(JSON.stringify(await stored(again.id))).not.toContain(quote.text)
    expect((await makeYear(house, run)).as).toBe('unchanged')
    await house.store.prisma.reflection.updateMany({
      where: { ref: quote.source.slice(2) },
      data: { mayQuote: true },
    })
  })

  it('works as well after the words of reflections were removed', async () => {
    const before = await makeYear(house, run)
    const text = await stored(before.id)
    await house.store.prisma.reflection.updateMany({
      data: { good: null, better: null, learned: null, giverId: null, removedAt: now },
    })
    const after = await makeYear(house, { ...run, kind: 'voortgangsbericht' })
    expect((await stored(after.id))?.refused).toEqual([])
    expect(await stored((await makeYear(house, run)).id)).toEqual(text)
  })

  it('of a framework that the organisation does not use is refused', async () => {
    await expect(makeYear(house, { ...run, framework: 'ghz' })).rejects.toThrow(RangeError)
  })
})
