import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { asDay, dayOf } from '../../../care/day.ts'
import type { Month } from '../../../care/figures/month.ts'
import { inService } from '../../../care/people.ts'
import { screen } from '../../../care/screen/screen.ts'
import { countedYear } from '../../../jobs/counted-year.ts'
import { digest } from '../../../jobs/digest.ts'
import { draftMonth } from '../../../jobs/draft.ts'
import { erasePerson, type Person } from '../../../jobs/erase.ts'
import { figuresOfMonth } from '../../../jobs/month-figures.ts'
import { reconcile } from '../../../jobs/reconcile.ts'
import { reflect } from '../../../jobs/reflect.ts'
import { remind } from '../../../jobs/remind.ts'
import { takeIn } from '../../../jobs/take-in.ts'
import { namesToScreen } from '../../../prisma/store/client-names.ts'
import { decide } from '../../../prisma/store/draft-decisions.ts'
import { TEXTS } from '../../../prisma/store/erase-texts.ts'
import { listMembers } from '../../../prisma/store/members.ts'
import { addMessages } from '../../../prisma/store/messages.ts'
import { createSignInLink } from '../../../prisma/store/sign-in.ts'
import { type SmallTalk, smallTalk } from '../../bot/conversation/small-talk.ts'
import { files, totals } from '../../jobs/import/importing.ts'
import { dump, rowsWith } from './dump.ts'

const EVENTS = `client;soort;datum;uitkomst;verzet_naar;reden;kenmerk
10031;mdo;02-11-2026;verzet;09-11-2026;de dochter kon op die dag niet;
10031;mdo;09-11-2026;gehouden;;;
10031;zorgplan_definitief;18-11-2026;gehouden;;;
10031;wzd_maatregel;26-10-2026;gehouden;;;deurslot-oost
10031;wzd_evaluatie;10-11-2026;gehouden;;;deurslot-oost
20044;mdo;03-11-2026;gehouden;;;`
/** All about client 10031 and colleague m02, Roos. */
const FILES = {
  'clienten.csv': `client;wet;team;start_zorg;evv;coordinator;wzd;ecd_url
10031;WLZ-ZIN;zorg;19-10-2026 09:00;m02;m01;ja;https://dossier.voorbeeld.nl/10031
20044;WMO;ambulant;04-05-2026 09:00;m08;m01;;`,
  'namen.csv': 'client;naam\n10031;Wilhelmina Kraaijenbrink',
  'gebeurtenissen.csv': EVENTS,
  'rooster.csv': 'medewerker;van;tot;dienst;team\nm02;24-11-2026 07:00;24-11-2026 15:00;dag;zorg',
  'scholing.csv': 'medewerker;onderdeel;datum\nm02;medicatie;02-11-2026\nm03;bhv;05-11-2026',
  'reflecties.csv':
    'team;datum;goed;beter;geleerd;citeren\nzorg;05-10-2026;De overdracht liep rustig.;Eerder bellen.;;ja\nzorg;12-10-2026;Samen eten bracht rust.;;;ja',
}
const LEFT = {
  'medewerkers.csv':
    'medewerker;naam;email;rollen;teams;taal;uit_dienst\nm02;Roos Hoekstra;roos@linde.nl;evv,zorgverlener;zorg;nl;30-11-2026',
  'clienten.csv':
    'client;wet;team;start_zorg;evv;coordinator;einde_zorg\n10031;WLZ-ZIN;zorg;19-10-2026 09:00;m02;m01;27-11-2026',
}
const CLIENT = [
  '10031',
  'deurslot-oost',
  'de dochter kon op die dag niet',
  'https://dossier.voorbeeld.nl/10031',
]
const MEMBER = ['m02', 'Roos Hoekstra', 'Roos', 'roos@linde.nl', 'U02ROOS']

const READ = { dryRun: false, partial: false, actor: 'command', language: 'nl' as const }
const read = ({ house }: SmallTalk, contents: Record<string, string>) =>
  takeIn(house, files(contents), { ...READ, now: house.now() })

