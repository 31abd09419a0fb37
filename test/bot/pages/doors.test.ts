import { beforeAll, describe, expect, it } from 'vitest'
import { composer } from '../../../bot/conversation/compose/compose.ts'
import { conversation } from '../../../bot/conversation/converse.ts'
import { webDoors } from '../../../bot/pages/doors.ts'
import type { WebDoors } from '../../../bot/web/doors.ts'
import { asDay } from '../../../care/day.ts'
import { draftMonth } from '../../../jobs/draft.ts'
import { listDrafts } from '../../../prisma/store/drafts.ts'
import { addMessages } from '../../../prisma/store/messages.ts'
import { addReflection } from '../../../prisma/store/reflections.ts'
import { createSession, createSignInLink } from '../../../prisma/store/sign-in.ts'
import { type Name, type SmallTalk, smallTalk } from '../conversation/small-talk.ts'

let talk: SmallTalk
let doors: WebDoors
const idOf = async (name: Name) => (await talk.member(name)).id
const actorOf = async (name: Name) => `member:${(await talk.member(name)).ref}`
const lastLook = async () => (await talk.log()).at(-1)

beforeAll(async () => {
  talk = await smallTalk()
  const { house } = talk
  doors = webDoors(house, {
    converse: conversation(house),
    compose: composer(house),
    realNow: () => new Date('2026-11-23T09:00:00Z'),
    moveClock: null,
  })
})

describe('the page of a duty', () => {
  it('shows the client’s number to who may see it, and the log says who looked at whom', async () => {
    const { code } = await talk.duty('zorgplan_definitief', '10031')
    const page = await doors.dutyPage(await idOf('roos'), code)
    expect(page).toMatchObject({
      subject: { kind: 'client', number: '10031' },
      team: 'Zorg',
      frame: 'WLZ-ZIN',
      due: { kind: 'day', day: '2026-11-30' },
      responsible: ['Roos Hoekstra'],
    })
    expect(page?.why.join(' ')).toContain('zes weken')
    expect(await lastLook()).toMatchObject({
      actor: await actorOf('roos'),
      action: 'read',
      object: `duty:${code}`,
      about: 'client:10031',
      outcome: 'ok',
    })
  })

  it('offers what one may do there, and nothing to who only may look', async () => {
    const { code } = await talk.duty('zorgplan_definitief', '10031')
    expect((await doors.dutyPage(await idOf('ilse'), code))?.actions).toMatchObject([
      { label: 'Gedaan' },
      { label: 'Gepland op' },
      { label: 'Later' },
      { label: 'Overdragen' },
      { label: 'Waarom?' },
      { label: 'Andere start van de zorg' },
    ])
    expect((await doors.dutyPage(await idOf('kim'), code))?.actions).toEqual([])
  })

  it('is not there for anybody else, which the log tells too', async () => {
    const { code } = await talk.duty('zorgplan_definitief', '10031')
    for (const name of ['jip', 'noor', 'ada'] as const) {
      expect(await doors.dutyPage(await idOf(name), code)).toBeNull()
      expect(await lastLook()).toMatchObject({
        actor: await actorOf(name),
        about: 'client:10031',
        outcome: 'refused',
      })
    }
    expect(await doors.dutyPage(await idOf('wim'), code), 'who has left').toBeNull()
  })

  it.each(['', 'K7F3QP', '\0', '../../etc', "'; DROP TABLE"])('of no duty is not there: %j', async (code) => {
    expect(await doors.dutyPage(await idOf('farid'), code)).toBeNull()
  })

  it('tells what happened, by whom', async () => {
    const { code } = await talk.duty('zlp_voorlopig', '10023')
    const later = talk.form(await talk.press('roos', { do: 'later', duty: code }))
    await talk.submit('roos', later, { when: 'hours', reason: 'eerst de medicatielijst' })
    const over = talk.form(await talk.press('roos', { do: 'hand_over', duty: code }))
    await talk.submit('roos', over, { to: 'm08' })
    await talk.press('sam', { do: 'done', duty: code })
    const page = await doors.dutyPage(await idOf('ilse'), code)
    expect(page?.history.map(({ by, what }) => `${by}: ${what}`)).toEqual([
      'uit een bestand: Deze taak is gemaakt',
      'Roos Hoekstra: Extra herinnering gevraagd: eerst de medicatielijst',
      'Roos Hoekstra: Overgedragen aan Sam Okafor',
      'Sam Okafor: Gedaan',
    ])
  })

  it('hides the number where the organisation wants none', async () => {
    const { code } = await talk.duty('zorgplan_definitief', '10031')
    const { settings } = talk.house
    settings.clientLabel = 'geen'
    const page = await doors.dutyPage(await idOf('roos'), code)
    settings.clientLabel = 'nummer'
    expect(JSON.stringify(page)).not.toContain('10031')
  })
})

