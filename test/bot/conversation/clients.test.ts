import { beforeAll, describe, expect, it } from 'vitest'
import { errorsOf, type SmallTalk, smallTalk, wordsOn } from './small-talk.ts'

let talk: SmallTalk
const episodes = () => talk.db.store.prisma.episode.count()

describe('nieuw', () => {
  beforeAll(async () => {
    talk = await smallTalk()
  })

  const values = {
    number: '40001',
    frame: 'WLZ-ZIN',
    team: 'zorg',
    day: '2026-11-23',
    time: '09:30',
    evv: 'm02',
  }

  it('proposes now as the start, and one’s own teams', async () => {
    const form = talk.form(await talk.say('ilse', 'nieuw'))
    expect(form.fields).toMatchObject([
      { name: 'number' },
      { name: 'frame' },
      { name: 'team', options: [{ value: 'ambulant' }, { value: 'zorg' }] },
      { name: 'day', value: '2026-11-23' },
      { name: 'time', value: '10:00' },
      { name: 'evv' },
    ])
  })

  it('lets the 24 hours run at once: the duty is there and reminding is asked for', async () => {
    const form = talk.form(await talk.say('ilse', 'nieuw'))
    const answer = await talk.submit('ilse', form, values)
    expect(talk.notice(answer)).toContain('Gestart.')
    const duty = await talk.duty('zlp_voorlopig', '40001')
    expect(duty).toMatchObject({
      state: 'open',
      reckoned: { responsible: ['m02'], due: { kind: 'instant', at: '2026-11-24T08:30:00.000Z' } },
    })
    expect(duty.nextAt).not.toBeNull()
    expect(talk.queued()).toContainEqual({ work: 'tick', job: { job: 'remind' } })
    const card = await talk.lastCard('ilse')
    expect(card.title).toBe('Nieuwe cliënt gestart')
    expect(wordsOn(card)).not.toContain('40001')
    expect((await talk.log()).at(-1)).toMatchObject({ action: 'add', about: 'client:40001' })
  })

  it('that starts later says so, and promises nothing that does not run yet', async () => {
    const form = talk.form(await talk.say('ilse', 'nieuw'))
    const answer = await talk.submit('ilse', form, { ...values, number: '40002', day: '2026-11-25' })
    expect(talk.notice(answer)).toBe('Genoteerd. De zorg start op wo 25 november. Dan kom ik met de taken.')
  })

  it.each([
    ['a BSN', { number: '123456782' }, { number: /burgerservicenummer/ }],
    ['a BSN with dots', { number: '1234.56.782' }, { number: /burgerservicenummer/ }],
    ['a name', { number: 'Zoutenbier' }, { number: /geen naam/ }],
    ['a name with a number', { number: 'jansen12' }, { number: /geen naam/ }],
    ['a colleague', { number: 'Roos1' }, { number: /geen naam/ }],
    ['nothing', { number: ' ' }, { number: /geen naam/ }],
    ['a client who runs already', { number: '10023' }, { number: /al gestart/ }],
    ['a team of another coordinator', { team: 'dag' }, { team: /Kies een van je teams/ }],
    ['an unknown law', { frame: 'WW' }, { frame: /lijst/ }],
    ['an EVV of another team', { evv: 'm07' }, { evv: /lijst/ }],
    ['a start far ahead', { day: '2026-12-22' }, { day: /vier weken/ }],
    ['a start long ago', { day: '2025-11-01' }, { day: /een jaar/ }],
    ['no time', { time: '25:00' }, { time: /Vul dit in/ }],
  ])('refuses %s in its field', async (_, changed, expected) => {
    const before = await episodes()
    const form = talk.form(await talk.say('ilse', 'nieuw'))
    const refused = errorsOf(await talk.submit('ilse', form, { ...values, number: '40009', ...changed }))
    expect(Object.keys(refused)).toEqual(Object.keys(expected))
    for (const [field, message] of Object.entries(expected)) expect(refused[field]).toMatch(message)
    expect(await episodes()).toBe(before)
  })

  it('takes the numbers of a record system, also with some letters', async () => {
    const form = talk.form(await talk.say('ilse', 'nieuw'))
    for (const number of ['CLT-000123', 'C10045', '900.12']) {
      expect(talk.notice(await talk.submit('ilse', form, { ...values, number }))).toContain('Gestart')
    }
  })

  it('by two people at once starts one', async () => {
    const form = talk.form(await talk.say('ilse', 'nieuw'))
    const twice = { ...values, number: '40010' }
    const answers = await Promise.all([
      talk.submit('ilse', form, twice),
      talk.submit('farid', form, { ...twice, time: '09:45' }),
    ])
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['done', 'errors'])
  })

  it.each(['jip', 'roos', 'ada', 'kim'] as const)('%s may not start anybody', async (name) => {
    expect(talk.notice(await talk.say(name, 'nieuw'))).toContain('hoort niet bij jouw rol')
    const before = await episodes()
    const answer = await talk.say(name, { kind: 'form', form: 'new_client', context: {}, values })
    expect(talk.notice(answer)).toContain('hoort niet bij jouw rol')
    expect(await episodes()).toBe(before)
  })
})

