import { beforeEach, describe, expect, it } from 'vitest'
import { dueCommand } from '../../../commands/due.ts'
import { explain } from '../../../commands/explain.ts'
import { reconcile } from '../../../jobs/reconcile.ts'
import { remind } from '../../../jobs/remind.ts'
import { takeIn } from '../../../jobs/take-in.ts'
import { files } from '../../jobs/import/importing.ts'
import { errorsOf, type Name, type SmallTalk, smallTalk, wordsOn } from './small-talk.ts'

let talk: SmallTalk

/** Monday 23 November 2026; the MDO of team zorg is on Thursday 3 December. */
beforeEach(async () => {
  talk = await smallTalk()
  const how = {
    dryRun: false,
    partial: false,
    actor: 'command',
    now: talk.house.now(),
    language: 'nl' as const,
  }
  const plans = {
    'bijeenkomsten.csv': 'soort;team;datum;status\nmdo;zorg;03-12-2026;gepland\nmdo;zorg;02-11-2026;gehouden',
  }
  await takeIn(talk.house, files(plans), how)
})

/** Moves the clock, reminds, and gives back what the newest card tells somebody, when there is a new one. */
async function told(name: Name, iso: string): Promise<string | null> {
  const before = (await talk.messages(name)).length
  talk.at(iso)
  await remind(talk.house, talk.house.now())
  return (await talk.messages(name)).length === before ? null : wordsOn(await talk.lastCard(name))
}
const code = async (day = '2026-12-03') => (await talk.meeting('mdo', day)).code
const facts = () => talk.db.store.prisma.fact.findMany({ where: { kind: 'mdo' }, orderBy: { day: 'asc' } })

describe('an MDO that stands planned', () => {
  it('is prepared, told the day before, and asked after; each hears his own part', async () => {
    expect(await told('ilse', '2026-11-25T12:00:00Z')).not.toContain('Op do 3 december')
    expect(await told('ilse', '2026-11-26T07:31:00Z')).toContain(
      'Vooraf: Stuur de agenda en nodig iedereen uit',
    )
    expect(wordsOn(await talk.lastCard('roos'))).toContain('Vooraf: Zet klaar wie en wat je wilt bespreken')
    expect(wordsOn(await talk.lastCard('sam'))).toContain('Beforehand: Have ready')
    expect(await told('roos', '2026-12-02T07:31:00Z')).toContain('Op do 3 december (morgen)')
    expect(await told('ilse', '2026-12-04T07:31:00Z')).toContain(
      'Stond gepland op do 3 december. Ging het door?',
    )
    const cards = await Promise.all((await talk.messages('roos')).map((one) => talk.card('roos', one)))
    const all = cards.map(wordsOn).join()
    expect(all).toContain('Stond gepland op do 3 december. Ilse van Bergen laat weten of het doorging.')
    expect(all).not.toContain('Ging het door?')
  })

  it('lies in the list of who prepares it, until its day', async () => {
    talk.at('2026-11-27T09:00:00Z')
    await reconcile(talk.house, talk.house.now())
    const list = async (name: Name) => {
      await talk.say(name, 'taken')
      return wordsOn(await talk.lastCard(name))
    }
    expect(await list('roos')).toContain('Op do 3 december')
    talk.at('2026-12-04T09:00:00Z')
    expect(await list('roos')).not.toContain('3 december')
    expect(await list('ilse')).toContain('Ging het door?')
  })

  it('is shown in place of the duty that it fills', async () => {
    talk.at('2026-12-01T09:00:00Z')
    await reconcile(talk.house, talk.house.now())
    await talk.say('ilse', 'taken')
    const card = await talk.lastCard('ilse')
    const mdos = card.blocks.filter((one) => one.kind === 'item' && one.title === 'MDO')
    expect(mdos.map((one) => wordsOn({ ...card, blocks: [one] }))).toEqual([
      expect.stringContaining('Team Zorg'),
      expect.stringContaining('Team Ambulant'),
    ])
    expect(JSON.stringify(mdos[0])).toContain('Op do 3 december')
  })

  it('is no duty: due does not tell it, explain does', async () => {
    talk.at('2026-12-01T09:00:00Z')
    await reconcile(talk.house, talk.house.now())
    const lines: string[] = []
    const asked = { on: talk.house.now(), within: undefined, all: true, team: undefined, json: true }
    await dueCommand(talk.house, asked, (line) => lines.push(line))
    const { duties } = JSON.parse(lines.join('')) as {
      duties: { code: string | null; rule: string; team: string }[]
    }
    expect(duties.map((duty) => duty.code)).not.toContain(await code())
    expect(duties.filter(({ rule, team }) => rule === 'mdo' && team === 'zorg')).toHaveLength(1)
    const why = await explain(talk.house, await code(), talk.house.now(), 'nl')
    expect(why?.lines).toEqual([
      'Stand op di 1 december 2026, 10:00.',
      'Gepland: MDO, op do 3 december 2026.',
      'Het plan komt uit bijeenkomsten.csv.',
      'Op do 26 november 2026 gaat naar Ilse van Bergen: Stuur de agenda en nodig iedereen uit.',
      'Op do 26 november 2026 gaat naar Roos Hoekstra en Sam Okafor: Zet klaar wie en wat je wilt bespreken.',
      'Op wo 2 december 2026, de laatste werkdag ervoor, krijgen Ilse van Bergen, Roos Hoekstra en Sam Okafor een bericht.',
      'Op vr 4 december 2026 vraagt Kompasbot of het doorging. De vraag gaat naar Ilse van Bergen.',
    ])
  })
})

