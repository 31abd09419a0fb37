import { beforeEach, describe, expect, it } from 'vitest'
import { remind } from '../../../jobs/remind.ts'
import { takeIn } from '../../../jobs/take-in.ts'
import { files } from '../../jobs/import/importing.ts'
import { errorsOf, type Name, type SmallTalk, smallTalk, wordsOn } from './small-talk.ts'

let talk: SmallTalk

/** Monday 23 November 2026. */
beforeEach(async () => {
  talk = await smallTalk()
})

const form = async (name: Name) => talk.form(await talk.say(name, 'plannen'))
const plan = async (name: Name, meeting: string, day: string) =>
  talk.submit(name, await form(name), { meeting, day })
const facts = () =>
  talk.db.store.prisma.fact.findMany({
    where: { kind: { in: ['mdo', 'clientenraad'] } },
    orderBy: { day: 'asc' },
    select: { kind: true, outcome: true, source: true, day: true },
  })
async function fromFile(...lines: string[]) {
  const how = {
    dryRun: false,
    partial: false,
    actor: 'command',
    now: talk.house.now(),
    language: 'nl' as const,
  }
  const csv = ['soort;team;datum;status;verzet_naar', ...lines].join('\n')
  await takeIn(talk.house, files({ 'bijeenkomsten.csv': csv }), how)
}

describe('planning a meeting of a period that is yet to begin', () => {
  it('tells for which period it counts and what must be ready when', async () => {
    expect(talk.notice(await plan('kim', 'clientenraad|', '2027-01-14'))).toBe(
      'Cliëntenraad staat gepland op do 14 januari 2027. Telt voor 2027. Vooraf, op do 24 december: Stuur de agenda en de stukken.',
    )
    expect(await facts()).toEqual([
      { kind: 'clientenraad', outcome: 'gepland', source: 'chat', day: new Date('2027-01-14') },
    ])
    expect((await talk.log()).at(-1)).toMatchObject({
      actor: 'member:m06',
      action: 'add',
      object: 'meeting:clientenraad:2027-01-14',
    })
  })

  it('makes it a planned day like any other: it is prepared, and can be moved', async () => {
    await plan('ilse', 'mdo|zorg', '2026-12-10')
    talk.at('2026-12-03T07:31:00Z')
    await remind(talk.house, talk.house.now())
    expect(wordsOn(await talk.lastCard('roos'))).toContain('Vooraf: Zet klaar wie en wat je wilt bespreken')
    const { code } = await talk.meeting('mdo', '2026-12-10')
    const move = talk.form(await talk.press('ilse', { do: 'plan', duty: code }))
    expect(talk.notice(await talk.submit('ilse', move, { day: '2026-12-17' }))).toBe(
      'Verzet naar do 17 december.',
    )
  })

  it('speaks the language of who asks', async () => {
    await talk.say('ilse', 'taal en')
    expect(talk.notice(await plan('ilse', 'mdo|ambulant', '2026-12-10'))).toMatch(
      /^Multidisciplinary meeting of team Ambulant is planned on Thu 10 December\. It counts for December 2026\. Beforehand, on Thu 3 December: /,
    )
  })
})

describe('planning one more in a period of which the count is full', () => {
  it('leaves what was held, and lets the duty stay done', async () => {
    await talk.press('ilse', { do: 'done', duty: (await talk.duty('mdo', 'zorg')).code })
    const answer = talk.notice(await plan('ilse', 'mdo|zorg', '2026-11-26'))
    expect(answer).toContain('Telt voor november 2026.')
    expect(answer).toContain(
      'Vooraf, nu al: Stuur de agenda en nodig iedereen uit; Zet klaar wie en wat je wilt bespreken.',
    )
    expect((await facts()).map(({ outcome }) => outcome)).toEqual(['gehouden', 'gepland'])
    expect((await talk.duty('mdo', 'zorg')).state).toBe('done')
    talk.at('2026-11-23T09:01:00Z')
    await remind(talk.house, talk.house.now())
    expect(wordsOn(await talk.lastCard('roos'))).toContain('Op do 26 november')
  })
})

