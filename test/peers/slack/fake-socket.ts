import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/**
 * The side of Slack in Socket Mode: `apps.connections.open` gives an address, and over that line envelopes go out and
 * acknowledgements come in. Just enough of WebSocket for texts.
 */
export class FakeSocket {
  readonly acks: { envelope_id: string; payload?: Record<string, unknown> }[] = []
  lines: Socket[] = []
  /** Errors that are given for the next askings. */
  refuses: string[] = []
  /** Tokens with which an address was asked for. */
  readonly asked: string[] = []
  readonly #server: Server

  constructor() {
    this.#server = createServer((req, res) => {
      this.asked.push(req.headers.authorization ?? '')
      const url = `ws://127.0.0.1:${this.#port}/link`
      res.setHeader('content-type', 'application/json')
      const error = this.refuses.shift()
      res.end(JSON.stringify(error ? { ok: false, error } : { ok: true, url }))
    })
    this.#server.on('upgrade', (req, socket) => this.#accept(req, socket))
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
  }

  close(): Promise<void> {
    for (const line of this.lines) line.destroy()
    this.#server.closeAllConnections()
    return new Promise((resolve) => this.#server.close(() => resolve()))
  }

  get #port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.#port}/api/`
  }

  send(envelope: object): void {
    this.lines.at(-1)?.write(frame(JSON.stringify(envelope)))
  }

  #accept(req: IncomingMessage, duplex: Duplex): void {
    const socket = duplex as Socket
    const key = `${req.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`
    const accept = createHash('sha1').update(key).digest('base64')
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    )
    socket.on('error', () => {})
    socket.on('close', () => {
      this.lines = this.lines.filter((line) => line !== socket)
    })
    let rest: Buffer = Buffer.alloc(0)
    socket.on('data', (data) => {
      rest = Buffer.concat([rest, data])
      for (;;) {
        const read = unframe(rest)
        if (read === null) return
        rest = rest.subarray(read.length)
        if (read.opcode === 1) this.acks.push(JSON.parse(read.text))
        if (read.opcode === 9) socket.write(Buffer.from([0x8a, 0]))
        if (read.opcode === 8) socket.end(Buffer.from([0x88, 0]))
      }
    })
    this.lines.push(socket)
    this.send({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } })
  }
}

function frame(text: string): Buffer {
  const body = Buffer.from(text)
  const head =
    body.length < 126
      ? Buffer.from([0x81, body.length])
      : Buffer.from([0x81, 126, body.length >> 8, body.length & 255])
  return Buffer.concat([head, body])
}

/** One frame of a client, which masks what it sends; null when it is not whole yet. */
function unframe(data: Buffer): { opcode: number; text: string; length: number } | null {
  if (data.length < 6) return null
  const opcode = (data[0] ?? 0) & 15
  const short = (data[1] ?? 0) & 127
  const at = short === 126 ? 4 : short === 127 ? 10 : 2
  if (data.length < at + 4) return null
  const size = short === 126 ? data.readUInt16BE(2) : short === 127 ? Number(data.readBigUInt64BE(2)) : short
  if (data.length < at + 4 + size) return null
  const mask = data.subarray(at, at + 4)
  const body = Buffer.from(data.subarray(at + 4, at + 4 + size).map((byte, i) => byte ^ (mask[i % 4] ?? 0)))
  return { opcode, text: body.toString(), length: at + 4 + size }
}
