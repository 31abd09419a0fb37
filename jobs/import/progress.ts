/** What an import is doing, in this order. */
export type ImportStep = 'read' | 'check' | 'write' | 'follow'

/** Hears how far an import is: so many rows of all of them, step by step. */
export type Progress = (step: ImportStep, done: number, all: number) => void

/** Tells a progress of a number of things that were done, added up; a thousand at a time, for telling costs time too. */
export function counting(
  progress: Progress | undefined,
  step: ImportStep,
  all: number,
): (more: number) => void {
  let done = 0
  let told = 0
  progress?.(step, 0, all)
  return (more) => {
    done += more
    if (done - told < 1000 && done < all) return
    told = done
    progress?.(step, Math.min(done, all), all)
  }
}
