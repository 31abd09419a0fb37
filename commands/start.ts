import { command as texts } from '../bot/texts/nl/command.ts'
import { type Config, isUnderNpm } from '../config.ts'
import { type Running, start } from '../main.ts'
import { Refusal } from '../problem.ts'

const LONGEST_STOP_MS = 10_000
/** A start that takes longer than this says that it is still busy. */
const PATIENCE_MS = 4_000
const GLANCE_MS = 500

/** Runs until SIGTERM or SIGINT, then finishes what is in hand within ten seconds; also while it is still starting. */
export async function startCommand(config: Config, out: (line: string) => void): Promise<void> {
  const breakOff = new AbortController()
  const starting = start(config, breakOff.signal)
  const busy = setTimeout(() => out(texts.preparing), PATIENCE_MS)

  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    clearTimeout(busy)
    out(texts.stopping)
    setTimeout(() => process.exit(1), LONGEST_STOP_MS - 500).unref()
    breakOff.abort()
    starting
      .then((running) => running.stop())
      .then(
        () => process.exit(0),
        (error) => process.exit(error === breakOff.signal.reason ? 0 : 1),
      )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  if (isUnderNpm()) whenLeftAlone(stop)

  try {
    const running = await starting
    if (!stopping) for (const line of greeting(running)) out(line)
  } catch (error) {
    if (error === breakOff.signal.reason) return
    const remedy = cannotListen(error, config)
    throw remedy === null ? error : new Refusal(remedy)
  } finally {
    clearTimeout(busy)
  }
}

/** Told to stop, npm ends its shell, and the shell does not tell us: we would hold the port with nobody to stop us. */
function whenLeftAlone(act: () => void): void {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) act()
  }, GLANCE_MS).unref()
}

function greeting({ isSample, wasEmpty, url, channels }: Running): string[] {
  const names = channels.map((name) => texts.channelNames[name])
  const served = names.length > 0 ? [texts.serves(names)] : isSample ? [] : [texts.noChannel]
  const lines = isSample
    ? [...(wasEmpty ? [texts.sampleLoaded] : []), texts.sample]
    : wasEmpty
      ? [texts.nobodyYet]
      : []
  return [...lines, ...served, texts.ready(url)]
}

/** Null when it is another kind of trouble. */
function cannotListen(error: unknown, { host, port }: Config): string | null {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return texts.portTaken(port)
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return texts.cannotListen(host, port)
  return null
}
