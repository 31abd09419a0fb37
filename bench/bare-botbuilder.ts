import type { AddressInfo } from 'node:net'
import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import express from 'express'

// botbuilder as its guide has it: every token is checked, and what was said is said back. Nothing is kept.
const { appId, tenantId, microsoft } = JSON.parse(process.argv[2] ?? '{}')

const credentials = {
  isValidAppId: async (id: string) => id === appId,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({
    appId,
    signRequest: async (request: { headers: { set(name: string, value: string): void } }) => {
      request.headers.set('authorization', 'Bearer of-our-own')
      return request
    },
  }),
}
const config = {
  MicrosoftAppId: appId,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: tenantId,
  // Once one of these is said, botbuilder wants all of them.
  ToBotFromChannelOpenIdMetadataUrl: `${microsoft}/v1/.well-known/openidconfiguration`,
  ToBotFromEmulatorOpenIdMetadataUrl: `${microsoft}/v1/.well-known/openidconfiguration`,
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  ToChannelFromBotLoginUrl: microsoft,
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  OAuthUrl: microsoft,
  ValidateAuthority: true,
}
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication(config as never, credentials as never),
)
const echoed = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'echo' }

const app = express()
app.use(express.json())
app.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, async (turn) => {
    if (turn.activity.type === 'message') await turn.sendActivity('echo')
    else if (turn.activity.type === 'invoke')
      await turn.sendActivity({
        type: 'invokeResponse',
        value: { status: 200, body: echoed },
      } as Partial<Activity>)
  })
})
const server = app.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
