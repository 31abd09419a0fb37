import { Presets, SingleBar } from 'cli-progress'
import type { ImportStep, Progress } from '../jobs/import/progress.ts'
import type { ImportTexts } from '../jobs/import/refusal.ts'

export interface ProgressBar {
  progress: Progress
  /** Takes the bar away, before anything else is said. */
  stop(): void
}

/** A bar for somebody who waits at a terminal; null when nobody is there to see it. */
export function progressBar(stream: NodeJS.WriteStream, texts: ImportTexts['progress']): ProgressBar | null {
  if (!stream.isTTY) return null
  const options = {
    stream,
    clearOnComplete: true,
    hideCursor: true,
    format: `{step} {bar} {percentage}% {value}/{total}`,
  }
  const bar = new SingleBar(options, Presets.shades_classic)
  const widest = Math.max(...Object.values(texts).map(({ length }) => length))
  let current: ImportStep | undefined
  return {
    progress(step, done, all) {
      if (step !== current) {
        if (current) bar.stop()
        current = step
        bar.start(all, done, { step: texts[step].padEnd(widest) })
      } else bar.update(done)
    },
    stop: () => {
      if (current) bar.stop()
    },
  }
}