describe('the day', () => {
  it.each([
    ['2026-11-22', 'Die dag is al voorbij'],
    ['2028-11-24', 'Kies do 23 november 2028 of eerder'],
    ['', 'Kies een dag'],
    ['2027-02-30', 'Kies een dag'],
  ])('%s is refused', async (day, why) => {
    expect(errorsOf(await plan('ilse', 'mdo|zorg', day)).day).toContain(why)
    expect(await facts()).toEqual([])
  })

  it.each(['2026-11-23', '2028-11-23'])('%s is accepted', async (day) => {
    expect(talk.notice(await plan('ilse', 'mdo|zorg', day))).toContain('MDO van team Zorg')
  })

  it('is not one on which the same meeting stands, or was held; another team may meet then', async () => {
    await plan('ilse', 'mdo|zorg', '2026-12-10')
    expect(errorsOf(await plan('ilse', 'mdo|zorg', '2026-12-10')).day).toContain('al gepland')
    expect(talk.notice(await plan('ilse', 'mdo|ambulant', '2026-12-10'))).toContain('team Ambulant')
    await talk.press('ilse', { do: 'done', duty: (await talk.duty('mdo', 'zorg')).code })
    expect(errorsOf(await plan('ilse', 'mdo|zorg', '2026-11-23')).day).toContain('was deze bijeenkomst al')
  })

  it('is not one to which it was moved; nor the one that it left, for the move would be lost', async () => {
    await fromFile('mdo;zorg;03-12-2026;verzet;10-12-2026')
    expect(errorsOf(await plan('ilse', 'mdo|zorg', '2026-12-10')).day).toContain('al gepland')
    expect(errorsOf(await plan('ilse', 'mdo|zorg', '2026-12-03')).day).toContain('verzet naar do 10 december')
    expect((await talk.meeting('mdo', '2026-12-10')).state).not.toBe('cancelled')
  })

  it('is taken by one of two who plan it at the same moment', async () => {
    const answers = await Promise.all(
      (['ilse', 'farid'] as const).map((name) => plan(name, 'mdo|zorg', '2026-12-10')),
    )
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['done', 'errors'])
  })

  it('may be one on which it fell through', async () => {
    await fromFile('mdo;zorg;03-12-2026;vervallen;')
    await plan('ilse', 'mdo|zorg', '2026-12-03')
    expect(await facts()).toMatchObject([{ outcome: 'gepland', source: 'chat' }])
  })
})

describe('who plans which meetings', () => {
  const offered = async (name: Name) => {
    const [which] = (await form(name)).fields
    return which?.kind === 'choice' ? which.options : expect.fail('no choice')
  }

  it('a coordinator those of her teams', async () => {
    expect(await offered('ilse')).toEqual([
      { value: 'mdo|ambulant', label: 'MDO van team Ambulant' },
      { value: 'mdo|zorg', label: 'MDO van team Zorg' },
    ])
    expect((await form('noor')).fields[0]).toMatchObject({ value: 'mdo|dag' })
  })

  it('the quality officer those of the whole organisation, management each', async () => {
    const whole = ['mic_commissie|', 'clientenraad|']
    expect((await offered('kim')).map(({ value }) => value)).toEqual(whole)
    expect((await offered('farid')).map(({ value }) => value)).toEqual([
      'mdo|ambulant',
      'mdo|dag',
      'mdo|zorg',
      ...whole,
    ])
  })

  it('not a rule that is off, and not what only has a last day', async () => {
    const { rules } = talk.house.settings
    for (const rule of [rules.mdo, rules.clientenraad]) if (rule) rule.aan = false
    if (rules.kwaliteitsbeeld_gk) rules.kwaliteitsbeeld_gk.aan = true
    expect((await offered('farid')).map(({ value }) => value)).toEqual(['mic_commissie|'])
    expect(talk.notice(await talk.say('ilse', 'plannen'))).toBe(
      'Er is nu geen bijeenkomst die jij kunt plannen.',
    )
  })

  it.each(['roos', 'jip', 'ada'] as const)('%s none, and the log tells that it was refused', async (name) => {
    expect(talk.notice(await talk.say(name, 'plannen'))).toBe('Dit hoort niet bij jouw rol.')
    const said = { kind: 'form', form: 'plan_meeting', context: {} } as const
    await talk.say(name, { ...said, values: { meeting: 'mdo|zorg', day: '2026-12-10' } })
    expect(await facts()).toEqual([])
    expect((await talk.log()).at(-1)).toMatchObject({ object: 'meetings', outcome: 'refused' })
  })

  it('nobody one that is not on his list, whatever the form says', async () => {
    for (const meeting of ['mdo|dag', 'clientenraad|', 'mdo|', 'mdo|staf', 'bhv|zorg', '__proto__|', '']) {
      expect(errorsOf(await plan('ilse', meeting, '2026-12-10'))).toHaveProperty('meeting')
    }
    expect(await facts()).toEqual([])
  })
})
