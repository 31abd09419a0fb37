import { beforeAll, describe, expect, it } from 'vitest'
import type { Block, Card } from '../../../bot/cards/card.ts'
import { readerOf } from '../../../bot/conversation/compose/compose.ts'
import { explainDuty } from '../../../bot/conversation/explain.ts'
import { takeOnPage } from '../../../bot/pages/take-on-page.ts'
import { reckon } from '../../../jobs/reckon.ts'
import { remind } from '../../../jobs/remind.ts'
import { takeIn } from '../../../jobs/take-in.ts'
import { readHistory } from '../../../prisma/store/duties.ts'
import { files } from '../../jobs/import/importing.ts'
import { errorsOf, type Name, type SmallTalk, smallTalk, wordsOn } from './small-talk.ts'

let talk: SmallTalk
const itemsOn = ({ blocks }: Card) =>
  blocks.filter((block): block is Extract<Block, { kind: 'item' }> => block.kind === 'item')
const lists = async (name: Name) =>
  (await talk.messages(name)).filter(({ content }) => content.kind === 'take_on')
const listCard = async (name: Name): Promise<Card> => {
  const last = (await lists(name)).at(-1)
  if (!last) throw new Error(`No list for ${name}`)
  return talk.card(name, last)
}
const asideFormOf = async (code: string, name: Name = 'ilse') =>
  talk.form(await talk.press(name, { do: 'set_aside', duty: code }))

describe('the take-on list', () => {
  beforeAll(async () => {
    talk = await smallTalk()
  })

  it('is one message to the coordinator of the teams, right after the import', async () => {
    expect(await lists('ilse')).toHaveLength(1)
    for (const name of ['noor', 'farid', 'roos'] as const) expect(await lists(name)).toEqual([])
  })

  it('names rule, team or colleague and code, and nothing of a client', async () => {
    const card = await listCard('ilse')
    const plan = await talk.duty('zorgplan_definitief', '30001')
    const bhv = await talk.duty('bhv', 'm03')
    expect(itemsOn(card).map(({ lines, foot = [] }) => [...lines, ...foot])).toEqual(
      expect.arrayContaining([
        ['Moest klaar zijn op ma 16 februari', 'Team Zorg', `Code ${plan.code}`],
        ['Hier is nog niets over bekend', 'Voor Jip de Groot', `Code ${bhv.code}`],
      ]),
    )
    expect(wordsOn(card)).toContain('0 van 6 gedaan')
    expect(wordsOn(card)).not.toMatch(/30001|20044/)
  })

  it('asks for a day only, and records that it was done then', async () => {
    const { code } = await talk.duty('zorgplan_definitief', '30001')
    const form = talk.form(await talk.press('ilse', { do: 'take_on_done', duty: code }))
    expect(form.fields.map(({ kind }) => kind)).toEqual(['day'])
    expect(errorsOf(await talk.submit('ilse', form, { day: '2026-12-24' }))).toEqual({
      day: 'Die dag moet nog komen. Kies vandaag of eerder.',
    })
    const answer = await talk.submit('ilse', form, { day: '2026-02-10' })
    expect(talk.notice(answer)).toBe('Opgeslagen: Zorgplan, gedaan op di 10 februari.')
    expect((await talk.duty('zorgplan_definitief', '30001')).state).toBe('done')
  })

  it('is kept up to date where it stands: what follows from an answer comes on the same list, what it makes needless leaves it', async () => {
    const [list] = await lists('ilse')
    expect(talk.queued()).toContainEqual({ work: 'deliver', job: { message: list?.id, again: true } })
    await remind(talk.house, talk.house.now())
    expect(await lists('ilse')).toHaveLength(1)
    expect(wordsOn(await listCard('ilse'))).toMatch(/2 van \d+ gedaan/)
  })

  it('comes again at the end of the conversation for who asks, and folds away where it stood', async () => {
    const [first] = await lists('ilse')
    await talk.say('ilse', 'startlijst')
    expect(await lists('ilse')).toHaveLength(2)
    if (!first) throw new Error('no list')
    expect(wordsOn(await talk.card('ilse', first))).toContain('staat verderop')
    expect(itemsOn(await listCard('ilse')).length).toBeGreaterThan(2)
    expect(talk.notice(await talk.say('roos', 'startlijst'))).toBe('Er staat niets op jouw startlijst.')
  })

  it('is not said a second time on a day for what a later import brings', async () => {
    const how = {
      dryRun: false,
      partial: false,
      actor: 'command',
      now: talk.house.now(),
      language: 'nl' as const,
    }
    const more = {
      'clienten.csv': 'client;wet;team;start_zorg;evv;coordinator\n30002;WLZ-ZIN;zorg;05-01-2026;m02;m01',
    }
    await takeIn(talk.house, files(more), how)
    expect(await lists('ilse')).toHaveLength(2)
    const plan = await talk.duty('zorgplan_definitief', '30002')
    expect(itemsOn(await listCard('ilse')).flatMap(({ foot }) => foot)).toContain(`Code ${plan.code}`)
  })

  it('is said anew on a later day when something was added, and then only once', async () => {
    const how = { dryRun: false, partial: false, actor: 'command', language: 'nl' as const }
    talk.at('2026-11-24T21:30:00Z')
    const more = {
      'clienten.csv': 'client;wet;team;start_zorg;evv;coordinator\n30003;WLZ-ZIN;zorg;05-01-2026;m02;m01',
    }
    await takeIn(talk.house, files(more), { ...how, now: talk.house.now() })
    expect(await lists('ilse'), 'nobody is spoken to at night').toHaveLength(2)
    talk.at('2026-11-25T08:00:00Z')
    await remind(talk.house, talk.house.now())
    await remind(talk.house, talk.house.now())
    expect(await lists('ilse')).toHaveLength(3)
    talk.at('2026-11-23T09:00:00Z')
  })
})

