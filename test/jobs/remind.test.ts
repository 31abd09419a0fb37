import { beforeAll, describe, expect, it } from 'vitest'
import { asDay } from '../../care/day.ts'
import { reconcile } from '../../jobs/reconcile.ts'
import { remind } from '../../jobs/remind.ts'
import type { Store } from '../../prisma/client.ts'
import { handOver } from '../../prisma/store/duties.ts'
import { addNudges } from '../../prisma/store/nudges.ts'
import { freshDatabase } from '../database.ts'
import { at, type SmallHouse, smallHouse } from './small-house.ts'

let store: Store
beforeAll(async () => {
  store = (await freshDatabase()).store
})

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const PLAN = 'zorgplan_definitief'

/** A client whose care starts on Monday 16 March, so that the care plan is due on Monday 27 April, a holiday, and thus on Tuesday. */
async function withPlan(options: Partial<Parameters<typeof smallHouse>[1]> = {}): Promise<{
  small: SmallHouse
  episode: string
}> {
  const small = await smallHouse(store, {
    rules: [PLAN],
    workdays: { m04: EVERY_DAY, m07: EVERY_DAY, m09: EVERY_DAY },
    ...options,
  })
  small.now = at('2026-03-16 14:00')
  const episode = await small.startClient('2026-03-16 14:00')
  return { small, episode }
}

/** The days on which a step is due, as the steps of the rule fall for this client. */
async function stepDays(small: SmallHouse): Promise<Date[]> {
  const found: Date[] = []
  for (
    let now = at('2026-03-16 14:00');
    now < at('2026-05-01');
    now = (await small.duty(PLAN)).nextAt ?? at('2026-05-01')
  ) {
    await remind(small.house, now)
    found.push(now)
  }
  return found
}

describe('reminding of a duty in days', () => {
  it('nudges who is responsible at each step, once', async () => {
    const { small } = await withPlan()
    await stepDays(small)
    const own = (await small.nudges()).filter(
      ({ to, dueAt }) => to === 'm04' && dueAt < at('2026-04-28 23:59'),
    )
    expect(own.map(({ step, dueAt, state }) => [step, dueAt, state])).toEqual([
      ['P21D', at('2026-04-03 08:30'), 'bundled'],
      ['P7D', at('2026-04-17 08:30'), 'bundled'],
      ['P2D', at('2026-04-22 08:30'), 'bundled'],
      ['due', at('2026-04-28 08:30'), 'bundled'],
    ])
    expect(await small.messages('m04')).toHaveLength(4)
  })

  it('adds nothing when it runs again at the same instant, nor a minute later', async () => {
    const { small } = await withPlan()
    const first = await remind(small.house, at('2026-04-17 08:30'))
    expect(first).toMatchObject({ claimed: 1, messages: 1 })
    const nothing = { claimed: 0, nudges: 0, messages: 0, setAside: 0 }
    expect(await remind(small.house, at('2026-04-17 08:30'))).toEqual(nothing)
    expect(await remind(small.house, at('2026-04-17 08:31'))).toEqual(nothing)
    expect(await small.messages()).toHaveLength(1)
  })

  it('says nothing before its moment', async () => {
    const { small } = await withPlan()
    await remind(small.house, at('2026-04-03 08:29'))
    expect(await small.messages()).toEqual([])
  })

  it('puts the message on the queue', async () => {
    const { small } = await withPlan()
    await remind(small.house, at('2026-04-03 08:30'))
    const [message] = await store.prisma.message.findMany({ where: { organisationId: small.house.org } })
    expect(small.queue.added).toContainEqual({ work: 'deliver', job: { message: message?.id, again: false } })
  })

  it('goes to the coordinator and to management when it is late', async () => {
    const { small } = await withPlan()
    await stepDays(small)
    await remind(small.house, at('2026-05-05 08:30'))
    const late = (await small.nudges()).filter(({ dueAt }) => dueAt > at('2026-04-28 23:59'))
    expect(late.map(({ step, to, dueAt }) => [step, to, dueAt])).toEqual([
      ['due+P1D', 'm07', at('2026-04-29 08:30')],
      ['due+P7D', 'm09', at('2026-05-05 08:30')],
    ])
    expect(await small.history(PLAN)).toContain('late')
  })

  it('goes on asking the coordinator every week', async () => {
    const { small } = await withPlan()
    for (const day of ['2026-04-29', '2026-05-06', '2026-05-13', '2026-05-20'])
      await remind(small.house, at(`${day} 08:30`))
    const toHer = (await small.nudges()).filter(({ to, state }) => to === 'm07' && state === 'bundled')
    expect(toHer.map(({ step }) => step)).toEqual(['due+P1D', 'due+P1D/1', 'due+P1D/2', 'due+P1D/3'])
  })

  it('says no more once it is done', async () => {
    const { small, episode } = await withPlan()
    await remind(small.house, at('2026-04-03 08:30'))
    small.now = at('2026-04-10 10:00')
    await small.say(PLAN, '2026-04-10', { episode })
    expect((await small.duty(PLAN)).nextAt).toBeNull()
    await remind(small.house, at('2026-05-20 08:30'))
    expect(await small.messages()).toHaveLength(1)
  })

  it('is silent before a planned day, and speaks again after it', async () => {
    const { small, episode } = await withPlan()
    small.now = at('2026-04-10 10:00')
    await small.say(PLAN, '2026-04-24', { episode, outcome: 'gepland' })
    await remind(small.house, at('2026-04-22 08:30'))
    expect(await small.messages()).toEqual([])
    await remind(small.house, at('2026-04-28 08:30'))
    expect(await small.messages('m04')).toHaveLength(1)
  })
})

