import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, dayOf, type Instant, instantAt } from '../../care/day.ts'
import { followFacts } from '../../jobs/follow.ts'
import { reconcile } from '../../jobs/reconcile.ts'
import { remind } from '../../jobs/remind.ts'
import type { Store } from '../../prisma/client.ts'
import { endEpisode } from '../../prisma/store/clients.ts'
import { findDuties } from '../../prisma/store/duties.ts'
import { freshDatabase } from '../database.ts'
import { at, type SmallHouse, smallHouse, ZONE } from '../jobs/small-house.ts'

const EVV = 'm04'
const NAMES: Record<string, string> = { m04: 'Evv', m07: 'Coordinator', m09: 'Manager' }
const HOURS = ['00:00', '07:30', '08:30', '12:00', '15:00', '17:00']

let store: Store
let small: SmallHouse
let client: string
let clock: Instant

beforeAll(async () => {
  store = (await freshDatabase()).store
  small = await smallHouse(store, { rules: ['zlp_voorlopig', 'zorgplan_definitief', 'zorgplan_evaluatie'] })
})

/** Lets the clock run up to a moment: every hour when it is asked so, otherwise some times a day; once a week at night. */
async function until(text: string, step: 'hourly' | 'daily' = 'daily'): Promise<void> {
  const end = at(text)
  const moments: Instant[] = []
  if (step === 'hourly') {
    for (let ms = clock.getTime() + 1_800_000; ms < end.getTime(); ms += 1_800_000) moments.push(new Date(ms))
  } else {
    for (let day = dayOf(clock, ZONE); day <= dayOf(end, ZONE); day = addDays(day, 1))
      for (const hour of HOURS) moments.push(instantAt(day, hour, ZONE))
  }
  for (const moment of [...moments.filter((one) => one > clock && one < end), end]) {
    small.now = moment
    if (moment.getUTCDay() === 0 && dayOf(moment, ZONE) !== dayOf(clock, ZONE))
      await reconcile(small.house, moment)
    await remind(small.house, moment)
    clock = moment
  }
}

/** What was said, to whom and about what, since a day. */
async function diary(from: string): Promise<string[]> {
  const rules = new Map((await findDuties(store.prisma, small.house.org)).map(({ id, rule }) => [id, rule]))
  const written = await small.messages()
  return written
    .filter((message) => message.at >= at(`${from} 00:00`))
    .map((message) => {
      const duties = 'duties' in message.content ? message.content.duties : []
      const when = message.at.toLocaleString('nl-NL', {
        timeZone: ZONE,
        weekday: 'short',
        day: '2-digit',
        month: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
      })
      return `${when} ${NAMES[message.to]}: ${duties.map((id) => rules.get(id)).join(', ')}`
    })
}

const state = async (rule: string) => (await small.duty(rule)).state

