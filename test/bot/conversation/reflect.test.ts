import { beforeAll, describe, expect, it } from 'vitest'
import type { Form } from '../../../bot/cards/card.ts'
import { openRound } from '../../../prisma/store/reflections.ts'
import { errorsOf, type SmallTalk, smallTalk, wordsOn } from './small-talk.ts'

let talk: SmallTalk
beforeAll(async () => {
  talk = await smallTalk()
})

const given = () => talk.db.store.prisma.reflection.findMany({ orderBy: { givenAt: 'asc' } })

/** Every text column and every JSON of every table, searched for a piece of text. */
async function kept(text: string): Promise<string[]> {
  const { pool } = talk.db.store
  const { rows } = await pool.query<{ table_name: string }>(
    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
  )
  const found: string[] = []
  for (const { table_name: table } of rows) {
    const hit = await pool.query(`SELECT 1 FROM "${table}" AS row WHERE row::text ILIKE $1 LIMIT 1`, [
      `%${text}%`,
    ])
    if (hit.rowCount) found.push(table)
  }
  return found
}

async function round(month: string, closesAt: string): Promise<string> {
  const team = (await talk.member('jip')).teams[0]
  const id = await openRound(talk.db.store.prisma, talk.house.org, {
    teamId: team?.id ?? '',
    month,
    theme: 'werkdruk',
    bouwsteen: 'gk-3',
    anonymous: true,
    opensAt: talk.house.now(),
    closesAt: new Date(closesAt),
  })
  if (!id) throw new Error('opened before')
  return id
}

const optionsOf = ({ fields }: Form, name: string): string[] =>
  fields.flatMap((field) =>
    field.kind === 'choice' && field.name === name ? field.options.map(({ label }) => label) : [],
  )

describe('the form', () => {
  it('asks three questions, suggests where it belongs, and proposes no name and no quoting', async () => {
    const { code } = await talk.duty('zorgplan_definitief', '10031')
    const form = talk.form(await talk.press('roos', { do: 'reflect', duty: code }))
    expect(form.fields.slice(0, 3)).toMatchObject([
      { label: 'Wat ging goed?', required: false },
      { label: 'Wat kan beter?', required: false },
      { label: 'Wat hebben we geleerd?', required: false },
    ])
    expect(form.fields.slice(3)).toMatchObject([
      { name: 'bouwsteen', value: 'gk-1' },
      { name: 'theme', value: 'zorgplan' },
      { name: 'quote', value: 'no' },
      { name: 'name', value: 'no' },
    ])
  })

  it('offers training as one subject, under the organisation’s own name for it', async () => {
    const offered = async () => optionsOf(talk.form(await talk.say('roos', 'reflectie')), 'theme')
    expect(await offered()).toContain('scholing en leren')
    const { themes } = talk.house.settings.reflection
    themes.push('scholing')
    expect((await offered()).filter((label) => /scholing|leren/.test(label))).toEqual(['scholing'])
    themes.splice(themes.indexOf('scholing'), 1)
  })

  it('speaks English to who chose it: subjects and titles of bouwstenen as well', async () => {
    const { themes } = talk.house.settings.reflection
    themes.push('scholing')
    await talk.say('roos', 'taal en')
    const form = talk.form(await talk.say('roos', 'reflection'))
    await talk.say('roos', 'taal nl')
    themes.splice(themes.indexOf('scholing'), 1)
    expect(optionsOf(form, 'theme')).toEqual([
      'being in charge of your own life',
      'medication',
      'working together',
      'network and family carers',
      'safety',
      'workload and rota',
      'training',
      'the care plan',
      'communication',
      'something else',
    ])
    expect(optionsOf(form, 'bouwsteen')).toContain('Building networks (Generiek Kompas)')
    expect(optionsOf(form, 'bouwsteen').filter((label) => /\b(het|van|en)\b/i.test(label))).toEqual([])
  })

  it('asks somebody of two teams which one it is about, and proposes that of the duty', async () => {
    const { code } = await talk.duty('zorgplan_evaluatie', '20044')
    const form = talk.form(await talk.press('sam', { do: 'reflect', duty: code }))
    expect(form.fields.find(({ name }) => name === 'team')).toMatchObject({ value: 'ambulant' })
    const refused = errorsOf(await talk.submit('sam', form, { good: 'It went well.', team: 'dag' }))
    expect(Object.keys(refused)).toEqual(['team'])
  })

  it('is for who works in a team', async () => {
    for (const name of ['jip', 'ilse', 'sam'] as const)
      expect((await talk.say(name, 'reflect')).kind).toBe('form')
  })

  it('refuses when none of the three is answered', async () => {
    const form = talk.form(await talk.say('jip', 'reflectie'))
    expect(errorsOf(await talk.submit('jip', form, { good: '  ' }))).toEqual({
      good: 'Vul een van de drie vragen in.',
    })
  })

  it('refuses what is too long in its field', async () => {
    const form = talk.form(await talk.say('jip', 'reflectie'))
    expect(errorsOf(await talk.submit('jip', form, { better: 'a'.repeat(281) }))).toHaveProperty('better')
  })
})

