import type { config as Nl } from '../nl/config.ts'

/** What is wrong with a setting and what to do about it. */
export const config: typeof Nl = {
  faulty: {
    DATABASE_URL:
      'DATABASE_URL is not the address of a PostgreSQL database. Write it as postgres://user:password@server:5432/name. Or remove the line: Kompasbot then uses its own database.',
    KOMPASBOT_DATA:
      'KOMPASBOT_DATA is not a folder. Name the folder where Kompasbot keeps its data, such as ./data.',
    ORGANISATION_FILE: 'ORGANISATION_FILE is not a file. Name the place of your organisation file.',
    HOST: 'HOST is not an address. Name an IP address or computer name, such as 127.0.0.1.',
    PORT: 'PORT is not a port. Give a number from 0 to 65535, such as 3000.',
    PUBLIC_URL:
      'PUBLIC_URL is not a web address. Give the whole address, with https:// in front. Or remove the line: there are then no links in chat.',
    IMPORT_DIR: 'IMPORT_DIR is not a folder. Name the folder where your files will be put.',
    HEARTBEAT_URL: 'HEARTBEAT_URL is not a web address. Give the whole address, with https:// in front.',
    LOG_LEVEL: 'LOG_LEVEL is not known. Choose fatal, error, warn, info, debug, trace or silent.',
  },
  chat: {
    missing: {
      slack: (name) =>
        `${name} is missing. You find it with the app at api.slack.com/apps. Or remove all lines with SLACK_: Kompasbot then works without Slack.`,
      teams: (name) =>
        `${name} is missing. You find it with the app registration at entra.microsoft.com: see docs/teams.md. Or remove all lines with MICROSOFT_: Kompasbot then works without Teams.`,
    },
    slackWayIn:
      'SLACK_SIGNING_SECRET is missing. Fill it in when Slack can reach Kompasbot over the internet. When it cannot, fill in SLACK_APP_TOKEN (Socket Mode).',
    slackApiUrl:
      "SLACK_API_URL is not a web address with https://. Remove the line: Kompasbot then uses Slack's own address.",
    teamsType: 'MICROSOFT_APP_TYPE is not known. Choose SingleTenant, MultiTenant or UserAssignedMSI.',
    teamsAnonymous:
      'TEAMS_ANONYMOUS can only be on when HOST and PUBLIC_URL are of this computer itself (127.0.0.1). Otherwise anybody can pretend to be a colleague. Remove the line.',
    teamsBoth:
      'TEAMS_ANONYMOUS stands beside MICROSOFT_ settings. Remove TEAMS_ANONYMOUS: it is only for trying without Teams.',
  },
  model: {
    modelMissing:
      'OPENAI_MODEL is missing. Fill in the name of the language model. Or remove all lines with OPENAI_: Kompasbot then works without one.',
    keyMissing:
      'OPENAI_API_KEY is missing. Fill in the key of the provider. Only a server in your own network may do without: put its address in OPENAI_BASE_URL. Or remove all lines with OPENAI_.',
    baseUrl:
      'OPENAI_BASE_URL is not a good web address. It begins with https://. Only for a server in your own network it may be http://, such as http://127.0.0.1:11434/v1.',
  },
}
