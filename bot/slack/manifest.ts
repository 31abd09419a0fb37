import { stringify } from 'yaml'

/** What the bot may do, and why. Nothing else is asked for. */
const REASONS = {
  'chat:write': 'messages to who is registered, and changing them',
  commands: '/kompas',
  'channels:read': 'whether a channel that is linked to a team is shared with others',
  'groups:read': 'the same of a private channel',
  'im:history': 'what somebody writes to the bot itself',
  'users:read': 'whether somebody is a guest, a bot or of elsewhere',
  'users:read.email': 'the address by which somebody is known',
} as const

export const BOT_SCOPES = Object.keys(REASONS) as (keyof typeof REASONS)[]

export interface ManifestOptions {
  /** Where Slack reaches Kompasbot; null for Socket Mode, in which Kompasbot calls Slack. */
  publicUrl: string | null
}

/** The app as Slack is told of it: https://api.slack.com/apps, "From a manifest". */
export function slackManifest({ publicUrl }: ManifestOptions): object {
  const address = publicUrl === null ? {} : { request_url: `${publicUrl}/slack/events` }
  return {
    display_information: {
      name: 'Kompasbot',
      description: 'Herinnert op tijd aan wat moet, en verzamelt reflecties',
      background_color: '#1f4e5f',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Kompasbot', always_online: true },
      slash_commands: [
        {
          command: '/kompas',
          ...(publicUrl !== null && { url: `${publicUrl}/slack/events` }),
          description: 'Vraag Kompasbot iets',
          usage_hint: 'taken, reflectie, status, help',
          should_escape: false,
        },
      ],
    },
    oauth_config: { scopes: { bot: BOT_SCOPES } },
    settings: {
      event_subscriptions: { ...address, bot_events: ['app_home_opened', 'message.im'] },
      interactivity: { is_enabled: true, ...address },
      org_deploy_enabled: false,
      socket_mode_enabled: publicUrl === null,
      token_rotation_enabled: false,
    },
  }
}

export const manifestText = (options: ManifestOptions): string => stringify(slackManifest(options))

/** The address in the manifest that comes along; your own goes in its place. */
export const EXAMPLE_URL = 'https://kompasbot.voorbeeld.nl'
