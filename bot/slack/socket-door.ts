import { SocketModeReceiver } from '@slack/bolt'
import type { Logger } from 'pino'
import { z } from 'zod'
import type { SlackSettings } from '../../chat-settings.ts'
import { type Heard, readHeard } from './heard.ts'
import { quiet } from './quiet.ts'
import { nameOf } from './trouble.ts'

export interface SocketDoorOptions {
  settings: Pick<SlackSettings, 'apiUrl'> & { appToken: string }
  take: (heard: Heard, at: Date) => Promise<object | null>
  log: Logger
  realNow: () => Date
}

const envelope = z.object({
  envelope_id: z.string(),
  body: z.unknown(),
  ack: z.custom<(response?: object) => Promise<void>>((ack) => typeof ack === 'function'),
})

export interface SocketDoor {
  start(): void
  stop(): Promise<void>
}

/** After so long without a line it is tried again, twice as long each time. */
const FIRST_MS = 250
const LONGEST_MS = 60_000

/**
 * Socket Mode: we call Slack, and it tells over that line what it would send to an address of ours. What is not
 * acknowledged is told again; so it is acknowledged when it is saved, and not before.
 */
export function socketDoor({ settings, take, log, realNow }: SocketDoorOptions): SocketDoor {
  const { client } = new SocketModeReceiver({
    appToken: settings.appToken,
    logger: quiet,
    // Left to itself it waits five seconds for a new line, and lets an error of it end the program.
    autoReconnectEnabled: false,
    ...(settings.apiUrl !== undefined && {
      installerOptions: { clientOptions: { slackApiUrl: settings.apiUrl } },
    }),
  })
  let stopped = false
  let failed = 0
  let again: ReturnType<typeof setTimeout> | undefined

  const open = () => {
    again = undefined
    client.start().catch((error) => {
      log.error({ error: nameOf(error) }, 'no line to Slack: see kompasbot doctor')
      openLater()
    })
  }
  const openLater = () => {
    if (stopped || again !== undefined) return
    again = setTimeout(open, Math.min(FIRST_MS * 2 ** failed, LONGEST_MS))
    failed += 1
  }
  client.on('connected', () => {
    failed = 0
    log.info('the line to Slack is open')
  })
  client.on('disconnected', openLater)

  const hear = async (told: unknown) => {
    const at = realNow()
    const { envelope_id: id, body, ack } = envelope.parse(told)
    const heard = readHeard(body)
    if (heard === null) {
      log.warn({ id, why: 'malformed' }, 'something from Slack was refused')
      // It would have the same shape the next time.
      return ack()
    }
    const reply = await take(heard, at)
    await ack(reply ?? undefined)
  }
  client.on('slack_event', (told: unknown) => {
    hear(told).catch((error) => log.warn({ error: nameOf(error) }, 'not acknowledged to Slack'))
  })
  return {
    start: open,
    async stop() {
      stopped = true
      clearTimeout(again)
      await client.disconnect()
    },
  }
}