describe('after a time of not running', () => {
  it('nudges each person of the last step that passed, and records the ones before it as missed', async () => {
    const { small } = await withPlan()
    await remind(small.house, at('2026-04-03 08:30'))
    await remind(small.house, at('2026-04-30 10:00'))
    const rest = (await small.nudges()).slice(1).map(({ step, to, state }) => [step, to, state])
    expect(rest).toEqual([
      ['P7D', 'm04', 'missed'],
      ['P2D', 'm04', 'missed'],
      ['due', 'm04', 'bundled'],
      ['due+P1D', 'm07', 'bundled'],
    ])
    expect((await small.history(PLAN)).filter((what) => what === 'nudge_missed')).toHaveLength(2)
    expect(await small.messages('m04')).toHaveLength(2)
  })

  it('records what was missed of a duty of which nobody had heard yet, also when it was reconciled first', async () => {
    const { small } = await withPlan()
    await reconcile(small.house, at('2026-04-23 10:00'))
    await remind(small.house, at('2026-04-23 10:00'))
    expect((await small.nudges()).map(({ step, state }) => [step, state])).toEqual([
      ['P21D', 'missed'],
      ['P7D', 'missed'],
      ['P2D', 'bundled'],
    ])
  })

  it('tells of a duty that arose late its last step only: nothing of it was missed', async () => {
    const { small } = await withPlan()
    small.now = at('2026-04-23 10:00')
    await small.startClient('2026-03-16 14:00')
    await remind(small.house, at('2026-04-23 10:00'))
    const id = (await small.duty(PLAN)).id
    const rows = await store.prisma.nudge.findMany({ where: { dutyId: id } })
    expect(rows.map(({ step, state }) => [step, state])).toEqual([['P2D', 'bundled']])
  })

  it('does not send on a day off what waited for a day of work and could not go then', async () => {
    const { small } = await withPlan({ workdays: {} })
    await small.startClient('2026-03-15 14:00')
    // Good Friday: recorded, and put off to Tuesday; nothing runs until Saturday of that week.
    await remind(small.house, at('2026-04-03 08:30'))
    await remind(small.house, at('2026-04-11 12:00'))
    expect(await small.messages()).toEqual([])
    await remind(small.house, at('2026-04-13 07:30'))
    expect(await small.messages('m04')).toHaveLength(1)
  })
})

