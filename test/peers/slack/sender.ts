import { createHmac } from 'node:crypto'

export interface SendOptions {
  secret?: string
  /** Seconds since 1970. */
  timestamp?: number | string
  headers?: Record<string, string>
  type?: string
}

export interface Got {
  status: number
  text: string
  json: () => Record<string, unknown>
  ms: number
}

export const SECRET = 'signing-secret'
export const ME = { user: 'U1', team: 'T1' }

/** Sends requests as Slack does, signed, to `${url}/slack/events`. */
export class SlackSender {
  readonly #url: string
  #n = 0

  constructor(url: string) {
    this.#url = `${url}/slack/events`
  }

  async raw(body: string, options: SendOptions = {}): Promise<Got> {
    const { secret = SECRET, timestamp = Math.floor(Date.now() / 1000), headers = {} } = options
    const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`
    const begin = Date.now()
    const answer = await fetch(this.#url, {
      method: 'POST',
      body,
      headers: {
        'content-type': options.type ?? 'application/json',
        'x-slack-signature': signature,
        'x-slack-request-timestamp': String(timestamp),
        ...headers,
      },
    })
    const text = await answer.text()
    return { status: answer.status, text, json: () => JSON.parse(text), ms: Date.now() - begin }
  }

  json(body: unknown, options?: SendOptions): Promise<Got> {
    return this.raw(JSON.stringify(body), options)
  }

  form(fields: Record<string, string>, options: SendOptions = {}): Promise<Got> {
    const type = 'application/x-www-form-urlencoded'
    return this.raw(new URLSearchParams(fields).toString(), { type, ...options })
  }

  payload(payload: unknown, options?: SendOptions): Promise<Got> {
    return this.form({ payload: JSON.stringify(payload) }, options)
  }

  words(
    text: string,
    more: { id?: string; user?: string; team?: string } = {},
    options?: SendOptions,
  ): Promise<Got> {
    const { user = ME.user, team = ME.team, id = this.#next('Ev') } = more
    const event = { type: 'message', channel_type: 'im', channel: `D${user}`, user, text, ts: '1.1' }
    return this.event(event, { id, team }, options)
  }

  event(event: object, { id = this.#next('Ev'), team = ME.team } = {}, options?: SendOptions): Promise<Got> {
    return this.json({ type: 'event_callback', event_id: id, team_id: team, event }, options)
  }

  command(text: string, more: { channel?: string; user?: string; trigger?: string } = {}): Promise<Got> {
    const { user = ME.user, channel = `D${user}`, trigger = this.#next('tr') } = more
    return this.form({
      command: '/kompas',
      text,
      team_id: ME.team,
      user_id: user,
      channel_id: channel,
      trigger_id: trigger,
    })
  }

  press(
    value: string,
    more: {
      user?: string
      trigger?: string
      home?: boolean
      /** Where the message stands, when not with this person in private. */
      channel?: string
      /** The message on which it stands, as Slack sends it along. */
      message?: { ts: string; blocks: unknown }
    } = {},
  ): Promise<Got> {
    const { user = ME.user, trigger = this.#next('tr'), home = false, message, channel = `D${user}` } = more
    const container = home
      ? { type: 'view', view_id: 'V1' }
      : { type: 'message', channel_id: channel, message_ts: message?.ts ?? '1.1' }
    return this.payload({
      type: 'block_actions',
      team: { id: ME.team },
      user: { id: user, team_id: ME.team },
      trigger_id: trigger,
      container,
      ...(message && { message }),
      actions: [{ type: 'button', action_id: 'intent:0', block_id: 'x', value }],
    })
  }

  /** Sends a window in as it was opened, with these answers. */
  submit(
    view: Record<string, unknown>,
    values: Record<string, unknown>,
    more: { user?: string; id?: string } = {},
  ): Promise<Got> {
    const { user = ME.user, id = this.#next('V') } = more
    return this.payload({
      type: 'view_submission',
      team: { id: ME.team },
      user: { id: user, team_id: ME.team },
      view: {
        id,
        callback_id: view.callback_id,
        private_metadata: view.private_metadata,
        blocks: view.blocks,
        state: {
          values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])),
        },
      },
    })
  }

  #next(kind: string): string {
    this.#n += 1
    return `${kind}${this.#n}.${Math.random()}`
  }
}
