import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises'

export interface Asked {
  /** Milliseconds, one for each time that was asked, whatever came of it. */
  latencies: number[]
  /** What those that were not answered as they should be threw. */
  failures: unknown[]
}

/**
 * Asks at a fixed rate, whether or not what was asked before has been answered, and counts each answer from the moment
 * at which it was to be asked: a server that stalls also pays for those who would have come meanwhile.
 */
export async function openLoop(
  { perSecond, seconds }: { perSecond: number; seconds: number },
  ask: () => Promise<unknown>,
): Promise<Asked> {
  const begun = performance.now() + 10
  const failures: unknown[] = []
  const latencies = await Promise.all(
    Array.from({ length: perSecond * seconds }, async (_, nth) => {
      const due = begun + (nth * 1000) / perSecond
      await until(due)
      await ask().catch((error) => failures.push(error))
      return performance.now() - due
    }),
  )
  return { latencies, failures }
}

/** Timers are a millisecond late or more; the last stretch is spent turning round, so that it counts for nobody. */
async function until(due: number): Promise<void> {
  const early = due - performance.now() - 2
  if (early > 0) await pause(early)
  while (performance.now() < due) await turn()
}
