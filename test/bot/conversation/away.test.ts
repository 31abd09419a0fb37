import { beforeEach, describe, expect, it } from 'vitest'
import { errorsOf, type Name, type SmallTalk, smallTalk, wordsOn } from './small-talk.ts'

let talk: SmallTalk
beforeEach(async () => {
  talk = await smallTalk()
})

const away = async (name: Name, first: string, last: string) =>
  talk.submit(name, talk.form(await talk.press(name, { do: 'away', more: true })), { first, last })
const saved = async (name: Name, first: string, last: string) => talk.notice(await away(name, first, last))
const absences = () => talk.db.store.prisma.absence.findMany({ orderBy: { from: 'asc' } })
const told = async (name: Name) =>
  (await talk.messages(name)).filter(({ content }) => content.kind === 'absence')
const words = async (name: Name) => wordsOn(await talk.lastCard(name))

describe('afwezig', () => {
  it('asks the first and the last day, and nothing about why', async () => {
    const form = talk.form(await talk.say('roos', 'afwezig'))
    expect(form.fields.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['day first', 'day last'])
    expect(form.fields[0]).toMatchObject({ value: '2026-11-23' })
    expect(talk.form(await talk.say('sam', 'away')).title).toBe('You are away')
  })

  it('keeps the days and tells the coordinator of the team once, with whom the open duties lie', async () => {
    expect(await saved('roos', '2026-11-23', '2026-12-04')).toBe(
      'Opgeslagen. Je bent afwezig: ma 23 november tot en met vr 4 december. Ik stuur je dan niets. Ilse van Bergen krijgt bericht.',
    )
    expect(await absences()).toMatchObject([
      { kind: 'afwezig', from: new Date('2026-11-22T23:00:00Z'), until: new Date('2026-12-04T23:00:00Z') },
    ])
    expect(await told('ilse')).toHaveLength(1)
    const said = await words('ilse')
    expect(said).toContain('Roos Hoekstra is afwezig: ma 23 november tot en met vr 4 december.')
    expect(said).toMatch(/\d open taken gaan zolang naar Ilse van Bergen\./)
    expect(await told('noor')).toEqual([])
  })

  it('is told to management when there is no coordinator to tell', async () => {
    expect(await saved('kim', '2026-11-24', '2026-11-24')).toBe(
      'Opgeslagen. Je bent afwezig: di 24 november. Ik stuur je dan niets. Farid el Amrani krijgt bericht.',
    )
  })

  it.each([
    ['2026-11-22', '2026-11-24', 'first', 'verleden'],
    ['2026-11-25', '2026-11-24', 'last', 'voor de eerste dag'],
    ['2026-11-23', '2027-02-23', 'last', 'ma 22 februari 2027'],
    ['2026-11-23', '', 'last', ''],
    ['geheim', '2026-11-24', 'first', ''],
    ['2027-11-24', '2027-11-25', 'first', 'een jaar'],
  ])('refuses %s until %s and keeps nothing', async (first, last, field, says) => {
    const errors = errorsOf(await away('roos', first, last))
    expect(Object.keys(errors)).toEqual([field])
    if (says !== 'verleden') expect(errors[field]).toContain(says)
    expect(await absences()).toEqual([])
    expect(await told('ilse')).toEqual([])
  })

  it('of thirteen weeks is the longest', async () => {
    expect(await saved('roos', '2026-11-23', '2027-02-22')).toContain('Opgeslagen')
  })

  it('refuses days that overlap others, and tells which are known', async () => {
    await saved('roos', '2026-11-24', '2026-11-27')
    expect(errorsOf(await away('roos', '2026-11-27', '2026-11-28')).first).toContain(
      'di 24 november tot en met vr 27 november',
    )
    const form = talk.form(await talk.press('roos', { do: 'away', more: true }))
    expect(form.intro).toContain('Al bekend: di 24 november tot en met vr 27 november.')
    expect(await saved('roos', '2026-11-28', '2026-11-28')).toContain('Opgeslagen')
  })

  it('shows what is known to who asks again, each with a way back', async () => {
    await saved('roos', '2026-11-23', '2026-11-24')
    await saved('roos', '2026-12-21', '2027-01-01')
    expect(talk.notice(await talk.say('roos', 'afwezig'))).toBe('')
    const card = await talk.lastCard('roos')
    const labels = card.blocks.flatMap((block) =>
      block.kind === 'item' ? block.actions.map(({ label }) => label) : [],
    )
    expect(labels).toEqual(['Ik ben er weer', 'Gaat niet door'])
    expect(card.actions.map(({ label }) => label)).toEqual(['Nog een keer afwezig'])
  })

  it.each(['ik ben er weer', "I'm back"])(
    'ends early with %s, and the coordinator’s card says so',
    async (text) => {
      await saved('roos', '2026-11-23', '2026-12-04')
      talk.at('2026-11-25T09:00:00Z')
      talk.queued()
      expect(talk.notice(await talk.say('roos', text))).toContain('Welkom terug')
      expect(talk.queued()).toContainEqual(
        expect.objectContaining({ job: expect.objectContaining({ again: true }) }),
      )
      expect(await words('ilse')).toContain('Roos Hoekstra is er weer.')
      expect(talk.notice(await talk.say('roos', text))).toBe('Je staat niet als afwezig.')
    },
  )

  it('that is taken back before it began leaves nothing', async () => {
    await saved('roos', '2026-12-01', '2026-12-04')
    const [absence] = await absences()
    await talk.press('roos', { do: 'back', absence: absence?.id ?? '' })
    expect(await absences()).toEqual([])
    expect(await words('ilse')).toContain('Deze afwezigheid is weggehaald.')
  })

  it('is nobody else’s to end', async () => {
    await saved('roos', '2026-11-23', '2026-12-04')
    const [absence] = await absences()
    expect(talk.notice(await talk.press('jip', { do: 'back', absence: absence?.id ?? '' }))).toContain(
      'niet als afwezig',
    )
    expect((await absences())[0]?.until).toEqual(absence?.until)
  })

  it('stands in my data and in the access log', async () => {
    await saved('roos', '2026-11-23', '2026-12-04')
    await talk.say('roos', 'mijn gegevens')
    expect(await words('roos')).toContain('ma 23 november tot en met vr 4 december')
    expect(await talk.log()).toContainEqual(
      expect.objectContaining({ actor: 'member:m02', object: 'absence', action: 'add', about: 'member:m02' }),
    )
    await talk.say('jip', 'mijn gegevens')
    expect(await words('jip')).toContain('{"label":"Afwezig","value":"nee"}')
  })

  it('tells in both languages', async () => {
    await saved('sam', '2026-11-23', '2026-11-24')
    expect(await words('ilse')).toContain('Sam Okafor is afwezig')
    await talk.say('ilse', 'taal en')
    expect(await words('ilse')).toContain(
      'Sam Okafor is away on Mon 23 November up to and including Tue 24 November.',
    )
  })
})

