import { beforeAll, describe, expect, it } from 'vitest'
import { readerOf } from '../../../bot/conversation/compose/compose.ts'
import { weekPage } from '../../../bot/pages/week-page.ts'
import { readHistory } from '../../../prisma/store/duties.ts'
import { nudgesOf } from '../../../prisma/store/nudges.ts'
import { errorsOf, type SmallTalk, smallTalk, wordsOn } from './small-talk.ts'

let talk: SmallTalk
const plannedDays = (kind: string) =>
  talk.db.store.prisma.fact.findMany({ where: { kind }, orderBy: { id: 'asc' } })

describe('Gepland op', () => {
  beforeAll(async () => {
    talk = await smallTalk()
  })

  it('records the plan and shows it on the card', async () => {
    const { code } = await talk.duty('zorgplan_definitief', '10031')
    const form = talk.form(await talk.press('roos', { do: 'plan', duty: code }))
    expect(form.fields[0]).toMatchObject({ hint: 'Uiterlijk ma 30 november' })
    const answer = await talk.submit('roos', form, { day: '2026-11-26' })
    expect(talk.notice(answer)).toBe('Gepland op do 26 november.')
    await talk.say('roos', 'taken')
    expect(wordsOn(await talk.lastCard('roos'))).toContain('Gepland op do 26 november')
  })

  it.each([
    ['2026-11-22', 'Die dag is al voorbij. Kies vandaag of later.'],
    ['2026-12-01', 'Dat is na ma 30 november, de laatste dag. Kies een eerdere dag, of vul een reden in.'],
    ['morgen', 'Kies een dag.'],
  ])('%s is refused in its field', async (day, message) => {
    const { code } = await talk.duty('zorgplan_definitief', '10031')
    const form = talk.form(await talk.press('roos', { do: 'plan', duty: code }))
    expect(errorsOf(await talk.submit('roos', form, { day }))).toEqual({ day: message })
  })

  it('more than two years ahead is refused, also with a reason: a mistyped year keeps a duty quiet as long', async () => {
    const { code } = await talk.duty('zorgplan_definitief', '10031')
    const form = talk.form(await talk.press('roos', { do: 'plan', duty: code }))
    for (const day of ['2028-11-24', '2062-11-26'])
      expect(errorsOf(await talk.submit('roos', form, { day, reason: 'in het ziekenhuis' }))).toEqual({
        day: 'Dat is te laat. Kies do 23 november 2028 of eerder.',
      })
  })

  it('that falls through needs a reason and no day', async () => {
    const { code } = await talk.duty('zorgplan_definitief', '10031')
    const form = talk.form(await talk.press('roos', { do: 'plan', duty: code }))
    expect(form.fields).toContainEqual(expect.objectContaining({ name: 'day', required: false }))
    expect(errorsOf(await talk.submit('roos', form, { what: 'move', day: '' }))).toEqual({
      day: 'Kies een dag.',
    })
    const answer = await talk.submit('roos', form, { what: 'drop', day: '', reason: 'te weinig mensen' })
    expect(talk.notice(answer)).toContain('Het plan voor do 26 november is vervallen.')
    const again = talk.form(await talk.press('roos', { do: 'plan', duty: code }))
    expect(again.fields).toContainEqual(expect.objectContaining({ name: 'day', required: true }))
    await talk.submit('roos', again, { day: '2026-11-26' })
  })

  it('again, on an earlier day, moves the plan: the last word counts', async () => {
    const { code } = await talk.duty('zorgplan_definitief', '10031')
    const form = talk.form(await talk.press('roos', { do: 'plan', duty: code }))
    await talk.submit('roos', form, { day: '2026-11-24' })
    expect((await talk.duty('zorgplan_definitief', '10031')).reckoned.planned).toBe('2026-11-24')
    await talk.submit('roos', form, { day: '2026-11-26' })
    expect((await talk.duty('zorgplan_definitief', '10031')).reckoned.planned).toBe('2026-11-26')
    expect(await plannedDays('zorgplan_definitief')).toMatchObject([{ outcome: 'verzet' }])
  })

  it('a second meeting of the year is planned beside the first; a third moves one', async () => {
    const { code } = await talk.duty('clientenraad', 'organisation')
    for (const day of ['2026-11-30', '2026-12-14', '2026-12-07']) {
      const form = talk.form(await talk.press('kim', { do: 'plan', duty: code }))
      await talk.submit('kim', form, { day })
    }
    expect((await talk.duty('clientenraad', 'organisation')).reckoned.count).toMatchObject({ planned: 2 })
  })

  it('says where the meeting went that was moved away from the day, instead of losing that', async () => {
    const duty = await talk.duty('clientenraad', 'organisation')
    const { prisma } = talk.db.store
    const [plan] = await prisma.fact.findMany({ where: { kind: 'clientenraad' }, orderBy: { day: 'asc' } })
    await prisma.fact.deleteMany({ where: { kind: 'clientenraad', id: { not: plan?.id ?? '' } } })
    const moved = { outcome: 'verzet', movedTo: new Date('2026-12-21') }
    await prisma.fact.update({ where: { id: plan?.id ?? '' }, data: moved })
    const form = talk.form(await talk.press('kim', { do: 'plan', duty: duty.code }))
    expect(errorsOf(await talk.submit('kim', form, { day: '2026-11-30' }))).toEqual({
      day: expect.stringContaining('verzet naar ma 21 december'),
    })
  })

  it('never turns what was held into a plan', async () => {
    const { code } = await talk.duty('clientenraad', 'organisation')
    await talk.press('kim', { do: 'done', duty: code })
    const form = talk.form(await talk.press('kim', { do: 'plan', duty: code }))
    expect(errorsOf(await talk.submit('kim', form, { day: '2026-11-23' }))).toEqual({
      day: 'Op die dag is het al gedaan. Kies een andere dag.',
    })
  })
})

