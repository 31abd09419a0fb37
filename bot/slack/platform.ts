import type { Logger } from 'pino'
import type { SlackSettings } from '../../chat-settings.ts'
import { TooLate } from '../channel.ts'
import type { ChatDoors, ChatPlatform } from '../chat-doors.ts'
import { type SlackApi, slackApi } from './api.ts'
import { SlackChannel } from './channel.ts'
import { Desk } from './desk.ts'
import type { Heard } from './heard.ts'
import { httpDoor } from './http-door.ts'
import { People } from './people.ts'
import { socketDoor } from './socket-door.ts'
import { nameOf } from './trouble.ts'
import { TurnedPages } from './turned-pages.ts'
import { within } from './within.ts'

/** How long a request waits for Slack to tell who we are, and how often that is asked. */
const PATIENCE_MS = 1_000
const AGAIN_MS = 30_000

export interface SlackOptions {
  settings: SlackSettings
  doors: ChatDoors
  publicUrl: string | null
  log: Logger
  /** The real clock, never the sample's: signatures and limits go by it. */
  realNow: () => Date
}

/** Slack, over HTTP, over a socket that we open, or both. */
export function slackPlatform(options: SlackOptions): ChatPlatform {
  const { settings, doors, log, realNow } = options
  const links = options.publicUrl !== null
  const api = slackApi(settings)
  const people = new People({ api, doors, realNow })
  const pages = new TurnedPages()
  const desk = new Desk({ api, doors, people, pages, links, log, realNow })
  const workspace = new Workspace(api, log)
  const take = async (heard: Heard, at: Date) => desk.take(heard, await workspace.id(heard), at)
  const socket =
    settings.appToken === undefined
      ? null
      : socketDoor({ settings: { ...settings, appToken: settings.appToken }, take, log, realNow })
  const router =
    settings.signingSecret === undefined
      ? null
      : httpDoor({ signingSecret: settings.signingSecret, take, log, realNow })
  return {
    channel: new SlackChannel({ api, pages, links, log, realNow }),
    router,
    async start() {
      workspace.find()
      socket?.start()
    },
    async stop() {
      workspace.stop()
      await socket?.stop()
    },
  }
}

/** Our own workspace, as the token says it. Only its people are let in, so nothing is done before it is known. */
class Workspace {
  readonly #api: Pick<SlackApi, 'itself'>
  readonly #log: Logger
  #found: Promise<string> | null = null
  #again: ReturnType<typeof setTimeout> | undefined

  constructor(api: Pick<SlackApi, 'itself'>, log: Logger) {
    this.#api = api
    this.#log = log
  }

  find(): void {
    const found = this.#api.itself().then(({ team }) => team)
    this.#found = found
    found.catch((error) => {
      this.#log.error({ error: nameOf(error) }, 'Slack does not say who we are: see kompasbot doctor')
      this.#again = setTimeout(() => this.find(), AGAIN_MS)
      this.#again.unref()
    })
  }

  stop(): void {
    clearTimeout(this.#again)
  }

  /** Rejects when it is not known soon. Slack proves that it reached us before any of this is needed. */
  async id(heard: Heard): Promise<string> {
    if (heard.kind === 'challenge' || heard.kind === 'nothing') return ''
    return within(PATIENCE_MS, this.#found ?? Promise.reject(new TooLate()))
  }
}
