import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises'

/**
 * Asks at a fixed rate, whether or not what was asked before has been answered, and counts each answer from the moment
 * at which it was to be asked: a server that stalls also pays for those who would have come meanwhile.
 * @returns milliseconds, one for each time that was asked
 * @throws what the first failing `ask` threw, after all have ended
 */
export async function openLoop(
  { perSecond, seconds }: { perSecond: number; seconds: number },
  ask: () => Promise<void>,
): Promise<number[]> {
  const begun = performance.now() + 10
  const asked = Array.from({ length: perSecond * seconds }, async (_, nth) => {
    const due = begun + (nth * 1000) / perSecond
    await until(due)
    await ask()
    return performance.now() - due
  })
  const ended = await Promise.allSettled(asked)
  return ended.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
}

/** Timers are a millisecond late or more; the last stretch is spent turning round, so that it counts for nobody. */
async function until(due: number): Promise<void> {
  const early = due - performance.now() - 2
  if (early > 0) await pause(early)
  while (performance.now() < due) await turn()
}
