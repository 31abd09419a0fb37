import { beforeAll, describe, expect, it } from 'vitest'
import { composer } from '../../../bot/conversation/compose/compose.ts'
import { conversation } from '../../../bot/conversation/converse.ts'
import { webDoors } from '../../../bot/pages/doors.ts'
import { asDay, type Instant } from '../../../care/day.ts'
import { draftMonth } from '../../../jobs/draft.ts'
import { retain } from '../../../jobs/retain.ts'
import { readOrganisation } from '../../../organisation.ts'
import { listDrafts, type StoredDraft } from '../../../prisma/store/drafts.ts'
import { addReflection } from '../../../prisma/store/reflections.ts'
import { type SmallTalk, smallTalk, wordsOn } from './small-talk.ts'

const MONTH = '2026-11'
const LATER: Instant = new Date('2027-04-01T09:00:00Z')
let talk: SmallTalk
let draft: StoredDraft

beforeAll(async () => {
  const { reflection } = readOrganisation()
  talk = await smallTalk({ reflection: { ...reflection, smallestTeam: 20 } })
  const { prisma } = talk.db.store
  const [team] = (await talk.member('jip')).teams
  const given = {
    teamId: team?.id ?? '',
    roundId: null,
    day: asDay('2026-11-12'),
    good: 'De overdracht ging rustig.',
    better: 'We kunnen eerder overleggen.',
    learned: null,
    bouwsteen: 'gk-3',
    theme: 'overdracht',
    mayQuote: true,
    giverId: null,
  }
  await addReflection(prisma, talk.house.org, given, talk.house.now())
  await draftMonth(talk.house, { month: MONTH, now: talk.house.now(), frameworks: ['gk'] })
  const drafts = await listDrafts(prisma, talk.house.org, { month: MONTH })
  draft = drafts.find(({ bouwsteen }) => bouwsteen === 3) ?? expect.fail('no draft')
})

async function cardOf(intent: Parameters<SmallTalk['press']>[1]): Promise<string> {
  await talk.press('farid', intent)
  const card = await talk.lastCard('farid')
  return `${card?.title} ${wordsOn(card ?? expect.fail('no card'))}`
}

const page = async () => {
  const { house } = talk
  const doors = webDoors(house, {
    converse: conversation(house),
    compose: composer(house),
    realNow: () => new Date('2026-11-23T09:00:00Z'),
    moveClock: null,
  })
  return doors.draftPage((await talk.member('farid')).id, draft.id)
}

describe('a draft of small teams', () => {
  it('is called that of the whole organisation, in the list, in the digest, on its card and page', async () => {
    expect(draft.team).toBe(null)
    expect(await cardOf({ do: 'drafts' })).toContain('Het werk organiseren · Hele organisatie')
    expect(await cardOf({ do: 'digest', month: MONTH })).toContain('Hele organisatie: ')
    expect(await cardOf({ do: 'show_draft', draft: draft.id })).toContain('· Hele organisatie')
    expect((await page())?.team).toBe('Hele organisatie')
  })

  it('does not say of which team its sources are, nor on which day they were given', async () => {
    const sources = (await page())?.blocks.flatMap(({ sentences }) => sentences.flatMap((one) => one.sources))
    const named = sources?.flatMap((source) => (source.kind === 'reflection' ? [source.team] : []))
    expect(new Set(named)).toEqual(new Set(['een klein team']))
    expect(JSON.stringify(sources)).not.toContain('2026-11-12')
    const card = await cardOf({ do: 'show_draft', draft: draft.id })
    expect(card).toContain('een klein team, november 2026')
    expect(card).not.toContain('12 november')
  })

  it('keeps a marker of what was removed, with the month', async () => {
    for (const { id, version } of await listDrafts(talk.db.store.prisma, talk.house.org, { month: MONTH }))
      await talk.press('farid', { do: 'approve_draft', draft: id, version })
    expect((await retain(talk.house, LATER)).reflections).toBe(1)
    const words = await cardOf({ do: 'show_draft', draft: draft.id })
    expect(words).toContain('Verwijderd na de bewaartijd: reflectie van een klein team, november 2026')
    const sources = (await page())?.blocks.flatMap(({ sentences }) => sentences.flatMap((one) => one.sources))
    expect(sources).toContainEqual(
      expect.objectContaining({ kind: 'removed', team: 'een klein team', month: MONTH }),
    )
  })
})