/** Half a year of work with a client and a colleague, by the ways by which it comes in. */
async function lived(left: typeof LEFT | null = LEFT): Promise<SmallTalk> {
  const talk = await smallTalk()
  const { house, db } = talk
  const { prisma } = db.store
  const [org, roos, farid] = [house.org, (await talk.member('roos')).id, (await talk.member('farid')).id]
  await read(talk, FILES)
  await prisma.chatAddress.create({
    data: {
      organisationId: org,
      memberId: roos,
      channel: 'slack',
      account: 'T1:U02ROOS',
      address: { user: 'U02ROOS' },
      since: house.now(),
    },
  })
  await remind(house, house.now())
  for (const words of ['taken', 'mijn gegevens', 'reflectie', 'status']) await talk.say('roos', words)
  const care = await talk.duty('zlp_voorlopig', '10023')
  await talk.submit(
    'ilse',
    talk.form(await talk.press('ilse', { do: 'hand_over', duty: care.code } as never)),
    {
      to: 'm02',
    },
  )
  await talk.submit('roos', talk.form(await talk.say('roos', 'afwezig')))
  await talk.say('roos', `waarom ${(await talk.duty('zorgplan_definitief', '10031')).code}`)
  await createSignInLink(prisma, org, roos, house.now())
  const stranger = { kind: 'newcomer', channel: 'slack', email: 'Roos@linde.nl' } as const
  await addMessages(prisma, org, house.now(), [
    { memberId: farid, key: `newcomer:slack:roos@linde.nl:${farid}`, content: stranger },
  ])
  const given = await prisma.reflection.findFirstOrThrow({ where: { organisationId: org } })
  await prisma.reflection.update({ where: { id: given.id }, data: { giverId: roos } })
  const [draft] = await draftMonth(house, { month: '2026-10' as Month, now: house.now() })
  await decide(prisma, org, {
    draftId: draft?.id ?? '',
    version: 1,
    memberId: roos,
    now: house.now(),
    gate: 'concept',
    gates: ['concept'],
    decision: 'approved',
    remark: 'Roos Hoekstra zag dit.',
  })
  await prisma.improvement.create({
    data: {
      organisationId: org,
      framework: 'gk',
      bouwsteen: 1,
      title: 'Eerder bellen',
      explanation: 'Zoals Roos Hoekstra (roos@linde.nl) en de familie van 10031 vroegen.',
      owner: 'team Zorg',
      quarter: '2027-K1',
      sources: [],
      decidedBy: farid,
      decidedAt: house.now(),
    },
  })
  talk.at('2026-12-15T09:00:00Z')
  if (left !== null) await read(talk, left)
  await reconcile(house, house.now())
  return talk
}

const erase = ({ house }: SmallTalk, person: Person, trial = false) =>
  erasePerson(house, person, { now: house.now(), trial })

/** Every figure that the program makes of what was, as it leaves the program: whom each counts stays inside. */
async function figures({ house }: SmallTalk): Promise<unknown> {
  const months = ['2026-10', '2026-11'] as Month[]
  const now = house.now()
  const counted = [
    ...(await Promise.all(months.map(async (month) => (await figuresOfMonth(house, month, now)).figures))),
    await countedYear(house, { year: 2026, months, now }),
  ]
  return JSON.parse(JSON.stringify(counted))
}

describe.each([
  ['a client', { kind: 'client', ref: '10031' }, CLIENT],
  ['a member', { kind: 'member', ref: 'm02' }, MEMBER],
] as const)('%s who is erased', (_, person, words) => {
  let talk: SmallTalk
  let before: Awaited<ReturnType<typeof figures>>
  let rowsBefore: string[]
  let erased: Awaited<ReturnType<typeof erase>>

  beforeAll(async () => {
    talk = await lived()
    before = await figures(talk)
    rowsBefore = await dump(talk.db.store)
    erased = await erase(talk, person)
  })

  it('was known by every one of these words, in several tables', () => {
    expect(words.filter((word) => rowsWith(rowsBefore, [word]).length === 0)).toEqual([])
    const tables = rowsWith(rowsBefore, [...words]).map((row) => row.split(':')[0])
    expect(new Set(tables).size).toBeGreaterThan(4)
  })

  it('is told by how much went and stayed', () => {
    expect(erased).toMatchObject({ as: 'erased', kind: person.kind })
    if (erased.as !== 'erased') return
    expect(erased.removed.duties).toBeGreaterThan(0)
    expect(erased.removed.messages).toBeGreaterThan(0)
    expect(erased.removed.mentions).toBeGreaterThan(0)
    expect(erased.nameless.logLines).toBeGreaterThan(0)
  })

  it('stands in no column of any table', async () => {
    expect(rowsWith(await dump(talk.db.store), [...words])).toEqual([])
  })

  it('changes no figure of a month or year, of which some were counted from him', async () => {
    expect(JSON.stringify(before)).toContain(person.kind === 'client' ? 'mdo-gepland' : 'medicatie-')
    expect(await figures(talk)).toEqual(before)
  })

  it('is not asked about any more, and nothing is reckoned anew', async () => {
    const first = await reconcile(talk.house, talk.house.now())
    expect(first.added).toBe(0)
    expect(await reconcile(talk.house, talk.house.now())).toMatchObject({ added: 0, changed: 0 })
    await remind(talk.house, talk.house.now())
    expect(rowsWith(await dump(talk.db.store), [...words])).toEqual([])
  })

  it('is not known the second time, and nothing changes then', async () => {
    const once = await dump(talk.db.store)
    expect(await erase(talk, person)).toEqual({ as: 'unknown' })
    expect((await dump(talk.db.store)).sort()).toEqual(once.sort())
  })

  it('leaves one line in the log, that does not say who', async () => {
    expect((await talk.log()).filter(({ action }) => action === 'erase')).toEqual([
      {
        at: talk.house.now(),
        actor: 'command',
        action: 'erase',
        object: person.kind,
        about: null,
        outcome: 'ok',
      },
    ])
  })

  it('comes back by none of the same files, and no row of them is refused', async () => {
    for (const given of [FILES, LEFT]) {
      const report = await read(talk, given)
      expect(report.files.flatMap(({ refused }) => refused)).toEqual([])
      expect(totals(report)).toMatchObject({ added: 0 })
    }
    expect(rowsWith(await dump(talk.db.store), [...words])).toEqual([])
    expect(await figures(talk)).toEqual(before)
  })
})