describe('an MDO that somebody else will lead', () => {
  it('is prepared by who took it over, and asked of him', async () => {
    await told('ilse', '2026-11-26T07:31:00Z')
    const form = talk.form(await talk.press('ilse', { do: 'hand_over', duty: await code() }))
    await talk.submit('ilse', form, { to: 'm03' })
    const card = wordsOn(await talk.lastCard('jip'))
    expect(card).toContain('Vooraf: Stuur de agenda en nodig iedereen uit')
    expect(await told('jip', '2026-12-02T07:31:00Z')).toContain('Op do 3 december (morgen)')
    expect(await told('jip', '2026-12-04T07:31:00Z')).toContain('Ging het door?')
    await talk.press('jip', { do: 'done', duty: await code() })
    expect((await talk.meeting('mdo', '2026-12-03')).state).toBe('done')
  })
})

describe('the answer to whether it went ahead', () => {
  beforeEach(async () => {
    await told('ilse', '2026-12-04T07:31:00Z')
  })

  it('is one tap: held on its day', async () => {
    await talk.press('ilse', { do: 'done', duty: await code() })
    expect((await facts()).at(-1)).toMatchObject({ outcome: 'gehouden', day: new Date('2026-12-03') })
    expect(await talk.meeting('mdo', '2026-12-03')).toMatchObject({ state: 'done', nextAt: null })
    const [card] = (await talk.messages('ilse')).filter(({ content }) => content.kind === 'nudge').slice(-1)
    expect(card && wordsOn(await talk.card('ilse', card))).toContain(
      'Ging door op do 3 december, gemeld door Ilse',
    )
    expect(await told('ilse', '2026-12-07T09:00:00Z')).not.toContain('Ging door')
  })

  it('is another day on which it was held; the plan was moved then', async () => {
    const form = talk.form(await talk.press('ilse', { do: 'outcome', duty: await code() }))
    expect(form.fields[0]).toMatchObject({ name: 'day', value: '2026-12-03' })
    await talk.submit('ilse', form, { day: '2026-12-01' })
    expect((await facts()).slice(1).map(({ outcome }) => outcome)).toEqual(['gehouden', 'verzet'])
    expect((await talk.meeting('mdo', '2026-12-03')).state).toBe('done')
  })

  it('is a new day, with its own preparation; the old day asks nothing any more', async () => {
    const form = talk.form(await talk.press('ilse', { do: 'plan', duty: await code() }))
    expect(errorsOf(await talk.submit('ilse', form, { day: '2026-12-03' }))).toHaveProperty('day')
    const answer = await talk.submit('ilse', form, { day: '2027-01-14', reason: 'te weinig mensen' })
    expect(talk.notice(answer)).toBe('Verzet naar do 14 januari 2027.')
    expect((await facts()).at(-1)).toMatchObject({ outcome: 'verzet', reason: 'te weinig mensen' })
    expect(await talk.meeting('mdo', '2026-12-03')).toMatchObject({ state: 'cancelled', nextAt: null })
    expect((await talk.meeting('mdo', '2027-01-14')).nextAt?.toISOString().slice(0, 10)).toBe('2027-01-06')
    expect(await told('roos', '2027-01-07T07:31:00Z')).toContain('Verzet: was eerst do 3 december 2026')
  })

  it('is that it fell through, with a reason', async () => {
    const form = talk.form(await talk.press('ilse', { do: 'plan', duty: await code() }))
    expect(errorsOf(await talk.submit('ilse', form, { what: 'drop' }))).toHaveProperty('reason')
    await talk.submit('ilse', form, { what: 'drop', reason: 'geen voorzitter' })
    expect((await facts()).at(-1)).toMatchObject({ outcome: 'vervallen', reason: 'geen voorzitter' })
    expect((await talk.meeting('mdo', '2026-12-03')).state).toBe('cancelled')
  })

  it('can be taken back: it stands planned again, and is asked about', async () => {
    await talk.press('ilse', { do: 'done', duty: await code() })
    const form = talk.form(await talk.press('ilse', { do: 'outcome', duty: await code() }))
    await talk.submit('ilse', form, { outcome: 'ingetrokken' })
    expect((await facts()).at(-1)).toMatchObject({ outcome: 'gepland' })
    expect((await talk.meeting('mdo', '2026-12-03')).state).toBe('open')
  })

  it('is not for who only prepares it', async () => {
    const answer = await talk.press('roos', { do: 'done', duty: await code() })
    expect(talk.notice(answer)).toBe('Deze taak hoort niet bij jou. Er is niets veranderd.')
  })
})

describe('a plan that a file takes back', () => {
  it('asks nothing any more, and its card says so', async () => {
    await told('ilse', '2026-11-26T07:31:00Z')
    const [card] = (await talk.messages('ilse')).slice(-1)
    await talk.db.store.prisma.fact.updateMany({
      where: { kind: 'mdo', outcome: 'gepland' },
      data: { outcome: 'ingetrokken' },
    })
    await reconcile(talk.house, talk.house.now())
    expect(card && wordsOn(await talk.card('ilse', card))).toContain('Dit staat niet meer gepland.')
    expect(await told('ilse', '2026-12-04T07:31:00Z')).not.toContain('Ging het door?')
  })
})
