import { beforeEach, describe, expect, test } from 'vitest'
import { loadWorld } from '../../../prisma/store/world.ts'
import { freshDatabase } from '../../database.ts'
import { house, importInto, refusals, totals } from './importing.ts'

const db = await freshDatabase()
const { prisma } = db.store
const take = importInto(db)
const clients = (columns: string, ...rows: string[]) => ({ 'clienten.csv': [columns, ...rows].join('\n') })
const SHORT = 'client;wet;team;start_zorg;evv;vanaf'
const FULL = 'client;wet;team;start_zorg;wzd;ecd_url;einde_zorg'
const episodes = async () => (await loadWorld(prisma, db.organisationId)).episodes
const assignments = async () =>
  (await episodes())[0]?.assignments.map(({ from, team, evv, coordinator }) =>
    [from, team, evv, coordinator].join(' '),
  )

beforeEach(async () => {
  await prisma.$executeRaw`TRUNCATE "Team", "Member", "Client", "Fact" CASCADE`
  await take(house)
})

describe('who looks after a client', () => {
  test('changes from the day of the import', async () => {
    const change = clients(SHORT, '101;WLZ-ZIN;noord;16-03-2026 09:00;m2;')
    expect(totals(await take(change))).toEqual({ added: 0, changed: 1, unchanged: 0 })
    const both = ['2026-03-16 zuid m1 m2', '2026-06-10 noord m2 m2']
    expect(await assignments()).toEqual(both)
    expect(totals(await take(change, { now: new Date('2026-06-20T10:00:00Z') }))).toMatchObject({
      changed: 0,
    })
    expect(await assignments()).toEqual(both)
  })

  test('changes from the stated day, and can be corrected for it', async () => {
    await take(clients(SHORT, '101;WLZ-ZIN;noord;16-03-2026 09:00;m2;1-5-2026'))
    await take(clients(SHORT, '101;WLZ-ZIN;noord;16-03-2026 09:00;m1;1-5-2026'))
    expect(await assignments()).toEqual(['2026-03-16 zuid m1 m2', '2026-05-01 noord m1 m2'])
  })

  test('is nobody when the cell is empty, and stays when there is no such column', async () => {
    await take(clients('client;wet;team;start_zorg;coordinator', '101;WLZ-ZIN;zuid;16-03-2026 09:00;'))
    expect(await assignments()).toEqual(['2026-03-16 zuid m1 m2', '2026-06-10 zuid m1 '])
  })

  test('may be told as a history, more than once', async () => {
    const told = clients(SHORT, '102;WMO;noord;1-2-2026;m2;1-4-2026', '102;WMO;zuid;1-2-2026;m1;')
    expect(totals(await take(told))).toEqual({ added: 1, changed: 1, unchanged: 0 })
    expect(totals(await take(told))).toEqual({ added: 0, changed: 0, unchanged: 2 })
    const other = (await episodes()).find((episode) => episode.client === '102')
    expect(other?.assignments.map(({ from, team }) => `${from} ${team}`)).toEqual([
      '2026-02-01 zuid',
      '2026-04-01 noord',
    ])
  })

  test('counts for care that has yet to begin from its start', async () => {
    await take(clients(SHORT, '103;WMO;zuid;1-8-2026;m1;'))
    await take(clients(SHORT, '103;WMO;noord;1-8-2026;m1;'))
    const future = (await episodes()).find((episode) => episode.client === '103')
    expect(future?.assignments).toMatchObject([{ from: '2026-08-01', team: 'noord' }])
  })
})

describe('an episode', () => {
  test('can end, come under the Wzd and get a record', async () => {
    await take(clients(FULL, '101;WLZ-ZIN;zuid;16-03-2026 09:00;ja;https://ecd.nl/1;1-7-2026'))
    expect(await prisma.episode.findMany()).toMatchObject([
      { wzd: true, recordUrl: 'https://ecd.nl/1', endsAt: new Date('2026-06-30T22:00:00Z') },
    ])
  })

  test('does not begin again because the file does not know of its end', async () => {
    await prisma.episode.updateMany({ data: { endsAt: new Date('2026-06-01T10:00:00Z') } })
    const report = await take(clients(FULL, '101;WLZ-ZIN;zuid;16-03-2026 09:00;nee;;'))
    expect(totals(report)).toEqual({ added: 0, changed: 0, unchanged: 1 })
  })
})