describe('quiet hours and days off', () => {
  it('put the sending off and never the reckoning', async () => {
    const { small } = await withPlan({ workdays: { m04: [2] } })
    await remind(small.house, at('2026-04-17 08:30'))
    const last = (await small.nudges()).at(-1)
    expect(last).toMatchObject({ step: 'P7D', dueAt: at('2026-04-17 08:30'), sendAt: at('2026-04-21 07:30') })
    expect(last?.state).toBe('waiting')
    expect(await small.messages()).toEqual([])
    await remind(small.house, at('2026-04-21 07:29'))
    expect(await small.messages()).toEqual([])
    await remind(small.house, at('2026-04-21 07:30'))
    expect(await small.messages('m04')).toHaveLength(1)
  })

  it('hold for a term in hours too: what falls due at night is said in the morning', async () => {
    const small = await smallHouse(store, { rules: ['zlp_voorlopig'] })
    small.now = at('2026-03-16 21:00')
    await small.startClient('2026-03-16 21:00')
    await remind(small.house, at('2026-03-16 21:00'))
    expect(await small.nudges()).toMatchObject([
      { step: 'start', dueAt: at('2026-03-16 21:00'), sendAt: at('2026-03-17 07:30') },
    ])
    await remind(small.house, at('2026-03-17 07:30'))
    expect(await small.messages('m04')).toHaveLength(1)
  })

  it('let a nudge go that was answered before it could be sent', async () => {
    const { small, episode } = await withPlan({ workdays: { m04: [2] } })
    await remind(small.house, at('2026-04-17 08:30'))
    small.now = at('2026-04-20 10:00')
    await small.say(PLAN, '2026-04-20', { episode })
    await remind(small.house, at('2026-04-21 07:30'))
    expect((await small.nudges()).at(-1)?.state).toBe('dropped')
    expect(await small.messages()).toEqual([])
  })

  it('let a nudge go that a plan silenced before it could be sent', async () => {
    const { small, episode } = await withPlan({ workdays: { m04: [2] } })
    await remind(small.house, at('2026-04-17 08:30'))
    small.now = at('2026-04-20 10:00')
    await small.say(PLAN, '2026-04-24', { episode, outcome: 'gepland' })
    await remind(small.house, at('2026-04-21 07:30'))
    expect((await small.nudges()).at(-1)?.state).toBe('dropped')
  })

  it('record as missed what nobody can be told any more', async () => {
    const { small } = await withPlan({ workdays: { m04: [2] } })
    await remind(small.house, at('2026-04-17 08:30'))
    await store.prisma.member.update({
      where: { id: small.ids.m04 ?? '' },
      data: { employedUntil: new Date('2026-04-20') },
    })
    await remind(small.house, at('2026-04-21 07:30'))
    expect((await small.nudges()).find(({ step }) => step === 'P7D')?.state).toBe('missed')
    expect(await small.history(PLAN)).toContain('nudge_missed')
  })
})

describe('one message a person', () => {
  it('tells of all that is due at once', async () => {
    const { small } = await withPlan()
    await small.startClient('2026-03-16 10:00')
    await small.startClient('2026-03-16 11:00')
    await remind(small.house, at('2026-04-03 08:30'))
    const said = await small.messages()
    expect(said).toHaveLength(1)
    expect(said[0]?.content).toMatchObject({ kind: 'nudge', duties: { length: 3 } })
  })

  it('also when there is more due than one transaction takes', async () => {
    const { small } = await withPlan()
    for (let i = 0; i < 6; i++) await small.startClient(`2026-03-16 10:0${i}`)
    const done = await remind(small.house, at('2026-04-03 08:30'), { batch: 2 })
    expect(done).toMatchObject({ claimed: 7, nudges: 7, messages: 1 })
  })

  it('names a duty once to who is asked in two ways', async () => {
    const { small } = await withPlan()
    await store.prisma.member.update({
      where: { id: small.ids.m07 ?? '' },
      data: { roles: ['coordinator', 'management'] },
    })
    await remind(small.house, at('2026-05-06 08:30'))
    for (const { content } of await small.messages())
      expect(content).toMatchObject({ duties: [(await small.duty(PLAN)).id] })
  })
})

describe('two runs at the same moment', () => {
  it('share the work: every due moment is recorded once and told once', async () => {
    const { small } = await withPlan()
    for (let i = 0; i < 20; i++) await small.startClient(`2026-03-16 10:${10 + i}`)
    const now = at('2026-04-03 08:30')
    const done = await Promise.all([
      remind(small.house, now),
      remind(small.house, now),
      remind(small.house, now),
    ])
    expect(done.reduce((sum, { claimed }) => sum + claimed, 0)).toBe(21)
    expect(done.reduce((sum, { nudges }) => sum + nudges, 0)).toBe(21)
    const told = (await small.messages()).flatMap(({ content }) =>
      'duties' in content ? content.duties : [],
    )
    expect(told).toHaveLength(21)
    expect(new Set(told).size).toBe(21)
  })
})

