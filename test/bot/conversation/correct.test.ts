import { beforeAll, describe, expect, it } from 'vitest'
import { readerOf } from '../../../bot/conversation/compose/compose.ts'
import { movesBetween } from '../../../bot/conversation/moves.ts'
import { dutyPage } from '../../../bot/pages/duty-page.ts'
import { takeIn } from '../../../jobs/take-in.ts'
import { files } from '../../jobs/import/importing.ts'
import { errorsOf, type Name, type SmallTalk, smallTalk, wordsOn } from './small-talk.ts'

let talk: SmallTalk
const correctionOf = async (code: string, name: Name = 'roos') =>
  talk.form(await talk.press(name, { do: 'correct', duty: code }))
const facts = (kind: string) =>
  talk.db.store.prisma.fact.findMany({ where: { kind }, include: { history: true }, orderBy: { id: 'asc' } })
const labelsOn = async (code: string, name: Name) => {
  const page = await dutyPage(readerOf(talk.house, await talk.member(name)), code)
  return page?.actions.map(({ label }) => label) ?? []
}

describe('Dit klopt niet', () => {
  let code: string

  beforeAll(async () => {
    talk = await smallTalk()
    code = (await talk.duty('zorgplan_definitief', '10031')).code
    await talk.press('roos', { do: 'done', duty: code })
  })

  it('another day moves what runs from it, and the answer says which, from when to when', async () => {
    const evaluation = await talk.duty('zorgplan_evaluatie', '10031')
    const answer = await talk.submit('roos', await correctionOf(code), {
      what: 'other_day',
      day: '2026-11-18',
    })
    expect(talk.notice(answer)).toBe(
      `Rechtgezet. Evaluatie van het zorgplan (${evaluation.code}): was uiterlijk zo 23 mei 2027, wordt uiterlijk di 18 mei 2027.`,
    )
    const after = await talk.duty('zorgplan_evaluatie', '10031')
    expect([after.id, after.reckoned.due]).toEqual([evaluation.id, { kind: 'day', day: '2027-05-18' }])
  })

  it('says the same in a message that stays, without a client in it', async () => {
    const words = wordsOn(await talk.lastCard('roos'))
    expect(words).toContain('wordt uiterlijk di 18 mei 2027')
    expect(words).not.toContain('10031')
  })

  it('it did not happen: the duty is open again, what followed falls away, and what stood is kept', async () => {
    const evaluation = await talk.duty('zorgplan_evaluatie', '10031')
    const answer = await talk.submit('roos', await correctionOf(code), { what: 'not_happened' })
    expect(talk.notice(answer)).toContain(`Zorgplan (${code}) is weer open, uiterlijk ma 30 november.`)
    expect(talk.notice(answer)).toContain(`Evaluatie van het zorgplan (${evaluation.code}) vervalt.`)
    expect((await talk.duty('zorgplan_definitief', '10031')).state).toBe('open')
    const [fact] = await facts('zorgplan_definitief')
    expect(fact).toMatchObject({ outcome: 'ingetrokken' })
    expect(fact?.history.map(({ before }) => before)).toMatchObject([
      { outcome: 'gehouden' },
      { outcome: 'gehouden' },
    ])
  })

  it('is not for what was never said', async () => {
    const answer = await talk.press('roos', { do: 'correct', duty: code })
    expect(talk.notice(answer)).toBe('Hier is niets recht te zetten. Er is niets veranderd.')
  })
})

describe('a correction', () => {
  let code: string

  beforeAll(async () => {
    talk = await smallTalk()
    code = (await talk.duty('zlp_voorlopig', '10023')).code
    await talk.press('roos', { do: 'done', duty: code })
  })

  it.each([
    [{ what: 'other_day', day: '2026-11-23' }, 'day', 'Dat is de dag die er al stond. Kies een andere dag.'],
    [{ what: 'other_day', day: '2026-11-24' }, 'day', 'Die dag moet nog komen. Kies vandaag of eerder.'],
    [{ what: 'other_day', day: '' }, 'day', 'Kies een dag.'],
    [{ what: 'iets' }, 'what', 'Kies iets uit de lijst.'],
  ])('%j is refused in its field', async (values, field, message) => {
    expect(errorsOf(await talk.submit('roos', await correctionOf(code), values))).toEqual({
      [field]: message,
    })
  })

  it('of what somebody else put right meanwhile changes nothing', async () => {
    const form = await correctionOf(code)
    await talk.submit('ilse', await correctionOf(code, 'ilse'), { what: 'not_happened' })
    expect(talk.notice(await talk.submit('roos', form, { what: 'not_happened' }))).toContain(
      'Er is niets veranderd',
    )
    await talk.press('roos', { do: 'done', duty: code })
  })

  it('is for who may act on the duty', async () => {
    expect(talk.notice(await talk.press('kim', { do: 'correct', duty: code }))).toContain(
      'hoort niet bij jou',
    )
  })

  it('is offered on the card for a week, and on the page always', async () => {
    const { id } = await talk.duty('zlp_voorlopig', '10023')
    const [message] = await talk.db.store.prisma.message.createManyAndReturn({
      data: [
        {
          organisationId: talk.house.org,
          memberId: (await talk.member('roos')).id,
          key: 'shown',
          kind: 'tasks',
          content: { kind: 'tasks', duties: [id] },
          createdAt: talk.house.now(),
        },
      ],
    })
    const onCard = async () => wordsOn(await talk.card('roos', message as never))
    expect(await onCard()).toContain('Dit klopt niet')
    talk.at('2026-12-03T09:00:00Z')
    expect(await onCard()).not.toContain('Dit klopt niet')
    expect(await labelsOn(code, 'roos')).toContain('Dit klopt niet')
    talk.at('2026-11-23T09:00:00Z')
  })
})