describe('kept without a name', () => {
  it('the text is kept, and nowhere who gave it or at what hour', async () => {
    const before = (await talk.messages('jip')).length
    const log = (await talk.log()).length
    const form = talk.form(await talk.say('jip', 'reflectie'))
    const answer = await talk.submit('jip', form, { good: 'De overdracht ging vlot.', quote: 'yes' })
    expect(talk.notice(answer)).toContain('Dank je wel!')
    const [one] = await given()
    expect(one).toMatchObject({
      good: 'De overdracht ging vlot.',
      giverId: null,
      mayQuote: true,
      day: new Date('2026-11-23T00:00:00Z'),
      givenAt: new Date('2026-11-23T00:00:00Z'),
    })
    expect(one?.id[14], 'an id that tells no time').toBe('4')
    expect(await talk.messages('jip'), 'no message that tells who gave it').toHaveLength(before)
    expect(await talk.log()).toHaveLength(log)
    expect(await kept('overdracht ging vlot')).toEqual(['Reflection'])
  })

  it('in a nameless round no name is asked, and one that is sent along is not kept', async () => {
    const id = await round('2026-11', '2026-11-30T23:00:00Z')
    const form = talk.form(await talk.press('roos', { do: 'reflect', round: id }))
    expect(form.fields.map(({ name }) => name)).not.toContain('name')
    expect(form.fields).toMatchObject([
      {},
      {},
      {},
      { value: 'gk-3' },
      { name: 'theme', value: 'werkdruk' },
      {},
    ])
    await talk.submit('roos', form, { learned: 'Rustig beginnen helpt.', name: 'yes' })
    expect((await given()).find(({ roundId }) => roundId === id)).toMatchObject({ giverId: null })
  })

  it('with a name only when the giver asks for it, and then it is in the log', async () => {
    const form = talk.form(await talk.say('jip', 'reflectie'))
    await talk.submit('jip', form, { better: 'Eerder beginnen.', name: 'yes' })
    const { id } = await talk.member('jip')
    expect((await given()).filter(({ giverId }) => giverId === id)).toHaveLength(1)
    expect((await talk.log()).at(-1)).toMatchObject({ action: 'add', about: 'member:m03' })
    expect((await talk.lastCard('jip')).title).toBe('Dank je wel!')
  })
})

