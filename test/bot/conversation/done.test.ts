import { beforeAll, describe, expect, it } from 'vitest'
import type { Block } from '../../../bot/cards/card.ts'
import { addMessages } from '../../../prisma/store/messages.ts'
import { errorsOf, type SmallTalk, smallTalk, wordsOn } from './small-talk.ts'

type Item = Extract<Block, { kind: 'item' }>
const itemsOn = (blocks: Block[]) => blocks.filter((block): block is Item => block.kind === 'item')

let talk: SmallTalk
const facts = (kind: string) =>
  talk.db.store.prisma.fact.findMany({ where: { kind }, orderBy: { id: 'asc' }, include: { history: true } })

describe('Gedaan, one tap', () => {
  beforeAll(async () => {
    talk = await smallTalk()
  })

  it('records that it was done today, closes the duty and thanks', async () => {
    const duty = await talk.duty('zlp_voorlopig', '10023')
    for (const name of ['roos', 'ilse'] as const) {
      const { id } = await talk.member(name)
      await addMessages(talk.db.store.prisma, talk.house.org, talk.house.now(), [
        { memberId: id, key: `nudge:${name}`, content: { kind: 'nudge', duties: [duty.id] } },
      ])
    }
    const answer = await talk.press('roos', { do: 'done', duty: duty.code })
    expect(talk.notice(answer)).toBe('Opgeslagen. Dank je wel!')
    const [fact] = await facts('zlp_voorlopig')
    expect(fact).toMatchObject({ outcome: 'gehouden', at: talk.house.now(), source: 'chat' })
    expect(fact?.day.toISOString()).toBe('2026-11-23T00:00:00.000Z')
    expect((await talk.duty('zlp_voorlopig', '10023')).state).toBe('done')
  })

  it('shows every message about it again, to everybody who got it, with what became of it', async () => {
    const again = talk.queued().filter(({ job }) => job.again === true)
    expect(again).toHaveLength(2)
    const nudge = (await talk.messages('ilse')).find(({ content }) => content.kind === 'nudge')
    if (!nudge) throw new Error('no nudge')
    const card = await talk.card('ilse', nudge)
    expect(card.title).toBe('Dit is klaar')
    expect(wordsOn(card)).toContain('Gedaan op ma 23 november, gemeld door Roos Hoekstra')
  })

  it('offers one question to look back on, that does not tell whether it was answered', async () => {
    const card = await talk.lastCard('roos')
    expect(card.title).toBe('Heb je nog een halve minuut?')
    expect(card.actions).toMatchObject([{ intent: { do: 'reflect' } }])
    expect(
      (await talk.messages('roos')).filter(({ content }) => content.kind === 'ask_reflection'),
    ).toHaveLength(1)
  })

  it('invites kindly to tick the five points, and then says how many are ready', async () => {
    const { code } = await talk.duty('zlp_voorlopig', '10023')
    await talk.press('ilse', { do: 'tasks' })
    const [nudge] = await talk.messages('roos')
    if (!nudge) throw new Error('no nudge')
    const before = itemsOn((await talk.card('roos', nudge)).blocks)[0]
    expect(before?.lines).toContain('Vink nog even aan welke van de 5 punten klaar zijn.')
    expect(before?.actions[0]).toMatchObject({ label: 'Vink de punten aan', intent: { do: 'outcome' } })

    const form = talk.form(await talk.press('roos', { do: 'outcome', duty: code }))
    const ticks = form.fields.find(({ kind }) => kind === 'ticks')
    expect(ticks).toMatchObject({ options: { length: 5 }, value: [] })
    talk.at('2026-11-23T11:00:00Z')
    await talk.submit('roos', form, { ticks: 'dieet,medicatie,verzonnen' })
    const [fact] = await facts('zlp_voorlopig')
    expect(fact?.checklist).toEqual(['medicatie', 'dieet'])
    expect(fact?.at, 'ticking later does not make it done later').toEqual(new Date('2026-11-23T09:00:00Z'))
    const after = itemsOn((await talk.card('roos', nudge)).blocks)[0]
    expect(after?.lines).toContain('2 van de 5 punten klaar')
    expect(talk.queued().filter(({ job }) => job.again).length).toBeGreaterThan(0)
  })

  it('asks no second reflection for a correction', async () => {
    const asked = (await talk.messages('roos')).filter(({ content }) => content.kind === 'ask_reflection')
    expect(asked).toHaveLength(1)
  })
})

