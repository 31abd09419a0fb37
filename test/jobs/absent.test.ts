import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { asDay, type Instant } from '../../care/day.ts'
import type { Duty } from '../../care/duty.ts'
import type { Shift } from '../../care/rota.ts'
import type { Member } from '../../care/world.ts'
import { explain } from '../../commands/explain.ts'
import { audienceAt } from '../../jobs/audience.ts'
import { audit } from '../../jobs/audit.ts'
import { deliver } from '../../jobs/deliver.ts'
import { dueNudges } from '../../jobs/due-nudges.ts'
import { remind } from '../../jobs/remind.ts'
import { readOrganisation } from '../../organisation.ts'
import type { Store } from '../../prisma/client.ts'
import { addAbsence, endAbsence, findAbsence } from '../../prisma/store/absences.ts'
import type { StoredDuty } from '../../prisma/store/duties.ts'
import { hearAgain, passOn } from '../../prisma/store/hear-again.ts'
import { addMessages, type Content } from '../../prisma/store/messages.ts'
import { freshDatabase } from '../database.ts'
import { aCarePlan, PLAN } from './a-care-plan.ts'
import { at, type SmallHouse } from './small-house.ts'

const DAY_MS = 86_400_000
const MONDAY = at('2026-03-16 00:00')
const day = (n: number) => new Date(MONDAY.getTime() + n * DAY_MS)

/** m04 does it, m07 comes next, m09 manages; all work every day. */
const member = (ref: string, roles: Member['roles']) => ({
  ref,
  roles,
  workdays: [1, 2, 3, 4, 5, 6, 7],
  employedFrom: null,
  employedUntil: null,
})
const MEMBERS = [member('m04', ['evv']), member('m07', ['coordinator']), member('m09', ['management'])]
const IDS = new Map(MEMBERS.map(({ ref }) => [ref, ref]))

const STORED = {
  id: 'duty',
  createdAt: new Date(MONDAY.getTime() - 60 * DAY_MS),
  stepsDoneTo: new Date(MONDAY.getTime() - 60 * DAY_MS),
} as StoredDuty

function duty(due: number | null, step: { at: Instant; to: string[] }): Duty {
  const last = due === null ? null : asDay(day(due).toISOString().slice(0, 10))
  return {
    rule: PLAN,
    state: 'open',
    due: last === null ? { kind: 'unknown' } : { kind: 'day', day: last },
    planBy: last,
    team: 'zorg',
    responsible: ['m04'],
    backup: ['m07'],
    steps: [{ id: 'P7D', ...step }],
  } as unknown as Duty
}

describe('whoever is away, and whatever falls due', () => {
  const absences = fc.array(
    fc.record({
      member: fc.constantFrom('m04', 'm07', 'm09'),
      from: fc.nat(20),
      days: fc.integer({ min: 1, max: 91 }),
    }),
    { maxLength: 3 },
  )
  const given = fc.record({
    absences,
    now: fc.integer({ min: 1, max: 25 }),
    due: fc.option(fc.integer({ min: -5, max: 60 })),
    to: fc.constantFrom<string[]>(['m04'], ['m07'], ['m04', 'm07']),
  })

  it('nobody hears anything while away, and nothing is lost: each step is heard by somebody', () => {
    const { quietHours, zone, calendar } = readOrganisation()
    fc.assert(
      fc.property(given, ({ absences: away, now: on, due, to }) => {
        const now = new Date(day(on).getTime() + 8.5 * 3_600_000)
        const rota = away.map(({ member: who, from, days }): Shift => {
          return { member: who, from: day(from), until: day(from + days), kind: 'afwezig', team: null }
        })
        const audience = audienceAt(now, MEMBERS, rota, { quietHours, zone, calendar })
        const nudges = dueNudges(STORED, duty(due, { at: now, to }), audience, IDS, now)
        const waiting = nudges.filter(({ state }) => state === 'waiting')
        for (const { memberId, sendAt } of waiting) {
          const off = rota.filter((one) => one.member === memberId)
          expect(off.some(({ from, until }) => from <= sendAt && sendAt < until)).toBe(false)
        }
        // Whoever it is for hears of it in the end.
        expect(to.every((ref) => waiting.some(({ memberId }) => memberId === ref))).toBe(true)
        // And when nobody of these does for now, somebody who is there does; in time where there is a term.
        const there = MEMBERS.map(({ ref }) => ref).filter((ref) => !audience.isAway(ref))
        const inTime = due !== null && due >= on ? day(due + 1) : null
        const isHeard = waiting.some(({ memberId, sendAt }) =>
          inTime === null ? there.includes(memberId) : sendAt < inTime,
        )
        expect(isHeard).toBe(
          there.length > 0 || waiting.some(({ sendAt }) => inTime !== null && sendAt < inTime),
        )
      }),
      { numRuns: 400 },
    )
  })
})