describe('einde', () => {
  beforeAll(async () => {
    talk = await smallTalk()
  })

  const values = { number: '10023', frame: 'WLZ-ZIN', day: '2026-11-23' }

  it.each([
    ['an unknown number', { number: '99999' }, { number: /geen lopende zorg/ }],
    ['another law', { frame: 'ZVW' }, { number: /geen lopende zorg/ }],
    ['a day before the start', { day: '2026-11-20' }, { day: /voor de start/ }],
    ['a day to come', { day: '2026-11-24' }, { day: /moet nog komen/ }],
  ])('refuses %s in its field', async (_, changed, expected) => {
    const form = talk.form(await talk.say('ilse', 'einde'))
    const refused = errorsOf(await talk.submit('ilse', form, { ...values, ...changed }))
    for (const [field, message] of Object.entries(expected)) expect(refused[field]).toMatch(message)
  })

  it('of a client of another team is refused as if it were unknown', async () => {
    const form = talk.form(await talk.say('noor', 'einde'))
    expect(errorsOf(await talk.submit('noor', form, values)).number).toMatch(/geen lopende zorg/)
  })

  it('is for the team that has the client now, not for one that is still to get him', async () => {
    const { prisma } = talk.db.store
    const { id: teamId } = await prisma.team.findFirstOrThrow({ where: { ref: 'dag' } })
    const { id: episodeId, organisationId } = await prisma.episode.findFirstOrThrow({
      where: { client: { ref: '10023' } },
    })
    await prisma.assignment.create({
      data: { organisationId, episodeId, teamId, from: new Date('2026-12-01') },
    })
    const noors = talk.form(await talk.say('noor', 'einde'))
    expect(errorsOf(await talk.submit('noor', noors, values)).number).toMatch(/geen lopende zorg/)
    const early = { ...values, day: '2026-11-20' }
    const ilses = talk.form(await talk.say('ilse', 'einde'))
    expect(errorsOf(await talk.submit('ilse', ilses, early)).day).toMatch(/voor de start/)
  })

  it('cancels what was open, and its cards say why', async () => {
    await talk.say('roos', 'taken')
    const form = talk.form(await talk.say('ilse', 'einde'))
    expect(talk.notice(await talk.submit('ilse', form, values))).toContain('vervallen')
    expect((await talk.duty('zlp_voorlopig', '10023')).state).toBe('cancelled')
    expect(wordsOn(await talk.lastCard('roos'))).toContain('Niet meer nodig: de zorg is gestopt.')
    expect((await talk.log()).at(-1)).toMatchObject({ action: 'change', about: 'client:10023' })
  })
})
