import type { teamsHealth as Nl } from '../nl/teams-health.ts'

export const teamsHealth: typeof Nl = {
  good: 'The settings of Teams are right. Upload the package and send the bot "help" to try it.',
  anonymous: 'TEAMS_ANONYMOUS is on: only for a trial on this computer. Real Teams does not work like this.',
  publicUrl: 'Put the address where Microsoft can reach this bot in PUBLIC_URL, with https.',
  keys: 'The keys of Microsoft cannot be read. Let this server reach login.botframework.com.',
  unreachable: 'Microsoft does not answer. Let this server reach login.microsoftonline.com.',
  secret: 'MICROSOFT_APP_PASSWORD is not right. Take the value of the secret, not its id.',
  secretExpired: 'The secret in MICROSOFT_APP_PASSWORD has expired. Make a new secret in Entra.',
  app: 'MICROSOFT_APP_ID is not known in this tenant. Look at the app registration in Entra.',
  tenant: 'MICROSOFT_APP_TENANT_ID is not right. Look at Overview in Entra.',
  refused: 'Microsoft gives no access. See in Entra whether the app registration is enabled.',
}