describe('a plan', () => {
  let code: string
  const plan = async (values: Record<string, string>) =>
    talk.submit('roos', talk.form(await talk.press('roos', { do: 'plan', duty: code })), values)

  beforeAll(async () => {
    talk = await smallTalk()
    code = (await talk.duty('zorgplan_definitief', '10031')).code
    await plan({ day: '2026-11-25' })
  })

  it('is moved with a reason, which stands in the history of the duty', async () => {
    await plan({ day: '2026-11-27', reason: 'het team is er dan' })
    expect(await facts('zorgplan_definitief')).toMatchObject([
      { outcome: 'verzet', reason: 'het team is er dan' },
    ])
    const page = await dutyPage(readerOf(talk.house, await talk.member('roos')), code)
    expect(page?.history.map(({ what }) => what)).toContain('Reden: het team is er dan')
  })

  it('is called off only with a reason that the screen lets pass', async () => {
    expect(errorsOf(await plan({ what: 'drop' }))).toEqual({
      reason: 'Schrijf kort waarom het niet doorgaat.',
    })
    expect(Object.keys(errorsOf(await plan({ what: 'drop', reason: 'mevrouw Jansen is ziek' })))).toEqual([
      'reason',
    ])
  })

  it('called off is told, stays to be counted, and leaves the duty open', async () => {
    const answer = await plan({ what: 'drop', reason: 'te weinig mensen' })
    expect(talk.notice(answer)).toBe(
      `Het plan voor vr 27 november is vervallen. Zorgplan (${code}): gepland was vr 27 november, nu geen dag.`,
    )
    expect(await facts('zorgplan_definitief')).toMatchObject([
      { outcome: 'vervallen', reason: 'te weinig mensen' },
    ])
    expect(await talk.duty('zorgplan_definitief', '10031')).toMatchObject({
      state: 'open',
      reckoned: { planned: null },
    })
  })
})

describe('another start of care', () => {
  beforeAll(async () => {
    talk = await smallTalk()
  })
  const startForm = async (name: Name = 'ilse') => {
    const { code } = await talk.duty('zorgplan_definitief', '10031')
    return talk.form(await talk.press(name, { do: 'start_of_care', duty: code }))
  }

  it('is asked on the page of a duty, of a coordinator of the team and of nobody else', async () => {
    const { code } = await talk.duty('zorgplan_definitief', '10031')
    expect(await labelsOn(code, 'ilse')).toContain('Andere start van de zorg')
    expect(await labelsOn(code, 'roos')).not.toContain('Andere start van de zorg')
    expect(talk.notice(await talk.press('roos', { do: 'start_of_care', duty: code }))).toContain(
      'Alleen een coördinator',
    )
    expect((await talk.log()).at(-1)).toMatchObject({ outcome: 'refused', about: 'client:10031' })
  })

  it('shows the start that is known', async () => {
    expect((await startForm()).fields).toMatchObject([{ value: '2026-10-19' }, { value: '09:00' }])
  })

  it.each([
    [{ day: '2026-11-24' }, 'day'],
    [{ day: '2026-11-23', time: '23:00' }, 'time'],
    [{ day: 'toen' }, 'day'],
    [{ time: '25:00' }, 'time'],
  ])('%j is refused in its field', async (values, field) => {
    expect(Object.keys(errorsOf(await talk.submit('ilse', await startForm(), values)))).toEqual([field])
  })

  it('moves the terms that run from it, and says which', async () => {
    const plan = await talk.duty('zorgplan_definitief', '10031')
    const answer = await talk.submit('ilse', await startForm(), { day: '2026-10-26', time: '10:00' })
    expect(talk.notice(answer)).toContain(
      `Zorgplan (${plan.code}): was uiterlijk ma 30 november, wordt uiterlijk ma 7 december.`,
    )
    const after = await talk.duty('zorgplan_definitief', '10031')
    expect([after.id, after.reckoned.due]).toEqual([plan.id, { kind: 'day', day: '2026-12-07' }])
    const page = await dutyPage(readerOf(talk.house, await talk.member('ilse')), plan.code)
    expect(page?.history.map(({ what }) => what)).toContain(
      'Start van de zorg veranderd: van ma 19 oktober, 09:00 naar ma 26 oktober, 10:00',
    )
  })

  it('holds when a file goes on telling the old start: there is no second care', async () => {
    const old = 'client;wet;team;start_zorg;evv;coordinator\n10031;WLZ-ZIN;zorg;19-10-2026 09:00;m02;m01'
    const report = await takeIn(talk.house, files({ 'clienten.csv': old }), {
      dryRun: false,
      partial: false,
      actor: 'command',
      now: talk.house.now(),
      language: 'nl',
    })
    expect(report.files).toMatchObject([{ added: 0, changed: 0, unchanged: 1 }])
    expect((await talk.duty('zorgplan_definitief', '10031')).reckoned.due).toEqual({
      kind: 'day',
      day: '2026-12-07',
    })
  })

  it('that is the same changes nothing', async () => {
    expect(talk.notice(await talk.submit('ilse', await startForm()))).toContain('Er is niets veranderd')
  })
})

describe('what moved', () => {
  it('is nothing between a reckoning and itself', async () => {
    talk = await smallTalk()
    const duty = await talk.duty('zorgplan_definitief', '10031')
    expect(movesBetween([duty], [duty])).toEqual([])
  })

  it('of a duty that is new and asks something, is that it is there', async () => {
    const duty = await talk.duty('zorgplan_definitief', '10031')
    expect(movesBetween([], [duty])).toEqual([{ duty: duty.id, move: 'arose', to: duty.reckoned.due }])
    expect(movesBetween([], [{ ...duty, state: 'done' }])).toEqual([])
  })
})