describe('Gedaan twice', () => {
  beforeAll(async () => {
    talk = await smallTalk()
  })

  it('by two people at once: one did it, the other hears so, and nothing is done twice', async () => {
    const { code } = await talk.duty('zlp_voorlopig', '10023')
    const answers = await Promise.all(
      (['roos', 'ilse', 'farid'] as const).map((name) => talk.press(name, { do: 'done', duty: code })),
    )
    const notices = answers.map((answer) => talk.notice(answer)).sort()
    expect(notices).toEqual([
      'Dit was al bekend: Gedaan op ma 23 november. Er is niets veranderd.',
      'Dit was al bekend: Gedaan op ma 23 november. Er is niets veranderd.',
      'Opgeslagen. Dank je wel!',
    ])
    expect(await facts('zlp_voorlopig')).toMatchObject([{ history: [] }])
  })

  it('on two duties at once that follow from the same facts: both stay done', async () => {
    const meetings = await Promise.all(['zorg', 'ambulant', 'dag'].map((team) => talk.duty('mdo', team)))
    const answers = await Promise.all(
      meetings.map(({ code }) => talk.press('farid', { do: 'done', duty: code })),
    )
    expect(answers.map((answer) => talk.notice(answer))).toEqual(Array(3).fill('Opgeslagen. Dank je wel!'))
    for (const team of ['zorg', 'ambulant', 'dag']) expect((await talk.duty('mdo', team)).state).toBe('done')
  })

  it('of an event that the platform delivers twice at once: handled once, answered the same', async () => {
    const { code } = await talk.duty('zorgplan_definitief', '10031')
    const before = (await talk.messages('roos')).length
    const said = { kind: 'intent', intent: { do: 'done', duty: code } } as const
    const answers = await Promise.all(Array.from({ length: 4 }, () => talk.say('roos', said, 'same')))
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toHaveLength(1)
    expect(await facts('zorgplan_definitief')).toMatchObject([{ history: [] }])
    expect(await talk.messages('roos')).toHaveLength(before + 1)
    const changes = (await talk.log()).filter(
      ({ object, action }) => object === `duty:${code}` && action === 'change',
    )
    expect(changes).toMatchObject([{ about: 'client:10031', outcome: 'ok' }])
  })

  it('under an id that somebody else used is a tap of its own, and fetches nothing that he was answered', async () => {
    const help = await talk.say('sam', 'taal en', 'shared')
    expect(talk.notice(help)).toContain('English')
    expect(talk.notice(await talk.say('roos', 'taal nl', 'shared'))).toContain('Nederlands')
  })

  it('on a meeting that must be held twice a year: the second tap of the day is no second meeting', async () => {
    const { code } = await talk.duty('clientenraad', 'organisation')
    await talk.press('kim', { do: 'done', duty: code })
    const answer = await talk.press('kim', { do: 'done', duty: code })
    expect(talk.notice(answer)).toBe('Dit was al bekend: Gedaan op vandaag. Er is niets veranderd.')
    expect((await talk.duty('clientenraad', 'organisation')).reckoned.count).toMatchObject({
      done: 1,
      required: 2,
    })
  })
})

