import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A Teams that takes every call and never answers. */
export interface AStall {
  url: string
  /** Resolves when the first call has come in whole. */
  taken: Promise<void>
  count(): number
  close(): Promise<void>
}

export async function aStall(): Promise<AStall> {
  let count = 0
  const first = Promise.withResolvers<void>()
  const server = createServer((request) => {
    request.resume().on('end', () => {
      count += 1
      first.resolve()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/teams/`,
    taken: first.promise,
    count: () => count,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