describe('pauze', () => {
  const labels = async (name: Name) => (await talk.lastCard(name)).actions.map(({ label }) => label)

  it('asks how long, and says that what takes too long goes on as always', async () => {
    await talk.say('roos', 'pauze')
    expect(await labels('roos')).toEqual([
      '1 uur',
      'Vandaag niet meer',
      expect.stringMatching(/^Tot di 24 november, /),
    ])
    expect(await words('roos')).toContain('Taken lopen gewoon door.')
    await talk.say('sam', 'pause')
    expect(await words('sam')).toContain('While you are on duty you do hear of a term in hours.')
  })

  it('is quiet until then, shows so when asked again, and can be ended', async () => {
    expect(talk.notice(await talk.press('roos', { do: 'pause', until: 'hour' }))).toBe(
      'Ik ben stil tot ma 23 november, 11:00.',
    )
    await talk.say('roos', 'pauze')
    expect(await words('roos')).toContain('Ik ben stil tot ma 23 november, 11:00.')
    expect(await labels('roos')).toEqual(['Pauze stoppen'])
    expect(talk.notice(await talk.press('roos', { do: 'unpause' }))).toContain('voorbij')
    expect(talk.notice(await talk.press('roos', { do: 'unpause' }))).toBe('Je hebt geen pauze.')
    expect(await absences()).toEqual([])
    expect((await labels('roos')).length).toBe(3)
  })

  it('takes the place of the one before', async () => {
    await talk.press('roos', { do: 'pause', until: 'tomorrow' })
    await talk.press('roos', { do: 'pause', until: 'hour' })
    expect(await absences()).toMatchObject([{ kind: 'pauze', until: new Date('2026-11-23T10:00:00Z') }])
  })

  it('that can no longer be asked for is refused', async () => {
    talk.at('2026-11-23T21:00:00Z')
    expect(talk.notice(await talk.press('roos', { do: 'pause', until: 'today' }))).toContain('al voorbij')
    expect(await absences()).toEqual([])
  })

  it('is nobody else’s business: no coordinator is told', async () => {
    await talk.press('roos', { do: 'pause', until: 'hour' })
    expect(await told('ilse')).toEqual([])
  })
})