describe('a day after the last day', () => {
  beforeAll(async () => {
    talk = await smallTalk()
  })
  const plan = async (values: Record<string, string>) => {
    const { code } = await talk.duty('zorgplan_definitief', '10031')
    return talk.submit('roos', talk.form(await talk.press('roos', { do: 'plan', duty: code })), values)
  }

  it('needs a reason, in which nobody is named', async () => {
    const late = { day: '2026-12-09' }
    expect(errorsOf(await plan(late))).toHaveProperty('day')
    expect(errorsOf(await plan({ ...late, reason: 'mevrouw Jansen is ziek' }))).toEqual({
      reason: expect.stringContaining('naam'),
    })
    expect(await plannedDays('zorgplan_definitief')).toEqual([])
  })

  it('is planned with that reason; the term stays, and the card says so', async () => {
    const answer = await plan({ day: '2026-12-09', reason: 'de cliënt ligt in het ziekenhuis' })
    expect(talk.notice(answer)).toBe(
      'Gepland op wo 9 december. Dat is na ma 30 november, de laatste dag. Die blijft staan.',
    )
    const duty = await talk.duty('zorgplan_definitief', '10031')
    expect(duty.reckoned).toMatchObject({
      planned: '2026-12-09',
      due: { kind: 'day', day: '2026-11-30' },
    })
    const history = await readHistory(talk.db.store.prisma, talk.house.org, duty.id)
    expect(history).toContainEqual(
      expect.objectContaining({
        what: 'plan_reason',
        detail: { reason: 'de cliënt ligt in het ziekenhuis' },
      }),
    )
    await talk.say('roos', 'taken')
    const card = wordsOn(await talk.lastCard('roos'))
    expect(card).toContain('Gepland op wo 9 december')
    expect(card).toContain('Gepland na de laatste dag (ma 30 november)')
  })

  it('may stand again as it did, and moves on for a reason of its own', async () => {
    expect((await plan({ day: '2026-12-09' })).kind).toBe('done')
    expect(errorsOf(await plan({ day: '2026-12-10' }))).toHaveProperty('day')
    expect((await plan({ day: '2026-12-10', reason: 'nog niet thuis' })).kind).toBe('done')
  })

  it('is said on the week page too, at the task and at its planned day', async () => {
    const told = async (week: string) => {
      const reader = readerOf(talk.house, await talk.member('roos'))
      const page = await weekPage(reader, { week, whose: 'mine', frame: null })
      return page?.days.flatMap(({ items }) => items).filter(({ afterLast }) => afterLast !== undefined)
    }
    expect(await told('2026-W50')).toMatchObject([{ kind: 'planned', afterLast: '2026-11-30' }])
    expect(await told('2026-W49')).toMatchObject([{ kind: 'due', afterLast: '2026-11-30' }])
  })

  it('can be the new day of a talk, of which the message says so', async () => {
    const duty = await talk.duty('zorgplan_evaluatie', '20044')
    expect(duty.reckoned.due).toEqual({ kind: 'day', day: '2026-11-25' })
    const submit = async (code: string, values: Record<string, string>) =>
      talk.submit('ilse', talk.form(await talk.press('ilse', { do: 'plan', duty: code })), values)
    await submit(duty.code, { day: '2026-11-24' })
    const { code } = await talk.meeting('zorgplan_evaluatie', '2026-11-24')
    expect(errorsOf(await submit(code, { day: '2026-11-26' }))).toHaveProperty('day')
    const answer = await submit(code, { day: '2026-11-26', reason: 'in het ziekenhuis' })
    expect(talk.notice(answer)).toContain('Verzet naar do 26 november. Dat is na')
    talk.at('2026-11-25T09:00:00Z')
    await talk.say('sam', 'tasks')
    expect(wordsOn(await talk.lastCard('sam'))).toContain('Planned after the last day (Wed 25 November)')
  })
})