describe('a client starts on Friday afternoon', () => {
  it('13 March, three o’clock: the evv hears of the provisional plan at once', async () => {
    clock = at('2026-03-13 15:00')
    small.now = clock
    client = await small.startClient('2026-03-13 15:00')
    await remind(small.house, clock)
    expect(await diary('2026-03-13')).toEqual(['vr 13-03, 15:00 Evv: zlp_voorlopig'])
  })

  it('the weekend: the hours run on, and nobody is disturbed', async () => {
    await until('2026-03-15 23:00', 'hourly')
    expect(await diary('2026-03-14')).toEqual([])
    const recorded = (await small.nudges()).filter(({ state }) => state === 'waiting')
    expect(recorded.map(({ step, to, dueAt }) => [step, to, dueAt])).toEqual([
      ['PT12H', EVV, at('2026-03-14 03:00')],
      ['PT4H', EVV, at('2026-03-14 11:00')],
      ['due', EVV, at('2026-03-14 15:00')],
      ['due+PT2H', 'm07', at('2026-03-14 17:00')],
    ])
    expect(await state('zlp_voorlopig')).toBe('late')
  })

  it('Monday, half past seven: one message each, for all that the weekend held', async () => {
    await until('2026-03-16 08:00', 'hourly')
    expect((await diary('2026-03-16')).sort()).toEqual([
      'ma 16-03, 07:30 Coordinator: zlp_voorlopig',
      'ma 16-03, 07:30 Evv: zlp_voorlopig',
    ])
  })

  it('Monday, nine: done. Nobody hears of it again', async () => {
    await until('2026-03-16 09:00', 'hourly')
    await small.say('zlp_voorlopig', '2026-03-16', { episode: client, at: clock })
    expect(await state('zlp_voorlopig')).toBe('done')
    await until('2026-04-02 17:00')
    expect(await diary('2026-03-17')).toEqual([])
  })

  it('April: three weeks before, on Good Friday, the plan is due to be mentioned; it is, after Easter', async () => {
    await until('2026-04-19 17:00')
    expect(await diary('2026-04-02')).toEqual([
      'di 07-04, 07:30 Evv: zorgplan_definitief',
      'vr 17-04, 08:30 Evv: zorgplan_definitief',
    ])
  })

  it('20 April: planned for the 23rd, so that the 22nd stays silent; the 23rd: held', async () => {
    await until('2026-04-20 10:00')
    await small.say('zorgplan_definitief', '2026-04-23', { episode: client, outcome: 'gepland' })
    await until('2026-04-23 15:30')
    await small.say('zorgplan_definitief', '2026-04-23', { episode: client, at: clock })
    expect(await diary('2026-04-18')).toEqual([])
    expect(await state('zorgplan_definitief')).toBe('done')
    expect(await state('zorgplan_evaluatie')).toBe('upcoming')
  })

  it('summer: nothing', async () => {
    await until('2026-09-10 17:00')
    expect(await diary('2026-04-24')).toEqual([])
    expect(await state('zorgplan_evaluatie')).toBe('upcoming')
  })

  it('autumn: the evaluation comes near, passes, and the coordinator hears of it after the clocks went back', async () => {
    await until('2026-11-03 10:00')
    expect(await diary('2026-09-10')).toEqual([
      'wo 23-09, 08:30 Evv: zorgplan_evaluatie',
      'vr 09-10, 08:30 Evv: zorgplan_evaluatie',
      'di 20-10, 08:30 Evv: zorgplan_evaluatie',
      'vr 23-10, 08:30 Evv: zorgplan_evaluatie',
      'ma 26-10, 08:30 Coordinator: zorgplan_evaluatie',
      'ma 02-11, 08:30 Coordinator: zorgplan_evaluatie',
    ])
    expect(await state('zorgplan_evaluatie')).toBe('late')
  })

  it('3 November: held, and six months later it is time again', async () => {
    await small.say('zorgplan_evaluatie', '2026-11-03', { episode: client, at: clock })
    expect((await small.duty('zorgplan_evaluatie')).reckoned.due).toEqual({ kind: 'day', day: '2027-05-03' })
    await until('2027-03-12 17:00')
    expect(await diary('2026-11-03')).toEqual([])
  })

  it('after a year the client leaves: what was to come is cancelled, and no more is said', async () => {
    await store.prisma.$transaction(async (tx) => {
      await endEpisode(tx, small.house.org, client, clock)
      await followFacts(small.house, tx, clock, 'kompasbot', [client])
    })
    expect(await state('zorgplan_evaluatie')).toBe('cancelled')
    await until('2027-05-10 17:00')
    expect(await diary('2026-11-03')).toEqual([])
  })

  it('looked back upon, every due moment stands in the record once, and what each became', async () => {
    const nudges = await small.nudges()
    const once = new Set(nudges.map(({ step, to, dueAt }) => `${step} ${to} ${dueAt.toISOString()}`))
    expect(once.size).toBe(nudges.length)
    expect(new Set(nudges.map(({ state }) => state))).toEqual(new Set(['bundled']))
    expect(await small.history('zlp_voorlopig')).toEqual(['arose', 'late', 'done'])
  })
})
