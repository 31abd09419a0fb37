import { testMessage as en } from '../bot/texts/en/test-message.ts'
import { testMessage as nl } from '../bot/texts/nl/test-message.ts'
import type { Language } from '../care/world.ts'
import type { SlackSettings, TeamsSettings } from '../chat-settings.ts'

/** Who gets the test message, and where he was met. */
export interface Target {
  name: string
  email: string
  language: Language
  addresses: { channel: string; address: unknown }[]
}

type Texts = typeof nl

export interface TestSenders {
  /** Only a known member who is in service; null otherwise. That it is sent is in the access log. */
  findTarget: (who: string) => Promise<Target | null>
  /** Who asks: the account on this machine. */
  asker: string
  slackTest: (
    settings: SlackSettings,
    to: { address: unknown; email: string },
    text: string,
    remedies: Texts['slack'],
  ) => Promise<string | null>
  teamsTest: (
    settings: TeamsSettings,
    to: { address: unknown },
    text: string,
    remedies: Texts['teams'],
  ) => Promise<string | null>
}

export interface Tested {
  subject: 'settings' | 'slack' | 'teams'
  state: 'good' | 'wrong'
  text: string
}

/** Sends a test message to one person in each place that is set up, and says in a line of each whether it arrived. */
export async function sendTests(
  who: string,
  { slack, teams }: { slack?: SlackSettings | undefined; teams?: TeamsSettings | undefined },
  senders: TestSenders,
  language: Language,
): Promise<Tested[]> {
  const texts = language === 'en' ? en : nl
  if (!slack && !teams) return [{ subject: 'settings', state: 'wrong', text: texts.nowhere }]
  const target = await senders.findTarget(who)
  if (target === null) return [{ subject: 'settings', state: 'wrong', text: texts.unknown }]
  const message = (target.language === 'en' ? en : nl).message(senders.asker)
  const addressIn = (channel: string) =>
    target.addresses.find((one) => one.channel === channel)?.address ?? null
  const told = (subject: 'slack' | 'teams', remedy: string | null): Tested =>
    remedy === null
      ? { subject, state: 'good', text: texts.sent(target.name) }
      : { subject, state: 'wrong', text: texts.failed(target.name, remedy) }
  const { email } = target
  return [
    ...(slack
      ? [
          told(
            'slack',
            await senders.slackTest(slack, { address: addressIn('slack'), email }, message, texts.slack),
          ),
        ]
      : []),
    ...(teams
      ? [told('teams', await senders.teamsTest(teams, { address: addressIn('teams') }, message, texts.teams))]
      : []),
  ]
}