describe('Later', () => {
  beforeAll(async () => {
    talk = await smallTalk()
  })

  it('asks for one more reminder and says when', async () => {
    const duty = await talk.duty('zorgplan_definitief', '10031')
    const form = talk.form(await talk.press('roos', { do: 'later', duty: duty.code }))
    const answer = await talk.submit('roos', form, { when: 'tomorrow', reason: 'eerst overleg in het team' })
    expect(talk.notice(answer)).toBe('Goed. Ik herinner je weer op di 24 november, 08:30.')
    const nudges = await nudgesOf(talk.db.store.prisma, talk.house.org, duty.id)
    expect(nudges).toContainEqual(
      expect.objectContaining({ step: 'later', memberRef: 'm02', sendAt: new Date('2026-11-24T07:30:00Z') }),
    )
    const history = await readHistory(talk.db.store.prisma, talk.house.org, duty.id)
    expect(history.at(-1)).toMatchObject({ what: 'later', detail: { reason: 'eerst overleg in het team' } })
    expect((await talk.log()).at(-1)).toMatchObject({ action: 'change', about: 'client:10031' })
  })

  it('never at night or on a day off', async () => {
    talk.at('2026-11-23T18:30:00Z')
    const { code } = await talk.duty('zorgplan_definitief', '10031')
    const form = talk.form(await talk.press('roos', { do: 'later', duty: code }))
    const answer = await talk.submit('roos', form, { when: 'hours' })
    expect(talk.notice(answer)).not.toContain('22:30')
    talk.at('2026-11-23T09:00:00Z')
  })

  it('never past the last moment', async () => {
    const { code } = await talk.duty('zlp_voorlopig', '10023')
    const form = talk.form(await talk.press('roos', { do: 'later', duty: code }))
    const [when] = form.fields
    expect(when).toMatchObject({ options: [{ value: 'hours' }] })
    expect(errorsOf(await talk.submit('roos', form, { when: 'tomorrow' }))).toEqual({
      when: 'Dan is de uiterste dag voorbij. Kies een eerder moment.',
    })
    expect(errorsOf(await talk.submit('roos', form, { when: 'ooit' }))).toHaveProperty('when')
  })

  it('not for what is done', async () => {
    const { code } = await talk.duty('zlp_voorlopig', '10023')
    const form = talk.form(await talk.press('roos', { do: 'later', duty: code }))
    await talk.press('roos', { do: 'done', duty: code })
    expect(talk.notice(await talk.submit('roos', form))).toContain('Dit was al bekend')
  })
})

