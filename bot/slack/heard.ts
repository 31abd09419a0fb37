import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Pressed, readPressed } from '../cards/block-kit-button.ts'
import { type Carried, readCarried, readValues } from '../cards/block-kit-form.ts'
import { typedSchema } from '../cards/block-kit-input.ts'
import { pageShown } from '../cards/block-kit-turner.ts'
import type { Intent, Said } from '../conversation/intent.ts'

/** What Slack told, of what we asked it to tell. */
export type Heard =
  | { kind: 'challenge'; challenge: string }
  /** Well formed and not for us: an edit, another bot, something we do not listen to. */
  | { kind: 'nothing' }
  | (Person & { kind: 'words'; id: string; channel: string; text: string })
  | (Person & { kind: 'home'; id: string })
  | (Person & { kind: 'command'; id: string; channel: string; text: string; trigger: string })
  /**
   * `place`: the message on which the button stands; null on the front page. `page`: which page of it stood there, from
   * 0; null when Slack does not show it.
   */
  | (Person & {
      kind: 'press'
      id: string
      trigger: string
      pressed: Pressed | null
      place: Place | null
      page: number | null
    })
  /** `view` is the form as it stands open; `fields` are those that can show what is wrong with them. */
  | (Person & {
      kind: 'submit'
      id: string
      carried: Carried | null
      values: Record<string, string>
      fields: string[]
    })

export interface Person {
  user: string
  /** The workspace of this person, as Slack says it. */
  team: string
}

export interface Place {
  channel: string
  ts: string
}

const id = z.string().regex(/^[\w.:-]{1,200}$/)
const text = z.string().max(40_000)
/** Left out, or left empty, where there is none. */
const perhaps = z.union([z.literal(''), id]).optional()

const challenge = z.object({ type: z.literal('url_verification'), challenge: z.string().max(1000) })

const event = z.object({
  type: z.literal('event_callback'),
  event_id: id,
  team_id: id,
  event: z.object({ type: z.string().max(100) }),
})

const message = z.object({
  type: z.literal('message'),
  channel_type: z.literal('im'),
  channel: id,
  user: id,
  user_team: id.optional(),
  text,
  subtype: z.undefined().optional(),
  bot_id: z.undefined().optional(),
})

const homeOpened = z.object({ type: z.literal('app_home_opened'), user: id, tab: z.string() })

const command = z.object({
  command: z.string().max(100),
  team_id: id,
  user_id: id,
  channel_id: id,
  trigger_id: id,
  text: text.optional(),
})

const who = {
  team: z.object({ id }).nullish(),
  user: z.object({ id, team_id: id.optional() }),
}

const press = z.object({
  type: z.literal('block_actions'),
  ...who,
  trigger_id: id,
  container: z.object({ channel_id: perhaps, message_ts: perhaps }).optional(),
  channel: z.object({ id: perhaps }).optional(),
  message: z.object({ ts: perhaps, blocks: z.unknown() }).optional(),
  view: z.object({ blocks: z.unknown() }).nullish(),
  actions: z
    .array(z.object({ type: z.string(), action_id: id, value: z.string().max(2000).optional() }))
    .min(1)
    .max(25),
})

const submit = z.object({
  type: z.literal('view_submission'),
  ...who,
  view: z.object({
    id,
    callback_id: z.string().max(255),
    private_metadata: z.string().max(3000),
    blocks: z.array(z.object({ type: z.string(), block_id: id.optional() })).max(100),
    state: z.object({ values: z.record(id, z.record(id, typedSchema)) }),
  }),
})

/**
 * Reads what Slack sent: an event as JSON, or what was pressed, filled in or typed after a slash. Null when it has the
 * shape of none of them.
 */
export function readHeard(body: unknown): Heard | null {
  const verification = challenge.safeParse(body)
  if (verification.success) return { kind: 'challenge', challenge: verification.data.challenge }
  const told = event.safeParse(body)
  if (told.success)
    return heardEvent(told.data.event_id, told.data.team_id, (body as { event: unknown }).event)
  const pressed = press.safeParse(body)
  if (pressed.success) return heardPress(pressed.data)
  const sent = submit.safeParse(body)
  if (sent.success) return heardForm(sent.data)
  const slash = command.safeParse(body)
  if (slash.success) {
    const { user_id: user, team_id: team, channel_id: channel, trigger_id: trigger } = slash.data
    return { kind: 'command', id: trigger, user, team, channel, trigger, text: slash.data.text ?? '' }
  }
  return isOther(body) ? { kind: 'nothing' } : null
}

/** Well formed, of a kind that we did not ask for. */
function isOther(body: unknown): boolean {
  return z
    .object({ type: z.enum(['view_closed', 'shortcut', 'message_action', 'app_rate_limited']) })
    .safeParse(body).success
}

function heardEvent(eventId: string, team: string, told: unknown): Heard {
  const words = message.safeParse(told)
  if (words.success) {
    const { user, channel, text, user_team } = words.data
    return { kind: 'words', id: eventId, user, team: user_team ?? team, channel, text }
  }
  const home = homeOpened.safeParse(told)
  if (home.success && home.data.tab === 'home')
    return { kind: 'home', id: eventId, user: home.data.user, team }
  return { kind: 'nothing' }
}

function heardPress(data: z.infer<typeof press>): Heard {
  const [action] = data.actions
  // A button that only opens an address tells that it was pressed.
  if (action?.type !== 'button' || action.action_id === 'link') return { kind: 'nothing' }
  const channel = data.container?.channel_id || data.channel?.id
  const ts = data.container?.message_ts || data.message?.ts
  return {
    kind: 'press',
    id: data.trigger_id,
    ...personOf(data),
    trigger: data.trigger_id,
    pressed: readPressed(action.value),
    place: channel && ts ? { channel, ts } : null,
    page: pageShown(data.message?.blocks ?? data.view?.blocks),
  }
}

function heardForm(data: z.infer<typeof submit>): Heard {
  const { view } = data
  const values = readValues(view.state.values)
  // The same form sent in again with other answers is another thing to do.
  const print = createHash('sha256').update(JSON.stringify(values)).digest('base64url')
  return {
    kind: 'submit',
    id: `${view.id}:${print}`,
    ...personOf(data),
    carried: readCarried(view.private_metadata),
    values,
    fields: view.blocks.flatMap(({ type, block_id }) =>
      type === 'input' && block_id !== undefined ? [block_id] : [],
    ),
  }
}

/** What a button asks of the conversation, which looks at the shape of an intent itself. */
export function saidBy(pressed: Pressed & { press: 'words' | 'intent' }): Said {
  return pressed.press === 'words'
    ? { kind: 'words', text: pressed.words }
    : { kind: 'intent', intent: pressed.intent as Intent }
}

/** The person's own workspace goes before the one that the app stands in. */
const personOf = ({
  team,
  user,
}: {
  team?: { id: string } | null | undefined
  user: { id: string; team_id?: string | undefined }
}) => ({
  user: user.id,
  team: user.team_id ?? team?.id ?? '',
})
