import { command as texts } from '../bot/texts/nl/command.ts'
import type { Config } from '../config.ts'
import { start } from '../main.ts'

const LONGEST_STOP_MS = 10_000

/** Runs until SIGTERM or SIGINT, then finishes what is in hand within ten seconds. */
export async function startCommand(
  config: Config,
  { out, err }: { out: (line: string) => void; err: (line: string) => void },
): Promise<void> {
  const running = await start(config).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') err(texts.portTaken(config.port))
    else if (error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL')
      err(texts.cannotListen(config.host, config.port))
    else throw error
    process.exit(1)
  })
  if (running.loadedSample) out(texts.sampleLoaded)
  if (running.isSample) out(texts.sample)
  else out(texts.noChannel)
  out(texts.ready(running.url))

  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    out(texts.stopping)
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref()
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
