import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Sent } from '../../../bot/channel.ts'
import { aCard, aDesk, aForm, type Desk, MESSAGE } from './a-desk.ts'

// A form stands in the place of the card on which it was asked. A colleague may do something with that card meanwhile.

const OTHER = '0193a000-0000-7000-8000-000000000002'
const plan = { intent: { do: 'plan', duty: 'K7F3QP' }, message: MESSAGE }
const filledIn = {
  form: 'plan',
  context: { duty: 'K7F3QP' },
  asked: { kind: 'intent', intent: plan.intent },
  message: MESSAGE,
  'in.day': '2026-11-26',
}

let desk: Desk
beforeEach(async () => {
  desk = await aDesk()
  desk.house.answer = () => ({ kind: 'form', form: aForm })
})
afterEach(() => desk.close())

/** The queue shows a message again that has changed. */
const change = (id = MESSAGE): Promise<Sent> =>
  desk.platform.channel.send(
    { member: 'member-anna', language: 'nl', address: desk.address },
    { id, card: aCard, platformId: 'platform-7' },
  )
const press = (data: object) => desk.post(desk.invoke(data))
const held = { state: 'later', afterMs: 5_000 }

describe('while somebody fills in a form, the card below it', () => {
  it('is not changed: what was typed would be gone', async () => {
    await press(plan)
    desk.connector.calls.length = 0
    expect(await change()).toEqual(held)
    expect(desk.connector.sent()).toEqual([])
    expect(await change(OTHER)).toMatchObject({ state: 'sent' })
  })

  it('is left alone as well when what came in was not right', async () => {
    desk.house.answer = ({ said }) =>
      said.kind === 'form'
        ? { kind: 'errors', errors: [{ field: 'day', message: 'Die dag is al voorbij.' }] }
        : { kind: 'form', form: aForm }
    await press(filledIn)
    expect(await change()).toEqual(held)
  })

  it('is changed as soon as it was sent in', async () => {
    await press(plan)
    desk.house.answer = () => ({ kind: 'done', notice: null })
    await press(filledIn)
    expect(await change()).toMatchObject({ state: 'sent' })
  })

  it('is changed as soon as the form was closed', async () => {
    await press(plan)
    await press({ show: MESSAGE })
    expect(await change()).toMatchObject({ state: 'sent' })
  })

  it('is changed when the form was left for ten minutes', async () => {
    await press(plan)
    const opened = desk.house.now.getTime()
    desk.house.now = new Date(opened + 10 * 60_000 - 1)
    expect(await change()).toEqual(held)
    desk.house.now = new Date(opened + 10 * 60_000)
    expect(await change()).toMatchObject({ state: 'sent' })
  })
})

it('a button that asks nothing holds no card', async () => {
  desk.house.answer = () => ({ kind: 'done', notice: null })
  await press(plan)
  expect(await change()).toMatchObject({ state: 'sent' })
})

it('a form that came as a message of its own holds no card', async () => {
  await desk.post(desk.message({ text: 'nieuw' }))
  expect(await change()).toMatchObject({ state: 'sent' })
})
