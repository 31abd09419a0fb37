import pino from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Heard } from '../../../bot/slack/heard.ts'
import { type SocketDoor, socketDoor } from '../../../bot/slack/socket-door.ts'
import { FakeSocket } from '../../peers/slack/fake-socket.ts'
import { soon } from './a-slack.ts'

const slack = new FakeSocket()
let door: SocketDoor
let heard: Heard[] = []
let answer: () => Promise<object | null> = async () => null
const logged: string[] = []

beforeAll(async () => {
  await slack.open()
  door = socketDoor({
    settings: { appToken: 'xapp-test', apiUrl: slack.apiUrl },
    take: async (one) => {
      heard.push(one)
      return answer()
    },
    log: pino({}, { write: (line: string) => void logged.push(line) }),
    realNow: () => new Date(),
  })
  door.start()
  await soon(() => slack.lines.length === 1)
})
afterAll(async () => {
  await door.stop()
  await slack.close()
})
beforeEach(() => {
  heard = []
  slack.acks.length = 0
  logged.length = 0
  answer = async () => null
})

const message = (id: string) => ({
  envelope_id: id,
  type: 'events_api',
  payload: {
    type: 'event_callback',
    event_id: `Ev-${id}`,
    team_id: 'T1',
    event: { type: 'message', channel_type: 'im', channel: 'D1', user: 'U1', text: 'taken', ts: '1' },
  },
})
const command = (id: string) => ({
  envelope_id: id,
  type: 'slash_commands',
  accepts_response_payload: true,
  payload: {
    command: '/kompas',
    text: 'status',
    team_id: 'T1',
    user_id: 'U1',
    channel_id: 'D1',
    trigger_id: 'tr',
  },
})
const acked = (id: string) => slack.acks.find(({ envelope_id }) => envelope_id === id)

describe('Slack over a socket', () => {
  it('is opened with the app token', () => {
    expect(slack.asked).toEqual(['Bearer xapp-test'])
  })

  it('is heard like over HTTP, and acknowledged with the answer', async () => {
    answer = async () => ({ response_type: 'ephemeral', text: 'Goed.' })
    slack.send(command('e1'))
    await soon(() => acked('e1') !== undefined)
    expect(heard).toMatchObject([{ kind: 'command', user: 'U1', text: 'status', id: 'tr' }])
    expect(acked('e1')?.payload).toEqual({ response_type: 'ephemeral', text: 'Goed.' })
  })

  it('is acknowledged when it is saved, and not before', async () => {
    let save = () => {}
    answer = () => new Promise((resolve) => (save = () => resolve(null)))
    slack.send(message('e2'))
    await soon(() => heard.length === 1)
    expect(acked('e2')).toBeUndefined()
    save()
    await soon(() => acked('e2') !== undefined)
  })

  it('is not acknowledged when it could not be saved: Slack sends it again', async () => {
    answer = async () => {
      throw new Error('geheim')
    }
    slack.send(message('e3'))
    await soon(() => logged.length === 1)
    expect(acked('e3')).toBeUndefined()
    expect(logged[0]).not.toContain('geheim')
  })

  it('leaves what has no shape alone, and says so with its id', async () => {
    slack.send({ envelope_id: 'e4', type: 'interactive', payload: { type: 'geheim' } })
    await soon(() => acked('e4') !== undefined)
    expect(heard).toEqual([])
    expect(logged.join('')).toContain('e4')
    expect(logged.join('')).not.toContain('geheim')
  })

  it('comes back by itself when Slack changes the line', async () => {
    slack.send({ type: 'disconnect', reason: 'refresh_requested' })
    await soon(() => slack.asked.length === 2 && slack.lines.length === 1)
    slack.send(message('e5'))
    await soon(() => acked('e5') !== undefined)
  })

  it('goes on trying while Slack gives no line, and the program goes on', async () => {
    slack.refuses = ['invalid_auth', 'invalid_auth']
    slack.send({ type: 'disconnect', reason: 'link_disabled' })
    await soon(() => slack.refuses.length === 0 && slack.lines.length === 1)
    expect(logged.filter((line) => line.includes('no line to Slack'))).toHaveLength(2)
    slack.send(message('e6'))
    await soon(() => acked('e6') !== undefined)
  })
})