describe('a colleague who left', () => {
  let talk: SmallTalk
  beforeAll(async () => {
    talk = await lived()
  })

  it('stands in no text of anybody, whatever column it is in', async () => {
    const { prisma } = talk.db.store
    const words = 'Gezien met Roos Hoekstra, roos@linde.nl.'
    const planted: string[] = []
    for (const [table, columns] of Object.entries(TEXTS))
      for (const [column, type] of Object.entries(columns)) {
        const value =
          type === 'text'
            ? '$1::text'
            : `CASE jsonb_typeof("${column}") WHEN 'array' THEN "${column}" || to_jsonb($1::text)
               WHEN 'object' THEN "${column}" || jsonb_build_object('planted', $1::text) ELSE to_jsonb($1::text) END`
        const count = await prisma.$executeRawUnsafe(
          `UPDATE "${table}" SET "${column}" = ${value} WHERE "${column}" IS NOT NULL`,
          words,
        )
        if (count > 0) planted.push(`${table}.${column}`)
      }
    expect(planted.length).toBeGreaterThan(15)
    await erase(talk, { kind: 'member', ref: 'm02' })
    const rows = await dump(talk.db.store)
    expect(rowsWith(rows, MEMBER)).toEqual([])
    expect(rows.join()).toContain('Gezien met [gewist], [gewist].')
  })

  it('is a former colleague where his name stood, and no name that the screen looks for', async () => {
    const { prisma } = talk.db.store
    const gone = (await listMembers(prisma, talk.house.org)).filter(({ ref }) => /^oud-medewerker-/.test(ref))
    expect(gone).toMatchObject([{ name: 'een oud-medewerker', address: null, workdays: [] }])
    const names = await namesToScreen(prisma, talk.house.org)
    const found = (text: string) => screen(text, { today: asDay('2026-12-15'), names })
    expect(found('Een oud-medewerker hielp ons op weg.')).toEqual([])
    expect(found('Gisteren hielp Farid el Amrani mee.')).toHaveLength(1)
  })
})

describe.each([
  ['a client in care', { kind: 'client', ref: '10031' }, CLIENT],
  ['a member in service', { kind: 'member', ref: 'm02' }, MEMBER],
] as const)('%s who is erased all the same', (_, person, words) => {
  let talk: SmallTalk
  beforeAll(async () => {
    talk = await lived(null)
  })

  it('is so with a word about it, and no figure of what was changes', async () => {
    const before = await figures(talk)
    expect(await erase(talk, person)).toMatchObject({ as: 'erased', ran: true })
    expect(rowsWith(await dump(talk.db.store), [...words])).toEqual([])
    expect(await figures(talk)).toEqual(before)
  })

  it('is not in care or at work any more from then on', async () => {
    const { prisma } = talk.db.store
    const runs = await prisma.episode.count({ where: { client: { erased: true }, endsAt: null } })
    const works = await prisma.member.count({
      where: { erased: true, OR: [{ employedUntil: null }, { employedUntil: { gt: talk.house.now() } }] },
    })
    expect({ runs, works }).toEqual({ runs: 0, works: 0 })
  })

  it('comes back by none of the same files, in which nothing of an end stands', async () => {
    const report = await read(talk, FILES)
    expect(report.files.flatMap(({ refused }) => refused)).toEqual([])
    expect(totals(report)).toMatchObject({ added: 0 })
    expect(rowsWith(await dump(talk.db.store), [...words])).toEqual([])
  })
})