describe('what happened, said or put right in the form', () => {
  beforeAll(async () => {
    talk = await smallTalk()
  })

  it('a plan whose talk was refused stays open, and its card says so', async () => {
    const { code, id } = await talk.duty('zorgplan_definitief', '10031')
    await talk.press('roos', { do: 'tasks' })
    const form = talk.form(await talk.press('roos', { do: 'outcome', duty: code }))
    talk.queued()
    await talk.submit('roos', form, { outcome: 'geweigerd' })
    expect((await talk.duty('zorgplan_definitief', '10031')).state).toBe('open')
    const shown = talk.queued().filter(({ job }) => job.again)
    expect(shown.length, 'shown again, though the duty is as it was').toBeGreaterThan(0)
    const list = (await talk.messages('roos')).findLast(({ content }) => content.kind === 'tasks')
    if (!list) throw new Error('no tasks')
    expect(JSON.stringify(list.content)).toContain(id)
    expect(wordsOn(await talk.card('roos', list))).toContain(
      'De cliënt wilde geen gesprek op ma 23 november. Het plan maken we wel.',
    )
  })

  it('spoken with client and carer is ticked', async () => {
    const { code } = await talk.duty('zorgplan_definitief', '10031')
    const form = talk.form(await talk.press('roos', { do: 'outcome', duty: code }))
    await talk.submit('roos', form, { day: '2026-11-20', outcome: 'gehouden', ticks: 'client,evv' })
    const fact = (await facts('zorgplan_definitief')).find(({ outcome }) => outcome === 'gehouden')
    expect(fact).toMatchObject({ checklist: ['client', 'evv'], at: null })
    expect((await talk.duty('zorgplan_definitief', '10031')).state).toBe('done')
    expect((await talk.duty('zorgplan_evaluatie', '10031')).state).toBe('upcoming')
  })

  it('withdrawn opens it again, and what followed from it falls away', async () => {
    const { code } = await talk.duty('zorgplan_definitief', '10031')
    const form = talk.form(await talk.press('roos', { do: 'outcome', duty: code }))
    await talk.submit('roos', form, { outcome: 'ingetrokken' })
    expect((await talk.duty('zorgplan_definitief', '10031')).state).toBe('open')
    expect((await talk.duty('zorgplan_evaluatie', '10031')).state).toBe('cancelled')
    const withdrawn = (await facts('zorgplan_definitief')).find(({ outcome }) => outcome === 'ingetrokken')
    expect(withdrawn?.history, 'what it said before is kept').toHaveLength(1)
  })

  it('a refused evaluation is done, says so, and the next one runs from it', async () => {
    const duty = await talk.duty('zorgplan_evaluatie', '20044')
    const form = talk.form(await talk.press('sam', { do: 'outcome', duty: duty.code }))
    await talk.submit('sam', form, { outcome: 'geweigerd' })
    const next = await talk.duty('zorgplan_evaluatie', '20044')
    expect(next.key).not.toBe(duty.key)
    expect(next.reckoned).toMatchObject({ due: { kind: 'day', day: '2027-05-23' } })
    const why = await talk.press('sam', { do: 'done', duty: duty.code })
    expect(talk.notice(why)).toBe(
      'This was known already: The client wanted no talk on Mon 23 November. Nothing has changed.',
    )
  })

  it.each([
    ['2026-11-24', 'Die dag moet nog komen. Kies vandaag of eerder.'],
    ['2026-10-18', 'Dat is te vroeg. Kies ma 19 oktober of later.'],
    ['31-11-2026', 'Kies een dag.'],
    ['', 'Kies een dag.'],
  ])('a day that cannot count is refused in its field: %s', async (day, message) => {
    const { code } = await talk.duty('zorgplan_definitief', '10031')
    const form = talk.form(await talk.press('roos', { do: 'outcome', duty: code }))
    expect(errorsOf(await talk.submit('roos', form, { day }))).toEqual({ day: message })
  })

  it('an outcome that is not offered is refused in its field', async () => {
    const { code } = await talk.duty('zorgplan_definitief', '10031')
    const form = talk.form(await talk.press('roos', { do: 'outcome', duty: code }))
    for (const outcome of ['ingetrokken', 'gepland', 'constructor', '']) {
      expect(errorsOf(await talk.submit('roos', form, { outcome }))).toHaveProperty('outcome')
    }
  })

  it('a form that was open while somebody else answered changes nothing', async () => {
    const { code } = await talk.duty('zlp_voorlopig', '10023')
    const form = talk.form(await talk.press('ilse', { do: 'outcome', duty: code }))
    await talk.press('roos', { do: 'done', duty: code })
    const answer = await talk.submit('ilse', form, { day: '2026-11-23', ticks: 'dieet' })
    expect(talk.notice(answer)).toContain('Dit was al bekend')
    expect((await facts('zlp_voorlopig'))[0]?.checklist).toEqual([])
  })

  it('a duty that a later step closed cannot change that later step', async () => {
    const plan = await talk.duty('zorgplan_definitief', '10031')
    const form = talk.form(await talk.press('roos', { do: 'outcome', duty: plan.code }))
    await talk.submit('roos', form, { day: '2026-11-21', outcome: 'gehouden', ticks: 'client' })
    const start = await talk.duty('zlp_voorlopig', '10031')
    const answer = await talk.press('roos', { do: 'outcome', duty: start.code })
    if (answer.kind === 'form') {
      await talk.submit('roos', answer.form, { day: '2026-10-20', outcome: 'ingetrokken', ticks: 'dieet' })
    }
    const held = (await facts('zorgplan_definitief')).find(({ outcome }) => outcome === 'gehouden')
    expect(held?.checklist).toEqual(['client'])
  })

  it('what was missed can still be told: with a day in its time it counts', async () => {
    talk.at('2026-12-01T09:00:00Z')
    const november = await talk.duty('mdo', 'dag')
    const form = talk.form(await talk.press('noor', { do: 'outcome', duty: november.code }))
    expect(errorsOf(await talk.submit('noor', form, { day: '2026-12-01' }))).toEqual({
      day: 'Dat is te laat. Kies ma 30 november of eerder.',
    })
    await talk.submit('noor', form, { day: '2026-11-30' })
    const kept = await talk.db.store.prisma.duty.findFirstOrThrow({ where: { id: november.id } })
    expect(kept.state).toBe('done')
  })
})

