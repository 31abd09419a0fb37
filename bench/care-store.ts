import type { Instant } from '../care/day.ts'
import type { Config } from '../config.ts'
import { type OpenHouse, openHouse } from '../house.ts'
import { takeIn } from '../jobs/take-in.ts'
import { careFiles } from './care-files.ts'

/** The house as a command opens it, beside nobody, on a database of a server of ours. */
export function openAt(databaseUrl: string): Promise<OpenHouse> {
  const config: Config = {
    databaseUrl,
    dataFolder: '',
    organisationFile: undefined,
    host: '127.0.0.1',
    port: 0,
    publicUrl: undefined,
    importDir: undefined,
    heartbeatUrl: undefined,
    logLevel: 'error',
    slack: undefined,
    teams: undefined,
    model: undefined,
  }
  return openHouse(config, { use: 'command' })
}

/** Takes an invented organisation in by the ordinary import, in the house's database. */
export async function fill(
  { house }: OpenHouse,
  size: { clients: number; carers: number },
  now: Instant,
): Promise<void> {
  const files = careFiles(size, now, house.settings.zone)
  const how = { dryRun: false, partial: false, actor: 'command', now, language: 'en' } as const
  const { files: report } = await takeIn(house, files, how)
  const refused = report.flatMap((file) => file.refused.map(({ reason }) => `${file.file}: ${reason}`))
  if (refused.length > 0) throw new Error(`The invented organisation was refused: ${refused[0]}`)
}
