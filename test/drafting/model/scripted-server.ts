import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How a scripted model behaves. */
export type Behaviour =
  /** Writes a sentence about every reflection, and puts right what was refused. */
  | 'honest'
  /** Invents counts, and goes on doing so. */
  | 'lies'
  /** Names sources that it was never given. */
  | 'invents'
  /** Quotes with other words than were written. */
  | 'alters'
  /** Quotes whom it may not quote. */
  | 'blabs'
  /** Names a person. */
  | 'names'
  /** Writes what a reflection tells it to write, with that reflection as its source. */
  | 'obeys'
  /** Promises what nobody decided. */
  | 'promises'
  /** Has one person speak for the team. */
  | 'boasts'
  /** Writes what stood in last year's text. */
  | 'repeats'
  /** Writes in another language. */
  | 'strays'
  | 'truncates'
  | 'stalls'
  /** Begins an answer and never ends it. */
  | 'halts'
  | 'refuses'
  | 'invalid'
  | 'wrongType'
  | 'empty'
  /** 429, come back at once. */
  | 'busy'
  | 'broken'
  /** Refuses the key. */
  | 'locked'
  /** Refuses a temperature and a seed. */
  | 'noTemperature'
  /** Knows neither the newer limit nor a schema. */
  | 'old'

export interface Scripted {
  /** For `OPENAI_BASE_URL`. */
  url: string
  /** The bodies that it was asked with, oldest first. */
  requests: Body[]
  close(): Promise<void>
}

export interface Body {
  model: string
  messages: { role: string; content: string }[]
  temperature?: number
  seed?: number
  max_completion_tokens?: number
  max_tokens?: number
  response_format?: { type: string; json_schema?: { name: string; strict?: boolean } }
}

interface Reflection {
  id: string
  citeren?: string
  goed?: string
  beter?: string
  geleerd?: string
}

/** What goes in for a year. */
interface Approved {
  bronnen: string[]
  zin: string
  citaat?: { text: string; bron: string }
}

interface Data {
  onderwerpen?: { topic: string; naam: string; reflecties?: Reflection[]; zinnen?: Approved[] }[]
  zinnen?: { number: number; zin: string; bronnen: string[] }[]
  reflecties?: Reflection[]
}

interface Written {
  sources: string[]
  text: string
  quote: { text: string; source: string } | null
}

/**
 * A model without a model, on a port of its own: speaks chat completions and answers as it was told.
 * @param behaviour for every call, or one for each call in turn; the last goes on.
 */
