import path from 'node:path'
import { command as texts } from '../bot/texts/nl/command.ts'
import type { Config } from '../config.ts'

/** The folder in which the settings have their database, in full; null when it is on a server. */
export function placeOf({
  databaseUrl,
  dataFolder,
}: Pick<Config, 'databaseUrl' | 'dataFolder'>): string | null {
  return databaseUrl === undefined ? path.resolve(dataFolder) : null
}

/** Where was looked, for who gives a command in the wrong folder. */
export const emptyStoreLine = (config: Pick<Config, 'databaseUrl' | 'dataFolder'>): string =>
  texts.emptyStore(placeOf(config))