describe('whoever is away from before his next day of work', () => {
  const { quietHours, zone, calendar } = readOrganisation()
  const FRIDAY_EVENING = at('2026-03-20 21:00')
  const weekday = (ref: string) =>
    MEMBERS.map((one) => (one.ref === ref ? { ...one, workdays: [1, 3] } : one))
  const away = (from: string, until: string): Shift => {
    return { member: 'm04', from: at(from), until: at(until), kind: 'afwezig', team: null }
  }
  const audience = (...rota: Shift[]) =>
    audienceAt(FRIDAY_EVENING, weekday('m04'), rota, { quietHours, zone, calendar })

  it('counts as away already: what is late is told to the next in line, not after the holiday only', () => {
    const gone = audience(away('2026-03-23 00:00', '2026-04-13 00:00'))
    expect(gone.isAway('m04')).toBe(true)
    const late = duty(1, { at: FRIDAY_EVENING, to: ['m04'] })
    const nudges = dueNudges(STORED, late, gone, IDS, FRIDAY_EVENING)
    expect(nudges.map(({ memberId }) => memberId)).toEqual(['m04', 'm07'])
  })

  it('is not away for a weekend that he does not work, nor for what comes later', () => {
    expect(audience(away('2026-03-21 00:00', '2026-03-23 00:00')).isAway('m04')).toBe(false)
    expect(audience(away('2026-03-24 00:00', '2026-04-13 00:00')).isAway('m04')).toBe(false)
  })
})

describe('a duty of somebody who is away', () => {
  let store: Store
  beforeAll(async () => {
    store = (await freshDatabase()).store
  })
  const isAway = async ({ house, ids }: SmallHouse, ref: string, from: string, until: string) =>
    addAbsence(store.prisma, house.org, {
      memberId: ids[ref] ?? '',
      kind: 'afwezig',
      from: at(`${from} 00:00`),
      until: at(`${until} 00:00`),
    })

  it('is told to who is next in line, and to him when he is back', async () => {
    const { small } = await aCarePlan(store)
    await isAway(small, 'm04', '2026-04-01', '2026-05-20')
    await remind(small.house, at('2026-04-03 09:00'))
    expect((await small.messages()).map(({ to }) => to)).toEqual(['m07'])
    expect(await small.nudges()).toContainEqual(
      expect.objectContaining({ to: 'm04', state: 'waiting', sendAt: at('2026-05-20 07:30') }),
    )
  })

  it('goes to management when everybody in line is away', async () => {
    const { small } = await aCarePlan(store)
    await isAway(small, 'm04', '2026-04-01', '2026-05-20')
    await isAway(small, 'm07', '2026-04-01', '2026-05-20')
    await remind(small.house, at('2026-04-03 09:00'))
    expect((await small.messages()).map(({ to }) => to)).toEqual(['m09'])
  })

  it('passes on what waited for him already', async () => {
    const { small } = await aCarePlan(store)
    // It is recorded in the evening, for the next morning.
    await remind(small.house, at('2026-04-03 07:00'))
    await remind(small.house, at('2026-04-03 21:00'))
    const before = (await small.messages()).length
    await store.prisma.nudge.updateMany({
      where: { organisationId: small.house.org },
      data: { state: 'waiting', messageId: null, sendAt: at('2026-04-04 07:30') },
    })
    await isAway(small, 'm04', '2026-04-04', '2026-05-20')
    await hearAgain(store.prisma, small.house.org, [small.ids.m04 ?? ''], at('2026-04-03 21:30'))
    await passOn(store.prisma, small.house.org, small.ids.m04 ?? '', at('2026-04-03 21:30'))
    await remind(small.house, at('2026-04-04 08:00'))
    expect((await small.messages()).slice(before).map(({ to }) => to)).toEqual(['m07'])
  })

  it('says so when it is asked why', async () => {
    const { small } = await aCarePlan(store)
    await isAway(small, 'm04', '2026-04-01', '2026-05-20')
    const { code } = await small.duty(PLAN)
    const said = async (on: string) => (await explain(small.house, code, at(on), 'nl'))?.lines.join('\n')
    expect(await said('2026-04-02 09:00')).toContain('Naam van m04 is afwezig tot en met di 19 mei 2026.')
    expect(await said('2026-03-20 09:00')).not.toContain('afwezig')
  })
})

