import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ask, events, post, signedIn } from './client.ts'
import { nudge, nudgeDone } from './fake-content.ts'
import { reflection } from './fake-talk.ts'
import { type Served, serve } from './serve.ts'

const eventId = '0197c1de-0000-4abc-8def-000000000001'
const words = { eventId, said: { kind: 'words', text: 'taken' } }
const secret = 'Mevrouw Jansen 123456782'

let served: Served
let cookie: string
beforeEach(async () => {
  served = await serve({ beatMs: 20 })
  cookie = signedIn(served, 'm-ilse')
})
afterEach(() => served.close())

describe('what one says', () => {
  it('goes to the conversation as that person, and its answer comes back', async () => {
    served.house.answer = () => ({ kind: 'form', form: reflection })
    const reply = await post(served, '/chat', words, { cookie })
    expect(JSON.parse(reply.text)).toEqual({ kind: 'form', form: reflection })
    expect(served.house.events).toEqual([
      { id: `m-ilse:${eventId}`, channel: 'web', member: 'm-ilse', said: words.said },
    ])
  })

  it('goes there under the same id when it is sent again', async () => {
    await post(served, '/chat', words, { cookie })
    await post(served, '/chat', words, { cookie })
    expect(new Set(served.house.events.map(({ id }) => id)).size).toBe(1)
  })

  it('never shares an id with somebody else', async () => {
    await post(served, '/chat', words, { cookie })
    await post(served, '/chat', words, { cookie: signedIn(served, 'm-farid') })
    expect(new Set(served.house.events.map(({ id }) => id)).size).toBe(2)
  })

  it.each([
    ['no id', { said: words.said }],
    ['an id of its own making', { ...words, eventId: 'een' }],
    ['nothing said', { eventId }],
    ['empty words', { eventId, said: { kind: 'words', text: '   ' } }],
    ['an unknown intent', { eventId, said: { kind: 'intent', intent: { do: 'drop_everything' } } }],
    [
      'an intent with more than it has',
      { eventId, said: { kind: 'intent', intent: { do: 'tasks', as: 'm-farid' } } },
    ],
    [
      'a form with a list in it',
      { eventId, said: { kind: 'form', form: 'x', context: {}, values: { a: ['b'] } } },
    ],
    ['somebody else’s name', { ...words, member: 'm-farid' }],
  ])('is refused with %s', async (_what, body) => {
    expect((await post(served, '/chat', body, { cookie })).status).toBe(400)
    expect(served.house.events).toEqual([])
  })

  it.each([
    ['too long', 413, JSON.stringify({ ...words, secret: secret.repeat(4_000) })],
    ['broken off', 400, `{"said":"${secret}`],
    ['no object', 400, `"${secret}"`],
  ])('is refused when it is %s, without a word of it in answer or log', async (_what, status, body) => {
    const reply = await ask(served, 'POST', '/chat', body, { cookie })
    expect(reply.status).toBe(status)
    expect(`${reply.text}${served.logged.join()}`).not.toContain('Jansen')
  })

  it('that cannot be handled gets a number, which is all that is logged', async () => {
    served.house.answer = () => {
      throw new Error(`cannot store ${secret}`)
    }
    const said = { kind: 'form', form: 'reflection', context: {}, values: { good: secret } }
    const reply = await post(served, '/chat', { eventId, said }, { cookie })
    expect(reply.status).toBe(500)
    const logged = served.logged.join()
    const { id } = JSON.parse(logged)
    expect(reply.text).toContain(id)
    expect(`${reply.text}${logged}`).not.toContain('Jansen')
  })
})

describe('the stream of what the bot says', () => {
  it('begins with the history and goes on with what is new', async () => {
    await served.house.say('m-ilse', nudge, 'eerste')
    const [all, next] = await events(served, cookie, 2, {
      onOpen: () => served.house.say('m-ilse', nudge, 'tweede'),
    })
    expect(all?.event).toBe('all')
    expect(JSON.parse(all?.data ?? '')).toMatchObject([
      { id: 'eerste', notice: nudge.notice, changed: false },
    ])
    expect(JSON.parse(next?.data ?? '')).toMatchObject({ id: 'tweede', card: { type: 'AdaptiveCard' } })
  })

  it('shows a message again when it has changed', async () => {
    await served.house.say('m-ilse', nudge, 'eerste')
    const [, next] = await events(served, cookie, 2, {
      onOpen: () => served.house.say('m-ilse', nudgeDone, 'eerste'),
    })
    expect(JSON.parse(next?.data ?? '')).toMatchObject({
      id: 'eerste',
      title: nudgeDone.title,
      changed: true,
    })
  })

  it('goes on where it was when the connection was lost', async () => {
    const [, seen] = await events(served, cookie, 2, {
      onOpen: () => served.house.say('m-ilse', nudge, 'eerste'),
    })
    await served.house.say('m-ilse', nudge, 'gemist')
    const lastEventId = seen?.id ?? ''
    const again = await events(served, cookie, 2, {
      lastEventId,
      onOpen: () => served.house.say('m-ilse', nudge, 'nieuw'),
    })
    expect(again.map(({ event, data }) => [event, JSON.parse(data).id])).toEqual([
      ['message', 'gemist'],
      ['message', 'nieuw'],
    ])
  })

  it('begins anew after a restart, when it cannot know what was missed', async () => {
    await served.house.say('m-ilse', nudge, 'eerste')
    const [all] = await events(served, cookie, 1, { lastEventId: 'vorige-keer.7' })
    expect(all?.event).toBe('all')
  })

  it('carries nothing of somebody else', async () => {
    const [, next] = await events(served, cookie, 2, {
      onOpen: async () => {
        await served.house.say('m-farid', nudge, 'voor-farid')
        await served.house.say('m-ilse', nudge, 'voor-ilse')
      },
    })
    expect(JSON.parse(next?.data ?? '').id).toBe('voor-ilse')
  })

  it('ends when its session does', async () => {
    const frames = await events(served, cookie, 9, { onOpen: () => served.house.sessions.clear() })
    expect(frames.at(-1)?.event).toBe('end')
  })

  it('does not keep the program from stopping', async () => {
    const reading = events(served, cookie, 9, { onOpen: () => served.close() })
    await expect(reading).resolves.toHaveLength(1)
  })
})