describe('care under one law', () => {
  const starts = async () =>
    (await prisma.episode.findMany({ orderBy: { startsAt: 'asc' } })).map(({ startsAt }) =>
      startsAt.toISOString(),
    )
  const row = (start: string, end = '', client = '101') => `${client};WLZ-ZIN;zuid;${start};nee;;${end}`

  test('that began at 09:00 is the same when a file tells only the day', async () => {
    const report = await take(clients(FULL, row('16-03-2026')))
    expect(totals(report)).toEqual({ added: 0, changed: 0, unchanged: 1 })
    expect(await starts()).toEqual(['2026-03-16T08:00:00.000Z'])
  })

  test('of which only the day was known gets its hour, and keeps it', async () => {
    await take(clients(FULL, row('1-5-2026', '', '102')))
    await take(clients(FULL, row('1-5-2026 14:30', '', '102')))
    const again = await take(clients(FULL, row('1-5-2026', '', '102')))
    expect(totals(again)).toEqual({ added: 0, changed: 0, unchanged: 1 })
    expect(await starts()).toEqual(['2026-03-16T08:00:00.000Z', '2026-05-01T12:30:00.000Z'])
  })

  test('has its start put right: the same care, of the same people, from another day', async () => {
    const [before] = await prisma.episode.findMany()
    const report = await take(clients(SHORT, '101;WLZ-ZIN;zuid;18-03-2026 10:00;m1;'))
    expect(totals(report)).toEqual({ added: 0, changed: 1, unchanged: 0 })
    expect(await prisma.episode.findMany()).toMatchObject([
      { id: before?.id, startsAt: new Date('2026-03-18T09:00:00Z') },
    ])
    expect(await assignments()).toEqual(['2026-03-18 zuid m1 m2'])
    const again = await take(clients(SHORT, '101;WLZ-ZIN;zuid;18-03-2026 10:00;m1;'))
    expect(totals(again)).toEqual({ added: 0, changed: 0, unchanged: 1 })
  })

  test('is not moved by more than a month: somebody may have left and come back', async () => {
    const report = await take(clients(FULL, row('1-6-2026')))
    expect(refusals(report)).toEqual([['clienten.csv', 2, 'start_zorg', 'overlap']])
    expect(report.files[0]?.refused[0]?.reason).not.toContain('2026')
  })

  test('does not run twice at once: two starts in the files are no correction', async () => {
    const report = await take(clients(FULL, row('16-03-2026 09:00'), row('18-03-2026')))
    expect(refusals(report)).toEqual([['clienten.csv', 3, 'start_zorg', 'overlap']])
    const both = await take(clients(FULL, row('1-5-2026', '', '103'), row('1-6-2026', '', '103')))
    expect(refusals(both)).toEqual([['clienten.csv', 3, 'start_zorg', 'overlap']])
  })

  test('that has ended can begin again, in the same file and on the same day', async () => {
    const told = clients(FULL, row('16-03-2026 09:00', '1-6-2026 10:00'), row('1-6-2026'))
    expect(totals(await take(told))).toEqual({ added: 1, changed: 1, unchanged: 0 })
    expect(totals(await take(told))).toEqual({ added: 0, changed: 0, unchanged: 2 })
    expect(await starts()).toEqual(['2026-03-16T08:00:00.000Z', '2026-05-31T22:00:00.000Z'])
  })

  test('may not end so late that it runs on into the next', async () => {
    await take(clients(FULL, row('16-03-2026 09:00', '1-6-2026'), row('1-6-2026')))
    const report = await take(clients(FULL, row('16-03-2026 09:00', '8-6-2026')))
    expect(refusals(report)).toEqual([['clienten.csv', 2, 'start_zorg', 'overlap']])
  })

  test('runs beside care under another law', async () => {
    const report = await take(clients(SHORT, '101;ZVW;zuid;18-03-2026;m1;'))
    expect(totals(report)).toEqual({ added: 1, changed: 0, unchanged: 0 })
  })

  test('that began twice on one day asks for the hour', async () => {
    await take(clients(FULL, row('16-03-2026 09:00', '16-03-2026 12:00'), row('16-03-2026 20:00')))
    const report = await take(clients(FULL, row('16-03-2026')))
    expect(refusals(report)).toEqual([['clienten.csv', 2, 'start_zorg', 'missing']])
  })

  test('that a refused row tells of is left alone', async () => {
    const moved = '101;WLZ-ZIN;oost;18-03-2026;nee;;'
    const report = await take(clients(FULL, moved), { partial: true })
    expect(refusals(report)).toEqual([['clienten.csv', 2, 'team', 'unknown_reference']])
    expect(await starts()).toEqual(['2026-03-16T08:00:00.000Z'])
  })

  test('whose start was put right in chat is the same to a file that does not know that', async () => {
    const [before] = await prisma.episode.findMany()
    await prisma.episode.updateMany({
      data: { startsAt: new Date('2026-03-20T08:00:00Z'), formerStarts: [before?.startsAt ?? new Date(0)] },
    })
    const report = await take(clients(FULL, row('16-03-2026 09:00')))
    expect(totals(report)).toEqual({ added: 0, changed: 0, unchanged: 1 })
    expect(await starts()).toEqual(['2026-03-20T08:00:00.000Z'])
  })
})

