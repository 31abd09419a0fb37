import type { slackHealth as Nl } from '../nl/slack-health.ts'

export const slackHealth: typeof Nl = {
  good: (team) => `Slack lets Kompasbot in${team ? ` at ${team}` : ''}.`,
  overHttp: (url) => `Messages come in at ${url}.`,
  overSocket: 'Kompasbot fetches messages itself (Socket Mode).',
  botToken:
    'Slack does not know SLACK_BOT_TOKEN (any more). Copy it again: api.slack.com/apps, your app, OAuth & Permissions.',
  appToken:
    'Slack does not know SLACK_APP_TOKEN (any more). Make a new one: api.slack.com/apps, your app, Basic Information, App-Level Tokens, with connections:write.',
  scopes: (lacking) =>
    `The app lacks rights: ${lacking.join(', ')}. Paste slack-manifest.yaml again at App Manifest and install the app again.`,
  publicUrl:
    'PUBLIC_URL is missing or does not begin with https://. Slack cannot reach Kompasbot so. Fill it in, or choose Socket Mode with SLACK_APP_TOKEN.',
  unreachable: 'Slack does not answer. May this computer reach https://slack.com? Look at SLACK_API_URL too.',
  error: (name) => `Slack gives error ${name}. Look it up at docs.slack.dev.`,
  off: 'Slack is not set up. To use it: see docs/slack.md.',
}