describe('training, and what was before Kompasbot', () => {
  beforeAll(async () => {
    talk = await smallTalk()
  })

  it('asks for the day, which is seldom today', async () => {
    const { code } = await talk.duty('bhv', 'm02')
    const form = talk.form(await talk.press('roos', { do: 'done', duty: code }))
    expect(form).toMatchObject({ id: 'outcome', title: 'Wanneer was de scholing?' })
    expect(form.fields).toEqual([{ kind: 'day', name: 'day', label: 'Op welke dag?', required: true }])
    expect(errorsOf(await talk.submit('roos', form))).toEqual({ day: 'Kies een dag.' })
    expect(errorsOf(await talk.submit('roos', form, { day: '2025-12-01' }))).toEqual({
      day: 'Dat is te vroeg. Kies di 2 december 2025 of later.',
    })
    await talk.submit('roos', form, { day: '2026-11-19' })
    expect((await talk.duty('bhv', 'm02')).reckoned.due).toEqual({ kind: 'day', day: '2027-11-19' })
    expect((await talk.lastCard('roos')).title).toBe('Heb je nog een halve minuut?')
  })

  it('of which nothing was known: the date is told, the duty is gone, and its card says why', async () => {
    const unknown = await talk.duty('bhv', 'm03')
    await talk.press('jip', { do: 'tasks' })
    expect(wordsOn(await talk.lastCard('jip'))).toContain('Wanneer was de laatste keer?')
    const form = talk.form(await talk.press('jip', { do: 'done', duty: unknown.code }))
    await talk.submit('jip', form, { day: '2026-03-04' })
    const kept = await talk.db.store.prisma.duty.findFirstOrThrow({ where: { id: unknown.id } })
    expect(kept.state).toBe('cancelled')
    expect((await talk.duty('bhv', 'm03')).state).toBe('upcoming')
    const list = (await talk.messages('jip')).find(({ content }) => content.kind === 'tasks')
    if (!list) throw new Error('no tasks')
    expect(wordsOn(await talk.card('jip', list))).toContain('Klaar: de datum is nu bekend.')
  })

  it('what was due before Kompasbot began is confirmed with a date', async () => {
    const { code, state } = await talk.duty('zorgplan_definitief', '30001')
    expect(state).toBe('unconfirmed')
    const form = talk.form(await talk.press('ilse', { do: 'done', duty: code }))
    expect(form.fields[0]).not.toHaveProperty('value')
    await talk.submit('ilse', form, { day: '2026-02-10' })
    expect((await talk.duty('zorgplan_definitief', '30001')).state).toBe('done')
  })
})