describe('a row is refused', () => {
  test.each([
    ['an unknown team', '104;WMO;oost;1-5-2026;;;', [['team', 'unknown_reference']]],
    ['an end before the start', '104;WMO;zuid;1-5-2026;;;1-4-2026', [['einde_zorg', 'contradiction']]],
    ['no web address', '104;WMO;zuid;1-5-2026;;ftp://ecd;', [['ecd_url', 'unknown_value']]],
    [
      'all that is wrong at once',
      ';AWBZ;zuid;mei;;;',
      [
        ['client', 'missing'],
        ['wet', 'unknown_value'],
        ['start_zorg', 'not_a_date'],
      ],
    ],
  ])('for %s', async (_, row, wrong) => {
    const report = await take(clients(FULL, row))
    expect(refusals(report)).toEqual(wrong.map((one) => ['clienten.csv', 2, ...one]))
  })

  test('when it names people who are not known', async () => {
    const report = await take(
      clients('client;wet;team;start_zorg;evv;coordinator;schaduw', '104;WMO;zuid;1-5-2026;x7;x8;x9'),
    )
    expect(refusals(report).map(([, , column]) => column)).toEqual(['evv', 'coordinator', 'schaduw'])
  })

  test('when two rows say different things of one episode', async () => {
    const report = await take(clients(FULL, '104;WMO;zuid;1-5-2026;ja;;', '104;WMO;zuid;1-5-2026;nee;;'))
    expect(refusals(report)).toEqual([['clienten.csv', 3, 'wzd', 'duplicate']])
    expect(report.files[0]?.refused[0]?.reason).toMatch(/regel 2.*op elke regel hetzelfde/)
  })

  test('when two rows tell of other people from the same day: by the column, with vanaf as the way out', async () => {
    const rows = ['104;WMO;zuid;1-5-2026;m1;', '104;WMO;noord;1-5-2026;m2;']
    const report = await take(clients(SHORT, ...rows))
    expect(refusals(report)).toEqual([
      ['clienten.csv', 3, 'team', 'duplicate'],
      ['clienten.csv', 3, 'evv', 'duplicate'],
    ])
    const [told] = report.files[0]?.refused ?? []
    expect(told?.reason).toContain('regel 2')
    expect(told?.reason).toContain('vanaf')
    expect(told?.reason).not.toContain('kenmerk')
  })

  test('for whom it names too, when a date in it cannot be read', async () => {
    const report = await take({
      ...clients(SHORT, '104;WMO;oost;mei;x7;', '105;WMO;zuid;mei;m1;'),
      'medewerkers.csv': 'medewerker;naam;email;rollen;teams\nm9;Cas;cas;evv;zuid/oost',
      'rooster.csv': 'medewerker;van;tot;dienst;team\nx7;mei;mei;dag;oost',
    })
    expect(refusals(report).sort()).toEqual([
      ['clienten.csv', 2, 'evv', 'unknown_reference'],
      ['clienten.csv', 2, 'start_zorg', 'not_a_date'],
      ['clienten.csv', 2, 'team', 'unknown_reference'],
      ['clienten.csv', 3, 'start_zorg', 'not_a_date'],
      ['medewerkers.csv', 2, 'email', 'not_an_email'],
      ['medewerkers.csv', 2, 'teams', 'unknown_reference'],
      ['rooster.csv', 2, 'medewerker', 'unknown_reference'],
      ['rooster.csv', 2, 'team', 'unknown_reference'],
      ['rooster.csv', 2, 'tot', 'not_a_date'],
      ['rooster.csv', 2, 'van', 'not_a_date'],
    ])
  })
})
