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
  start(): Promise<void>
  stop(): Promise<void>
}

/**
 * Socket Mode: we call Slack, and it tells over that line what it would send to an address of ours. What is not
 * acknowledged is told again; so it is acknowledged when it is saved, and not before.
 */
export function socketDoor({ settings, take, log, realNow }: SocketDoorOptions): SocketDoor {
  const { client } = new SocketModeReceiver({
    appToken: settings.appToken,
    logger: quiet,
    ...(settings.apiUrl !== undefined && {
      installerOptions: { clientOptions: { slackApiUrl: settings.apiUrl } },
    }),
  })
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
  client.on('connected', () => log.info('the line to Slack is open'))
  return {
    async start() {
      await client.start()
    },
    async stop() {
      await client.disconnect()
    },
  }
}
