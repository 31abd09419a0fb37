/** What `kompasbot doctor` finds of Slack. */
export const slackHealth = {
  good: (team: string) => `Slack laat Kompasbot binnen${team ? ` bij ${team}` : ''}.`,
  overHttp: (url: string) => `Berichten komen binnen op ${url}.`,
  overSocket: 'Kompasbot haalt berichten zelf op (Socket Mode).',
  botToken:
    'Slack kent SLACK_BOT_TOKEN niet (meer). Kopieer hem opnieuw: api.slack.com/apps, uw app, OAuth & Permissions.',
  appToken:
    'Slack kent SLACK_APP_TOKEN niet (meer). Maak een nieuwe: api.slack.com/apps, uw app, Basic Information, App-Level Tokens, met connections:write.',
  scopes: (lacking: string[]) =>
    `De app mist rechten: ${lacking.join(', ')}. Plak slack-manifest.yaml opnieuw bij App Manifest en installeer de app opnieuw.`,
  publicUrl:
    'PUBLIC_URL ontbreekt of begint niet met https://. Slack kan Kompasbot zo niet bereiken. Vul hem in, of kies Socket Mode met SLACK_APP_TOKEN.',
  unreachable:
    'Slack geeft geen antwoord. Mag deze computer naar https://slack.com? Kijk ook naar SLACK_API_URL.',
  error: (name: string) => `Slack geeft fout ${name}. Zoek die op bij docs.slack.dev.`,
  off: 'Slack is niet ingesteld. Wilt u het gebruiken: zie docs/slack.md.',
}
