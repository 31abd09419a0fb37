import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { modelClient } from '../../../drafting/model/client.ts'

const BASE = 'https://model.example/v1'
const server = setupServer()
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterAll(() => server.close())
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  server.resetHandlers()
})

const question = {
  instructions: 'Schrijf.',
  data: '{}',
  name: 'answer',
  form: z.strictObject({ a: z.string() }),
}

type Answer = () => Response | Promise<Response>
type Sent = Record<string, unknown>

/** A client of a server that gives these answers in turn; the last goes on. */
function clientOf(...answers: Answer[]) {
  const asked: { body: Sent; headers: Headers; at: number }[] = []
  server.use(
    http.post(`${BASE}/chat/completions`, async ({ request }) => {
      const answer = answers[Math.min(asked.length, answers.length - 1)]
      asked.push({ body: (await request.json()) as Sent, headers: request.headers, at: Date.now() })
      return answer?.() ?? HttpResponse.error()
    }),
  )
  return { client: modelClient({ apiKey: 'sleutel', baseUrl: BASE, model: 'm' }), asked }
}

const choice = (message: object, finish_reason = 'stop') =>
  HttpResponse.json({
    choices: [{ index: 0, message, finish_reason }],
    usage: { prompt_tokens: 30, completion_tokens: 12, total_tokens: 42 },
  })
const good: Answer = () => choice({ content: '{"a":"b"}' })
const error = (status: number, more: object = {}, headers: Record<string, string> = {}): Answer => {
  return () => HttpResponse.json({ error: { message: 'No.', ...more } }, { status, headers })
}

/** Lets a question be answered, with the clock moving on by itself. */
async function ask(client: ReturnType<typeof modelClient>) {
  const reply = client.ask(question)
  let done = false
  void reply.finally(() => {
    done = true
  })
  while (!done) {
    await vi.advanceTimersByTimeAsync(500)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return reply
}

describe('a question', () => {
  it('asks for an answer of a fixed form, with the key and nothing from the environment', async () => {
    vi.stubEnv('OPENAI_ORG_ID', 'org-elders')
    const { client, asked } = clientOf(good)
    expect(await ask(client)).toEqual({
      kind: 'answer',
      content: '{"a":"b"}',
      tokens: { prompt: 30, completion: 12 },
    })
    const [one] = asked
    expect(one?.headers.get('authorization')).toBe('Bearer sleutel')
    expect(one?.headers.get('openai-organization')).toBeNull()
    expect(one?.body).toMatchObject({
      model: 'm',
      temperature: 0.2,
      seed: 7,
      response_format: { type: 'json_schema', json_schema: { name: 'answer', strict: true } },
    })
  })

  it('is not sent on to another address', async () => {
    const { client, asked } = clientOf(() => HttpResponse.redirect('https://elders.example/v1', 307))
    expect(await ask(client)).toMatchObject({ kind: 'unreachable' })
    expect(asked.length).toBeGreaterThan(0)
  })

  it.each([
    ['truncated', () => choice({ content: '{"a":' }, 'length')],
    ['refused', () => choice({ content: null, refusal: 'Nee.' })],
    ['refused', () => choice({ content: '' }, 'content_filter')],
  ] as const)('that is %s is asked once', async (kind, answer) => {
    const { client, asked } = clientOf(answer)
    expect(await ask(client)).toEqual({ kind, tokens: { prompt: 30, completion: 12 } })
    expect(asked).toHaveLength(1)
  })

  it('that finds no end is given up in time, and counts what was sent', async () => {
    const { client, asked } = clientOf(() => new Promise<Response>(() => {}))
    const from = Date.now()
    expect(await ask(client)).toMatchObject({ kind: 'timeout', tokens: { completion: 0 } })
    expect(Date.now() - from).toBeLessThan(200_000)
    expect(asked).toHaveLength(1)
  })
})

describe('trouble that may pass', () => {
  it('is waited for as long as the server asks', async () => {
    const { client, asked } = clientOf(error(429, {}, { 'retry-after': '20' }), good)
    expect(await ask(client)).toMatchObject({ kind: 'answer' })
    const [first, second] = asked.map(({ at }) => at)
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(20_000)
    expect((second ?? 0) - (first ?? 0)).toBeLessThan(22_000)
  })

  it('is tried three times, longer apart each time', async () => {
    const { client, asked } = clientOf(error(503))
    expect(await ask(client)).toMatchObject({ kind: 'unreachable' })
    const [a = 0, b = 0, c = 0] = asked.map(({ at }) => at)
    expect(asked).toHaveLength(3)
    expect(c - b).toBeGreaterThan(b - a)
  })

  it('is also a line that breaks', async () => {
    const { client } = clientOf(() => HttpResponse.error(), good)
    expect(await ask(client)).toMatchObject({ kind: 'answer' })
  })

  it.each([
    ['a wait of hours', error(429, {}, { 'retry-after': '7200' })],
    ['an empty account', error(429, { code: 'insufficient_quota' })],
    ['an unknown model', error(404)],
    ['a page instead of an answer', () => new Response('<html>', { status: 403 })],
  ])('is not %s', async (_, answer) => {
    const { client, asked } = clientOf(answer)
    expect(await ask(client)).toMatchObject({ kind: 'unreachable', tokens: { prompt: 0, completion: 0 } })
    expect(asked).toHaveLength(1)
  })

  it('is not a wrong key, which is told apart', async () => {
    const { client, asked } = clientOf(error(401))
    expect(await ask(client)).toMatchObject({ kind: 'key', tokens: { prompt: 0, completion: 0 } })
    expect(asked).toHaveLength(1)
  })
})

describe('a wish that the server does not take', () => {
  const refusing =
    (param: string): Answer =>
    () =>
      HttpResponse.json({ error: { message: `Unsupported value: '${param}'.`, param } }, { status: 400 })

  it('is left out at once, and from then on', async () => {
    const { client, asked } = clientOf(refusing('temperature'), good)
    expect(await ask(client)).toMatchObject({ kind: 'answer' })
    await ask(client)
    expect(asked.map(({ body }) => 'temperature' in body)).toEqual([true, false, false])
    expect(client.settings()).toEqual({ seed: 7, form: 'json_schema' })
  })

  it('gives way to an older one', async () => {
    const { client, asked } = clientOf(refusing('max_completion_tokens'), refusing('response_format'), good)
    await ask(client)
    expect(asked.at(-1)?.body).toMatchObject({ max_tokens: 8000, response_format: { type: 'json_object' } })
  })

  it('is no wish when it is about something else', async () => {
    const { client, asked } = clientOf(refusing('messages'))
    expect(await ask(client)).toMatchObject({ kind: 'unreachable' })
    expect(asked).toHaveLength(1)
  })
})