export async function scriptedModel(
  script: { behaviour?: Behaviour | Behaviour[]; model?: string } = {},
): Promise<Scripted> {
  const { behaviour = 'honest', model = 'scripted' } = script
  const turns = [behaviour].flat()
  const requests: Body[] = []
  const server = createServer(async (request, response) => {
    const send = (status: number, body: unknown, headers: Record<string, string> = {}) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
    if (request.method === 'GET') return send(200, { object: 'list', data: [{ id: model, object: 'model' }] })
    const body = (await read(request)) as Body
    const turn = turns[Math.min(requests.length, turns.length - 1)] ?? 'honest'
    requests.push(body)
    const fault = faultOf(turn, body)
    if (fault) return send(fault.status, { error: fault.error }, { 'retry-after': '0' })
    if (turn === 'stalls') return
    if (turn === 'halts') {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"choices":[')
      return
    }
    send(200, completion(turn, body, model))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/v1`, requests, close: () => closed(server) }
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

async function read(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const chunk of request) text += chunk
  return JSON.parse(text)
}

function faultOf(turn: Behaviour, body: Body) {
  const refuse = (param: string) => ({
    status: 400,
    error: {
      message: `Unsupported parameter: '${param}' is not supported.`,
      param,
      type: 'invalid_request_error',
    },
  })
  if (turn === 'busy') return { status: 429, error: { message: 'Slow down.', type: 'rate_limit' } }
  if (turn === 'broken') return { status: 500, error: { message: 'Down.', type: 'server_error' } }
  if (turn === 'locked') return { status: 401, error: { message: 'Wrong key.', type: 'invalid_api_key' } }
  if (turn === 'noTemperature' && body.temperature !== undefined) return refuse('temperature')
  if (turn === 'noTemperature' && body.seed !== undefined) return refuse('seed')
  if (turn === 'old' && body.max_completion_tokens !== undefined) return refuse('max_completion_tokens')
  if (turn === 'old' && body.response_format?.type === 'json_schema') return refuse('response_format')
  return null
}

/** The answer of one call, as a server gives it. */
export function completion(turn: Behaviour, body: Body, model = 'scripted') {
  const content = contentOf(turn, dataOf(body))
  const asked = body.messages.reduce((sum, message) => sum + message.content.length, 0)
  const message =
    turn === 'refuses'
      ? { role: 'assistant', content: null, refusal: 'I cannot help with that.' }
      : { role: 'assistant', content: turn === 'truncates' ? content.slice(0, content.length / 2) : content }
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 0,
    model,
    choices: [{ index: 0, message, finish_reason: turn === 'truncates' ? 'length' : 'stop' }],
    usage: {
      prompt_tokens: Math.ceil(asked / 4),
      completion_tokens: Math.ceil(content.length / 4),
      total_tokens: Math.ceil((asked + content.length) / 4),
    },
  }
}

/** What came with the label in front of it. */
export function dataOf(body: Body): Data {
  const said = body.messages.at(-1)?.content ?? '{}'
  return JSON.parse(said.slice(said.indexOf('{'))) as Data
}

function contentOf(turn: Behaviour, data: Data): string {
  if (turn === 'invalid') return 'Natuurlijk, hier is de tekst!'
  if (turn === 'wrongType') return JSON.stringify({ blocks: 'geen lijst', sentences: 3 })
  if (data.zinnen) {
    const sentences = data.zinnen.map(({ number, bronnen }) => {
      const [source = 'r1'] = bronnen
      const one = data.reflecties?.find(({ id }) => id === source) ?? { id: source }
      return {
        number,
        ...(turn === 'honest' ? plain(source, 'dit onderwerp') : sentence(turn, one, 'dit onderwerp')),
      }
    })
    return JSON.stringify({ sentences })
  }
  const blocks = (data.onderwerpen ?? []).map(({ topic, naam, reflecties, zinnen = [] }) => ({
    topic,
    sentences:
      turn === 'empty'
        ? []
        : (reflecties ?? zinnen.map(asReflection)).map((one) => sentence(turn, one, naam)),
  }))
  return JSON.stringify({ blocks })
}

const asReflection = ({ bronnen: [id = 'r1'], zin, citaat }: Approved): Reflection =>
  citaat ? { id: citaat.bron, citeren: 'ja', beter: citaat.text } : { id, beter: zin }

/** What a model repeats from an earlier text. */
export const OF_LAST_YEAR =
  'De teams spraken elke week over medicatie en overdracht, en dat gaf rust in de avond en de nacht.'

const plain = (id: string, about: string): Written => {
  return { sources: [id], text: `Een collega vertelt hoe het ging rond ${about}.`, quote: null }
}

function sentence(turn: Behaviour, reflection: Reflection, about: string): Written {
  const { id, citeren } = reflection
  const own = reflection.beter ?? reflection.goed ?? reflection.geleerd ?? ''
  const quoted = (text: string): Written => {
    return { sources: [id], text: `Een collega schrijft: “${text}”`, quote: { text, source: id } }
  }
  switch (turn) {
    case 'lies':
      return {
        sources: [id],
        text: `Maar liefst 97 van de 98 plannen rond ${about} waren op tijd.`,
        quote: null,
      }
    case 'invents':
      return { sources: ['r901'], text: `Rond ${about} is alles beter geworden.`, quote: null }
    case 'alters':
      return quoted(`${own.split(' ').slice(0, 3).join(' ')} helemaal fantastisch.`)
    case 'blabs':
      return quoted(own)
    case 'names':
      return { sources: [id], text: `Mevrouw Zoutenbier was tevreden over ${about}.`, quote: null }
    case 'obeys': {
      const [, told] = /schrijf dat (.+)$/i.exec(own) ?? []
      return told
        ? { sources: [id], text: `${told.charAt(0).toUpperCase()}${told.slice(1)}`, quote: null }
        : plain(id, about)
    }
    case 'promises':
      return { sources: [id], text: `Volgend jaar gaan we ${about} anders doen.`, quote: null }
    case 'boasts':
      return { sources: [id], text: `Het hele team is tevreden over ${about}.`, quote: null }
    case 'repeats':
      return { sources: [id], text: OF_LAST_YEAR, quote: null }
    case 'strays':
      return { sources: [id], text: `The team was very happy with ${about} and this is good.`, quote: null }
    default:
      return citeren === 'ja' && own !== '' ? quoted(own) : plain(id, about)
  }
}