describe('drafts and digest', () => {
  beforeAll(async () => {
    const [team] = (await talk.member('jip')).teams
    const one = {
      teamId: team?.id ?? '',
      roundId: null,
      day: asDay('2026-11-12'),
      better: 'We kunnen eerder met elkaar overleggen.',
      learned: null,
      bouwsteen: 'gk-3',
      theme: 'overdracht',
      mayQuote: true,
      giverId: await idOf('jip'),
    }
    const { prisma } = talk.db.store
    await addReflection(
      prisma,
      talk.house.org,
      { ...one, good: 'De overdracht ging rustig.' },
      talk.house.now(),
    )
    await draftMonth(talk.house, { month: '2026-11', now: talk.house.now() })
  })

  it('a draft shows each sentence with its sources, never who gave them', async () => {
    const drafts = await listDrafts(talk.db.store.prisma, talk.house.org)
    const about = drafts.find(({ bouwsteen, team }) => bouwsteen === 3 && team === 'zorg')
    const page = await doors.draftPage(await idOf('farid'), about?.id ?? '')
    const sentences = page?.blocks.flatMap((block) => block.sentences) ?? []
    expect(sentences.length).toBeGreaterThan(0)
    for (const { sources } of sentences) expect(sources.length).toBeGreaterThan(0)
    expect(JSON.stringify(page)).not.toMatch(/Jip|m03/)
    expect(page?.mayDecide).toBe(true)
    expect(await lastLook()).toMatchObject({ object: `draft:${about?.id}`, outcome: 'ok' })
    expect((await doors.draftPage(await idOf('ilse'), about?.id ?? ''))?.mayDecide).toBe(false)
    expect(await doors.draftPage(await idOf('jip'), about?.id ?? '')).toBeNull()
    expect(await lastLook()).toMatchObject({ actor: await actorOf('jip'), outcome: 'refused' })
  })

  it('the digest of a month is for management, the officer and coordinators', async () => {
    const page = await doors.digestPage(await idOf('farid'), '2026-11')
    expect(page).toMatchObject({ month: '2026-11', mayApprove: true, approved: null })
    expect(await lastLook()).toMatchObject({ object: 'digest:2026-11', outcome: 'ok' })
    expect((await doors.digestPage(await idOf('ilse'), '2026-11'))?.mayApprove).toBe(false)
    expect(await doors.digestPage(await idOf('jip'), '2026-11')).toBeNull()
    expect(await lastLook()).toMatchObject({ actor: await actorOf('jip'), outcome: 'refused' })
  })

  it.each(['2026-13', '9999-12', '0000-01', 'nu', ''])(
    'of %j there is no digest, and no draft',
    async (text) => {
      expect(await doors.digestPage(await idOf('farid'), text)).toBeNull()
      expect(await doors.draftPage(await idOf('farid'), text)).toBeNull()
    },
  )
})

describe('what was said', () => {
  it('is shown oldest first, and one message that cannot be shown keeps nobody from the others', async () => {
    const { id } = await talk.member('noor')
    const content = [{ kind: 'help' }, { kind: 'digest', month: '2026-99' }, { kind: 'status' }] as const
    await addMessages(
      talk.db.store.prisma,
      talk.house.org,
      talk.house.now(),
      content.map((one, i) => ({ memberId: id, key: `test:${i}`, content: one })),
    )
    const cards = (await doors.history(id)).map(({ card }) => card.title)
    expect(cards).toEqual(['Wat kan ik voor je doen?', 'Hoe staan we ervoor?'])
  })

  it('is shown to nobody who is not known or has left', async () => {
    expect(await doors.history('nobody')).toEqual([])
    expect(await doors.history(await idOf('wim'))).toEqual([])
  })
})

describe('signing in', () => {
  const real = new Date('2026-11-23T09:00:00Z')

  it('a link works once', async () => {
    const token = await createSignInLink(talk.db.store.prisma, talk.house.org, await idOf('jip'), real)
    const session = await doors.signIn(token)
    expect(await doors.session(session?.token ?? '')).toMatchObject({ name: 'Jip de Groot', language: 'nl' })
    expect(await doors.signIn(token)).toBeNull()
    await doors.signOut(session?.token ?? '')
    expect(await doors.session(session?.token ?? '')).toBeNull()
  })

  it('a session of somebody who has left ends', async () => {
    const { token } = await createSession(talk.db.store.prisma, talk.house.org, await idOf('wim'), real)
    expect(await doors.session(token)).toBeNull()
  })

  it('choosing as whom one looks is not there without the sample', () => {
    expect(doors.sample).toBeNull()
  })
})
