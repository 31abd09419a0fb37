import type { ServiceClientCredentialsFactory } from 'botframework-connector'
import { isLoopback, type TeamsSettings } from '../../chat-settings.ts'
import { adaptiveCard } from '../cards/adaptive.ts'
import type { Channel, Sent } from '../channel.ts'
import type { ChatPlatform } from '../chat-doors.ts'
import { asAddress } from './activity.ts'
import { botbuilderConnector, type Connector } from './connector.ts'
import { Desk } from './desk.ts'
import type { TeamsDoors } from './doors.ts'
import { endpoint } from './endpoint.ts'
import { LOOK_AGAIN_MS, OpenForms } from './open-forms.ts'
import { Outbox } from './outbox.ts'
import { People } from './people.ts'
import { type FetchJson, SigningKeys } from './signing-keys.ts'
import { messageCard, Talk } from './talk.ts'

export interface TeamsOptions {
  settings: TeamsSettings
  /** The address that is listened on. */
  host: string
  publicUrl: string | null
  doors: TeamsDoors
  /** Only for tests: how keys are fetched, and instead of asking Microsoft for a token of our own. */
  fetchKeys?: FetchJson
  credentials?: ServiceClientCredentialsFactory
}

/**
 * Microsoft Teams. Everything of botbuilder stays in this folder, and within it in `connector.ts`.
 * @throws when nobody would have to prove anything and others than this machine could call.
 */
export function teamsPlatform(options: TeamsOptions): ChatPlatform {
  const { settings, host, publicUrl, doors } = options
  if (settings.kind === 'anonymous' && !isLoopback(host)) {
    throw new Error('TEAMS_ANONYMOUS works only when HOST is this machine itself')
  }
  if (settings.kind === 'registered' && settings.appId.trim() === '') {
    throw new Error('MICROSOFT_APP_ID is empty: nobody would have to prove anything')
  }
  const connector = botbuilderConnector(settings, options.credentials)
  const keys = new SigningKeys(options.fetchKeys)
  return assemble({ settings, publicUrl, doors, connector, keys })
}

interface Parts {
  settings: TeamsSettings
  publicUrl: string | null
  doors: TeamsDoors
  connector: Connector
  keys: SigningKeys
}

function assemble({ settings, publicUrl, doors, connector, keys }: Parts): ChatPlatform {
  const outbox = new Outbox(connector, doors.realNow)
  const people = new People(settings, connector, doors)
  const forms = new OpenForms()
  const desk = new Desk({ doors, people, outbox, forms, talk: new Talk(doors, publicUrl) })
  const isHeld = (message: string) => forms.isOpen(message, doors.realNow().getTime())
  return {
    channel: teamsChannel(outbox, publicUrl, isHeld),
    router: endpoint({ settings, keys, desk, doors }),
    start: async () => {},
    stop: async () => {},
  }
}

/** What Teams has against a message, whatever the place. */
const OF_THE_MESSAGE = new Set(['MessageSizeTooBig', 'BadSyntax', 'BadArgument', 'status_400', 'status_413'])

function teamsChannel(
  outbox: Outbox,
  publicUrl: string | null,
  isHeld: (message: string) => boolean,
): Channel {
  const whenHeard = async (act: () => Promise<Sent>): Promise<Sent> => {
    const afterMs = outbox.lullMs()
    return afterMs > 0 ? { state: 'retry', afterMs } : act()
  }
  return {
    name: 'teams',
    async send({ address, language }, { id, card, platformId }) {
      const to = asAddress(address)
      if (!to) return { state: 'unreachable', reason: 'no_address' }
      if (platformId !== null && isHeld(id)) return { state: 'later', afterMs: LOOK_AGAIN_MS }
      const rendered = messageCard(card, id, { language, user: to.user }, publicUrl)
      return whenHeard(() => outbox.send(to, rendered, card.notice, platformId))
    },
    async post({ address, language }, { card }) {
      const to = asAddress(address)
      if (to?.scope !== 'channel') return { state: 'unreachable', reason: 'no_address' }
      // Without buttons: what one person is answered has no place in a channel of Teams.
      const shown = adaptiveCard({ ...card, actions: [] }, { language, press: 'execute', base: null })
      const sent = await whenHeard(() => outbox.send(to, shown, card.notice, null))
      const isOurs = sent.state === 'unreachable' && OF_THE_MESSAGE.has(sent.reason)
      return isOurs ? { state: 'refused', reason: sent.reason } : sent
    },
  }
}
