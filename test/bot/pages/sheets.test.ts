import { beforeAll, describe, expect, it } from 'vitest'
import { composer } from '../../../bot/conversation/compose/compose.ts'
import { conversation } from '../../../bot/conversation/converse.ts'
import { webDoors } from '../../../bot/pages/doors.ts'
import type { AskedWeek, CalendarPage, SheetItem, WebDoors, WeekPage } from '../../../bot/web/doors.ts'
import { workingCalendar } from '../../../care/calendar.ts'
import { asDay } from '../../../care/day.ts'
import { takeIn } from '../../../jobs/take-in.ts'
import { files } from '../../jobs/import/importing.ts'
import { type Name, type SmallTalk, smallTalk } from '../conversation/small-talk.ts'

const meetings = `soort;team;datum;status;verzet_naar;reden
mdo;zorg;05-11-2026;verzet;12-11-2026;Arts verhinderd
mdo;zorg;12-11-2026;gehouden;;
mdo;ambulant;26-11-2026;gepland;;
clientenraad;;24-11-2026;gepland;;`

let talk: SmallTalk
let doors: WebDoors
const idOf = async (name: Name) => (await talk.member(name)).id

beforeAll(async () => {
  const closed = workingCalendar([asDay('2026-11-27')])
  talk = await smallTalk({ calendar: closed })
  const { house } = talk
  const how = { dryRun: false, partial: false, actor: 'command', now: house.now(), language: 'nl' as const }
  const report = await takeIn(house, files({ 'bijeenkomsten.csv': meetings }), how)
  expect(report.files.flatMap((file) => file.refused)).toEqual([])
  doors = webDoors(house, {
    converse: conversation(house),
    compose: composer(house),
    realNow: () => new Date('2026-11-23T09:00:00Z'),
    moveClock: null,
  })
})

const ask: AskedWeek = { week: null, whose: null, frame: null }
const week = async (name: Name, asked: Partial<AskedWeek> = {}): Promise<WeekPage> =>
  (await doors.weekPage(await idOf(name), { ...ask, ...asked })) ?? expect.fail('there is no such week')
const inWeek = ({ late, days }: WeekPage) => [...late, ...days.flatMap(({ items }) => items)]

type Month = Extract<CalendarPage, { kind: 'month' }>
async function month(name: Name, team: string | null = null, of: string | null = null): Promise<Month> {
  const page = await doors.calendarPage(await idOf(name), { month: of, team })
  return page?.kind === 'month' ? page : expect.fail('there is no such month')
}
const inMonth = ({ late, days }: Month) => [...late, ...days.flatMap(({ items }) => items)]
const numbers = (items: SheetItem[]) =>
  [...new Set(items.flatMap(({ about }) => (about.kind === 'client' ? [about.number] : [])))].sort()

/** The last look at pages, as the access log has it. */
async function looked(page: string) {
  const lines = (await talk.log()).filter(({ object }) => object.startsWith(page))
  return { last: lines.at(-1), about: lines.map(({ about }) => about) }
}

describe('the week', () => {
  it('of a carer holds what lies with her, with whom it is about', async () => {
    const page = await week('roos')
    expect(page).toMatchObject({
      week: '2026-W48',
      first: '2026-11-23',
      whose: 'mine',
      teams: [],
      frames: [],
    })
    expect(inWeek(page).every(({ mine }) => mine)).toBe(true)
    expect(numbers(inWeek(page))).toContain('10023')
    expect(page.days.map(({ day }) => day)).toHaveLength(7)
    expect(page.days[4]).toMatchObject({ day: '2026-11-27', off: { kind: 'closed' } })
  })

  it('of a coordinator holds that of her teams, and says which plans end and who is at turn', async () => {
    const page = await week('ilse', { week: '2026-W49' })
    expect(page).toMatchObject({ whose: 'teams', teams: ['Ambulant', 'Zorg'], late: [], later: [] })
    const plan = inWeek(page).find(({ title }) => title === 'Zorgplan')
    expect(plan).toMatchObject({
      day: '2026-11-30',
      about: { kind: 'client', number: '10031' },
      frame: 'WLZ-ZIN',
      atTurn: ['Roos Hoekstra'],
      mine: false,
      code: (await talk.duty('zorgplan_definitief', '10031')).code,
    })
    const frame = page.frames.find((one) => one.frame === 'WLZ-ZIN')
    expect(frame?.atTurn.map(({ name }) => name)).toContain('Roos Hoekstra')
    expect(frame?.ending).toBe(
      inWeek(page).filter((item) => item.kind === 'due' && item.frame === 'WLZ-ZIN').length,
    )
  })

  it('holds meetings of her teams, and what the whole organisation meets for', async () => {
    const page = await week('ilse')
    expect(inWeek(page).filter(({ kind }) => kind === 'planned')).toMatchObject([
      { day: '2026-11-24', title: 'Cliëntenraad' },
      { day: '2026-11-26', title: 'MDO', team: 'Ambulant' },
    ])
    expect(inWeek(await week('noor')).map(({ team }) => team)).not.toContain('Zorg')
  })

  it('can be that of one law, or of herself alone', async () => {
    const of = await week('ilse', { frame: 'WMO' })
    expect(inWeek(of).every(({ frame }) => frame === 'WMO')).toBe(true)
    expect(of.frames.length).toBeGreaterThan(0)
    expect(inWeek(await week('ilse', { whose: 'mine' })).every(({ mine }) => mine)).toBe(true)
    expect((await week('ilse', { frame: 'nergens' })).frame).toBeNull()
  })

  it('shows a carer no teams, whatever she asks', async () => {
    const page = await week('roos', { whose: 'teams' })
    expect(page.whose).toBe('mine')
    expect(inWeek(page).every(({ mine }) => mine)).toBe(true)
  })

  it('is noted in the access log, with everybody whom it was about', async () => {
    const items = inWeek(await week('ilse'))
    const { last, about } = await looked('week:2026-W48')
    expect(last).toMatchObject({ actor: 'member:m01', action: 'read', outcome: 'ok' })
    for (const number of numbers(items)) expect(about).toContain(`client:${number}`)
  })

  it.each(['2026-W54', 'nu', '2026-48'])('%s is none', async (text) => {
    expect(await doors.weekPage(await idOf('ilse'), { ...ask, week: text })).toBeNull()
  })

  it('is not there for who is not known or has left', async () => {
    expect(await doors.weekPage('nobody', ask)).toBeNull()
    expect(await doors.weekPage(await idOf('wim'), ask)).toBeNull()
  })
})