describe('Overdragen', () => {
  beforeAll(async () => {
    talk = await smallTalk()
  })

  it('goes to a colleague of the team who is in service, and to nobody else', async () => {
    const { code } = await talk.duty('zlp_voorlopig', '10023')
    const form = talk.form(await talk.press('roos', { do: 'hand_over', duty: code }))
    const [field] = form.fields
    if (field?.kind !== 'choice') throw new Error('no choice')
    expect(field.options.map(({ label }) => label)).toEqual(['Ilse van Bergen', 'Jip de Groot', 'Sam Okafor'])
    for (const to of ['m02', 'm04', 'm05', 'm07', 'm09', 'm99', '']) {
      expect(errorsOf(await talk.submit('roos', form, { to }))).toEqual({ to: 'Kies iets uit de lijst.' })
    }
  })

  it('tells the colleague in the colleague’s language, by whom', async () => {
    const duty = await talk.duty('zlp_voorlopig', '10023')
    const form = talk.form(await talk.press('roos', { do: 'hand_over', duty: duty.code }))
    expect(talk.notice(await talk.submit('roos', form, { to: 'm08' }))).toBe(
      'Overgedragen aan Sam Okafor. Die krijgt nu bericht.',
    )
    expect((await talk.lastCard('sam')).title).toBe('Roos Hoekstra handed this over to you')
    expect(JSON.stringify((await talk.messages('sam')).at(-1)?.content), 'kept by id').not.toContain('Roos')
    await talk.say('sam', 'tasks')
    expect(JSON.stringify((await talk.messages('sam')).at(-1)?.content)).toContain(duty.id)
    await talk.say('roos', 'taken')
    expect(JSON.stringify((await talk.messages('roos')).at(-1)?.content)).not.toContain(duty.id)
  })

  it('lies with who had it again, once the colleague has left', async () => {
    const { code } = await talk.duty('zlp_voorlopig', '10023')
    const why = async () => {
      await talk.press('ilse', { do: 'why', duty: code })
      return wordsOn(await talk.lastCard('ilse'))
    }
    expect(await why()).toContain('Sam Okafor')
    const { id } = await talk.member('sam')
    await talk.db.store.prisma.member.update({
      where: { id },
      data: { employedUntil: new Date('2026-11-22') },
    })
    expect(await why()).not.toContain('Sam Okafor')
    expect(await why()).toContain('Roos Hoekstra')
  })

  it('not of one’s own training', async () => {
    const { code } = await talk.duty('bhv', 'm02')
    expect(talk.notice(await talk.press('roos', { do: 'hand_over', duty: code }))).toContain('geen collega')
  })
})

describe('Waarom?', () => {
  beforeAll(async () => {
    talk = await smallTalk()
  })

  it('tells why, to who may see it, and the log says about whom', async () => {
    const { code } = await talk.duty('zorgplan_definitief', '10031')
    await talk.press('kim', { do: 'why', duty: code })
    expect(wordsOn(await talk.lastCard('kim'))).toContain('Dit komt uit de wet.')
    expect((await talk.log()).at(-1)).toMatchObject({
      action: 'read',
      object: `duty:${code}`,
      about: 'client:10031',
    })
  })
})

describe('who may do what', () => {
  beforeAll(async () => {
    talk = await smallTalk()
  })

  const acts = ['done', 'outcome', 'plan', 'later', 'hand_over'] as const

  it.each(['jip', 'noor', 'ada', 'kim'] as const)(
    '%s cannot answer for the carer of a client',
    async (name) => {
      const { code } = await talk.duty('zlp_voorlopig', '10023')
      for (const act of acts) {
        expect(talk.notice(await talk.press(name, { do: act, duty: code }))).toBe(
          'Deze taak hoort niet bij jou. Er is niets veranderd.',
        )
      }
      for (const form of ['outcome', 'plan', 'later', 'hand_over']) {
        const values = { day: '2026-11-23', when: 'hours', to: 'm03', outcome: 'gehouden' }
        const answer = await talk.say(name, { kind: 'form', form, context: { duty: code, fact: '' }, values })
        expect(talk.notice(answer)).toContain('hoort niet bij jou')
      }
      expect(await plannedDays('zlp_voorlopig')).toEqual([])
      expect((await talk.log()).at(-1)).toMatchObject({ outcome: 'refused', about: 'client:10023' })
    },
  )

  it('a coordinator answers for the training of everybody in her teams', async () => {
    const { code } = await talk.duty('bhv', 'm03')
    expect((await talk.press('ilse', { do: 'done', duty: code })).kind).toBe('form')
    expect((await talk.press('noor', { do: 'done', duty: code })).kind).toBe('done')
    expect((await talk.press('roos', { do: 'done', duty: code })).kind).toBe('done')
  })

  it('who has left is not answered any more', async () => {
    expect(talk.notice(await talk.say('wim', 'taken'))).toContain('hoort niet bij jouw rol')
    expect(await talk.messages('wim')).toEqual([])
  })
})