describe('who cannot be erased', () => {
  let talk: SmallTalk
  beforeAll(async () => {
    talk = await smallTalk()
  })

  it.each([
    ['an unknown client', { kind: 'client', ref: 'm02' }],
    ['an unknown member', { kind: 'member', ref: '10031' }],
  ] as const)('is %s: nothing changes', async (_, person) => {
    const before = await dump(talk.db.store)
    expect(await erase(talk, person)).toEqual({ as: 'unknown' })
    expect((await dump(talk.db.store)).sort()).toEqual(before.sort())
  })

  it('is anybody in a trial, which tells the same counts', async () => {
    const person = { kind: 'member', ref: 'm09' } as const
    const before = await dump(talk.db.store)
    const would = await erase(talk, person, true)
    expect((await dump(talk.db.store)).sort()).toEqual(before.sort())
    expect(await erase(talk, person)).toEqual(would)
  })
})

describe('a client whose number reads as a month', () => {
  it('takes that month out of no text, figure or log line', async () => {
    const talk = await lived()
    await read(talk, {
      'clienten.csv':
        'client;wet;team;start_zorg;evv;coordinator\n2026-10;WMO;ambulant;04-05-2026 09:00;m08;m01',
    })
    const texts = (await dump(talk.db.store)).filter((row) => row.startsWith('DraftVersion: '))
    expect(rowsWith(texts, ['2026-10']).length).toBeGreaterThan(0)
    expect(await erase(talk, { kind: 'client', ref: '2026-10' })).toMatchObject({ as: 'erased' })
    expect(rowsWith(await dump(talk.db.store), ['[gewist]'])).toEqual([])
  })
})

describe('a client whose care was still to begin', () => {
  it('leaves no stretch of care, and none is told to stay', async () => {
    const talk = await smallTalk()
    await read(talk, {
      'clienten.csv':
        'client;wet;team;start_zorg;evv;coordinator\n40004;WLZ-ZIN;zorg;04-01-2027 09:00;m02;m01',
    })
    expect(await erase(talk, { kind: 'client', ref: '40004' })).toMatchObject({
      ran: true,
      nameless: { episodes: 0 },
    })
    expect(await talk.db.store.prisma.episode.count({ where: { client: { erased: true } } })).toBe(0)
  })
})