describe('a duty that was handed over', () => {
  it('is asked of who took it, and the coordinator hears of it late as before', async () => {
    const { small } = await withPlan({ workdays: { m08: EVERY_DAY, m07: EVERY_DAY } })
    await handOver(store.prisma, small.house.org, (await small.duty(PLAN)).id, small.ids.m08 ?? '')
    await remind(small.house, at('2026-04-17 08:30'))
    await remind(small.house, at('2026-04-29 08:30'))
    expect((await small.messages()).map(({ to }) => to).sort()).toEqual(['m07', 'm08', 'm08'])
  })

  it('is no longer told to who gave it away while his reminder waited', async () => {
    const { small } = await withPlan({ workdays: { m04: [2] } })
    await remind(small.house, at('2026-04-17 08:30'))
    await handOver(store.prisma, small.house.org, (await small.duty(PLAN)).id, small.ids.m08 ?? '')
    await remind(small.house, at('2026-04-21 07:30'))
    expect(await small.messages('m04')).toEqual([])
  })

  it('comes back to its own people when who took it has left', async () => {
    const { small } = await withPlan({ workdays: { m04: EVERY_DAY } })
    await handOver(store.prisma, small.house.org, (await small.duty(PLAN)).id, small.ids.m08 ?? '')
    await store.prisma.member.update({
      where: { id: small.ids.m08 ?? '' },
      data: { employedUntil: new Date('2026-04-01') },
    })
    await remind(small.house, at('2026-04-17 08:30'))
    expect((await small.messages()).map(({ to }) => to)).toEqual(['m04'])
  })
})

describe('a reminder that somebody asked for', () => {
  const later = async (small: SmallHouse, when: string) =>
    addNudges(store.prisma, small.house.org, [
      {
        dutyId: (await small.duty(PLAN)).id,
        memberId: small.ids.m04 ?? '',
        step: 'later',
        dueAt: at(when),
        sendAt: at(when),
        state: 'waiting',
      },
    ])

  it('comes back at its time', async () => {
    const { small } = await withPlan()
    await remind(small.house, at('2026-04-03 08:30'))
    await later(small, '2026-04-06 08:30')
    await remind(small.house, at('2026-04-06 08:29'))
    expect(await small.messages('m04')).toHaveLength(1)
    await remind(small.house, at('2026-04-06 08:30'))
    expect(await small.messages('m04')).toHaveLength(2)
  })

  it('waits for a day of work like any other', async () => {
    const { small } = await withPlan({ workdays: {} })
    await remind(small.house, at('2026-04-17 08:30'))
    await later(small, '2026-04-18 08:30')
    await remind(small.house, at('2026-04-18 08:30'))
    expect(await small.messages('m04')).toHaveLength(1)
    await remind(small.house, at('2026-04-20 07:30'))
    expect(await small.messages('m04')).toHaveLength(2)
  })
})

describe('a duty that cannot be reckoned', () => {
  /** A rule that fails whenever it is looked at, as a broken row would make it do. */
  const poison = (small: SmallHouse) => {
    const { rules } = small.house.settings
    const broken = { ...rules[PLAN] } as object
    Object.defineProperty(broken, 'termijn', {
      get: () => {
        throw new RangeError('cannot be reckoned')
      },
    })
    small.house.settings.rules = { ...rules, [PLAN]: broken as never }
    return () => {
      small.house.settings.rules = rules
    }
  }

  it('is set aside for an hour while the others go on, and is told when it is well again', async () => {
    const { small } = await withPlan({ rules: [PLAN, 'mdo'] })
    await reconcile(small.house, at('2026-04-01 09:00'))
    const heal = poison(small)
    const now = at('2026-04-17 08:30')
    expect(await remind(small.house, now)).toMatchObject({ setAside: 1 })
    expect(await small.messages('m04')).toEqual([])
    expect((await small.messages('m07')).length).toBe(1)
    expect((await small.duty(PLAN)).nextAt).toEqual(at('2026-04-17 09:30'))
    expect(await remind(small.house, at('2026-04-17 09:00'))).toMatchObject({ claimed: 0, setAside: 0 })
    heal()
    await remind(small.house, at('2026-04-17 09:30'))
    expect(await small.messages('m04')).toHaveLength(1)
  })

  it('loses no step that passed before anybody could hear of it', async () => {
    const { small } = await withPlan()
    small.now = at('2026-04-23 10:00')
    await small.startClient('2026-03-16 10:00')
    const heal = poison(small)
    await remind(small.house, at('2026-04-23 10:00'))
    heal()
    await remind(small.house, at('2026-04-23 11:00'))
    expect((await small.messages('m04'))[0]?.content).toMatchObject({ duties: { length: 2 } })
  })
})

