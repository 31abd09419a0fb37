import type { TeamsSettings } from '../../chat-settings.ts'
import type { testMessage } from '../texts/nl/test-message.ts'
import { asAddress } from './activity.ts'
import { botbuilderConnector, type Connector } from './connector.ts'
import { codesOf } from './refused.ts'
import { noteCard } from './talk.ts'

type Remedies = (typeof testMessage)['teams']

/**
 * Sends one message to one person, to see whether it arrives. A bot cannot write to who it never met in Teams.
 * @returns null when it arrived, otherwise the remedy.
 */
export async function teamsTest(
  settings: TeamsSettings,
  to: { address: unknown },
  text: string,
  remedies: Remedies,
  connector: Pick<Connector, 'post'> = botbuilderConnector(settings),
): Promise<string | null> {
  const address = asAddress(to.address)
  if (address === null) return remedies.notMet
  try {
    await connector.post(address, {
      type: 'message',
      summary: text,
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: noteCard(text) }],
    })
    return null
  } catch (error) {
    return remedyFor(error, remedies)
  }
}

function remedyFor(error: unknown, remedies: Remedies): string {
  const { status, code } = codesOf(error)
  // Microsoft's own words are not looked at; that there is no answer may also be that no token was given.
  if (status === 401) return remedies.secret
  if (status === 403) return remedies.blocked
  if (status === 404) return remedies.gone
  if (status === null) return /AADSTS/.test(String(error)) ? remedies.secret : remedies.silent
  return status === 429 || status >= 500 ? remedies.silent : remedies.other(code ?? `status_${status}`)
}
