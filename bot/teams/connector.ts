import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type ConversationReference,
  type TeamsChannelAccount,
  TeamsInfo,
  type TurnContext,
} from 'botbuilder'
import type { ServiceClientCredentialsFactory } from 'botframework-connector'
import type { TeamsSettings } from '../../chat-settings.ts'
import type { TeamsAddress } from './doors.ts'

/** Everything that goes out to Teams. */
export interface Connector {
  /** Gives back the platform's id of the new message. */
  post(to: TeamsAddress, activity: Partial<Activity>): Promise<string>
  change(to: TeamsAddress, id: string, activity: Partial<Activity>): Promise<void>
  /** How Teams itself knows this person. */
  person(at: TeamsAddress, user: string): Promise<TeamsChannelAccount>
}

/** Longer than this nobody waits for an answer of Teams. */
const PATIENCE_MS = 15_000

/**
 * The connector by way of botbuilder. It never tries again by itself: the queue does, and knows the limits.
 * @param credentials only for tests, instead of asking Microsoft for a token.
 */
export function botbuilderConnector(
  settings: TeamsSettings,
  credentials?: ServiceClientCredentialsFactory,
): Connector {
  const appId = settings.kind === 'registered' ? settings.appId : ''
  const config =
    settings.kind === 'registered'
      ? {
          MicrosoftAppId: settings.appId,
          // A managed identity has none, and botbuilder insists on that.
          ...(settings.appPassword && { MicrosoftAppPassword: settings.appPassword }),
          MicrosoftAppType: settings.appType,
          MicrosoftAppTenantId: settings.tenantId,
        }
      : {}
  const factory = credentials ?? new ConfigurationServiceClientCredentialFactory(config)
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(config, factory))
  const at = async <Result>(to: TeamsAddress, act: (turn: TurnContext) => Promise<Result>) => {
    let result: { of: Result } | undefined
    await adapter.continueConversationAsync(appId, reference(to), async (turn) => {
      // Made up by botbuilder; Teams would look for a message with this id to reply to.
      turn.activity.id = ''
      withoutRetries(turn.turnState.get(adapter.ConnectorClientKey))
      result = { of: await act(turn) }
    })
    if (!result) throw new Error('the conversation was not continued')
    return result.of
  }
  return {
    post: (to, activity) => at(to, async (turn) => (await turn.sendActivity(activity))?.id ?? ''),
    change: (to, id, activity) =>
      at(to, async (turn) => void (await turn.updateActivity({ ...activity, id, type: 'message' }))),
    person: (to, user) => at(to, (turn) => TeamsInfo.getMember(turn, user)),
  }
}

/**
 * botbuilder waits within a call for as long as Teams asks, and offers no setting for it: the queue would stand still.
 * So the policy is taken out of the HTTP pipeline that it made, and a limit on waiting put in.
 */
function withoutRetries({ client }: { client: { pipeline: Pipeline } }): void {
  client.pipeline.removePolicy({ name: 'defaultRetryPolicy' })
  client.pipeline.addPolicy({
    name: 'patience',
    sendRequest(request, next) {
      request.timeout = PATIENCE_MS
      return next(request)
    },
  })
}

interface Pipeline {
  removePolicy(which: { name: string }): unknown
  addPolicy(policy: {
    name: string
    sendRequest(
      request: { timeout: number },
      next: (request: { timeout: number }) => Promise<unknown>,
    ): unknown
  }): void
}

function reference({
  user,
  bot,
  conversation,
  scope,
  tenant,
  serviceUrl,
}: TeamsAddress): Partial<ConversationReference> {
  return {
    channelId: 'msteams',
    serviceUrl,
    bot: { id: bot, name: '' },
    ...(user && { user: { id: user, name: '' } }),
    conversation: {
      id: conversation,
      name: '',
      isGroup: scope === 'channel',
      conversationType: scope,
      ...(tenant && { tenantId: tenant }),
    },
  }
}
