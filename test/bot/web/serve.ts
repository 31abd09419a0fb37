import pino from 'pino'
import { Registry } from 'prom-client'
import { type Listening, listen, type WebOptions, webApp } from '../../../bot/web/server.ts'
import { FakeHouse } from './fake-doors.ts'

export interface Served extends Listening {
  house: FakeHouse
  /** Everything that was logged. */
  logged: string[]
}

/** The web channel on a free port, with the fake house behind it. */
export async function serve(options: { sample?: boolean } & Partial<WebOptions> = {}): Promise<Served> {
  const house = new FakeHouse({ sample: options.sample ?? false })
  const logged: string[] = []
  const log = pino({}, { write: (line: string) => void logged.push(line) })
  const host = '127.0.0.1'
  const app = webApp(house, {
    host,
    publicUrl: null,
    channel: house.channel,
    log,
    metrics: new Registry(),
    ...options,
  })
  return { house, logged, ...(await listen(app, { host, port: 0 })) }
}