describe('a message that nobody asked for', () => {
  let store: Store
  beforeAll(async () => {
    store = (await freshDatabase()).store
  })
  const NOON = at('2026-04-02 12:00')

  const deliverTo = async (kind: 'afwezig' | 'pauze', content: Content, more: { via?: 'web' } = {}) => {
    const { small } = await aCarePlan(store)
    small.now = NOON
    const memberId = small.ids.m07 ?? ''
    const until = at('2026-04-02 12:30')
    const absence = await addAbsence(store.prisma, small.house.org, {
      memberId,
      kind,
      from: at('2026-04-02 00:00'),
      until,
    })
    const [message] = await addMessages(store.prisma, small.house.org, at('2026-04-02 06:00'), [
      { memberId, key: 'one', content },
    ])
    const sent: string[] = []
    const web = {
      name: 'web' as const,
      send: async () => {
        sent.push('sent')
        return { state: 'sent' as const, platformId: 'p' }
      },
    }
    const card = { title: 'x', notice: 'x', blocks: [], actions: [] }
    const go = () =>
      deliver(small.house, new Map([['web', web]]), async () => card, {
        message: message?.id ?? '',
        again: false,
        ...more,
      })
    await go()
    return { small, sent, go, absence }
  }

  it.each(['afwezig', 'pauze'] as const)(
    'waits for who is away or quiet, and is sent afterwards (%s)',
    async (kind) => {
      const { small, sent, go, absence } = await deliverTo(kind, { kind: 'status' })
      expect(sent).toEqual([])
      expect(small.queue.added.at(-1)).toMatchObject({ job: { held: true }, afterMs: 30 * 60_000 })
      expect(await audit(small.house, NOON, NOON)).toMatchObject({ unsentMessages: 0 })
      const found = await findAbsence(store.prisma, small.house.org, absence)
      if (found) await endAbsence(store.prisma, small.house.org, found, at('2026-04-02 12:10'))
      small.now = at('2026-04-02 12:11')
      await go()
      expect(sent).toEqual(['sent'])
    },
  )

  it('is looked at again each hour, for somebody may be back early', async () => {
    const { small } = await deliverTo('afwezig', { kind: 'status' })
    await store.prisma.absence.updateMany({ data: { until: at('2026-05-02 12:00') } })
    small.now = at('2026-04-02 13:00')
    const { small: other } = await deliverTo('afwezig', { kind: 'status' })
    expect(other.queue.added.at(-1)?.afterMs).toBeLessThanOrEqual(3_600_000)
  })

  it('does not hold the answer to what somebody asked', async () => {
    expect((await deliverTo('afwezig', { kind: 'status' }, { via: 'web' })).sent).toEqual(['sent'])
  })

  it('lets a reminder through a pause, for that knows of it itself', async () => {
    expect((await deliverTo('pauze', { kind: 'nudge', duties: [] })).sent).toEqual(['sent'])
    expect((await deliverTo('afwezig', { kind: 'nudge', duties: [] })).sent).toEqual([])
  })
})
