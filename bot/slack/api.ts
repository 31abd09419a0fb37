import { type types, webApi } from '@slack/bolt'
import { z } from 'zod'
import type { SlackSettings } from '../../chat-settings.ts'
import type { HomeView, KitMessage } from '../cards/block-kit.ts'
import type { ModalView } from '../cards/block-kit-form.ts'
import type { Place } from './heard.ts'
import { quiet } from './quiet.ts'

/** What we ask of Slack. Each call rejects with Bolt's own errors; `trouble.ts` reads them. */
export interface SlackApi {
  /** Who we are, as the token says. */
  itself(): Promise<{ team: string; name: string; scopes: string[] }>
  person(user: string): Promise<Profile>
  /** A channel as Slack tells of it. Of a private one in which we are not, it is not found. */
  place(channel: string): Promise<ChannelProfile>
  post(channel: string, message: KitMessage): Promise<Place>
  update(place: Place, message: KitMessage): Promise<void>
  /** Only this person sees it, in this conversation. */
  whisper(channel: string, user: string, message: KitMessage): Promise<void>
  openView(trigger: string, view: ModalView): Promise<void>
  publishHome(user: string, view: HomeView): Promise<void>
}

/** What Slack vouches for about somebody. */
export interface Profile {
  team: string
  email: string | null
  isConfirmed: boolean
  isGuest: boolean
  isBot: boolean
  isDeleted: boolean
  isStranger: boolean
}

export interface ChannelProfile {
  /** With people of another organisation, or about to be. */
  isShared: boolean
  isArchived: boolean
  /** Whether we are in it. */
  isIn: boolean
}

const flag = z.boolean().nullish()
const placeSchema = z.object({
  channel: z
    .object({
      is_ext_shared: flag,
      is_pending_ext_shared: flag,
      is_archived: flag,
      is_member: flag,
    })
    .nullish(),
})
const personSchema = z.object({
  user: z.object({
    team_id: z.string(),
    deleted: flag,
    is_bot: flag,
    is_restricted: flag,
    is_ultra_restricted: flag,
    is_stranger: flag,
    is_email_confirmed: flag,
    profile: z.object({ email: z.string().nullish() }).nullish(),
  }),
})

/** Nothing in a message is to be looked up, parsed or shown larger. */
const bare = {
  unfurl_links: false,
  unfurl_media: false,
  link_names: false,
  parse: 'none' as const,
  mrkdwn: false,
}

type Blocks = types.KnownBlock[]

export function slackApi({ botToken, apiUrl }: Pick<SlackSettings, 'botToken' | 'apiUrl'>): SlackApi {
  const client = (timeout: number) =>
    new webApi.WebClient(botToken, {
      ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
      // One more try for what was lost on the way; waiting is the queue's work.
      retryConfig: { retries: 1, minTimeout: 100, maxTimeout: 300 },
      rejectRateLimitedCalls: true,
      timeout,
      logger: quiet,
    })
  const patient = client(10_000)
  // A trigger lives for three seconds.
  const quick = client(1_500)
  return {
    async itself() {
      const told = await patient.auth.test()
      return {
        team: told.team_id ?? '',
        name: told.team ?? '',
        scopes: told.response_metadata?.scopes ?? [],
      }
    },
    async person(user) {
      const told = personSchema.parse(await quick.users.info({ user })).user
      return {
        team: told.team_id,
        email: told.profile?.email ?? null,
        isConfirmed: told.is_email_confirmed ?? true,
        isGuest: (told.is_restricted ?? false) || (told.is_ultra_restricted ?? false),
        isBot: told.is_bot ?? false,
        isDeleted: told.deleted ?? false,
        isStranger: told.is_stranger ?? false,
      }
    },
    async place(channel) {
      const told = placeSchema.parse(await quick.conversations.info({ channel })).channel ?? {}
      return {
        isShared: (told.is_ext_shared ?? false) || (told.is_pending_ext_shared ?? false),
        isArchived: told.is_archived ?? false,
        isIn: told.is_member ?? true,
      }
    },
    async post(channel, { text, blocks }) {
      const told = await patient.chat.postMessage({ channel, text, blocks: blocks as Blocks, ...bare })
      return { channel: told.channel ?? channel, ts: told.ts ?? '' }
    },
    async update({ channel, ts }, { text, blocks }) {
      await patient.chat.update({
        channel,
        ts,
        text,
        blocks: blocks as Blocks,
        link_names: false,
        parse: 'none',
      })
    },
    async whisper(channel, user, { text, blocks }) {
      await quick.chat.postEphemeral({
        channel,
        user,
        text,
        blocks: blocks as Blocks,
        link_names: false,
        parse: 'none',
      })
    },
    async openView(trigger, view) {
      await quick.views.open({ trigger_id: trigger, view: view as webApi.ViewsOpenArguments['view'] })
    },
    async publishHome(user, view) {
      await patient.views.publish({ user_id: user, view: view as webApi.ViewsPublishArguments['view'] })
    },
  }
}
