import { packageTexts as en } from '../../texts/en/teams-package.ts'
import { packageTexts as nl } from '../../texts/nl/teams-package.ts'

export interface ManifestChoices {
  /** The app id of the bot; the package goes by the same. */
  appId: string
  /** Where our pages are reached, over https. */
  publicUrl: string
  version: string
}

const SCHEMAS = 'https://developer.microsoft.com/json-schemas/teams/v1.22'

/** What Teams is told about the app: a bot for one person and for a team, that asks for no rights beyond that. */
export function manifest({ appId, publicUrl, version }: ManifestChoices): object {
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.schema.json`,
    manifestVersion: '1.22',
    version,
    id: appId,
    developer: {
      name: 'Kompasbot',
      websiteUrl: publicUrl,
      privacyUrl: publicUrl,
      termsOfUseUrl: publicUrl,
    },
    localizationInfo: {
      defaultLanguageTag: 'nl',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    },
    name: nl.name,
    description: nl.description,
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#FFFFFF',
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot' },
    bots: [
      {
        botId: appId,
        scopes: ['personal', 'team'],
        supportsFiles: false,
        isNotificationOnly: false,
        commandLists: [
          { scopes: ['personal'], commands: nl.personal },
          { scopes: ['team'], commands: nl.team },
        ],
      },
    ],
    permissions: ['identity'],
    validDomains: [new URL(publicUrl).host],
  }
}

/** The same words in English, by the place in the manifest where they stand. */
export function english(): object {
  const commands = [en.personal, en.team].flatMap((list, scope) =>
    list.flatMap(({ title, description }, at) => {
      const place = `bots[0].commandLists[${scope}].commands[${at}]`
      return [
        [`${place}.title`, title],
        [`${place}.description`, description],
      ]
    }),
  )
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`,
    'name.short': en.name.short,
    'name.full': en.name.full,
    'description.short': en.description.short,
    'description.full': en.description.full,
    ...Object.fromEntries(commands),
  }
}