describe('on the day of the erasure', () => {
  let talk: SmallTalk
  beforeAll(async () => {
    talk = await smallTalk()
    for (const ref of ['m02', 'm04']) await erase(talk, { kind: 'member', ref })
  })

  it('nobody is at work any more of whom only figures know', async () => {
    const today = dayOf(talk.house.now(), talk.house.settings.zone)
    const gone = (await listMembers(talk.db.store.prisma, talk.house.org)).filter(({ ref }) =>
      /^oud-/.test(ref),
    )
    expect(gone.map((member) => inService(member, today))).toEqual([false, false])
  })

  it('his clients are the coordinator’s from the same day, and nobody’s never', async () => {
    const care = async () => talk.duty('zlp_voorlopig', '10023')
    await remind(talk.house, talk.house.now())
    expect((await care()).reckoned.responsible).toEqual(['m01'])
    expect(
      (await talk.messages('ilse')).flatMap(({ content }) => ('duties' in content ? content.duties : [])),
    ).toContain((await care()).id)
  })

  it('nothing is written to him, whoever asks for it', async () => {
    await digest(talk.house, talk.house.now(), { always: true })
    await reflect(talk.house, talk.house.now(), { always: true })
    const messages = await talk.db.store.prisma.message.count()
    const toGone = await talk.db.store.prisma.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM "Message" m JOIN "Member" p ON p.id = m."memberId" WHERE p.erased`
    expect(messages).toBeGreaterThan(0)
    expect(toGone).toEqual([{ n: 0 }])
  })
})

describe('a reminder that waits for the morning', () => {
  it('goes to whose it is then, when who it waited for is erased meanwhile', async () => {
    const talk = await smallTalk()
    const { prisma } = talk.db.store
    const day = 86_400_000
    const roos = (await talk.member('roos')).id
    const waiting = () =>
      prisma.nudge.findMany({ where: { memberId: roos, state: 'waiting', step: { not: 'later' } } })
    let night = new Date('2026-11-23T22:30:00Z')
    for (let nights = 0; nights < 60; nights++, night = new Date(night.getTime() + day)) {
      talk.at(night.toISOString())
      await remind(talk.house, night)
      if ((await waiting()).length > 0) break
    }
    const put = await waiting()
    expect(put.length).toBeGreaterThan(0)
    const duties = put.map(({ dutyId }) => dutyId)
    const shared = await prisma.duty.findMany({ where: { id: { in: duties }, subjectKind: 'client' } })
    expect(shared.length).toBeGreaterThan(0)
    await erase(talk, { kind: 'member', ref: 'm02' })
    await remind(talk.house, new Date(night.getTime() + 60_000))
    const heard = await prisma.nudge.findMany({
      where: { dutyId: { in: shared.map(({ id }) => id) }, state: 'waiting' },
    })
    expect(new Set(heard.map(({ dutyId }) => dutyId))).toEqual(new Set(shared.map(({ id }) => id)))
  })
})

describe('somebody who comes back', () => {
  let talk: SmallTalk
  beforeAll(async () => {
    talk = await lived()
    await erase(talk, { kind: 'client', ref: '10031' })
    await erase(talk, { kind: 'member', ref: 'm02' })
    talk.at('2027-01-10T09:00:00Z')
  })

  it('as a client is a new one: what was before stays away', async () => {
    await read(talk, {
      'clienten.csv': `client;wet;team;start_zorg;evv;coordinator
10031;WLZ-ZIN;zorg;19-10-2026 09:00;m02;m01
10031;WLZ-ZIN;zorg;04-01-2027 09:00;m08;m01`,
      'gebeurtenissen.csv': `${EVENTS}\n10031;mdo;08-01-2027;gehouden;;;`,
    })
    const episodes = await talk.db.store.prisma.episode.findMany({
      where: { client: { ref: '10031' } },
      include: { facts: true },
    })
    expect(episodes.map(({ startsAt }) => startsAt.toISOString())).toEqual(['2027-01-04T08:00:00.000Z'])
    expect(episodes.flatMap(({ facts }) => facts.map(({ kind }) => kind))).toEqual(['mdo'])
  })

  it('as a member is a new one from the day of return', async () => {
    const header = 'medewerker;naam;email;rollen;teams;in_dienst;uit_dienst\n'
    const row = (dates: string) => `${header}m02;Roos Hoekstra;roos@linde.nl;evv;zorg;${dates}`
    const come = async (dates: string) => totals(await read(talk, { 'medewerkers.csv': row(dates) })).added
    expect(await come('01-01-2020;')).toBe(0)
    expect(await come('04-01-2027;')).toBe(1)
    expect((await talk.member('roos')).employedFrom).toBe('2027-01-04')
  })
})

describe('the list of columns with words', () => {
  /** What a program chose, drew or hashed, or what a number, name or address is: those go by other ways. */
  const NO_WORDS =
    /^(\w+\.(organisationId|id|ref|key|kind|state|channel|code|rule|outcome|frame|source|status|decision|month|framework|gate|by|what|step|hash|tokenHash|quarter|print|look|name|language|bouwsteen|kind|madeBy|material|writer|author|account|platformId|eventId|dutyKey)|SeenEvent\.answer|ChatAddress\.address|Member\.(email|roles)|Organisation\.nameKey|Team\.(location)|Episode\.recordUrl|Fact\.(reference|checklist)|AccessLog\.(actor|action|about)|Duty\.subjectKind|SetAside\.reason|Improvement\.sources|ModelCall\.\w+)$/

  it('names every column that can hold what somebody wrote', () => {
    const schema = readFileSync(path.resolve(import.meta.dirname, '../../../prisma/schema.prisma'), 'utf8')
    const models = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)]
    const columns = models.flatMap(([, table = '', body = '']) =>
      [...body.matchAll(/^ {2}(\w+) +(?:String|Json)(?:\[\])?\??(?![^\n]*@db\.Uuid)/gm)].map(
        ([, column = '']) => `${table}.${column}`,
      ),
    )
    const listed = Object.entries(TEXTS).flatMap(([table, of]) =>
      Object.keys(of).map((one) => `${table}.${one}`),
    )
    expect(listed.filter((one) => !columns.includes(one))).toEqual([])
    expect(columns.filter((one) => !listed.includes(one) && !NO_WORDS.test(one))).toEqual([])
  })
})