describe('a round', () => {
  it('of another team is not one’s own to answer', async () => {
    const id = await round('2026-10', '2026-11-30T23:00:00Z')
    const answer = await talk.press('noor', { do: 'reflect', round: id })
    expect(talk.notice(answer)).toContain('hoort niet bij jouw rol')
    const values = { good: 'Goed', bouwsteen: 'gk-1', theme: 'anders' }
    const sent = await talk.say('noor', { kind: 'form', form: 'reflect', context: { round: id }, values })
    expect(talk.notice(sent)).toContain('hoort niet bij jouw rol')
  })

  it('that is closed takes nothing more', async () => {
    const id = await round('2026-09', '2026-10-01T00:00:00Z')
    expect(talk.notice(await talk.press('roos', { do: 'reflect', round: id }))).toBe(
      'Deze ronde is gesloten.',
    )
  })

  it('has a theme of the organisation’s own on its card and in its form', async () => {
    talk.house.settings.reflection.themes.push('samen eten')
    const id = await round('2026-08', '2026-11-30T23:00:00Z')
    await talk.db.store.prisma.reflectionRound.update({ where: { id }, data: { theme: 'samen eten' } })
    const form = talk.form(await talk.press('roos', { do: 'reflect', round: id }))
    expect(form.fields.find(({ name }) => name === 'theme')).toMatchObject({ value: 'samen eten' })
    expect(talk.notice(await talk.submit('roos', form, { good: 'Het was gezellig.' }))).toContain('Dank')
  })
})

describe('the privacy screen', () => {
  it.each([
    ['bsn', 'Zijn nummer is 123456782 en dat klopt', '123456782', 'burgerservicenummer'],
    ['name', 'Met mw Zoutenbier ging het goed', 'Zoutenbier', 'een naam'],
    ['colleague', 'Roos Hoekstra hielp goed mee', 'Hoekstra hielp', 'een naam'],
    ['birthdate', 'Geboren op 12-04-1938 en nog fit', '12-04-1938', 'geboortedatum'],
    ['phone', 'Bel 06-12345678 voor overleg', '06-12345678', 'telefoonnummer'],
    ['email', 'Mail naar piet@voorbeeld.nl', 'piet@voorbeeld', 'e-mailadres'],
    ['postcode', 'Ze woont op 9712 CP in de stad', '9712 CP', 'postcode'],
    ['iban', 'Rekening NL91ABNA0417164300 graag', 'NL91ABNA0417164300', 'rekeningnummer'],
    ['room', 'Op kamer 12 was het onrustig', 'kamer 12', 'kamernummer'],
  ])('refuses %s in the right field, and keeps nothing of it anywhere', async (_, text, secret, kind) => {
    const before = (await given()).length
    const form = talk.form(await talk.say('ilse', 'reflectie'))
    for (const field of ['good', 'better', 'learned']) {
      const refused = errorsOf(await talk.submit('ilse', form, { good: 'Het ging goed.', [field]: text }))
      expect(Object.keys(refused)).toEqual([field])
      expect(refused[field]).toContain(kind)
      expect(refused[field]).not.toContain(secret)
    }
    expect(await given()).toHaveLength(before)
    const tables = (await kept(secret)).filter((table) => table !== 'Member')
    expect(tables).toEqual([])
  })

  it('guards every other free text too', async () => {
    const { code } = await talk.duty('zorgplan_definitief', '10031')
    const form = talk.form(await talk.press('roos', { do: 'later', duty: code }))
    const refused = errorsOf(
      await talk.submit('roos', form, { when: 'hours', reason: 'mw Zoutenbier slaapt' }),
    )
    expect(refused.reason).toContain('een naam')
    expect(await kept('Zoutenbier')).toEqual([])
  })

  it('lets the ordinary words of the work through', async () => {
    const form = talk.form(await talk.say('ilse', 'reflectie'))
    const good = 'Mw. heeft goed geslapen. We spraken af dat de EVV om 09:30 uur belt.'
    expect(talk.notice(await talk.submit('ilse', form, { good, team: 'zorg' }))).toContain('Dank')
  })
})

describe('what people write is shown as plain text', () => {
  it('on the card of a source: no markup, mention or link is made of it', async () => {
    const form = talk.form(await talk.say('jip', 'reflectie'))
    const good = '<!channel> *vet* =SOM(A1) <script>alert(1)</script>'
    await talk.submit('jip', form, { good })
    expect((await given()).some((one) => one.good === good)).toBe(true)
    expect(wordsOn(await talk.lastCard('jip'))).not.toContain('<script>')
  })
})
