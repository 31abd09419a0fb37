import type { testMessage as Nl } from '../nl/test-message.ts'

export const testMessage: typeof Nl = {
  message: (asker) =>
    `This is a test message of Kompasbot. ${asker} asked for it with kompasbot doctor. You need not do anything.`,
  unknown:
    'Test message: this person is not known, or has left. Give the number or e-mail address of medewerkers.csv.',
  nowhere: 'Test message: set up Slack or Teams first.',
  sent: (name) => `Test message to ${name}: arrived.`,
  failed: (name, remedy) => `Test message to ${name}: did not arrive. ${remedy}`,
  slack: {
    email:
      'Slack knows nobody with the e-mail address of medewerkers.csv. Make the two the same, or invite this person to Slack.',
    token: 'Slack does not know SLACK_BOT_TOKEN (any more). Copy it again from OAuth & Permissions.',
    scope: 'The app lacks a right. Paste slack-manifest.yaml at App Manifest again and reinstall the app.',
    closed: 'Messages to the app are off. At App Home, put the Messages Tab on, with writing.',
    blocked: 'The person or the workspace keeps messages of the app out. Allow the app in Slack again.',
    gone: 'This account is off or belongs to another workspace. Look at the members in Slack.',
    patience: 'Slack asks for patience. Try again in a minute.',
    silent: 'Slack does not answer. May this computer reach https://slack.com?',
    other: (code) => `Slack gives error ${code}. Look it up at docs.slack.dev.`,
  },
  teams: {
    notMet:
      'Kompasbot does not know this person in Teams yet. Add the app for this person, and have him or her type help.',
    blocked: 'The person blocked or removed the app. Add it again.',
    gone: 'The conversation is no longer there. Add the app again for this person, and have him or her type help.',
    secret:
      'Teams does not let Kompasbot in. Look at MICROSOFT_APP_ID, the secret and the tenant, and whether the channel Microsoft Teams is on in Azure Bot.',
    silent: 'Teams does not answer. May this computer go out over https? Try again in a minute.',
    other: (code) => `Teams gives error ${code}.`,
  },
}