describe('the calendar', () => {
  it('of a team holds the whole month, with what was moved and why', async () => {
    const page = await month('ilse', 'zorg')
    expect(page).toMatchObject({
      month: '2026-11',
      today: '2026-11-23',
      organisation: talk.house.settings.name,
    })
    expect(page.days).toHaveLength(30)
    const mdo = inMonth(page).filter(({ title, kind }) => title === 'MDO' && kind !== 'due')
    expect(mdo).toMatchObject([
      { kind: 'moved', day: '2026-11-05', to: '2026-11-12', reason: 'Arts verhinderd' },
      { kind: 'held', day: '2026-11-12', from: '2026-11-05' },
    ])
  })

  it('counts how often a thing was done in its period', async () => {
    const { counts } = await month('ilse', 'zorg')
    expect(counts.find(({ title }) => title === 'MDO')).toMatchObject({
      count: { done: 1, required: 1, period: '2026-11' },
      state: 'done',
    })
    expect(counts.find(({ title }) => title === 'Cliëntenraad')).toMatchObject({ wholeOrganisation: true })
  })

  it('counts months that were and months that come too', async () => {
    const mdo = async (of: string) =>
      (await month('ilse', 'zorg', of)).counts.find(({ title }) => title === 'MDO')
    expect(await mdo('2026-12')).toMatchObject({ count: { done: 0, period: '2026-12' }, state: 'upcoming' })
    expect(await mdo('2026-09')).toMatchObject({ count: { period: '2026-09' }, state: 'missed' })
  })

  it.each([
    ['ilse', ['ambulant', 'zorg']],
    ['noor', ['dag']],
    ['jip', ['zorg']],
    ['farid', ['ambulant', 'dag', 'staf', 'zorg']],
    ['kim', ['ambulant', 'dag', 'staf', 'zorg']],
  ] as const)('offers %s the teams %j', async (name, teams) => {
    expect((await month(name)).teams.map(({ ref }) => ref).sort()).toEqual([...teams].sort())
  })

  it('of another team is not there, which the log tells', async () => {
    expect(await doors.calendarPage(await idOf('noor'), { month: null, team: 'zorg' })).toBeNull()
    expect((await looked('calendar:')).last).toMatchObject({ actor: 'member:m07', outcome: 'refused' })
  })

  it('shows nobody clients that are not his to see', async () => {
    expect(numbers(inMonth(await month('ilse', 'zorg')))).toContain('10031')
    expect(numbers(inMonth(await month('jip')))).toEqual([])
    expect(numbers(inMonth(await month('noor')))).toEqual([])
    expect(inMonth(await month('jip')).map(({ title }) => title)).toContain('MDO')
  })

  it('shows the council what the whole organisation meets for', async () => {
    expect(inMonth(await month('ada'))).toContainEqual(
      expect.objectContaining({ title: 'Cliëntenraad', kind: 'planned', day: '2026-11-24' }),
    )
  })

  it('has no numbers where the organisation wants none', async () => {
    const { settings } = talk.house
    settings.clientLabel = 'geen'
    const page = await month('ilse', 'zorg')
    settings.clientLabel = 'nummer'
    expect(JSON.stringify(page)).not.toMatch(/10031|10023/)
    expect(numbers(inMonth(page))).toEqual([null])
  })

  it('is noted in the access log, with everybody whom it was about', async () => {
    const items = inMonth(await month('ilse', 'zorg'))
    const { last, about } = await looked('calendar:2026-11:zorg')
    expect(last).toMatchObject({ actor: 'member:m01', outcome: 'ok' })
    for (const number of numbers(items)) expect(about).toContain(`client:${number}`)
  })

  it.each(['2026-13', '0000-01', '9999-12', 'november'])('of %s is none', async (text) => {
    expect(await doors.calendarPage(await idOf('ilse'), { month: text, team: null })).toBeNull()
  })

  it('is told clearly to who is in no team', async () => {
    const { prisma } = talk.db.store
    const id = await idOf('jip')
    const links = await prisma.memberTeam.findMany({ where: { memberId: id } })
    await prisma.memberTeam.deleteMany({ where: { memberId: id } })
    expect(await doors.calendarPage(id, { month: null, team: null })).toEqual({ kind: 'none' })
    await prisma.memberTeam.createMany({ data: links })
    expect((await looked('calendar:')).last).toMatchObject({ actor: 'member:m03', outcome: 'refused' })
  })
})