describe('setting aside', () => {
  beforeAll(async () => {
    talk = await smallTalk()
  })

  it('closes this duty and no other, and tells by whom, when and why', async () => {
    const duty = await talk.duty('risico_inventarisatie', '30001')
    const answer = await talk.submit('ilse', await asideFormOf(duty.code), {
      reason: 'undated',
      remark: 'staat in het oude systeem',
    })
    expect(talk.notice(answer)).toContain('Apart gezet: Risico-inventarisatie.')
    expect(await talk.duty('risico_inventarisatie', '30001')).toMatchObject({
      state: 'cancelled',
      reckoned: { closing: { because: 'set_aside' } },
    })
    expect((await talk.duty('zorgplan_definitief', '30001')).state).toBe('unconfirmed')
    const history = await readHistory(talk.db.store.prisma, talk.house.org, duty.id)
    expect(history).toContainEqual(
      expect.objectContaining({
        what: 'set_aside',
        by: (await talk.member('ilse')).id,
        detail: { reason: 'undated', remark: 'staat in het oude systeem' },
      }),
    )
    expect((await talk.log()).at(-1)).toMatchObject({ action: 'change', about: 'client:30001' })
  })

  it('is told by explain, and holds only from then on', async () => {
    const stored = await talk.duty('risico_inventarisatie', '30001')
    const { settings, org } = talk.house
    const on = async (now: Date) =>
      (await reckon(talk.db.store.prisma, org, settings, now)).duties.find(({ key }) => key === stored.key)
    const duty = await on(talk.house.now())
    const rule = settings.rules.risico_inventarisatie
    if (!duty || !rule) throw new Error('no duty')
    expect(explainDuty(duty, rule, settings.zone, 'nl', talk.house.now()).join(' ')).toContain(
      'Apart gezet op ma 23 november',
    )
    expect((await on(new Date('2026-11-22T09:00:00Z')))?.state).toBe('unconfirmed')
  })

  it('can be taken back: the decision stays, the duty waits again', async () => {
    const { code, key } = await talk.duty('risico_inventarisatie', '30001')
    expect(talk.notice(await talk.press('ilse', { do: 'take_back', duty: code }))).toContain(
      'staat weer op de lijst',
    )
    expect((await talk.duty('risico_inventarisatie', '30001')).state).toBe('unconfirmed')
    const decisions = await talk.db.store.prisma.setAside.findMany({
      where: { dutyKey: key },
      orderBy: { id: 'asc' },
    })
    expect(decisions.map(({ decision }) => decision)).toEqual(['set_aside', 'taken_back'])
  })

  it.each([
    [{ reason: 'geen zin' }, { reason: 'Kies iets uit de lijst.' }],
    [{ reason: 'other', remark: ' ' }, { remark: 'Schrijf kort waarom.' }],
  ])('%j is refused in its field', async (values, faults) => {
    const { code } = await talk.duty('risico_inventarisatie', '30001')
    expect(errorsOf(await talk.submit('ilse', await asideFormOf(code), values))).toEqual(faults)
  })

  it('never keeps a remark that names somebody', async () => {
    const { code } = await talk.duty('risico_inventarisatie', '30001')
    const answer = await talk.submit('ilse', await asideFormOf(code), {
      reason: 'other',
      remark: 'mevrouw Jansen wilde dit niet',
    })
    expect(Object.keys(errorsOf(answer))).toEqual(['remark'])
    expect(await talk.db.store.prisma.setAside.count({ where: { reason: 'other' } })).toBe(0)
  })

  it('is for coordinators of the team and management, also of one’s own training', async () => {
    const bhv = await talk.duty('bhv', 'm03')
    for (const name of ['jip', 'noor', 'kim'] as const) {
      expect(talk.notice(await talk.press(name, { do: 'set_aside', duty: bhv.code }))).toContain(
        'hoort niet bij jou',
      )
    }
    expect((await talk.log()).at(-1)).toMatchObject({ outcome: 'refused' })
    await talk.submit('farid', await asideFormOf(bhv.code, 'farid'), { reason: 'not_applicable' })
    expect((await talk.duty('bhv', 'm03')).state).toBe('cancelled')
  })

  it('is for what was before the start only', async () => {
    const { code } = await talk.duty('zlp_voorlopig', '10023')
    expect(talk.notice(await talk.press('ilse', { do: 'set_aside', duty: code }))).toContain(
      'niet (meer) op de startlijst',
    )
  })
})

