import { command as texts } from '../bot/texts/nl/command.ts'
import { type Instant, parseInstant } from '../care/day.ts'
import { type Config, loadConfig } from '../config.ts'
import { type OpenHouse, openHouse } from '../house.ts'
import { Refusal, UsageError } from '../problem.ts'
import { emptyStoreLine } from './empty-store.ts'
import { err } from './lines.ts'

/** The settings of this process, or a refusal with one line for each that is wrong. */
export function settings(): Config {
  const read = loadConfig()
  if (read.ok) return read.config
  throw new Refusal(read.problems.join('\n'))
}

/**
 * Opens the house for one command, beside a bot that may be running, and leaves its exit code. Says on stderr when nobody
 * is in the store, and where that is.
 * @param how.fills the command brings people in, so that an empty store is no surprise.
 */
export async function within(
  work: (open: OpenHouse) => Promise<number>,
  how: { fills?: boolean } = {},
): Promise<void> {
  const config = settings()
  const open = await openHouse(config, { use: 'command' })
  if (open.isNew && !how.fills) err(emptyStoreLine(config))
  let leaving = false
  const leave = (signal: NodeJS.Signals) => {
    leaving = true
    // Without this, an embedded database that was started for this command would go on without anybody.
    open.close().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143))
  }
  process.once('SIGINT', leave)
  process.once('SIGTERM', leave)
  try {
    process.exitCode = await work(open)
  } catch (error) {
    if (!leaving) throw error
  } finally {
    if (!leaving) await open.close()
  }
}

/** The instant that a person wrote, read in the organisation's zone; now when nothing was written. */
export function momentIn({ house }: OpenHouse, text: string | undefined): Instant {
  if (text === undefined) return house.now()
  const at = parseInstant(text, house.settings.zone)
  if (at === null) throw new UsageError(texts.wrongTime)
  return at
}
