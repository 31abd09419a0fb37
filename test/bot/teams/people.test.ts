import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ANNA, aDesk, type Desk, MESSAGE } from './a-desk.ts'
import { TENANT } from './microsoft.ts'

let desk: Desk
beforeEach(async () => {
  desk = await aDesk()
})
afterEach(() => desk.close())

const said = () => JSON.stringify(desk.connector.sent().map(({ body }) => body))
const asked = () => desk.connector.calls.filter(({ path }) => path.includes('/members/')).length
const CHANNEL = { id: '19:team@thread.tacv2;messageid=17', tenantId: TENANT, conversationType: 'channel' }
const mention = (text: string) => ({
  text: `<at>Kompasbot</at> ${text}`,
  entities: [{ type: 'mention', text: '<at>Kompasbot</at>', mentioned: { id: '28:bot', name: 'Kompasbot' } }],
  conversation: CHANNEL,
})

describe('who somebody is', () => {
  it('is told by Teams and never by what they type', async () => {
    await desk.post(desk.message({ text: 'taken', from: { id: ANNA, email: 'baas@zorg.example' } }))
    expect(desk.house.met).toMatchObject([
      { channel: 'teams', id: ANNA, email: 'anna@zorg.example', standing: 'member', address: desk.address },
    ])
    expect(desk.connector.calls[0]?.authorization).toBe('Bearer of-our-own')
  })

  it('is asked once an hour', async () => {
    await desk.post(desk.message({ text: 'taken' }))
    await desk.post(desk.message({ text: 'taken' }))
    expect(asked()).toBe(1)
    desk.house.now = new Date(desk.house.now.getTime() + 3_600_001)
    await desk.post(desk.message({ text: 'taken' }))
    expect(asked()).toBe(2)
  })

  it('is asked once when Teams tells of an installation in two ways at the same time', async () => {
    const added = { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }
    const installed = { type: 'installationUpdate', action: 'add' }
    await Promise.all([desk.post(desk.message(added)), desk.post(desk.message(installed))])
    expect(asked()).toBe(1)
  })

  it('is asked again after Teams could not tell', async () => {
    desk.connector.next('GET', { status: 503 })
    await desk.post(desk.message({ text: 'taken' }))
    expect(desk.house.events).toEqual([])
    await desk.post(desk.message({ text: 'taken' }))
    expect(desk.house.events).toHaveLength(1)
  })

  it('is taken from the name to sign in with when there is no e-mail', async () => {
    desk.connector.people.set(ANNA, { email: null, userPrincipalName: 'anna@zorg.example' })
    await desk.post(desk.message({ text: 'taken' }))
    expect(desk.house.events).toHaveLength(1)
  })

  it.each([
    ['a guest', { email: 'anna@zorg.example', userRole: 'guest' }],
    ['somebody without an account', { email: 'anna@zorg.example', userRole: 'anonymous' }],
    ['a guest by name', { email: 'anna@zorg.example', userPrincipalName: 'anna_elders#EXT#@zorg.example' }],
    ['somebody of another tenant', { email: 'anna@zorg.example', tenantId: 'elders' }],
  ])('%s is refused kindly', async (_, person) => {
    desk.connector.people.set(ANNA, person)
    await desk.post(desk.message({ text: 'taken' }))
    // Told to the house, so that what went to this account before goes there no more.
    expect(desk.house.met).toMatchObject([{ standing: expect.stringMatching(/^(guest|stranger)$/) }])
    expect(desk.house.events).toEqual([])
    expect(said()).toContain('niet met gasten')
  })

  it('unknown people get a kind refusal, in their language', async () => {
    desk.house.members.clear()
    await desk.post(desk.message({ text: 'taken' }))
    await desk.post(desk.message({ text: 'tasks', locale: 'en-GB' }))
    expect(desk.house.events).toEqual([])
    expect(said()).toContain('Ik ken je nog niet')
    expect(said()).toContain('I do not know you yet')
  })

  it('nobody is let in when Teams cannot tell', async () => {
    desk.connector.people.clear()
    await desk.post(desk.message({ text: 'taken' }))
    expect(desk.house.events).toEqual([])
  })
})

describe('the app', () => {
  const personal = (action: string) => ({ type: 'installationUpdate', action })

  it('says hello when it is installed, and keeps where the person is reached', async () => {
    await desk.post(desk.message(personal('add')))
    expect(desk.house.met).toMatchObject([{ address: desk.address }])
    expect(said()).toContain('Hallo, ik ben Kompasbot')
  })

  it('takes the new address after it was removed and installed again', async () => {
    await desk.post(desk.message(personal('remove')))
    expect(desk.house.gone).toEqual([ANNA])
    const elsewhere = { id: 'a:new', tenantId: TENANT, conversationType: 'personal' }
    await desk.post(desk.message({ ...personal('add'), conversation: elsewhere }))
    expect(desk.house.met.at(-1)?.address).toMatchObject({ conversation: 'a:new' })
    expect(asked()).toBe(1)
  })

  it('keeps the address when Teams tells of it in the other way, without a second hello', async () => {
    const added = { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }
    await desk.post(desk.message(added))
    expect(desk.house.met).toHaveLength(1)
    expect(desk.connector.sent()).toEqual([])
  })

  it('says in a team how to link it, and asks nobody of the team', async () => {
    await desk.post(desk.message({ ...personal('add'), conversation: CHANNEL }))
    expect(said()).toContain('koppel')
    expect(desk.house.met).toEqual([])
  })
})

describe('in a channel', () => {
  it('its coordinator links the team', async () => {
    await desk.post(desk.message(mention('koppel Team Zuid ')))
    expect(desk.house.linked).toEqual([
      {
        member: 'member-anna',
        team: 'Team Zuid',
        address: { ...desk.address, user: null, conversation: '19:team@thread.tacv2', scope: 'channel' },
      },
    ])
    expect(said()).toContain('Gekoppeld.')
  })

  it('it is told how when the team is missing', async () => {
    await desk.post(desk.message(mention('koppel')))
    expect(desk.house.linked).toEqual([])
    expect(said()).toContain('naam van het team')
  })

  it('nothing else is talked about, and the channel is never kept as a place for one person', async () => {
    await desk.post(desk.message(mention('taken')))
    expect(desk.house.events).toEqual([])
    expect(desk.house.met).toMatchObject([{ address: null }])
    expect(said()).toContain('privéchat')
  })

  const group = { id: '19:group', tenantId: TENANT, conversationType: 'groupChat' }

  it('nor by a button in a chat of several people, which is no place to reach one of them', async () => {
    const pressed = desk.invoke({ show: MESSAGE }, { conversation: group })
    expect(JSON.stringify((await desk.post(pressed)).body)).toContain('privéchat')
    expect(desk.house.met).toEqual([])
    expect(desk.house.events).toEqual([])
  })

  it('nor is anybody forgotten because the app left such a chat', async () => {
    const removed = { type: 'installationUpdate', action: 'remove', conversation: group }
    await desk.post(desk.message(removed))
    expect(desk.house.gone).toEqual([])
  })

  it('nor in a chat of several people', async () => {
    await desk.post(desk.message({ text: 'taken', conversation: group }))
    expect(desk.house.met).toEqual([])
    expect(said()).toContain('privéchat')
  })
})