describe('a duty that nothing calls for any more', () => {
  it('is closed when its moment comes: no poison, and no end of trying', async () => {
    const { small, episode } = await withPlan()
    await store.prisma.episode.update({ where: { id: episode }, data: { startsAt: at('2027-01-01') } })
    expect(await remind(small.house, at('2026-04-17 08:30'))).toMatchObject({ claimed: 1, setAside: 0 })
    expect(await small.duty(PLAN)).toMatchObject({ state: 'cancelled', nextAt: null })
  })

  it('was missed when it is a count whose period is long over', async () => {
    const small = await smallHouse(store, { rules: ['mdo'] })
    await reconcile(small.house, at('2026-01-10 09:00'))
    expect(await remind(small.house, at('2026-05-10 09:00'))).toMatchObject({ claimed: 1, setAside: 0 })
    expect(await small.duty('mdo')).toMatchObject({ state: 'missed', nextAt: null })
    expect(await small.messages()).toEqual([])
  })

  it('was cancelled, not missed, when its rule was switched off before the period ended', async () => {
    const small = await smallHouse(store, { rules: ['mdo'] })
    await reconcile(small.house, at('2026-01-10 09:00'))
    small.house.settings.rules = {}
    await reconcile(small.house, at('2026-01-11 09:00'))
    expect(await small.duty('mdo')).toMatchObject({ state: 'cancelled', nextAt: null })
  })
})

describe('what can go wrong with people', () => {
  it('a duty whose steps reach nobody waits only for its becoming late', async () => {
    const { small } = await withPlan()
    await store.prisma.member.updateMany({
      where: { organisationId: small.house.org },
      data: { employedUntil: new Date('2026-03-31') },
    })
    await remind(small.house, at('2026-04-17 08:30'))
    expect((await small.duty(PLAN)).nextAt).toEqual(at('2026-04-29 00:00'))
    await remind(small.house, at('2026-04-29 00:00'))
    expect(await small.duty(PLAN)).toMatchObject({ state: 'late', nextAt: null })
    expect(await remind(small.house, at('2026-04-29 00:01'))).toMatchObject({ claimed: 0 })
  })

  it('a duty from before the day of vouching is shown and never nudged', async () => {
    const { small } = await withPlan({ settings: { vouchesFrom: asDay('2026-05-01') } })
    small.now = at('2026-05-01 10:00')
    await reconcile(small.house, at('2026-05-01 10:00'))
    await remind(small.house, at('2026-05-01 10:00'))
    expect(await small.duty(PLAN)).toMatchObject({ state: 'unconfirmed', nextAt: null })
    expect(await small.messages()).toEqual([])
  })
})

describe('care that was entered before it began', () => {
  it('has its duties, and the first nudge, at the minute of the start', async () => {
    const small = await smallHouse(store, { rules: ['zlp_voorlopig'], workdays: { m04: EVERY_DAY } })
    small.now = at('2026-03-13 16:00')
    await small.startClient('2026-03-16 14:00')

    await remind(small.house, at('2026-03-16 13:59'))
    expect(await small.messages('m04')).toEqual([])
    await remind(small.house, at('2026-03-16 14:00'))

    expect((await small.duty('zlp_voorlopig')).state).toBe('open')
    expect(await small.messages('m04')).toHaveLength(1)
  })
})