describe('a long list', () => {
  const PER_CLIENT = 3
  const MANY = 200 * PER_CLIENT

  beforeAll(async () => {
    talk = await smallTalk()
    const rows = Array.from(
      { length: MANY / PER_CLIENT },
      (_, i) => `${40_000 + i};WLZ-ZIN;dag;05-01-2026;m02;m07`,
    )
    const head = 'client;wet;team;start_zorg;evv;coordinator'
    await takeIn(talk.house, files({ 'clienten.csv': [head, ...rows].join('\n') }), {
      dryRun: false,
      partial: false,
      actor: 'command',
      now: talk.house.now(),
      language: 'nl',
    })
  })

  it('shows ten, says how many come after, and links to the page', async () => {
    const card = await listCard('noor')
    expect(itemsOn(card)).toHaveLength(10)
    expect(wordsOn(card)).toContain(`Hierna komen er nog ${MANY - 10}.`)
    expect(card.actions).toEqual([{ kind: 'page', label: 'Doe er veel tegelijk', path: '/takeon' }])
  })

  it('stands whole on the page, with the numbers of clients, and each of them is in the access log', async () => {
    const page = await takeOnPage(readerOf(talk.house, await talk.member('noor')))
    expect(page?.rows).toHaveLength(MANY)
    expect(page?.rows[0]).toMatchObject({
      about: expect.stringMatching(/^Cliënt 40\d{3}$/),
      team: 'Dagbesteding',
    })
    const looks = (await talk.log()).filter(({ object }) => object === 'take_on')
    expect(new Set(looks.map(({ about }) => about)).size).toBe(MANY / PER_CLIENT)
    expect(await takeOnPage(readerOf(talk.house, await talk.member('roos')))).toBeNull()
  })
})
